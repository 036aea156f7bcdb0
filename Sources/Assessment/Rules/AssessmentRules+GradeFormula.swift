import Expressions
import Scoring

extension AssessmentRules {
  /// The grades as one Excel formula: the lowest where the score fails, else the first whose
  /// condition holds.
  ///
  /// - Parameters:
  ///   - shown: the formula of the shown score.
  ///   - failed: a formula that is true where something is vetoed or a guarantee item is at zero.
  ///   - zeroItem: a formula that is true where an item is at zero.
  func gradeFormula(shown: String, failed: String, zeroItem: String = "FALSE") -> String {
    let renderer = FormulaRenderer(
      field: { $0.last == "得分" ? shown : nil },
      name: { name in
        switch name {
        case "否决": "FALSE"
        case "无零分项": "NOT(\(zeroItem))"
        case "无零分表", "其余": "TRUE"
        default: nil
        }
      })
    let lowest = FormulaRenderer.quoted(scoring.grades.lowest)
    let graded = scoring.grades.bands.dropLast().reversed().reduce(lowest) { rest, band in
      guard let condition = renderer.text(of: band.condition.syntax) else { return rest }
      return "IF(\(condition),\(FormulaRenderer.quoted(band.name)),\(rest))"
    }
    return "IF(\(failed),\(lowest),\(graded))"
  }
}
