/// Words without an effect: the demand or the condition of the next clause, the items of a list, or
/// not understood.
enum RemarkPass {
  static func apply(to parts: [PhrasePart]) -> [PhrasePart] {
    var result: [PhrasePart] = []
    var pending: PhrasePart?
    var isInList = false
    for part in parts {
      if part.effect == nil, !part.isJoint {
        if isInList { continue }
        if part.isDoubtful, let last = result.indices.last {
          result[last].isDoubtful = true
          continue
        }
        if let pending { result.append(pending) }
        pending = part
        continue
      }
      let (own, isMerged) = merged(pending, part)
      if let pending, !isMerged { result.append(pending) }
      pending = nil
      result.append(own)
      isInList = own.opensList || own.slots.isListed
    }
    return result + (pending.map { [$0] } ?? [])
  }

  /// A part with what the remark before it demands.
  private static func merged(
    _ remark: PhrasePart?, _ part: PhrasePart
  ) -> (part: PhrasePart, isMerged: Bool) {
    guard let remark, !remark.slots.isUnread, part.cap == nil, !part.isJoint else {
      return (part, false)
    }
    var own = part
    let isDemand = remark.slots.requirement != nil || remark.slots.target != nil
    if isDemand, part.asksForDemand {
      own.demand(from: remark.slots)
      return (own, true)
    }
    guard !part.slots.hasCondition || remark.opensList, part.sentence == remark.sentence + 1 else {
      return (part, false)
    }
    own.text = remark.text + part.text
    own.condition = remark.condition + part.condition
    own.slots.hasCondition = true
    own.isDoubtful = true
    return (own, true)
  }
}

extension PhrasePart {
  /// Whether its rule needs to know how much is due.
  var asksForDemand: Bool {
    guard case .take = effect else { return false }
    if slots.stepPercent != nil { return slots.threshold == nil && slots.target == nil }
    let isMissing = [.missing, .lacking].contains(slots.counter?.action)
    return isMissing && slots.requirement == nil
  }

  /// Takes over what another text demands.
  mutating func demand(from other: ClauseSlots) {
    if slots.stepPercent != nil {
      slots.target = other.target ?? other.threshold
    } else if let requirement = other.requirement {
      slots.requirement = .init(count: requirement.count, unit: requirement.unit)
      slots.period = slots.period ?? other.period
    }
  }
}
