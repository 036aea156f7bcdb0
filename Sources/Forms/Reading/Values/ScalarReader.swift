import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Reads the fields outside groups: dates without a year last, when round and file say it.
struct ScalarReader {
  let skeleton: PageSkeleton
  let grid: SheetGrid
  private(set) var values: ValueReader
  let places: [String: FieldLocator.Place]
  let workbook: Workbook
  let source: FormSource
  let region: ClosedRange<Int>
  /// The part of the same register on a sheet before; nil for none.
  let first: FormReading?
  private(set) var fields = NamedReadings()
  private(set) var diagnostics: [Diagnostic] = []

  init(
    skeleton: PageSkeleton, grid: SheetGrid, values: ValueReader,
    places: [String: FieldLocator.Place], workbook: Workbook, source: FormSource,
    region: ClosedRange<Int>, first: FormReading? = nil
  ) {
    (self.skeleton, self.grid, self.values) = (skeleton, grid, values)
    (self.places, self.workbook, self.source) = (places, workbook, source)
    (self.region, self.first) = (region, first)
  }

  /// Reads every field of the definition that is read; the first date is the inspection's.
  mutating func readAll() {
    let read = skeleton.readFields
    values.isRegister = skeleton.definition.scoredList == nil
    let own = yearOfPeriod(read) ?? yearOfTitle() ?? first.flatMap(\.year)
    values.year = values.isRegister ? own ?? values.year : values.year ?? own
    if let inspection = inspectionField(read) {
      values.inspection = reading(of: inspection).value?.date
      values.inspectionName = inspection.name
      values.isInspectionDoubtful = values.inspection.map(isDoubtful) ?? false
      diagnostics = []
    }
    for field in read {
      fields[field.name] = saidBefore(field) ?? reading(of: field)
      guard let day = fields[field.name]?.value?.date else { continue }
      values.days.append((FoldedText(field.name), day))
    }
    if let unit = read.first(where: { $0.kind == .unit }), fields[unit.name]?.value == nil {
      takeUnitFromContext(unit)
    }
  }

  /// What somebody typed where the page only writes; formulas are the page's own.
  var unread: NamedReadings {
    var unread = NamedReadings()
    for field in skeleton.definition.fields where field.direction == .writeOnly {
      guard let place = places[field.name], grid.sheet[place.cell].formula == nil else { continue }
      let text = place.text ?? grid.text(at: place.cell)
      guard !NothingWord.saysNothing(text, in: .entry) else { continue }
      unread[field.name] = FieldReading(.text(text), cell: place.cell)
    }
    return unread
  }

  private func inspectionField(_ fields: [FieldDefinition]) -> FieldDefinition? {
    fields.first { $0.kind == .date && $0.name.contains("检查") } ?? fields.first { $0.kind == .date }
  }

  private static let periods = ["轮次", "年度", "年份", "所属期", "期间", "季度", "月份"]

  /// The year of the round or the period that a field names.
  private func yearOfPeriod(_ fields: [FieldDefinition]) -> Int? {
    for field in fields
    where field.kind == .period || ScalarReader.periods.contains(where: field.name.contains) {
      guard let place = places[field.name] else { continue }
      let text = FoldedText(place.text ?? grid.text(at: place.cell))
      if let year = WrittenYear.year(in: text) { return year }
      let isYear =
        (field.period == .year || field.name.contains("年")) && text.bytes.count == 4
      if isYear, let year = Int(text.string), WrittenYear.plausible.contains(year) { return year }
    }
    return nil
  }

  /// What the part on a sheet before says of whose and of which period a register is, where this
  /// one does not.
  private func saidBefore(_ field: FieldDefinition) -> FieldReading? {
    guard field.kind == .unit || field.kind == .period,
      var reading = first?.fields[field.name], reading.value != nil
    else { return nil }
    let place = places[field.name]
    let own = place.map { $0.text ?? grid.text(at: $0.cell) } ?? ""
    let hasUnit =
      field.kind == .unit
      && source.unit(sheet: grid.sheet.name, title: skeleton.definition.title)?.isSheet == true
    guard own.trimmedBlanks.isEmpty, !hasUnit else { return nil }
    (reading.cell, reading.raw, reading.method) = (place?.cell, nil, .inherited)
    return reading
  }

  /// The year in front of the title: `2025年度谈心谈话台账`.
  private func yearOfTitle() -> Int? {
    grid.rows(in: region).prefix(10).flatMap(\.cells).first(where: skeleton.isTitle)
      .flatMap { WrittenYear.year(in: $0.folded) }
  }

  /// Whether most other dates of the form are far from the inspection's, or the year that round
  /// or the file says is another.
  private func isDoubtful(_ inspection: CalendarDate) -> Bool {
    if let year = values.year, year != inspection.year {
      return !(inspection.month <= 2 && year == inspection.year - 1)
    }
    let reader = WrittenDate.Reader()
    let others = grid.rows(in: region).flatMap(\.cells).compactMap { cell -> CalendarDate? in
      guard cell.text.utf8.count <= 24, cell.text.utf8.starts(with: "20".utf8) else { return nil }
      return reader.read(cell.text).date
    }
    let near = others.filter { (-150...250).contains($0.days(since: inspection)) }
    return near.count * 2 < others.count
  }

  // MARK: One field

  private mutating func reading(of field: FieldDefinition) -> FieldReading {
    guard let place = places[field.name] ?? named(field) else {
      if field.isRequired, field.kind != .unit {
        diagnostics.append(
          Diagnostic(.labelMissing, [field.name], field: field.name))
      }
      return FieldReading(nil, cell: nil)
    }
    let content =
      place.text.map { $0.isEmpty ? CellContent.blank : .text($0) }
      ?? grid.content(at: place.cell, in: values.dateSystem)
    let read = values.read(content, as: field)
    diagnostics += read.notes.map { $0.diagnostic(at: place.cell, field: field.name, item: nil) }
    var reading = FieldReading(read.value, cell: place.cell)
    reading.raw = content.raw(besides: read.value)
    (reading.method, reading.confidence) = (place.method, place.confidence)
    reading.isConditional = read.isConditional
    return reading
  }

  /// The cell that a name of the workbook points to, reported as doubtful.
  private mutating func named(_ field: FieldDefinition) -> FieldLocator.Place? {
    let names = workbook.definedNames.filter { $0.name == "表_\(field.name)" }
    guard names.count == 1, let point = names[0].formula.lastIndex(of: "!"),
      String(names[0].formula[..<point]).trimming("'") == grid.sheet.name,
      let range = CellRange(String(names[0].formula[names[0].formula.index(after: point)...])),
      !grid.text(at: range.topLeft).isEmpty
    else { return nil }
    diagnostics.append(
      Diagnostic(
        .labelByName, [field.name, range.topLeft.description],
        cell: range.topLeft, field: field.name))
    return FieldLocator.Place(cell: range.topLeft, text: nil, method: .name, confidence: 0.5)
  }

  /// The unit that the sheet's or the file's name says, where the form itself does not.
  private mutating func takeUnitFromContext(_ field: FieldDefinition) {
    let titles = skeleton.definition.title
    guard let found = source.unit(sheet: grid.sheet.name, title: titles) else { return }
    var reading = fields[field.name] ?? FieldReading(nil, cell: nil)
    (reading.value, reading.confidence) = (.text(found.name), 0.5)
    reading.raw = found.from
    fields[field.name] = reading
    diagnostics.append(
      Diagnostic(
        found.isSheet ? .valueFromSheetName : .valueFromFileName,
        [field.name, found.name, found.from],
        cell: reading.cell, field: field.name))
  }
}
