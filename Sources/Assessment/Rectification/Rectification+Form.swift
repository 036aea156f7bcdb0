import Forms
import Grid
import Scoring
import Spellings
import Spreadsheet
import Values

extension Rectification {
  /// A problem found with a form: one of the findings of an item.
  init(
    _ text: String, of item: CheckedItem, in form: ReturnedForm, number: RectificationNumber
  ) {
    let roles = form.roles
    self.init(
      number: number, unit: form.unit?.name ?? number.unit, item: item.number, text: text,
      source: form.position(of: roles.finding, in: item.record))
    self.form = form.reading.form
    found = form.certainInspectionDate
    takeFields(of: item.record, roles: roles)
    state = stateFromProgress
  }

  /// A problem that a row of a register tells.
  ///
  /// - Parameter found: the day of the row.
  init(
    _ record: RecordReading, of form: ReturnedForm, found: CalendarDate?,
    number: RectificationNumber
  ) {
    let roles = form.roles
    self.init(
      number: number, unit: form.unit?.name ?? number.unit, item: record.key ?? "",
      text: record[roles.finding]?.value?.plainText ?? "",
      source: form.position(of: roles.finding, in: record))
    self.form = form.reading.form
    self.found = found
    takeFields(of: record, roles: roles)
    // A register without a column for the result tells a reinspection by its day.
    if progress.verdict == nil, progress.reinspected != nil { progress.verdict = .pass }
    state = stateFromProgress
  }

  /// A problem carried over from an earlier round, as the form says it; nil for a row whose number
  /// is none.
  ///
  /// - Parameter year: the year of this round.
  init?(carried record: RecordReading, in form: ReturnedForm, round: RoundNumber?, year: Int) {
    let roles = form.roles
    guard let written = form.carriedNumber(of: record),
      var number = RectificationNumber(written, year: year)
    else { return nil }
    if let current = round?.number, number.year == year, number.round > current {
      number.year = year - 1
    }
    self.init(
      number: number, unit: form.unit?.name ?? number.unit, item: "",
      text: Rectification.withoutHeading(record[roles.content]?.value.map(\.plainText) ?? ""),
      source: form.position(of: roles.key, in: record))
    self.form = form.reading.form
    isCarriedOver = true
    takeFields(of: record, roles: roles)
    progress.verdict = nil
    state = stateFromProgress
  }

  /// The problem without the heading that people put before it: `上轮问题：…`.
  private static func withoutHeading(_ text: String) -> String {
    let trimmed = text.trimmedBlanks
    for heading in ["上轮问题：", "上轮问题:"] where trimmed.hasPrefix(heading) {
      return String(trimmed.dropFirst(heading.count)).trimmedBlanks
    }
    return trimmed
  }

  private mutating func takeFields(of record: RecordReading, roles: FormRoles) {
    func text(_ field: String) -> String? { record.entry(of: field) }
    department = text(roles.department)
    person = text(roles.person)
    due = record[roles.due]?.value?.date
    if record[roles.due]?.isConditional == true {
      dueCondition = record[roles.due]?.raw ?? text(roles.due)
    }
    progress.measure = text(roles.measure)
    progress.completed = record[roles.completion]?.value?.date
    progress.verdict = record.result(roles.reinspection)
    progress.reinspector = text(roles.reinspector)
    progress.reinspected = record[roles.reinspectionDate]?.value?.date
  }
}

extension ReturnedForm {
  /// The file, sheet and cell of a field of an item.
  func position(of field: String, in record: RecordReading) -> SourcePosition {
    SourcePosition(
      file: reading.file, sheet: reading.sheet,
      cell: cell(of: field, in: record) ?? CellReference(row: record.row, column: 1))
  }

  /// What this form says of a carried-over problem.
  func verdict(on record: RecordReading) -> CarriedVerdict {
    let inspector = record[roles.reinspector]?.value ?? reading.fields[roles.leader]?.value
    return CarriedVerdict(
      rules.result(of: record), day: certainInspectionDate,
      inspector: inspector.map(\.plainText))
  }
}
