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
  /// The part of the same register on a sheet before; nil for none.
  let first: FormReading?

  private var reading: FormReading
  private var values: ValueReader

  init(
    skeleton: PageSkeleton, grid: SheetGrid, region: FormRegion, workbook: Workbook,
    source: FormSource, first: FormReading? = nil
  ) {
    (self.skeleton, self.grid, self.region) = (skeleton, grid, region)
    (self.workbook, self.source, self.first) = (workbook, source, first)
    let definition = skeleton.definition
    reading = FormReading(
      form: definition.title, number: definition.number, version: definition.version,
      file: source.file, sheet: source.isCSV ? nil : grid.sheet.name)
    reading.privateFields = skeleton.privateFields
    reading.heading =
      grid.rows(in: region.rows).lazy.flatMap(\.cells).first(where: skeleton.isTitle)?.text
    values = ValueReader(choices: skeleton.choices)
    values.isCSV = source.isCSV
    values.dateSystem = workbook.dateSystem
    values.year = source.hints.year
  }

  /// The reading, its diagnostics in the order of the page.
  func read() -> FormReading {
    var copy = self
    let found = TablePlaces(of: skeleton, in: region, of: grid)
    let tables = found.places.map { TableReader($0, skeleton: skeleton, grid: grid) }
    copy.readFields(besides: tables)
    copy.readTables(tables)
    copy.tellMissing(found.missing)
    copy.finish()
    return copy.reading
  }

  /// How the fields, the columns and the items are found.
  func trace() -> FormTrace {
    let found = TablePlaces(of: skeleton, in: region, of: grid)
    let tables = found.places.map { TableReader($0, skeleton: skeleton, grid: grid) }
    let locator = locator(besides: tables)
    var trace = FormTrace()
    trace.fields = locator.trace(locator.places()) + tables.flatMap(\.columnTrace)
    trace.items = tables.flatMap(\.itemTrace)
    return trace
  }

  // MARK: Fields

  private func locator(besides tables: [TableReader]) -> FieldLocator {
    FieldLocator(
      skeleton: skeleton, grid: grid, zones: FieldZones(in: region.rows, besides: tables))
  }

  private mutating func readFields(besides tables: [TableReader]) {
    let places = locator(besides: tables).places()
    var reader = ScalarReader(
      skeleton: skeleton, grid: grid, values: values, places: places, workbook: workbook,
      source: source, region: region.rows, first: first)
    reader.readAll()
    reading.fields = reader.fields
    reading.unread = reader.unread
    reading.diagnostics += reader.diagnostics
    values = reader.values
  }

  // MARK: Lists

  private mutating func readTables(_ tables: [TableReader]) {
    var records: [String: [RecordReading]] = [:]
    for table in tables {
      let read = table.read(with: values)
      for list in read.records { records[list.group] = list.records }
      reading.summaryRows += read.summaryRows
      reading.columns.merge(read.columns) { _, new in new }
      reading.diagnostics += read.diagnostics
    }
    for group in skeleton.definition.groups {
      reading.groups.append((group.name, records[group.name] ?? []))
    }
  }

  /// Tells the lists whose headers the copy has not (S06), and those that cannot be read.
  private mutating func tellMissing(_ tables: [SkeletonTable]) {
    for group in tables.flatMap(\.lists).map(\.group) {
      let isScored = group.name == skeleton.definition.scoredList
      let code = DiagnosticCode.listMissing
      reading.diagnostics.append(
        isScored ? Diagnostic(code, as: .error, [group.name]) : Diagnostic(code, [group.name]))
    }
    for name in skeleton.page.unreadLists(of: skeleton.definition) {
      reading.diagnostics.append(Diagnostic(.listNotRead, [name]))
    }
  }

  /// Tells what is doubtful in records beside their values.
  private mutating func tellRecords() {
    for list in skeleton.tables.flatMap(\.lists) {
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
    let notes = UnreadNotes(sheet: grid.sheet, rows: region.rows, printed: skeleton.page.notes)
    reading.diagnostics += notes.diagnostics
    tellRecords()
    if grid.isCut {
      reading.diagnostics.append(
        Diagnostic(.sheetCut, ["\(grid.rows.last?.number ?? 0)"]))
    }
    let secrets = PrivateValues(of: reading, skeleton.definition)
    reading.diagnostics = reading.diagnostics.map { reading.placed(secrets.masked($0)) }.inPageOrder
  }
}
