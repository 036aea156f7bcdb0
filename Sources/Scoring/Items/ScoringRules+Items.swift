import FoundationEssentials

extension ScoringRules {
  /// From what was entered for an item to what it counts.
  ///
  /// ```swift
  /// rules.score(ItemInput("1.1", fullScore: 5, deduction: 7)).score  // 0
  /// ```
  package func score(_ item: ItemInput) -> ItemScore {
    guard item.result == .notApplicable else {
      return item.scored(outcome(item))
    }
    switch notApplicable {
    case .leftOut: return item.leftOut
    case .fullMarks: return item.scored(.points(item.fullScore))
    case .zero: return item.scored(.points(0))
    }
  }

  private func outcome(_ item: ItemInput) -> ItemOutcome {
    switch method {
    case .deduction: item.byDeduction
    case .score: item.byScore
    case .level(let points): item.byLevel(points)
    case .passOrFail: item.byResult
    case .indicator: item.byIndicator
    }
  }
}

/// The points of an item, or why it has none.
private enum ItemOutcome {
  case points(Decimal)
  case missing(ItemScore.Reason)
}

extension ItemInput {
  fileprivate func scored(_ outcome: ItemOutcome) -> ItemScore {
    switch outcome {
    case .points(let points): made(deduction: fullScore - points)
    case .missing(let reason): made(reason: reason)
    }
  }

  fileprivate var leftOut: ItemScore { made(isApplicable: false) }

  private func made(
    deduction: Decimal? = nil, isApplicable: Bool = true, reason: ItemScore.Reason? = nil
  ) -> ItemScore {
    ItemScore(
      key: key, fullScore: fullScore, weight: weight, isGuarantee: isGuarantee,
      isApplicable: isApplicable, deduction: deduction, reason: reason)
  }

  // MARK: Methods

  fileprivate var byDeduction: ItemOutcome {
    if let deduction { return .points(fullScore - limited(deduction)) }
    if let score { return .points(limited(score)) }
    switch result {
    case .pass: return .points(fullScore)
    case .fail, .partial: return .missing(.failWithoutDeduction)
    case nil, .notApplicable: return .missing(.unchecked)
    }
  }

  fileprivate var byScore: ItemOutcome {
    if let score { return .points(limited(score)) }
    if let deduction { return .points(fullScore - limited(deduction)) }
    return .missing(result == nil ? .unchecked : .missingScore)
  }

  /// What was reckoned; what people wrote into the column does not count.
  fileprivate var byIndicator: ItemOutcome {
    score.map { .points(limited($0)) } ?? .missing(.withoutValue)
  }

  /// A score in the sheet (核定) comes before the points of the level.
  fileprivate func byLevel(_ points: [String: Decimal]) -> ItemOutcome {
    if let score { return .points(limited(score)) }
    guard let level else { return .missing(.unchecked) }
    return points[level].map { .points(limited($0)) } ?? .missing(.unknownLevel)
  }

  fileprivate var byResult: ItemOutcome {
    switch result {
    case .pass: .points(fullScore)
    case .fail: .points(0)
    case .partial, nil, .notApplicable: byDeduction
    }
  }

  /// Points between 0 and the full score.
  private func limited(_ points: Decimal) -> Decimal { max(0, min(points, fullScore)) }
}
