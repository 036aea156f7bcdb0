import Grid
import Spellings
import Spreadsheet

/// The rows below the headers, each with what it is.
struct AlignedRows {
  /// A row that holds a record.
  struct Record {
    var row: Int
    /// The index of the printed item; nil for a row that is none.
    var item: Int?
    var match: ItemMatcher.Match?
    /// What speaks for the item.
    var evidence: ItemEvidence?
    /// Further rows of the same record.
    var more: [Int] = []
    var category: String?
  }
  /// A row of sums or a heading.
  struct Sum {
    var kind: SummaryRow.Kind
    var row: Int
    var category: String?
    /// A heading as it is written.
    var heading: String?
    /// Whether a heading is not quite the template's, or what a subtotal sums up is not clear.
    var isDoubtful = false
  }
  /// Where a growing list goes on although blank rows or a sum stand above.
  struct Continuation {
    /// The row above: the last one before the blanks, or that of the sum.
    var above: Int
    /// The first row there.
    var row: Int
    /// How many entries stand there.
    var count: Int
    /// Whether a sum stands below it, too.
    var hasSumBelow = false
  }

  var records: [Record] = []
  var carried: [Record] = []
  var sums: [Sum] = []
  /// Indices of printed items that no row is.
  var missing: [Int] = []
  /// The last row that belongs to the list.
  var last: Int
  /// Categories of the template whose headings are missing, each with the first row of its items.
  var headless: [(category: String, row: Int)] = []
  /// Where the list goes on below blank rows.
  var belowGap: Continuation?
  /// Where it goes on below a row of sums or a text that ends it.
  var belowEnd: Continuation?
  /// Rows with a name in the column of the key and nothing else, which were not read.
  var loneNames: [Int] = []
  /// Rows below a sum that may be entries, and were not read.
  var doubtful: [Int] = []
  /// Whether the list simply ran out, without a text that ends it.
  var ranOut = false
}

/// Takes the rows below the headers apart.
struct RowAligner {
  let grid: SheetGrid
  /// The sheet with the columns of tables beside this one.
  let whole: SheetGrid
  let classifier: RowClassifier
  let items: [Band.Item]
  let texts: PrintedItemTexts
  /// The columns of what else is printed beside the items, as `texts` has them; nil for one that the
  /// copy has not.
  let others: [Int?]
  /// Whether rows carried over from an earlier round may stand among the items.
  let hasCarriedOver: Bool
  /// The matched columns of the copy.
  let columns: Set<Int>
  let repeatedHeaders: Set<Int>
  /// What a row is that has a name in the column of the key and nothing else.
  let loneNames: LoneNames

  /// A row of the list with what is asked of it again and again.
  struct ListRow {
    var row: SheetGrid.Row
    var kind: RowKind
    var candidate: ItemMatcher.Candidate
    /// Whether it has the number of a problem carried over.
    var isCarried: Bool
    /// Whether it has what looks like one.
    var seemsCarried: Bool

    var number: Int { row.number }
  }

