import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Reads one form from its part of a sheet.
struct PageReader {
  let skeleton: PageSkeleton
  let grid: SheetGrid
  let region: FormRegion
  let workbook: Workbook
  let source: FormSource

  private var reading: FormReading
  private var values: ValueReader

  init(
    skeleton: PageSkeleton, grid: SheetGrid, region: FormRegion, workbook: Workbook,
    source: FormSource
  ) {
    (self.skeleton, self.grid, self.region) = (skeleton, grid, region)
    (self.workbook, self.source) = (workbook, source)
    let definition = skeleton.definition
    reading = FormReading(
      form: definition.title, number: definition.number, version: definition.version,
      file: source.file, sheet: source.isCSV ? nil : grid.sheet.name)
    values = ValueReader(choices: skeleton.choices)
    values.isCSV = source.isCSV
    values.dateSystem = workbook.dateSystem
    values.year = source.hints.year
  }

  /// The reading, its diagnostics in the order of the page.
  func read() -> FormReading {
    var copy = self
    let matched = copy.matchColumns()
    let table = copy.alignRows(matched)
    copy.readFields(tableEnd: table?.aligned.last)
    copy.readGroups(matched, table)
    if let table { copy.tellRows(table, matched) }
    copy.finish()
    return copy.reading
  }

  // MARK: Table

  /// The rows of the table with the columns they are read by.
  private struct Table {
    var band: Band
    var aligned: AlignedRows
    var classifier: RowClassifier
  }

  private mutating func matchColumns() -> ColumnMatcher.Result {
    guard let headers = region.headers else { return ColumnMatcher.Result() }
    let texts = HeaderText.all(in: headers, of: grid)
    let marks = OverlookedMarks(grid)
    let matched = ColumnMatcher(
      skeleton: skeleton, headers: texts.filter { !marks.isHidden(column: $0.column) },
      hidden: texts.filter { marks.isHidden(column: $0.column) }
    ).match()
    reading.diagnostics += matched.notes.map {
      $0.note.diagnostic(at: $0.cell, field: $0.field, item: nil)
    }
    for (index, column) in matched.columns {
      for field in skeleton.columns[index].fields {
        reading.columns["\(field.group).\(field.field)"] = column
      }
    }
    return matched
  }

  private func alignRows(_ matched: ColumnMatcher.Result) -> Table? {
    guard let headers = region.headers, headers.upperBound < region.rows.upperBound,
      let table = skeleton.table
    else { return nil }
    let band = table.band
    let classifier = RowClassifier(
      key: column(skeleton.definition.group(band.group)?.key, of: band, matched),
      content: column(table.contentField, of: band, matched), categories: table.categories,
      footers: table.footers, isPrinted: !band.items.isEmpty)
    let aligner = RowAligner(
      grid: grid, classifier: classifier, items: band.items, texts: table.items,
      hasCarriedOver: carriedBand != nil, columns: Set(matched.columns.values),
      repeatedHeaders: region.repeatedHeaders)
    let rows = headers.upperBound + 1...region.rows.upperBound
    return Table(band: band, aligned: aligner.align(rows), classifier: classifier)
  }

  private var carriedBand: Band? {
    skeleton.page.bands.first { skeleton.definition.group($0.group)?.kind == .carriedOver }
  }

  private func column(_ field: String?, of band: Band, _ matched: ColumnMatcher.Result) -> Int? {
    guard let place = field.flatMap({ band.column(of: $0) })?.column,
      let index = skeleton.columns.firstIndex(where: { $0.column == place })
    else { return nil }
    return matched.columns[index]
  }

  // MARK: Fields

  private mutating func readFields(tableEnd: Int?) {
    let zones = zones(tableEnd: tableEnd)
    let places = FieldLocator(
      skeleton: skeleton, grid: grid, above: zones.above, below: zones.below
    ).places()
    var reader = ScalarReader(
      skeleton: skeleton, grid: grid, values: values, places: places, workbook: workbook,
      source: source, region: region.rows)
    reader.readAll()
    reading.fields = reader.fields
    reading.diagnostics += reader.diagnostics
    values = reader.values
  }

