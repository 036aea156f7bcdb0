import Expressions
import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// The checks that a template brings itself (block `[校验]`), held against a reading.
///
/// Checks of values that could not be read are left out: those have their own diagnostics. So are
/// conditions that cannot be evaluated: `RuleLint` reports them by the same vocabulary.
struct TemplateChecks: Sendable {
  /// A check with its condition parsed.
  private struct Check: Sendable {
    var definition: CheckDefinition
    var condition: FormulaExpression
    /// The fields that the condition names.
    var fields: [[String]]
    /// The group whose records it is about, one by one; nil for the form itself and whole lists.
    var group: String?
  }

  private let checks: [Check]
  private let number: String?
  private let today: CalendarDate?

  /// The checks of a definition, on a day; without one those that ask for it are left out.
  init(_ definition: FormDefinition, today: CalendarDate?) {
    (number, self.today) = (definition.number, today)
    var vocabulary = ConditionVocabulary(ofChecks: definition)
    vocabulary.knowsDay = today != nil
    checks = definition.checks.compactMap { check in
      guard let condition = try? FormulaExpression(check.condition),
        vocabulary.problems(in: condition).isEmpty
      else { return nil }
      let scope = CheckScope(condition)
      return scope.isEvaluable
        ? Check(
          definition: check, condition: condition, fields: condition.fields,
          group: scope.rows.first) : nil
    }
  }

  /// What a reading violates.
  func diagnostics(of reading: FormReading) -> [Diagnostic] {
    let context = ReadingContext(reading: reading, day: today)
    return checks.flatMap { check -> [Diagnostic] in
      context.group = check.group
      context.record = nil
      guard let group = check.group else {
        return violated(check, in: context) ? [diagnostic(check, at: context)] : []
      }
      return reading.records(of: group).compactMap { record in
        context.record = record
        return violated(check, in: context) ? diagnostic(check, at: context) : nil
      }
    }
  }

  private func violated(_ check: Check, in context: ReadingContext) -> Bool {
    guard check.fields.allSatisfy(context.isKnown) else { return false }
    return check.condition.holds(in: context) == false
  }

  private func diagnostic(_ check: Check, at context: ReadingContext) -> Diagnostic {
    let path = check.definition.target?.split(separator: ".").map(String.init) ?? []
    let code = number.map { "\($0)-\(check.definition.code)" } ?? check.definition.code
    return Diagnostic(
      ownCheck: code, check.definition.severity, check.definition.message,
      cell: context.place(of: path), field: path.last, item: context.record?.key)
  }
}

/// The fields of a reading, and of one of its records, as a condition sees them. A class: it goes
/// from record to record, and a reading has many parts to copy.
final class ReadingContext: EvaluationContext {
  let reading: FormReading
  let day: CalendarDate?
  var group: String?
  var record: RecordReading?

  init(reading: FormReading, day: CalendarDate?) { (self.reading, self.day) = (reading, day) }

  /// The day of the round; without one no condition that asks for it is evaluated.
  var today: CalendarDate { day ?? CalendarDate(daysSince1970: 0)! }

  /// The reading of a field, of the record before the form.
  func reading(of path: [String]) -> FieldReading? {
    guard let name = path.last else { return nil }
    if path.count == 2, path[0] != group { return nil }
    return record?[name] ?? (path.count == 1 ? reading.fields[name] : nil)
  }

  /// Whether what is written under a path could be read, or nothing is written.
  func isKnown(_ path: [String]) -> Bool {
    if path.count > 1, record == nil { return column(path).allSatisfy(isKnown) }
    return isKnown(reading(of: path))
  }

  private func isKnown(_ found: FieldReading?) -> Bool {
    found?.value != nil || found?.raw.map { NothingWord.saysNothing($0, in: .finding) } ?? true
  }

  /// The readings of a field in all records of its list.
  private func column(_ path: [String]) -> [FieldReading?] {
    reading.records(of: path.dropLast().joined(separator: ".")).map { $0[path.last ?? ""] }
  }

  /// Where a violation is reported: the field's cell, of a whole list its first record's.
  func place(of path: [String]) -> CellReference? {
    if let found = reading(of: path) { return found.cell }
    return path.count > 1 ? column(path).lazy.compactMap { $0?.cell }.first : nil
  }

  func value(ofField path: [String]) -> Operand? {
    if let found = reading(of: path) { return .value(FormulaValue(found.value)) }
    guard path.count > 1, record == nil else { return .value(.blank) }
    let values = column(path).map { FormulaValue($0?.value) }
    return .matrix(Matrix(column: values.isEmpty ? [.blank] : values))
  }
}
