import Expressions
import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// The checks that a template brings itself (block `[校验]`), held against a reading.
///
/// What a check needs from other forms (唯一, 上轮) is not known here; such checks are left out, and
/// so are those of values that could not be read: they have their own diagnostics.
struct TemplateChecks: Sendable {
  /// A check with its condition parsed.
  private struct Check: Sendable {
    var definition: CheckDefinition
    var condition: FormulaExpression
    /// The group whose records it is about; nil for the form itself.
    var group: String?
  }

  private let checks: [Check]
  private let number: String?

  /// The checks of a definition; a condition that cannot be parsed is the template lint's affair.
  init(_ definition: FormDefinition) {
    number = definition.number
    checks = definition.checks.compactMap { check in
      guard let condition = try? FormulaExpression(check.condition),
        condition.unknownFunctions.isEmpty
      else { return nil }
      let paths = condition.fields + [check.target?.split(separator: ".").map(String.init) ?? []]
      let group = paths.first { $0.count == 2 && definition.group($0[0]) != nil }?[0]
      return Check(definition: check, condition: condition, group: group)
    }
  }

  /// What a reading violates.
  func diagnostics(of reading: FormReading) -> [Diagnostic] {
    checks.flatMap { check -> [Diagnostic] in
      guard let group = check.group else {
        let context = ReadingContext(reading: reading)
        return violated(check, in: context) ? [diagnostic(check, at: context)] : []
      }
      return reading.records(of: group).compactMap { record in
        let context = ReadingContext(reading: reading, group: group, record: record)
        return violated(check, in: context) ? diagnostic(check, at: context) : nil
      }
    }
  }

  private func violated(_ check: Check, in context: ReadingContext) -> Bool {
    guard check.condition.fields.allSatisfy(context.isKnown) else { return false }
    return check.condition.holds(in: context) == false
  }

  private func diagnostic(_ check: Check, at context: ReadingContext) -> Diagnostic {
    let path = check.definition.target?.split(separator: ".").map(String.init) ?? []
    let code = number.map { "\($0)-\(check.definition.code)" } ?? check.definition.code
    return Diagnostic(
      ownCheck: code, check.definition.severity, check.definition.message,
      cell: context.reading(of: path)?.cell, field: path.last, item: context.record?.key)
  }
}

/// The fields of a reading, and of one of its records, as a condition sees them.
struct ReadingContext: EvaluationContext {
  let reading: FormReading
  var group: String?
  var record: RecordReading?

  /// `TODAY()` in a form's own check is the day of the inspection.
  var today: CalendarDate {
    let dates = reading.fields.names.lazy.compactMap { reading.fields[$0]?.value?.date }
    return dates.first ?? CalendarDate(daysSince1970: 0)!
  }

  /// The reading of a field, of the record before the form.
  func reading(of path: [String]) -> FieldReading? {
    guard let name = path.last else { return nil }
    if path.count == 2, path[0] != group { return nil }
    return record?[name] ?? (path.count == 1 ? reading.fields[name] : nil)
  }

  /// Whether what is written under a path could be read, or nothing is written.
  func isKnown(_ path: [String]) -> Bool {
    guard let found = reading(of: path) else { return path.count == 2 }
    return found.value != nil || found.raw.map(FindingsText.saysNone) ?? true
  }

  func value(ofField path: [String]) -> Operand? {
    if let found = reading(of: path) { return .value(FormulaValue(found.value)) }
    guard path.count == 2 else { return nil }
    let column = reading.records(of: path[0]).map { FormulaValue($0[path[1]]?.value) }
    return column.isEmpty ? nil : .matrix(Matrix(column: column))
  }
}

extension FormulaValue {
  /// A field's value in a formula: dates as serial numbers, lists joined.
  init(_ value: FieldValue?) {
    switch value {
    case nil: self = .blank
    case .number(let number): self = .number(Number(number))
    case .date(let date): self.init(date: date)
    case .boolean(let flag): self = .boolean(flag)
    case .time(let time): self = .number(Number(Double(time.milliseconds) / 86_400_000))
    case .text(let text): self = .text(text)
    case .list(let texts): self = .text(texts.joined(separator: "、"))
    }
  }
}
