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
    var scope: CheckScope
    /// The group whose records it is about, one by one; nil for the form itself and whole lists.
    var group: String? { scope.rows.first }
  }

  private let checks: [Check]
  private let lists: CheckLists
  private let number: String?
  private let today: CalendarDate?

  /// The checks of a definition, on a day; without one those that ask for it are left out.
  init(_ definition: FormDefinition, today: CalendarDate?) {
    (number, self.today) = (definition.number, today)
    lists = CheckLists(definition)
    var vocabulary = ConditionVocabulary(ofChecks: definition)
    vocabulary.knowsDay = today != nil
    checks = definition.checks.compactMap { check in
      guard let condition = try? FormulaExpression(check.condition),
        !condition.asksRegisters(of: definition), vocabulary.problems(in: condition).isEmpty
      else { return nil }
      let scope = CheckScope(condition)
      return scope.isEvaluable && !scope.asksOtherCopies
        ? Check(definition: check, scope: scope) : nil
    }
  }

  /// What a reading violates.
  func diagnostics(of reading: FormReading) -> [Diagnostic] {
    let context = ReadingContext(reading: reading, day: today, lists: lists)
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
    guard check.scope.fields.allSatisfy(context.isKnown) else { return false }
    return check.scope.syntax.holdsThroughout(in: context) == false
  }

  private func diagnostic(_ check: Check, at context: ReadingContext) -> Diagnostic {
    let path = check.definition.target?.split(separator: ".").map(String.init) ?? []
    return Diagnostic(
      ownCheck: check.definition.code(ofForm: number), check.definition.severity,
      check.definition.message,
      cell: context.place(of: path), field: path.last, item: context.record?.key)
  }
}

extension CheckDefinition {
  /// The code of what it finds: its own behind the number of the form.
  package func code(ofForm number: String?) -> String { number.map { "\($0)-\(code)" } ?? code }
}
