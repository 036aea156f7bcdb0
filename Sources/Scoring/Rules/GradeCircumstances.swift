import Expressions
import FoundationEssentials
import Values

/// What the conditions of grades speak of, of a form or of a unit's total: the fields `[得分]` (as
/// shown), `[加分]` (as counted), `[应得分]`, `[实得分]`, and the words of `names`.
///
/// ```swift
/// let circumstances = GradeCircumstances(shown: 92, applicable: 100, raw: 92, bonus: 0)
/// scale.grade(circumstances)  // "优秀"
/// ```
package struct GradeCircumstances: EvaluationContext {
  /// The fields that a condition may name.
  package static let fieldNames = ["得分", "加分", "应得分", "实得分"]
  /// The words that a condition may say: no guarantee item has 0 points (where a form has no
  /// guarantee items, no item at all); no form has 0 points; there is a veto.
  package static let names = ["无零分项", "无零分表", "否决"]
  /// What a condition may say: what is known here, and nothing else.
  package static let vocabulary = ConditionVocabulary(
    fields: fieldNames, names: names, allowsWords: false)

  /// Grades do not depend on the day; the compiler of rules refuses conditions that ask for it.
  package let today = CalendarDate(daysSince1970: 0)!
  private let fields: [String: Decimal]
  /// Whether no item has 0 points.
  package var hasNoZeroItem = true
  /// Whether no form has 0 points.
  package var hasNoZeroForm = true
  /// Whether there is a veto.
  package var isVetoed = false
  /// Whether the lowest grade is given whatever the score.
  package var isFailed = false

  /// Circumstances of a score.
  package init(shown: Decimal, applicable: Decimal, raw: Decimal, bonus: Decimal) {
    fields = ["得分": shown, "加分": bonus, "应得分": applicable, "实得分": raw]
  }

  package func value(ofField path: [String]) -> Operand? {
    path.last.flatMap { fields[$0] }.map { .value(.number(Number($0))) }
  }

  package func value(ofName name: String) -> Operand? {
    switch name {
    case "无零分项": .value(.boolean(hasNoZeroItem))
    case "无零分表": .value(.boolean(hasNoZeroForm))
    case "否决": .value(.boolean(isVetoed))
    default: nil
    }
  }
}
