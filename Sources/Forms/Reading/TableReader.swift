import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Reads the lists of one table from its part of a sheet.
struct TableReader {
  /// What the table gave.
  struct Result {
    /// The records of each list.
    var records: [(group: String, records: [RecordReading])] = []
    var summaryRows: [SummaryRow] = []
    /// The column of each field, `项目.扣分` -> 8.
    var columns: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
  }

  let place: TablePlaces.Place
  let skeleton: PageSkeleton
  /// The sheet, of a table beside another only its columns.
  let grid: SheetGrid
  let matcher: ColumnMatcher
  let matched: ColumnMatcher.Result
  let classifier: RowClassifier
  /// The rows, each with what it is; the last of them is known before anything is read.
  let aligned: AlignedRows

  private var table: SkeletonTable { place.table }

  init(_ place: TablePlaces.Place, skeleton: PageSkeleton, grid: SheetGrid) {
    let whole = grid
    let grid = place.columns.map(whole.clipped) ?? whole
    let table = place.table
    (self.place, self.skeleton, self.grid) = (place, skeleton, grid)
    let texts = HeaderText.all(in: place.headers, of: grid)
    let marks = OverlookedMarks(grid)
    matcher = ColumnMatcher(
      table: table, definition: skeleton.definition,
      headers: texts.filter { !marks.isHidden(column: $0.column) },
      hidden: texts.filter { marks.isHidden(column: $0.column) })
    let matched = matcher.match()
    self.matched = matched
    let group = skeleton.definition.group(table.band.group)
    let key = group?.key
    classifier = RowClassifier(
      key: table.column(of: key, matched), content: table.column(of: table.contentField, matched),
      categories: table.categories, footers: table.footers, isPrinted: !table.band.items.isEmpty)
    let aligner = RowAligner(
      grid: grid, whole: whole, classifier: classifier, items: table.band.items, texts: table.items,
      others: table.items.others.map { table.column(of: $0.field, matched) },
      hasCarriedOver: table.carried != nil, columns: Set(matched.columns.values),
      repeatedHeaders: place.repeated,
      loneNames: table.band.items.isEmpty ? LoneNames(of: group) : .ignored)
    let below = place.headers.upperBound
    aligned = place.rows.map(aligner.align) ?? AlignedRows(last: below, ranOut: true)
  }

  /// The last row of the table.
  var last: Int { max(aligned.last, place.headers.upperBound) }

  /// The records, and what is to be told of them.
  func read(with values: ValueReader) -> Result {
    var result = Result()
    result.diagnostics = matched.notes.map {
      $0.note.diagnostic(at: $0.cell, field: $0.field, item: nil)
    }
    for (index, column) in matched.columns {
      for field in table.columns[index].fields {
        result.columns["\(field.group).\(field.field)"] = column
      }
    }
    for list in table.lists {
      let rows = list.group.name == table.carried?.group.name ? aligned.carried : aligned.records
      guard list.group.name == table.band.group || list === table.carried else { continue }
      let records = read(rows, of: list, values, &result.diagnostics)
      result.records.append((list.group.name, records))
    }
    tellRows(values, &result)
    return result
  }

  private func read(
    _ rows: [AlignedRows.Record], of list: SkeletonGroup, _ values: ValueReader,
    _ diagnostics: inout [Diagnostic]
  ) -> [RecordReading] {
    var columns = RecordColumns(list, table: table, matched: matched)
    columns.findBinaryColumns(rows: rows.map(\.row), in: grid)
    var reader = RecordReader(grid: grid, values: values, columns: columns)
    let records = rows.map { reader.record($0, item: $0.item.map { table.band.items[$0] }) }
    diagnostics += reader.diagnostics
    diagnostics += MixedSigns.diagnostics(of: records, field: columns.roles.deduction)
    return records
  }

  // MARK: Rows

  private func tellRows(_ values: ValueReader, _ result: inout Result) {
    let group = skeleton.definition.group(table.band.group)
    let sums = SummaryReader(
      grid: grid, columns: result.columns, group: group, values: values,
      categories: classifier.categories)
    result.summaryRows =
      aligned.sums.filter { $0.kind != .subtotal || !$0.isDoubtful }.map(sums.row)
    result.diagnostics += aligned.sums.compactMap(sums.note)
    let rows = RowNotes(table.band, key: classifier.key, content: classifier.content)
    result.diagnostics += rows.diagnostics(of: aligned, in: grid)
    if table.band.items.isEmpty {
      let merged = MergedRecords(
        grid: grid, columns: Set(matched.columns.values), key: classifier.key)
      result.diagnostics += merged.diagnostics(of: aligned.records)
    }
    let known = matched.passedOver.union(matched.columns.values)
      .union(matched.notApplicable.map { [$0.column] } ?? [])
    let records = aligned.records + aligned.carried
    result.diagnostics += UnusedColumns(grid: grid, headers: place.headers, known: known)
      .diagnostics(rows: records.flatMap { [$0.row] + $0.more })
  }
}

extension SkeletonTable {
  /// The column of a copy that a field of its rows has; nil for none.
  fileprivate func column(of field: String?, _ matched: ColumnMatcher.Result) -> Int? {
    guard let place = field.flatMap({ band.column(of: $0) })?.column,
      let index = columns.firstIndex(where: { $0.column == place })
    else { return nil }
    return matched.columns[index]
  }
}
