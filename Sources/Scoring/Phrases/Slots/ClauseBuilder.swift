import FoundationEssentials

/// Makes a clause of an effect and what its condition says.
struct ClauseBuilder {
  let part: PhrasePart
  /// The most points of the item; nil where it is not known.
  let fullScore: Decimal?

  private var slots: ClauseSlots { part.slots }

  /// The clause, or several where one effect names several (`分别扣1、2分`).
  func clauses() -> [PhraseClause] {
    if case .takeLevels(let numbers) = part.effect { return levels(numbers) }
    let kind = kind
    guard !isUnbelievable(kind) else { return [clause(.unknown, .unparsed)] }
    let clause = clause(kind, status(of: kind))
    guard slots.nearest == .separately, case .fixed = kind else { return [clause] }
    var each = clause
    each.weaken()
    return Array(repeating: each, count: slots.conditions)
  }

  private func clause(_ kind: PhraseClause.Kind, _ status: PhraseStatus) -> PhraseClause {
    var clause = PhraseClause(kind: kind, cap: nil, status: status, text: part.text)
    if case .add(nil, let most, _) = part.effect { clause.cap = most }
    return clause
  }

  /// As many levels as conditions, or nothing is understood.
  private func levels(_ numbers: [PhraseNumber]) -> [PhraseClause] {
    guard numbers.count == slots.conditions, !numbers.contains(where: isUnbelievable) else {
      return [clause(.unknown, .unparsed)]
    }
    return numbers.map { clause(.tier(points: $0.value), .likely) }
  }

  // MARK: Kinds

  private var kind: PhraseClause.Kind {
    if let effect = part.effect { return kind(of: effect) }
    return part.isJoint ? .joint : .unknown
  }

  private func kind(of effect: PhraseEffect) -> PhraseClause.Kind {
    switch effect {
    case .take(let number, let per): deduction(number.value, per: per)
    case .takeMore(let number): .extra(points: number.value, pool: pool)
    case .takeBetween(let from, let to, let per):
      .range(from: from.value, to: to.value, unit: per ?? slots.counter?.unit)
    case .takeShare(let percent, let base, _):
      slots.isOthers ? .joint : .percent(percent: percent, base: base)
    case .takeOpen, .takeLevels: .discretion
    case .multiply(let factor): .repeated(factor: factor)
    case .add(let points, _, let per):
      .bonus(points: points?.value, unit: per ?? slots.counter?.unit)
    case .give(let points, _, let per): .award(points: points, unit: per ?? slots.counter?.unit)
    case .zero: zero
    case .downgrade(let grades): .downgrade(grades: grades)
    case .veto: slots.scope == .item ? .zeroItem : .veto
    case .joint: .joint
    case .notApplicable: .notApplicable
    case .exempt: isAbsence ? .notApplicable : .exempt
    case .cap: .unknown
    }
  }

  private var pool: PhraseClause.Pool { slots.pool == .form ? .form : .category }

  private var zero: PhraseClause.Kind {
    switch slots.scope {
    case .form: .zeroForm
    case .category: .zeroCategory
    case .item, nil: .zeroItem
    }
  }

  /// `无特种设备的本项不扣分`.
  private var isAbsence: Bool {
    let openings = ["无", "没有", "未发生", "不涉及", "未涉及"]
    return slots.scope == .item && openings.contains { part.condition.hasPrefix($0) }
  }

  /// P1 to P3, P9 to P12.
  private func deduction(_ points: Decimal, per unit: String?) -> PhraseClause.Kind {
    if slots.isOthers { return .joint }
    if slots.pool != nil, slots.scope == slots.pool || isTakenFromPool {
      return .extra(points: points, pool: pool)
    }
    if let step = slots.stepPercent {
      let threshold = slots.threshold ?? slots.target
      return .rate(points: points, threshold: threshold, stepPercent: step)
    }
    if let unit { return .per(points: points, unit: unit, step: 1) }
    if let threshold = slots.threshold, slots.counter == nil {
      return .rate(points: points, threshold: threshold, stepPercent: nil)
    }
    return late(points) ?? missing(points) ?? counted(points)
  }

  /// `从总分中扣2分`, `在合计得分中扣2分`.
  private var isTakenFromPool: Bool {
    part.condition.contains("从") || part.condition.hasSuffix("中")
  }

  /// P11: per day late; what is late and counted by pieces is P2.
  private func late(_ points: Decimal) -> PhraseClause.Kind? {
    guard let counter = slots.counter, slots.isLate || [.late, .above].contains(counter.action)
    else { return nil }
    switch counter.unit {
    case "天", "工作日": return .overdue(points: points, perDays: counter.step)
    case "周": return .overdue(points: points, perDays: counter.step * 7)
    default: return nil
    }
  }

  /// P10: so many times due, points off for each that is missing.
  private func missing(_ points: Decimal) -> PhraseClause.Kind? {
    let isMissing = slots.counter.map { counter in
      counter.action == .missing && (isOccasion || slots.requirement != nil)
        || counter.action == .lacking && (isPeriod || slots.requirement != nil)
    }
    guard isMissing ?? (slots.requirement != nil) else { return nil }
    let count = slots.requirement?.count
    return .shortfall(points: points, required: count, period: slots.period ?? missingPeriod)
  }

  private var isOccasion: Bool { MeasureWord.occasions.contains(slots.counter?.unit ?? "") }
  private var isPeriod: Bool { ["月", "周", "季"].contains(slots.counter?.unit) }
  private var missingPeriod: String? { isPeriod ? slots.counter?.unit : nil }

  private func counted(_ points: Decimal) -> PhraseClause.Kind {
    guard let counter = slots.counter else { return .fixed(points: points) }
    return .per(points: points, unit: counter.unit, step: counter.step)
  }
}
