import FoundationEssentials

/// How far a reading may be trusted.
extension ClauseReader {
  /// How well a clause of a kind is understood.
  func status(of kind: PhraseClause.Kind) -> PhraseStatus {
    switch kind {
    case .unknown: .unparsed
    case .range, .discretion, .joint, .exempt, .repeated: .manual
    case .shortfall(_, let required, _): required == nil || isOneOff ? .likely : .exact
    case .rate(_, let threshold, _): threshold == nil ? .likely : .exact
    case .notApplicable: text.contains("不扣分") ? .likely : .exact
    case .award(let points, _): points == nil && !text.contains("满分") ? .manual : .exact
    case .per: text.containsAny(["有一处", "每人每次", "不足"]) ? .likely : .exact
    default: .exact
    }
  }

  /// `少于10次的扣3分` takes points once, however many times are missing.
  private var isOneOff: Bool { !text.containsAny(["每少", "每缺", "少1", "少一", "缺1", "缺一"]) }

  /// Whether its numbers cannot be meant: `扣05分`, or more than the item has.
  func isSuspect(_ kind: PhraseClause.Kind, fullScore: Decimal?) -> Bool {
    if taken()?.isSuspect == true { return true }
    guard let fullScore else { return false }
    switch kind {
    case .fixed(let points), .per(let points, _, _), .tier(let points),
      .shortfall(let points, _, _), .overdue(let points, _), .rate(let points, _, _):
      return points > fullScore
    case .range(_, let to, _): return to > fullScore
    default: return false
    }
  }
}
