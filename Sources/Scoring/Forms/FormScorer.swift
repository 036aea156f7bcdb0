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
  let rules: ScoringRules
  let form: FormInput
  let items: [ItemScore]

  var score: FormScore {
    let points = points
    let shown = points?.rounded(toPlaces: rules.places)
    return FormScore(
      items: items, applicable: applicable, raw: raw, converted: converted?.decimal, bonus: bonus,
      points: points, shown: shown, grade: shown.flatMap(grade), isVetoed: form.isVetoed,
      isGuaranteeFailed: isGuaranteeFailed, failsUnit: failsUnit, hasZeroItem: hasZeroItem)
  }

  private var counted: [ItemScore] { items.filter(\.isApplicable) }

  private var applicable: Decimal { counted.map(\.weightedFullScore).reduce(0, +) }

  private var raw: Decimal? {
    guard applicable > 0, counted.allSatisfy({ $0.score != nil }) else { return nil }
    return counted.compactMap(\.weightedScore).reduce(0, +)
  }

  /// The points on the base, as a fraction that is not divided out.
  private var converted: Fraction? {
    raw.map { points in
      guard let base = rules.base else { return Fraction(points) }
      return Fraction(points * base) / Fraction(applicable)
    }
  }

  private var points: Fraction? {
    guard let converted else { return nil }
    if isGuaranteeFailed, rules.guarantee.consequence == .zeroForm { return .zero }
    return min(converted + Fraction(bonus), Fraction(rules.base ?? applicable))
  }

  private var bonus: Decimal {
    let entered = max(0, form.bonus)
    return rules.bonusLimit.map { min(entered, $0) } ?? entered
  }

  // MARK: Guarantee items

  private var guarantees: [ItemScore] { items.filter(\.isGuarantee) }

  private var isGuaranteeFailed: Bool {
    applicable > 0 && (guarantees.contains(where: \.isZero) || isBelowFloor)
  }

  /// Compared crosswise, so that 34 of 50 stands against 40 of 60 without a division.
  private var isBelowFloor: Bool {
    let counted = guarantees.filter(\.isApplicable)
    guard let floor = rules.guarantee.floor, counted.allSatisfy({ $0.score != nil }) else {
      return false
    }
    let all = guarantees.map(\.weightedFullScore).reduce(0, +)
    let applicable = counted.map(\.weightedFullScore).reduce(0, +)
    return counted.compactMap(\.weightedScore).reduce(0, +) * all < floor * applicable
  }

  private var hasZeroItem: Bool {
    (guarantees.isEmpty ? items : guarantees).contains(where: \.isZero)
  }

  // MARK: The grade

  private var isFailed: Bool { form.isVetoed || isGuaranteeFailed }

  /// A form without points (归零) weighs as one; only a failed grade fails the unit too.
  private var failsUnit: Bool {
    form.isVetoed || (isGuaranteeFailed && rules.guarantee.consequence == .failsGrade)
  }

  private func grade(_ shown: Decimal) -> String? {
    var circumstances = GradeCircumstances(
      shown: shown, applicable: applicable, raw: raw ?? 0, bonus: bonus)
    circumstances.hasNoZeroItem = !hasZeroItem
    circumstances.hasNoZeroForm = points != .zero
    circumstances.isVetoed = form.isVetoed
    circumstances.isFailed = isFailed
    return rules.grades.grade(circumstances)
  }
}
