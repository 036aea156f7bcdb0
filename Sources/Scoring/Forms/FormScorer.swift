import Expressions
import FoundationEssentials
import Values

extension ScoringRules {
  /// Scores a form (DOMAIN.md section 4): items, form, conversion, bonus, grade.
  ///
  /// ```swift
  /// let score = rules.score(FormInput(items: items))
  /// score.shown  // 86.8, or nil with the reasons in score.missing
  /// ```
  package func score(_ form: FormInput) -> FormScore {
    FormScorer(rules: self, form: form, items: form.items.map(score)).score
  }
}

/// One scoring of one form. `Assessment/Report/ScoreFormulas` writes the same as formulas: a change
/// here is a change there.
private struct FormScorer {
  private let rules: ScoringRules
  private let form: FormInput
  private let items: [ItemScore]
  private let applicable: Decimal
  private let raw: Decimal?
  private let bonus: Decimal
  private let hasZeroItem: Bool
  private let isGuaranteeFailed: Bool

  init(rules: ScoringRules, form: FormInput, items: [ItemScore]) {
    (self.rules, self.form, self.items) = (rules, form, items)
    let counted = items.filter(\.isApplicable)
    let applicable = counted.map(\.weightedFullScore).reduce(0, +)
    let isKnown = applicable > 0 && counted.allSatisfy { $0.deduction != nil }
    raw = isKnown ? counted.compactMap(\.weightedScore).reduce(0, +) : nil
    let entered = max(0, form.bonus)
    bonus = rules.bonusLimit.map { min(entered, $0) } ?? entered
    let guarantees = items.filter(\.isGuarantee)
    hasZeroItem = (guarantees.isEmpty ? items : guarantees).contains(where: \.isZero)
    isGuaranteeFailed =
      applicable > 0
      && (guarantees.contains(where: \.isZero)
        || FormScorer.isBelowFloor(guarantees, rules.guarantee.floor))
    self.applicable = applicable
  }

  var score: FormScore {
    let converted = converted
    let points = converted.map(points)
    let shown = points?.rounded(toPlaces: rules.places)
    return FormScore(
      items: items, applicable: applicable, raw: raw, converted: converted?.decimal, bonus: bonus,
      points: points, shown: shown, grade: shown.flatMap { grade($0, points) },
      isVetoed: form.isVetoed, isGuaranteeFailed: isGuaranteeFailed, failsUnit: failsUnit,
      hasZeroItem: hasZeroItem)
  }

  /// The points on the base, as a fraction that is not divided out.
  private var converted: Fraction? {
    raw.map { points in
      guard let base = rules.base else { return Fraction(points) }
      return Fraction(points * base) / Fraction(applicable)
    }
  }

  private func points(_ converted: Fraction) -> Fraction {
    if isGuaranteeFailed, rules.guarantee.consequence == .zeroForm { return .zero }
    return min(converted + Fraction(bonus), Fraction(rules.base ?? applicable))
  }

  /// Whether guarantee items have too few points together. Compared crosswise, so that 34 of 50
  /// stands against 40 of 60 without a division.
  private static func isBelowFloor(_ guarantees: [ItemScore], _ floor: Decimal?) -> Bool {
    let counted = guarantees.filter(\.isApplicable)
    guard let floor, counted.allSatisfy({ $0.score != nil }) else { return false }
    let all = guarantees.map(\.weightedFullScore).reduce(0, +)
    let applicable = counted.map(\.weightedFullScore).reduce(0, +)
    return counted.compactMap(\.weightedScore).reduce(0, +) * all < floor * applicable
  }

  // MARK: The grade

  /// A form without points (归零) weighs as one; only a failed grade fails the unit too.
  private var failsUnit: Bool {
    form.isVetoed || (isGuaranteeFailed && rules.guarantee.consequence == .failsGrade)
  }

  private func grade(_ shown: Decimal, _ points: Fraction?) -> String? {
    var circumstances = GradeCircumstances(
      shown: shown, applicable: applicable, raw: raw ?? 0, bonus: bonus)
    circumstances.hasNoZeroItem = !hasZeroItem
    circumstances.hasNoZeroForm = points != .zero
    circumstances.isVetoed = form.isVetoed
    circumstances.isFailed = form.isVetoed || isGuaranteeFailed
    return rules.grades.grade(circumstances)
  }
}
