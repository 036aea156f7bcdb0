import FoundationEssentials
import Values

extension PhraseReading {
  /// The points that a quantity leaves of an item's: rates and shortfalls are held against a target,
  /// what is taken by the piece counts on the value itself, and only whole steps count. Nil where the
  /// text asks for more than the quantity.
  ///
  /// ```swift
  /// PhraseReading("每低5个百分点扣1分", fullScore: 15)
  ///   .points(for: Fraction(13) / Fraction(15), target: 1, fullScore: 15)  // 13
  /// ```
  ///
  /// - Parameters:
  ///   - value: the quantity; a rate as a fraction of 1.
  ///   - target: what is demanded, a rate as a fraction of 1; nil where nothing is said.
  ///   - fullScore: the most points of the item.
  package func points(for value: Fraction, target: Decimal?, fullScore: Decimal) -> Decimal? {
    if clauses.count == 1, clauses[0].isShareOfRate {
      return max(0, min((value * Fraction(fullScore)).decimal, fullScore))
    }
    var taken: Decimal = 0
    for clause in clauses {
      guard let points = clause.deduction(for: value, target: target) else { return nil }
      taken += min(points, clause.cap ?? points)
    }
    return clauses.isEmpty ? nil : fullScore - min(taken, cap ?? fullScore, fullScore)
  }
}

extension PhraseClause {
  /// `得分=完成率×标准分`
  fileprivate var isShareOfRate: Bool {
    guard case .award(nil, nil) = kind else { return false }
    let folded = text.foldedForMatching
    return folded.hasPrefix("得分=") && folded.contains { "×*x".contains($0) }
      && folded.hasSuffix("标准分")
  }

  /// The points that it takes; nil where a quantity alone does not say.
  fileprivate func deduction(for value: Fraction, target: Decimal?) -> Decimal? {
    switch kind {
    case .rate(let points, let threshold, let step):
      let limit = threshold.map { Fraction($0) / Fraction(100) } ?? Fraction(target ?? 1)
      guard let step, step > 0 else { return value < limit ? points : 0 }
      return points * (max(.zero, limit - value) * Fraction(100) / Fraction(step)).floor
    case .shortfall(let points, let required, _):
      return (required ?? target).map { points * max(.zero, Fraction($0) - value).floor }
    case .per(let points, _, let step) where step > 0:
      return points * (max(.zero, value) / Fraction(Decimal(step))).floor
    default: return nil
    }
  }
}
