import Forms
import FoundationEssentials
import Grid
import Scoring
import Spellings
import Spreadsheet
import Values
import Wording

/// A reading with what all checks ask of it: its items, its unit, its round, its day.
package struct CheckedForm: Sendable {
  /// What was read.
  package var reading: FormReading
  /// The rules of its form.
  package let rules: AssessmentRules
  /// Its scored items.
  package let items: [CheckedItem]
  /// What it scores.
  package let score: FormScore
  /// What the file's name tells.
  package let hints: FileNameHints
  /// The unit as the directory names it, else as it is written; nil where none is told.
  package var unit: InspectedUnit?
  /// The day of the inspection; nil where it is blank or could not be read.
  package let inspectionDate: CalendarDate?
  /// The round as it is written; nil where it is blank or could not be read.
  package let round: RoundNumber?

  /// The day that stands for today.
  package let today: CalendarDate

  /// A reading by the rules of its form, on a day.
  package init(_ reading: FormReading, rules: AssessmentRules, today: CalendarDate) {
    (self.reading, self.rules, self.today) = (reading, rules, today)
    hints = FileNameHints(reading.file)
    let items = reading.records(of: rules.roles.group ?? "").map {
      CheckedItem($0, rules: rules)
    }
    self.items = items
    score = rules.score(items, of: reading)
    inspectionDate = reading.fields[rules.roles.inspectionDate]?.value?.date
    round = reading.fields[rules.roles.round]?.value.flatMap { RoundNumber($0) }
    unit = reading.fields[rules.roles.unit]?.value?.text.map { InspectedUnit(name: $0) }
  }

  /// The fields' parts in this form.
  package var roles: FormRoles { rules.roles }

  /// The carried-over problems.
  package var carried: [RecordReading] {
    roles.carriedGroup.map { reading.records(of: $0) } ?? []
  }

  /// The cell of a field of a record, told from its column where nothing is written there.
  package func cell(of field: String, in record: RecordReading, group: String? = nil)
    -> CellReference?
  {
    if let cell = record[field]?.cell { return cell }
    let path = "\(group ?? roles.group ?? "").\(field)"
    return reading.columns[path].map { CellReference(row: record.row, column: $0) }
  }

  /// Whether the reader already warned about a cell.
  package func isWarned(at cell: CellReference?) -> Bool {
    cell != nil && reading.diagnostics.contains { $0.cell == cell && $0.severity >= .warning }
  }

  /// A finding about a field of an item.
  package func finding(
    _ kind: DiagnosticCode, as severity: Severity? = nil, _ arguments: [String] = [], field: String,
    of record: RecordReading, group: String? = nil
  ) -> Diagnostic {
    placed(
      Diagnostic(
        kind, as: severity, arguments,
        cell: cell(of: field, in: record, group: group), field: field, item: record.key))
  }

  /// A finding about a field of the form itself.
  package func finding(
    _ kind: DiagnosticCode, as severity: Severity? = nil, _ arguments: [String] = [], field: String
  ) -> Diagnostic {
    placed(
      Diagnostic(
        kind, as: severity, arguments, cell: reading.fields[field]?.cell,
        field: field))
  }

  /// A finding with the form's own place filled in.
  package func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    (diagnostic.file, diagnostic.sheet, diagnostic.form) =
      (reading.file, reading.sheet, reading.form)
    return diagnostic
  }
}

extension CheckedItem {
  /// An item of a reading by the rules of its form.
  init(_ record: RecordReading, rules: AssessmentRules) {
    let roles = rules.roles
    self.record = record
    let number = record.key ?? record[roles.key]?.value.map(plainText) ?? ""
    self.number = number
    fullScore = record[roles.fullScore]?.value?.number ?? rules.printedScores[number]
    weight = roles.weight.map { record[$0]?.value?.number ?? rules.printedWeights[number] } ?? 1
    result = ItemResult(record[roles.result]?.value?.text)
    let written = record[roles.deduction]
    deduction = written?.value?.number
    hasUnreadDeduction =
      deduction == nil && !meansNothing(written?.raw ?? written?.value?.text ?? "")
    let text = record[roles.finding]
    let problems = record.findings.filter { !meansNothing($0.text) }
    let whole = text?.value?.text ?? ""
    findings =
      problems.isEmpty && record.findings.isEmpty && !meansNothing(whole)
      ? [Finding(whole)] : problems
    let raw = text?.raw ?? whole
    saysNoFinding = findings.isEmpty && !raw.foldedForMatching.isEmpty
    isGuarantee = rules.isGuarantee(record)
  }
}

extension RoundNumber {
  /// A round from a field's value, text or number.
  init?(_ value: FieldValue) {
    switch value {
    case .text(let text): self.init(written: text)
    case .number(let number): self.init(written: number.description)
    default: return nil
    }
  }
}

/// A value as text: dates as `2026-11-03`, lists joined by `、`.
package func plainText(_ value: FieldValue) -> String {
  switch value {
  case .text(let text): text
  case .number(let number): number.description
  case .date(let date): date.description
  case .time(let time): time.description
  case .boolean(let flag): flag ? "是" : "否"
  case .list(let texts): texts.joined(separator: "、")
  }
}
