import FoundationEssentials

/// From what was entered for an item to what it counts.
struct ItemScorer {
  let rules: ScoringRules
  private(set) var findings: [ScoringFinding] = []

  init(rules: ScoringRules) { self.rules = rules }

  mutating func score(_ item: ItemInput) -> ItemScore {
    if item.result == .notApplicable { return notApplicable(item) }
    let outcome: Result<Decimal, Missing>
    switch rules.method {
    case .deduction: outcome = byDeduction(item)
    case .score: outcome = byScore(item)
    case .level(let points): outcome = byLevel(item, points)
    case .passOrFail: outcome = byResult(item)
    }
    switch outcome {
    case .success(let deduction): return made(item, deduction: deduction)
    case .failure(let missing):
      note(item, .notComputed(missing.reason))
      return made(item, deduction: nil, reason: missing.reason)
    }
  }

  private struct Missing: Error { let reason: ItemScore.Reason }

  private mutating func note(_ item: ItemInput, _ kind: ScoringFinding.Kind) {
    findings.append(ScoringFinding(kind: kind, key: item.key))
  }

  private func made(
    _ item: ItemInput, deduction: Decimal?, isApplicable: Bool = true,
    reason: ItemScore.Reason? = nil
  ) -> ItemScore {
    ItemScore(
      key: item.key, category: item.category, fullScore: item.fullScore,
      isGuarantee: item.isGuarantee, isApplicable: isApplicable, deduction: deduction,
      reason: reason)
  }

  private mutating func notApplicable(_ item: ItemInput) -> ItemScore {
    if item.deduction != nil || item.score != nil { note(item, .enteredForNotApplicable) }
    switch rules.notApplicable {
    case .leftOut: return made(item, deduction: nil, isApplicable: false)
    case .fullMarks: return made(item, deduction: 0)
    case .zero: return made(item, deduction: item.fullScore)
    }
  }

  // MARK: Methods

  private mutating func byDeduction(_ item: ItemInput) -> Result<Decimal, Missing> {
    if let deduction = item.deduction {
      if let score = item.score, deduction + score != item.fullScore {
        note(
          item,
          .scoreMismatch(deduction: deduction, score: score, fullScore: item.fullScore))
      }
      return .success(limited(deduction, item))
    }
    if let score = item.score { return .success(item.fullScore - limited(score, item)) }
    switch item.result {
    case .pass: return .success(0)
    case .fail, .partial: return .failure(Missing(reason: .failWithoutDeduction))
    case nil, .notApplicable: return .failure(Missing(reason: .unchecked))
    }
  }

  private mutating func byScore(_ item: ItemInput) -> Result<Decimal, Missing> {
    if let score = item.score {
      if let deduction = item.deduction, deduction + score != item.fullScore {
        note(
          item,
          .scoreMismatch(deduction: deduction, score: score, fullScore: item.fullScore))
      }
      return .success(item.fullScore - limited(score, item))
    }
    if let deduction = item.deduction { return .success(limited(deduction, item)) }
    return .failure(Missing(reason: item.result == nil ? .unchecked : .missingScore))
  }

  /// A score in the sheet (核定) comes before the points of the level.
  private mutating func byLevel(
    _ item: ItemInput, _ points: [String: Decimal]
  ) -> Result<Decimal, Missing> {
    if let score = item.score { return .success(item.fullScore - limited(score, item)) }
    guard let level = item.level else { return .failure(Missing(reason: .unchecked)) }
    guard let score = points[level] else { return .failure(Missing(reason: .unknownLevel)) }
    return .success(item.fullScore - limited(score, item))
  }

  private mutating func byResult(_ item: ItemInput) -> Result<Decimal, Missing> {
    switch item.result {
    case .pass: return .success(0)
    case .fail: return .success(item.fullScore)
    case .partial, nil, .notApplicable: return byDeduction(item)
    }
  }

  /// Points between 0 and the full score.
  private mutating func limited(_ points: Decimal, _ item: ItemInput) -> Decimal {
    if points < 0 {
      note(item, .negative(entered: points))
      return 0
    }
    if points > item.fullScore {
      note(item, .beyondFullScore(entered: points, fullScore: item.fullScore))
      return item.fullScore
    }
    return points
  }
}
