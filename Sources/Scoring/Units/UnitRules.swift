import FoundationEssentials
import Values

/// The forms of a unit, weighted.
///
/// ```swift
/// let rules = UnitRules(weights: ["党管安全责任落实表": weight, "现场安全文明生产检查表": other], grades: scale)
/// rules.total(of: ["党管安全责任落实表": [party], "现场安全文明生产检查表": [site]]).shown
/// ```
package struct UnitRules: Hashable, Sendable {
  /// What several sheets of one form count as (多份).
  package enum CopiesRule: Hashable, Sendable {
    /// 平均: their mean.
    case mean
    /// 最低: the lowest.
    case lowest
  }

  /// The weight of each form by its title; a form without one is no part of the total.
  package var weights: [String: Decimal]
  /// What several sheets of a form count as, by its title; the mean where nothing is said.
  package var copies: [String: CopiesRule]
  /// Places of the total as it is shown.
  package var places: Int
  /// The grades.
  package var grades: GradeScale

  /// Rules with weights and grades, by default one place.
  package init(
    weights: [String: Decimal], copies: [String: CopiesRule] = [:], grades: GradeScale,
    places: Int = 1
  ) {
    (self.weights, self.copies) = (weights, copies)
    (self.grades, self.places) = (grades, places)
  }

  /// The weighted mean of the forms that have a score; the weights of the others drop out.
  package func total(of forms: [String: [FormScore]]) -> UnitScore {
    let weighed = forms.filter { weights[$0.key] != nil }
    let scored = weighed.values.flatMap { $0 }.filter { $0.points != nil }
    let mean = weightedMean(weighed)
    let shown = mean?.rounded(toPlaces: places)
    return UnitScore(
      points: mean, shown: shown, grade: shown.flatMap { grade(of: scored, shown: $0) },
      isVetoed: scored.contains(where: \.isVetoed),
      missing: weights.keys.filter { points(of: weighed[$0] ?? [], $0) == nil }.sorted())
  }

  /// What several sheets of one form count as; nil where none has a score.
  package func points(of sheets: [FormScore], _ form: String) -> Fraction? {
    let points = sheets.compactMap(\.points)
    guard let lowest = points.min() else { return nil }
    switch copies[form] ?? .mean {
    case .mean: return points.reduce(.zero, +) / Fraction(Decimal(points.count))
    case .lowest: return lowest
    }
  }

  private func weightedMean(_ forms: [String: [FormScore]]) -> Fraction? {
    var (sum, weight) = (Fraction.zero, Fraction.zero)
    for form in forms.keys.sorted() {
      guard let points = points(of: forms[form] ?? [], form) else { continue }
      let own = Fraction(weights[form] ?? 0)
      (sum, weight) = (sum + points * own, weight + own)
    }
    return weight == .zero ? nil : sum / weight
  }

  private func grade(of scored: [FormScore], shown: Decimal) -> String? {
    var circumstances = GradeCircumstances(
      shown: shown, applicable: scored.map(\.applicable).reduce(0, +),
      raw: scored.compactMap(\.raw).reduce(0, +), bonus: scored.map(\.bonus).reduce(0, +))
    circumstances.hasNoZeroItem = !scored.contains(where: \.hasZeroItem)
    circumstances.hasNoZeroForm = !scored.contains { $0.points == .zero }
    circumstances.isVetoed = scored.contains(where: \.isVetoed)
    circumstances.isFailed = scored.contains(where: \.failsUnit)
    return grades.grade(circumstances)
  }
}
