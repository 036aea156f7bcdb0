import FoundationEssentials

/// How far a reading may be trusted.
extension ClauseBuilder {
  /// Exact only where every word with a meaning went into the reading.
  func status(of kind: PhraseClause.Kind) -> PhraseStatus {
    guard !part.slots.isUnread || kind == .joint else { return .unparsed }
    switch kind {
    case .unknown: return .unparsed
    case .range, .discretion, .joint, .exempt, .repeated, .bonus(nil, _): return .manual
    case .award(nil, _):
      if case .give(_, isAll: true, _) = part.effect { break }
      return .manual
    default: break
    }
    let isDoubtful =
      part.isDoubtful || part.slots.isDoubtful || part.slots.isOrdinal || isHedged(kind)
    return isDoubtful || isByCustom(kind) ? .likely : .exact
  }

  /// `原则上扣1分`, but not `每条建议加1分`.
  private func isHedged(_ kind: PhraseClause.Kind) -> Bool {
    if case .bonus = kind { return false }
    return [.hedge, .open, .discretion, .sum, .total].contains(part.slots.nearest)
  }

  private func isByCustom(_ kind: PhraseClause.Kind) -> Bool {
    switch kind {
    case .fixed: isCountDoubtful || part.slots.level != nil || part.condition.hasSuffix("中")
    case .per: isCountDoubtful || isCounterDoubtful
    case .shortfall(_, let required, _):
      required == nil || part.slots.requirement?.isOneOff == true || !hasEachMissing
        || isAnotherMissing
    case .rate(_, let threshold, _): threshold == nil || isCountDoubtful
    case .overdue:
      isCountDoubtful || part.slots.counter?.unit == "工作日" || !isEach
        || part.slots.counter?.action == .above
    case .extra: part.slots.pool == nil || !isExplicitExtra
    case .zeroItem: isZeroDoubtful
    case .zeroCategory, .zeroForm: isZeroDoubtful
    case .percent: isShareDoubtful
    case .notApplicable: part.effect == .exempt
    case .veto: false
    default: false
    }
  }

  private var isEach: Bool { part.slots.counter?.isEach == true }

  private var isExplicitExtra: Bool {
    if case .takeMore = part.effect { true } else { part.condition.contains("从") }
  }

  private var hasEachMissing: Bool {
    [.missing, .lacking].contains(part.slots.counter?.action)
  }

  /// `每个班组每月至少1次，每缺1个班组扣1分`: what is missing is not what is due.
  private var isAnotherMissing: Bool {
    guard let counter = part.slots.counter, let requirement = part.slots.requirement else {
      return false
    }
    return counter.unit != requirement.unit && !MeasureWord.occasions.contains(counter.unit)
  }

  private var isCountDoubtful: Bool {
    part.slots.hasDoubtfulCount || part.slots.hasRivalCounters
      || part.slots.pool != nil && part.slots.scope == nil
  }

  /// `有一处…扣1分` is once by its words and per piece by custom.
  private var isCounterDoubtful: Bool {
    guard let counter = part.slots.counter else { return false }
    return !counter.isKnown || counter.action == .above
      || (counter.action == .existing && !counter.isEach)
  }

  private var isZeroDoubtful: Bool {
    part.effect == .zero(isDoubtful: true) || part.effect == .veto
      || part.slots.pool != nil && part.slots.scope == nil
  }

  /// A share for each of several (`每少1次扣标准分的25%`) is more than the kind says.
  private var isShareDoubtful: Bool {
    guard case .takeShare(_, _, isDoubtful: false) = part.effect else { return true }
    return part.slots.counter != nil
  }

  // MARK: Numbers that cannot be meant

  /// `扣05分`, or more than the item has (`扣13分` for `扣1-3分`).
  func isUnbelievable(_ kind: PhraseClause.Kind) -> Bool {
    switch part.effect {
    case .take(let number, _), .takeMore(let number): isUnbelievable(number, kind)
    case .takeBetween(let from, let to, _): from.isSuspect || isUnbelievable(to, kind)
    case .add(let number?, _, _): number.isSuspect
    default: false
    }
  }

  func isUnbelievable(_ number: PhraseNumber) -> Bool {
    number.isSuspect || number.value <= 0 || fullScore.map { number.value > $0 } == true
  }

  /// What does not come off the item may be more than it has.
  private func isUnbelievable(_ number: PhraseNumber, _ kind: PhraseClause.Kind) -> Bool {
    switch kind {
    case .extra, .joint: number.isSuspect
    default: isUnbelievable(number)
    }
  }
}
