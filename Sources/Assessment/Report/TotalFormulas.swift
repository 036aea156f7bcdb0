import FoundationEssentials
import Scoring

/// The total of a unit as formulas over the ranking, written from the rules that the engine weighs
/// with (`Scoring/Units/UnitRules`).
///
/// ```swift
/// TotalFormulas(rules).total([("C{row}", "现场安全文明生产检查表")], none: "\"—\"")
/// ```
struct TotalFormulas: Sendable {
  private let rules: UnitRules

  init(_ rules: UnitRules) { self.rules = rules }

  /// What several sheets of a form count as.
  func copies(of form: String, _ scores: [String]) -> String {
    let list = scores.joined(separator: ",")
    return rules.copies[form] == .lowest ? "MIN(\(list))" : "ROUND(AVERAGE(\(list)),12)"
  }

  /// The weighted mean of the scores that are numbers.
  func total(_ scores: [(cell: String, form: String)], none: String) -> String {
    let count = "COUNT(\(scores.map(\.cell).joined(separator: ",")))"
    let weighed = scores.map { (cell: $0.cell, weight: rules.weights[$0.form] ?? 0) }
    let sum = weighed.map { "IF(ISNUMBER(\($0.cell)),\($0.cell)*\($0.weight),0)" }
    let weights = weighed.map { "IF(ISNUMBER(\($0.cell)),\($0.weight),0)" }
    let mean = "(\(sum.joined(separator: "+")))/(\(weights.joined(separator: "+")))"
    return "IF(\(count)=0,\(none),ROUND(\(mean),\(Ranking.comparedPlaces)))"
  }

  /// What ranks are ordered by: the total, a vetoed one below all others.
  func sortKey(_ total: String, _ forms: [ScoreSheetTerms]) -> String {
    let veto = ScoreFormulas.any(forms.map(\.veto))
    let penalty = veto == "FALSE" ? "" : "-IF(\(veto),\(TotalFormulas.behindAll),0)"
    return "IF(ISNUMBER(\(total)),ROUND(\(total),\(Ranking.comparedPlaces))\(penalty),\"\")"
  }

  /// More than any total.
  private static let behindAll = 100_000

  /// The grade of a total.
  func grade(_ total: String, _ forms: [ScoreSheetTerms], zeroForm: String) -> String {
    GradeFormula(
      grades: rules.grades, shown: "ROUND(\(total),\(rules.places))",
      applicable: sum(forms.map(\.applicable)), raw: sum(forms.map(\.raw)),
      bonus: sum(forms.map(\.bonus)), zeroItem: ScoreFormulas.any(forms.map(\.zeroItem)),
      zeroForm: zeroForm
    ).formula(failed: ScoreFormulas.any(forms.map(\.failsUnit)))
  }

  private func sum(_ formulas: [String]) -> String {
    formulas.isEmpty ? "0" : formulas.joined(separator: "+")
  }
}
