import Expressions
import Grid
import Scoring

/// The grades of a form or of a unit's total as one Excel formula: the lowest where something
/// fails, else the first whose condition holds.
///
/// ```swift
/// GradeFormula(grades: scale, shown: "ROUND(C30,1)", …).formula(failed: "I9=0")
/// // IF(I9=0,"不合格",IF(AND(ROUND(C30,1)>=90,NOT(I9=0)),"优秀",…))
/// ```
struct GradeFormula: Sendable {
  /// The grades.
  let grades: GradeScale
  /// The formula of 得分 as it is shown.
  let shown: String
  /// The formula of 应得分.
  let applicable: String
  /// The formula of 实得分.
  let raw: String
  /// The formula of 加分.
  let bonus: String
  /// A formula that is true where an item has no points.
  let zeroItem: String
  /// A formula that is true where a form has no points.
  let zeroForm: String

  /// The formula.
  ///
  /// - Parameter failed: a formula that is true where the grade is the lowest whatever the score; a
  ///   veto is among its reasons, so that conditions need not ask again.
  func formula(failed: String) -> String {
    let lowest = FormulaText.quoted(grades.lowest)
    let graded = grades.bands.reversed().reduce(lowest) { rest, band in
      "IF(\(text(of: band.condition)),\(FormulaText.quoted(band.name)),\(rest))"
    }
    return failed == "FALSE" ? graded : "IF(\(failed),\(lowest),\(graded))"
  }

  /// A condition as a formula; those of a scale all have one.
  private func text(of condition: FormulaExpression) -> String {
    guard let text = renderer.text(of: condition.syntax) else {
      preconditionFailure("a grade's condition says what GradeCircumstances does not know")
    }
    return text
  }

  private var renderer: FormulaRenderer {
    FormulaRenderer(field: { formula(of: $0) }, name: { formula(ofWord: $0) })
  }

  private func formula(of path: [String]) -> String? {
    switch path.last {
    case "得分": shown
    case "应得分": applicable
    case "实得分": raw
    case "加分": bonus
    default: nil
    }
  }

  private func formula(ofWord word: String) -> String? {
    switch word {
    case "否决": "FALSE"
    case "无零分项": "NOT(\(zeroItem))"
    case "无零分表": "NOT(\(zeroForm))"
    default: nil
    }
  }
}
