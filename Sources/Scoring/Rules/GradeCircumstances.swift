import Expressions
import FoundationEssentials
import Values

/// What the conditions of grades speak of.
///
/// Fields: `[得分]` (as shown), `[加分]`, `[应得分]`, `[实得分]`, and what the caller adds. Words:
/// `无零分项` (no guarantee item has 0 points; where a form has no guarantee items, no item at all),
/// `无零分表` (no form has 0 points), `否决`.
package struct GradeCircumstances: EvaluationContext {
  /// The day, for conditions that need it.
  package var today = CalendarDate(year: 1900, month: 1, day: 1)!
  /// The values of fields by their names.
  package var fields: [String: FormulaValue] = [:]
  /// Whether no item has 0 points.
  package var hasNoZeroItem = true
  /// Whether no form has 0 points.
  package var hasNoZeroForm = true
  /// Whether there is a veto.
  package var isVetoed = false
  /// Whether the lowest grade is given whatever the score.
  package var isFailed = false
  /// By how many steps the grade is lowered (降级).
  package var loweredBy = 0

  /// Circumstances of a score.
  package init(score: Decimal) { fields["得分"] = .number(Number(score)) }

  package func value(ofField path: [String]) -> Operand? {
    path.last.flatMap { fields[$0] }.map(Operand.value)
  }

  package func value(ofName name: String) -> Operand? {
    switch name {
    case "无零分项": .value(.boolean(hasNoZeroItem))
    case "无零分表": .value(.boolean(hasNoZeroForm))
    case "否决": .value(.boolean(isVetoed))
    default: fields[name].map(Operand.value)
    }
  }
}
