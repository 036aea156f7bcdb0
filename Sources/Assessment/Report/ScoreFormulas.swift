import Expressions
import FoundationEssentials
import Grid
import Scoring

/// The score of a form as formulas over its score sheet, written from the rules that the engine
/// scores with (`Scoring/Forms/FormScorer`): both come to the same.
///
/// ```swift
/// let formulas = ScoreFormulas(rules: rules.scoring, places: places)
/// formulas.score  // "IF(AND(COUNT(I8:I15)=8-…),MIN(100,…),\"未核算\")"
/// ```
struct ScoreFormulas: Sendable {
  /// How the form is scored.
  let rules: ScoringRules
  /// Where its parts stand.
  let places: ScorePlaces

  /// What stands in the place of a score that cannot be computed.
  static let waiting = FormulaText.quoted("未核算")
  /// Places that sums of decimals are cleared of the last bits of doubles at.
  private static let sumPlaces = 10
  /// Places that quotients are cleared at; fewer would show in totals compared at ten.
  private static let quotientPlaces = 12

  /// 应得分: what the items that count have at most.
  var applicable: String { rounded(sum(of: places.items, full: true)) }

  /// 实得分: what they have; an error or too little where one of them has no points.
  var raw: String { rounded(sum(of: places.items, full: false)) }

  /// 实得分 as it is shown: nothing where an item has no points.
  var shownRaw: String { "IF(\(isComplete),\(raw),\"\")" }

  /// 得分 with the bonus, cleared but not rounded; a text where it cannot be computed.
  var score: String {
    let whole = "MIN(\(base),\(converted)+\(bonus))"
    let points = zeroesForm ? "IF(\(isGuaranteeFailed),0,\(whole))" : whole
    return "IF(\(isComplete),ROUND(\(points),\(ScoreFormulas.quotientPlaces)),"
      + "\(ScoreFormulas.waiting))"
  }

  /// 等级 by the cell of the score; nothing where there is no score.
  func grade(of score: String) -> String {
    let scale = GradeFormula(
      grades: rules.grades, shown: "ROUND(\(score),\(rules.places))", applicable: applicable,
      raw: raw, bonus: bonus, zeroItem: zeroItem, zeroForm: "\(score)=0")
    let failed = ScoreFormulas.any([places.veto, isGuaranteeFailed])
    return "IF(ISNUMBER(\(score)),\(scale.formula(failed: failed)),\"\")"
  }

  /// What counts of the bonus.
  var bonus: String {
    guard let bonus = places.bonus else { return "0" }
    let written = "MAX(0,\(bonus))"
    return rules.bonusLimit.map { "MIN(\($0),\(written))" } ?? written
  }

  /// Whether every item that counts has points, and one counts.
  var isComplete: String {
    "AND(\(completeItems),\(applicable)>0)"
  }

  /// Whether a unit with this form fails whatever its total.
  var failsUnit: String {
    ScoreFormulas.any([places.veto, zeroesForm ? "FALSE" : isGuaranteeFailed])
  }

  private var zeroesForm: Bool { rules.guarantee.consequence == .zeroForm }

  private var base: String { rules.base.map { "\($0)" } ?? applicable }

  private var converted: String {
    rules.base.map { "\(raw)*\($0)/\(applicable)" } ?? raw
  }

  private func rounded(_ formula: String) -> String {
    "ROUND(\(formula),\(ScoreFormulas.sumPlaces))"
  }

  /// Whether one of several formulas is true; those that never are drop out.
  static func any(_ formulas: [String]) -> String {
    let told = formulas.filter { $0 != "FALSE" }
    guard let first = told.first else { return "FALSE" }
    return told.count == 1 ? first : "OR(\(told.joined(separator: ",")))"
  }
}
