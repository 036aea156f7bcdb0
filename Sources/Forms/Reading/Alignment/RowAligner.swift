import Grid
import Spreadsheet
import Values

/// The rows below the headers, each with what it is.
struct AlignedRows {
  /// A row that holds a record.
  struct Record {
    var row: Int
    /// The index of the printed item; nil for a row that is none.
    var item: Int?
    var match: ItemMatcher.Match?
    /// Further rows of the same record.
    var more: [Int] = []
    var category: String?
  }
  /// A row of sums or a heading.
  struct Sum {
    var kind: SummaryRow.Kind
    var row: Int
    var category: String?
  }

  var records: [Record] = []
  var carried: [Record] = []
  var sums: [Sum] = []
  /// Indices of printed items that no row is.
  var missing: [Int] = []
  /// The last row that belongs to the list.
  var last: Int
  /// Whether the list simply ran out, without a text that ends it.
  var ranOut = false
}

/// Takes the rows below the headers apart.
struct RowAligner {
  let grid: SheetGrid
  let classifier: RowClassifier
  let items: [Band.Item]
  let contents: [String]
  /// Whether rows carried over from an earlier round may stand among the items.
  let hasCarriedOver: Bool
  /// The matched columns of the copy.
  let columns: Set<Int>
  let repeatedHeaders: Set<Int>

  /// The rows of a range.
  func align(_ range: ClosedRange<Int>) -> AlignedRows {
    let rows = listRows(range)
    let matches = ItemMatcher(items: items, contents: contents).match(
      rows.filter { $0.kind == .record && !isCarried($0.row) }.map { candidate($0.row) })
    var aligned = AlignedRows(
      last: rows.last { $0.kind != .footer }?.row.number ?? range.lowerBound - 1)
    aligned.ranOut = !rows.contains { $0.kind == .total || $0.kind == .footer }
    var category: String?
    for (row, kind) in rows {
      switch kind {
      case .category(let heading):
        category = heading
        aligned.sums.append(.init(kind: .category, row: row.number, category: heading))
      case .subtotal:
        aligned.sums.append(.init(kind: .subtotal, row: row.number, category: category))
      case .total: aligned.sums.append(.init(kind: .total, row: row.number, category: nil))
      case .footer: break
      case .record: add(row, matches[row.number], category, to: &aligned)
      }
    }
    let found = Set(matches.values.map(\.item))
    aligned.missing = items.indices.filter { !found.contains($0) }
    return aligned
  }

  // MARK: Which rows belong to the list

  /// The rows down to the one that ends the list: for printed items the last that is an item, a
  /// carried-over problem or a sum; else a footer, a total, or two blank rows.
  private func listRows(_ range: ClosedRange<Int>) -> [(row: SheetGrid.Row, kind: RowKind)] {
    guard range.lowerBound <= range.upperBound else { return [] }
    let rows = grid.rows(in: range).filter { !repeatedHeaders.contains($0.number) }
      .map { (row: $0, kind: classifier.kind(of: $0, in: grid)) }
    return items.isEmpty ? growing(rows) : printed(rows)
  }

  private func growing(
    _ rows: [(row: SheetGrid.Row, kind: RowKind)]
  ) -> [(row: SheetGrid.Row, kind: RowKind)] {
    var list: [(row: SheetGrid.Row, kind: RowKind)] = []
    for row in rows {
      if let last = list.last, row.row.number > last.row.number + 2 { break }
      list.append(row)
      if row.kind == .footer || row.kind == .total { break }
    }
    return list
  }

  private func printed(
    _ rows: [(row: SheetGrid.Row, kind: RowKind)]
  ) -> [(row: SheetGrid.Row, kind: RowKind)] {
    let keys = Set(items.map { ItemMatcher.key($0.key) }.filter { !$0.isEmpty })
    let texts = Set(contents)
    let lastKnown = rows.lastIndex { row, kind in
      if kind == .subtotal || kind == .total || isCarried(row) { return true }
      guard kind == .record else { return false }
      let own = candidate(row)
      return texts.contains(own.content) || keys.contains(ItemMatcher.key(own.key))
    }
    guard var end = lastKnown else { return [] }
    if rows[end].kind != .total {
      let furthest = min(rows.count, end + 200)
      while end + 1 < furthest, rows[end + 1].kind == .record,
        rows[end + 1].row.number <= rows[end].row.number + 2, isLikeRecord(rows[end + 1].row)
      {
        end += 1
      }
    }
    return Array(rows[...end])
  }

  /// Whether a row has a number or a text where items have them, and something else beside it.
  private func isLikeRecord(_ row: SheetGrid.Row) -> Bool {
    let own = candidate(row)
    let filled = row.cells.filter { columns.contains($0.reference.column) }.count
    return (!own.key.isEmpty || !own.content.isEmpty) && filled >= 2
  }

  // MARK: Records

  private func add(
    _ row: SheetGrid.Row, _ match: (item: Int, match: ItemMatcher.Match)?, _ category: String?,
    to aligned: inout AlignedRows
  ) {
    var record = AlignedRows.Record(row: row.number, category: category)
    if isCarried(row) {
      aligned.carried.append(record)
    } else if let match {
      (record.item, record.match) = (match.item, match.match)
      record.category = items[match.item].category ?? category
      aligned.records.append(record)
    } else if continuesRecord(row, aligned) {
      aligned.records[aligned.records.count - 1].more.append(row.number)
    } else if items.isEmpty ? hasEntry(row) : isLikeRecord(row) {
      aligned.records.append(record)
    }
  }

  /// Whether anything but the number is filled in: blank forms number their empty rows.
  private func hasEntry(_ row: SheetGrid.Row) -> Bool {
    row.cells.contains {
      columns.contains($0.reference.column) && $0.reference.column != classifier.key
        && !$0.text.isEmpty
    }
  }

  /// Whether a row belongs to the item above it: no number, no text of its own, but entries.
  private func continuesRecord(_ row: SheetGrid.Row, _ aligned: AlignedRows) -> Bool {
    guard !items.isEmpty, let last = aligned.records.last, last.item != nil else { return false }
    let own = candidate(row)
    let above = last.more.last ?? last.row
    return own.key.isEmpty && own.content.isEmpty && row.number <= above + 1 && hasEntry(row)
  }

  private func isCarried(_ row: SheetGrid.Row) -> Bool {
    hasCarriedOver && CarriedOverKey.matches(candidate(row).key)
  }

  private func candidate(_ row: SheetGrid.Row) -> ItemMatcher.Candidate {
    func text(_ column: Int?) -> String {
      column.map { grid.ownText(at: CellReference(row: row.number, column: $0)) } ?? ""
    }
    let key = text(classifier.key)
    let content = Similarity.item(text(classifier.content))
    return ItemMatcher.Candidate(
      row: row.number, key: key.isEmpty ? content.number : key, content: content.text)
  }
}