  /// The rows of a range.
  func align(_ range: ClosedRange<Int>) -> AlignedRows {
    let all = allRows(range)
    let rows = items.isEmpty ? growing(all) : printed(all)
    let matches = ItemMatcher(items: texts).match(
      rows.filter { $0.kind == .record && !$0.isCarried }.map(\.candidate))
    var aligned = AlignedRows(
      last: rows.last { $0.kind != .footer }?.number ?? range.lowerBound - 1)
    aligned.ranOut = !rows.contains { $0.kind == .total || $0.kind == .footer }
    if items.isEmpty { findContinuations(rows, &aligned) }
    aligned.doubtful = doubtful(all, besides: rows)
    if loneNames == .told {
      aligned.loneNames = rows.filter { $0.kind == .record && hasLoneName($0.row) }.map(\.number)
    }
    var category: String?
    for row in rows {
      switch row.kind {
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
    CategoryMatcher(items).resolve(&aligned)
    let found = Set(matches.values.map(\.item))
    aligned.missing = items.indices.filter { !found.contains($0) }
    return aligned
  }

  // MARK: Which rows belong to the list

  private func allRows(_ range: ClosedRange<Int>) -> [ListRow] {
    grid.rows(in: range).filter { !repeatedHeaders.contains($0.number) }.map(listRow)
  }

  private func listRow(_ row: SheetGrid.Row) -> ListRow {
    let candidate = candidate(row)
    return ListRow(
      row: row, kind: classifier.kind(of: row, within: whole.row(row.number), in: grid),
      candidate: candidate,
      isCarried: hasCarriedOver && ProblemNumber(candidate.written) != nil,
      seemsCarried: hasCarriedOver && ProblemNumber.seems(candidate.written))
  }

  /// The rows down to the last that is an item, a carried-over problem or a sum.
  private func printed(_ rows: [ListRow]) -> [ListRow] {
    let lastKnown = rows.lastIndex { row in
      if row.kind == .subtotal || row.kind == .total || row.isCarried { return true }
      guard row.kind == .record else { return false }
      return texts.byContent[row.candidate.content] != nil || row.seemsCarried
        || texts.knownKeys.contains(row.candidate.key)
    }
    guard var end = lastKnown else { return [] }
    if rows[end].kind != .total {
      let furthest = min(rows.count, end + 200)
      while end + 1 < furthest, rows[end + 1].kind == .record,
        rows[end + 1].number <= rows[end].number + 2, isLikeRecord(rows[end + 1])
      {
        end += 1
      }
    }
    return Array(rows[...end])
  }

  /// Whether a row has a number or a text where items have them, and something else beside it.
  private func isLikeRecord(_ row: ListRow) -> Bool {
    let filled = row.row.cells.filter { columns.contains($0.reference.column) }.count
    return !row.candidate.isBlank && filled >= 2
  }

  // MARK: Records

  private func add(
    _ row: ListRow, _ match: ItemMatcher.Found?, _ category: String?,
    to aligned: inout AlignedRows
  ) {
    var record = AlignedRows.Record(row: row.number, category: category)
    if row.isCarried || (match == nil && row.seemsCarried) {
      aligned.carried.append(record)
    } else if let match {
      (record.item, record.match, record.evidence) = (match.item, match.match, match.evidence)
      record.category = items[match.item].category ?? category
      aligned.records.append(record)
    } else if continuesRecord(row, aligned) {
      aligned.records[aligned.records.count - 1].more.append(row.number)
    } else if items.isEmpty ? hasEntry(row.row) : isLikeRecord(row) {
      aligned.records.append(record)
    }
  }

  /// Whether anything but the number is filled in: blank forms number their empty rows.
  func hasEntry(_ row: SheetGrid.Row) -> Bool {
    hasMoreThanKey(row) || (loneNames == .entries && hasLoneName(row))
  }

  private func hasMoreThanKey(_ row: SheetGrid.Row) -> Bool {
    row.cells.contains {
      columns.contains($0.reference.column) && $0.reference.column != classifier.key
        && !$0.text.isEmpty
    }
  }

  private func hasLoneName(_ row: SheetGrid.Row) -> Bool {
    guard !hasMoreThanKey(row), let cell = classifier.key.flatMap({ row.cell(in: $0) }) else {
      return false
    }
    return LoneNames.isName(cell.text)
  }

  /// Whether a row belongs to the item above it: no number, no text of its own, but entries.
  private func continuesRecord(_ row: ListRow, _ aligned: AlignedRows) -> Bool {
    guard !items.isEmpty, let last = aligned.records.last, last.item != nil else { return false }
    let above = last.more.last ?? last.row
    return row.candidate.isBlank && row.number <= above + 1 && hasEntry(row.row)
  }

  private func candidate(_ row: SheetGrid.Row) -> ItemMatcher.Candidate {
    let key = classifier.key.flatMap { row.cell(in: $0) }
    let content = classifier.content.flatMap { row.cell(in: $0) }?.item
    return ItemMatcher.Candidate(
      row: row.number, written: key?.text ?? "",
      key: PrintedItemTexts.key(key?.folded ?? content?.number ?? .empty),
      content: content?.text ?? .empty,
      others: others.map { $0.flatMap { row.cell(in: $0)?.folded } ?? .empty })
  }
}
