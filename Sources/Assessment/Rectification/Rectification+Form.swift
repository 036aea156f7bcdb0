import Forms
import Grid
import Scoring
import Spellings
import Spreadsheet
import Values

extension Rectification {
  /// The problems of the items of a form, not numbered yet.
  ///
  /// - Parameters:
  ///   - round: the round; nil to take the form's own.
  ///   - year: its year.
  static func found(with form: ReturnedForm, round: RoundNumber?, year: Int) -> [Rectification] {
    form.items.filter(form.rules.isRectified).flatMap { item in
      let content = item.record[form.roles.content]?.value.map(\.plainText) ?? ""
      let texts = item.findings.map(\.text)
      return (texts.isEmpty ? [content] : texts).map { text in
        var problem = Rectification(
          text, item: item.number, with: item.record, of: form, round: round, year: year)
        problem.found = form.certainInspectionDate
        problem.state = problem.stateFromProgress
        return problem
      }
    }
  }

  /// A problem that a row of a register tells, not numbered yet.
  ///
  /// - Parameters:
  ///   - found: the day of the row.
  ///   - round: the round; nil to take the register's own.
  ///   - year: its year.
  init(
    _ record: RecordReading, of form: ReturnedForm, found: CalendarDate?, round: RoundNumber?,
    year: Int
  ) {
    self.init(
      record[form.roles.finding]?.value?.plainText ?? "", item: record.key ?? "", with: record,
      of: form, round: round, year: year)
    self.found = found
    // A register without a column for the result tells a reinspection by its day.
    if progress.verdict == nil, progress.reinspected != nil { progress.verdict = .pass }
    state = stateFromProgress
  }

  private init(
    _ text: String, item: String, with record: RecordReading, of form: ReturnedForm,
    round: RoundNumber?, year: Int
  ) {
    let unit = form.unit?.name ?? ""
    let (roles, reading) = (form.roles, form.reading)
    let group = roles.problemGroup ?? roles.group ?? ""
    let isPrivate = reading.privateFields.contains("\(group).\(roles.finding)")
    self.init(
      number: RectificationNumber(
        year: year, round: round?.number ?? form.round?.number ?? 0, unit: unit, serial: 0),
      unit: unit, item: item, text: isPrivate ? FieldDefinition.masked : text,
      source: form.position(of: roles.finding, in: record))
    self.form = reading.form
    takeFields(of: reading.open(record, of: group), roles: roles)
  }

  /// A problem carried over from an earlier round, as the form says it; nil for a row whose number
  /// is none.
  ///
  /// - Parameter year: the year of this round.
  init?(carried record: RecordReading, in form: ReturnedForm, round: RoundNumber?, year: Int) {
    let roles = form.roles
    guard let written = form.carriedNumber(of: record),
      let number = RectificationNumber(written, in: round, year: year)
    else { return nil }
    self.init(
      number: number, unit: form.unit?.name ?? number.unit, item: "",
      text: Rectification.withoutHeading(record[roles.content]?.value.map(\.plainText) ?? ""),
      source: form.position(of: roles.key, in: record))
    self.form = form.reading.form
    isCarriedOver = true
    takeFields(of: form.reading.open(record, of: roles.carriedGroup ?? ""), roles: roles)
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