  private func zones(tableEnd: Int?) -> (above: ClosedRange<Int>?, below: ClosedRange<Int>?) {
    let rows = region.rows
    guard let headers = region.headers else { return (rows, nil) }
    let above =
      headers.lowerBound > rows.lowerBound ? rows.lowerBound...headers.lowerBound - 1 : nil
    let end = max(tableEnd ?? headers.upperBound, headers.upperBound)
    return (above, end < rows.upperBound ? end + 1...rows.upperBound : nil)
  }

  // MARK: Groups

  private mutating func readGroups(_ matched: ColumnMatcher.Result, _ table: Table?) {
    for list in skeleton.groups {
      let name = list.group.name
      guard let table, list.band != nil else {
        reading.groups.append((name, []))
        continue
      }
      let isCarried = carriedBand?.group == name && table.band.group != name
      let rows = isCarried ? table.aligned.carried : table.aligned.records
      guard isCarried || table.band.group == name else {
        reading.groups.append((name, []))
        continue
      }
      reading.groups.append((name, read(rows, of: list, matched, table)))
    }
  }

  private mutating func read(
    _ rows: [AlignedRows.Record], of list: SkeletonGroup, _ matched: ColumnMatcher.Result,
    _ table: Table
  ) -> [RecordReading] {
    var columns = RecordColumns(list, skeleton: skeleton, matched: matched)
    columns.findBinaryColumns(rows: rows.map(\.row), in: grid)
    var reader = RecordReader(grid: grid, values: values, columns: columns, band: list.band)
    let records = rows.map { reader.record($0, item: $0.item.map { table.band.items[$0] }) }
    reading.diagnostics += reader.diagnostics
    reading.diagnostics += MixedSigns.diagnostics(of: records, field: columns.roles.deduction)
    return records
  }

  // MARK: Rows

  private mutating func tellRows(_ table: Table, _ matched: ColumnMatcher.Result) {
    let group = skeleton.definition.group(table.band.group)
    let sums = SummaryReader(
      grid: grid, columns: reading.columns, group: group, values: values,
      categories: table.classifier.categories)
    reading.summaryRows =
      table.aligned.sums.filter { $0.kind != .subtotal || !$0.isDoubtful }.map(sums.row)
    reading.diagnostics += table.aligned.sums.compactMap(sums.note)
    let rows = RowNotes(table.band, key: table.classifier.key, content: table.classifier.content)
    reading.diagnostics += rows.diagnostics(of: table.aligned, in: grid)
    if let headers = region.headers {
      let known = matched.passedOver.union(matched.columns.values)
        .union(matched.notApplicable.map { [$0.column] } ?? [])
      let records = table.aligned.records + table.aligned.carried
      reading.diagnostics += UnusedColumns(grid: grid, headers: headers, known: known)
        .diagnostics(rows: records.flatMap { [$0.row] + $0.more })
    }
  }

  /// Tells what is doubtful in records beside their values.
  private mutating func tellRecords() {
    for list in skeleton.groups {
      let records = reading.records(of: list.group.name)
      let isDated = values.isRegister && list.group.kind == .growing
      if let inspection = values.inspection, !isDated {
        let dates = FarDates(inspection: inspection)
        reading.diagnostics += dates.diagnostics(of: records, list.group)
      }
      let deductions = MisplacedDeductions(
        group: list.group, roles: list.roles, printed: list.printed)
      reading.diagnostics += deductions.diagnostics(of: records)
    }
  }

  private mutating func finish() {
    reading.diagnostics += skeleton.demands.diagnostics(of: reading)
    reading.diagnostics += skeleton.checks.diagnostics(of: reading)
    reading.diagnostics += OverlookedMarks(grid)
      .diagnostics(of: reading, skeleton.definition)
    tellRecords()
    if grid.isCut {
      reading.diagnostics.append(
        Diagnostic(.sheetCut, ["\(SheetGrid.maximumRows)"]))
    }
    reading.diagnostics = reading.diagnostics.map(reading.placed).inPageOrder
  }
}
