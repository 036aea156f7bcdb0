import Expressions
import FoundationEssentials
import Values

extension ScoringRules {
  /// Scores a form (DOMAIN.md section 4): items, categories, form, conversion, bonus, grade.
  ///
  /// ```swift
  /// let score = rules.score(FormInput(items: items))
  /// score.shown  // 86.8, or nil with the reasons in score.missing
  /// ```
  package func score(_ form: FormInput) -> FormScore { FormScorer(rules: self, form: form).score() }
}

/// One scoring of one form.
private struct FormScorer {
  let rules: ScoringRules
  let form: FormInput
  private var findings: [ScoringFinding] = []

  init(rules: ScoringRules, form: FormInput) { (self.rules, self.form) = (rules, form) }

  consuming func score() -> FormScore {
    var scorer = ItemScorer(rules: rules)
    let items = form.items.map { scorer.score($0) }
    findings += scorer.findings
    checkFullScores()
    let categories = categoryScores(items)
    let applicable = items.filter(\.isApplicable).map(\.fullScore).reduce(0, +)
    let isGuaranteeFailed = guaranteeFails(items)
    let isZeroed =
      form.isZero || (isGuaranteeFailed && rules.guarantee.consequence == .zeroForm)
      || (form.isVetoed && rules.veto == .zero)
    let raw = applicable > 0 ? rawScore(categories, isZeroed: isZeroed) : nil
    let converted = raw.map { points in rules.base.map { points / applicable * $0 } ?? points }
    let bonus = countedBonus()
    let limit = rules.bonusMayExceedBase ? nil : rules.base ?? applicable
    let exact = converted.map { points in
      isZeroed ? points : limit.map { max(points, min(points + bonus, $0)) } ?? points + bonus
    }
    let shown = exact?.rounded(toPlaces: rules.places)
    let grade = grade(items, shown: shown, raw: raw, applicable: applicable, isGuaranteeFailed)
    return FormScore(
      items: items, categories: categories, applicable: applicable, raw: raw,
      converted: converted, bonus: bonus, exact: exact, shown: shown, grade: grade,
      isVetoed: form.isVetoed, isGuaranteeFailed: isGuaranteeFailed && applicable > 0,
      findings: findings)
  }

  private mutating func note(_ kind: ScoringFinding.Kind, _ key: String? = nil) {
    findings.append(ScoringFinding(kind: kind, key: key))
  }

  /// Σ of the items' full scores against what titles tell.
  private mutating func checkFullScores() {
    for category in form.categories {
      guard let expected = category.fullScore else { continue }
      let sum = form.items.filter { $0.category == category.key }.map(\.fullScore).reduce(0, +)
      if sum != expected {
        note(.fullScoreMismatch(items: sum, expected: expected), category.key)
      }
    }
    let sum = form.items.map(\.fullScore).reduce(0, +)
    if let expected = form.fullScore, sum != expected {
      note(.fullScoreMismatch(items: sum, expected: expected))
    }
  }

  private mutating func categoryScores(_ items: [ItemScore]) -> [CategoryScore] {
    var keys = form.categories.map(\.key)
    for item in items where !keys.contains(item.category ?? "") { keys.append(item.category ?? "") }
    return keys.map { key in
      let members = items.filter { ($0.category ?? "") == key }
      let counted = members.filter(\.isApplicable)
      if counted.isEmpty, !members.isEmpty, !key.isEmpty { note(.categoryNotApplicable, key) }
      return CategoryScore(
        key: key, applicable: counted.map(\.fullScore).reduce(0, +), score: score(counted, key))
    }
  }

  private func score(_ items: [ItemScore], _ category: String) -> Decimal? {
    guard !form.zeroCategories.contains(category) else { return 0 }
    guard items.allSatisfy({ $0.score != nil }) else { return nil }
    let extra = form.extraDeductions.filter { $0.category == category }.map(\.points).reduce(0, +)
    return max(0, items.compactMap(\.score).reduce(0, +) - extra)
  }

  private func rawScore(_ categories: [CategoryScore], isZeroed: Bool) -> Decimal? {
    guard !isZeroed else { return 0 }
    guard categories.allSatisfy({ $0.score != nil }) else { return nil }
    let extra = form.extraDeductions.filter { $0.category == nil }.map(\.points).reduce(0, +)
    return max(0, categories.compactMap(\.score).reduce(0, +) - extra)
  }

  private mutating func guaranteeFails(_ items: [ItemScore]) -> Bool {
    guard rules.guarantee.consequence != .none else { return false }
    let guarantees = items.filter(\.isGuarantee)
    let zeros = guarantees.filter(\.isZero)
    for item in zeros { note(.guaranteeItemAtZero, item.key) }
    let isLow = isBelowFloor(guarantees)
    if isLow { note(.guaranteeSubtotalBelowFloor) }
    return isLow || !zeros.isEmpty
  }

  /// Compared crosswise, so that 34 of 50 stands against 40 of 60 without a division.
  private func isBelowFloor(_ guarantees: [ItemScore]) -> Bool {
    let counted = guarantees.filter(\.isApplicable)
    guard let floor = rules.guarantee.floor, !counted.isEmpty,
      counted.allSatisfy({ $0.score != nil })
    else { return false }
    let all = guarantees.map(\.fullScore).reduce(0, +)
    let applicable = counted.map(\.fullScore).reduce(0, +)
    return counted.compactMap(\.score).reduce(0, +) * all < floor * applicable
  }

  private mutating func countedBonus() -> Decimal {
    let bonus = max(0, form.bonus)
    guard let limit = rules.bonusLimit, bonus > limit else { return bonus }
    note(.bonusBeyondLimit(entered: bonus, limit: limit))
    return limit
  }

  private func grade(
    _ items: [ItemScore], shown: Decimal?, raw: Decimal?, applicable: Decimal, _ isFailed: Bool
  ) -> String? {
    guard let shown, let raw else { return nil }
    var circumstances = GradeCircumstances(score: shown)
    circumstances.fields["加分"] = .number(Number(form.bonus))
    circumstances.fields["应得分"] = .number(Number(applicable))
    circumstances.fields["实得分"] = .number(Number(raw))
    let guarantees = items.filter(\.isGuarantee)
    circumstances.hasNoZeroItem = !(guarantees.isEmpty ? items : guarantees).contains(
      where: \.isZero)
    circumstances.hasNoZeroForm = shown > 0
    circumstances.isVetoed = form.isVetoed
    circumstances.isFailed = form.isVetoed || isFailed
    circumstances.loweredBy = form.loweredBy
    return rules.grades.grade(circumstances)
  }
}
