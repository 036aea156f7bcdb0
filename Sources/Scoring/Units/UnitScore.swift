import FoundationEssentials
import Values

/// The forms of a unit, weighted.
///
/// ```swift
/// let rules = UnitRules(weights: ["党管安全责任落实表": weight, "现场安全文明生产检查表": other], grades: scale)
/// rules.total(of: ["党管安全责任落实表": [party], "现场安全文明生产检查表": [site]]).shown
/// ```
package struct UnitRules: Hashable, Sendable {
  /// The weight of each form by its title.
  package var weights: [String: Decimal]
  /// Places of the total as it is shown.
  package var places: Int
  /// The grades.
  package var grades: GradeScale

  /// Rules with weights and grades, by default one place.
  package init(weights: [String: Decimal], grades: GradeScale, places: Int = 1) {
    (self.weights, self.grades, self.places) = (weights, grades, places)
  }

  /// The weighted mean of the forms that have a score; the weights of the others drop out.
  ///
  /// Several sheets of one form count as their mean. A form without a weight counts as much as the
  /// mean of the weights.
  package func total(of forms: [String: [FormScore]]) -> UnitScore {
    let means = forms.compactMapValues { sheets -> Decimal? in
      let scores = sheets.compactMap(\.exact)
      return scores.isEmpty ? nil : scores.reduce(0, +) / Decimal(scores.count)
    }
    let sum = means.keys.map(weight).reduce(0, +)
    let scored = forms.filter { means[$0.key] != nil }.flatMap(\.value).filter { $0.exact != nil }
    let isVetoed = scored.contains(where: \.isVetoed)
    let isFailed = isVetoed || scored.contains(where: \.isGuaranteeFailed)
    guard sum > 0 else {
      return UnitScore(
        exact: nil, shown: nil, grade: nil, isVetoed: isVetoed, missing: missing(means))
    }
    let products = means.sorted { $0.key < $1.key }.map { weight(of: $0.key) * $0.value }
    let exact = products.reduce(0, +) / sum
    let shown = exact.rounded(toPlaces: places)
    var circumstances = GradeCircumstances(score: shown)
    circumstances.hasNoZeroItem = !scored.contains(where: \.isGuaranteeFailed)
    circumstances.hasNoZeroForm = !scored.contains { $0.exact == 0 }
    circumstances.isVetoed = isVetoed
    circumstances.isFailed = isFailed
    return UnitScore(
      exact: exact, shown: shown, grade: grades.grade(circumstances), isVetoed: isVetoed,
      missing: missing(means))
  }

  private func weight(of form: String) -> Decimal {
    if let weight = weights[form] { return weight }
    guard !weights.isEmpty else { return 1 }
    return weights.values.reduce(0, +) / Decimal(weights.count)
  }

  private func missing(_ means: [String: Decimal]) -> [String] {
    weights.keys.filter { means[$0] == nil }.sorted()
  }
}

/// The total of a unit.
public struct UnitScore: Hashable, Sendable {
  /// The weighted mean, not rounded; nil where no form has a score.
  public let exact: Decimal?
  /// The total as shown; nil as `exact`.
  public let shown: Decimal?
  /// The grade, by the shown total; nil as `exact`.
  public let grade: String?
  /// Whether one of its forms is vetoed.
  public let isVetoed: Bool
  /// The forms that should have a score and have none, by title.
  public let missing: [String]
}
