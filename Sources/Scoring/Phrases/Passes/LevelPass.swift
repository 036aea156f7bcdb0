import FoundationEssentials

/// Levels of one fact, of which only one counts: `内容不全扣1分，未开展扣3分`, `缺1项扣0.5分，缺2项扣1.5分`.
///
/// What is surely levels becomes tiers; where that cannot be known, people confirm.
enum LevelPass {
  /// A clause with the part that it was made of.
  struct Step {
    let part: PhrasePart
    var clause: PhraseClause
  }

  static func apply(to steps: [Step]) -> [Step] {
    var result = steps
    for sentence in Set(steps.map(\.part.sentence)) {
      let indices = steps.indices.filter { steps[$0].part.sentence == sentence }
      setLevels(&result, indices)
    }
    for right in result.indices.dropFirst() {
      compare(&result, right - 1, right)
    }
    return result
  }

  // MARK: In one sentence

  private static func setLevels(_ steps: inout [Step], _ indices: [Int]) {
    let separated = indices.dropFirst().allSatisfy { steps[$0].part.isSeparated }
    guard indices.count > 1, separated else { return }
    let awards = indices.filter {
      if case .award(.some, _) = steps[$0].clause.kind { true } else { false }
    }
    if awards.count > 1 { awards.forEach { steps[$0].clause.weaken() } }
    let bonuses = indices.filter {
      if case .bonus(.some, nil) = steps[$0].clause.kind { true } else { false }
    }
    if bonuses.count > 1 { bonuses.forEach { steps[$0].clause.weaken() } }
    let hasNumbers = indices.contains { steps[$0].part.isNumberedLevel }
    let points = indices.map { level(of: steps[$0], hasNumbers: hasNumbers) }
    let isLevels = zip(indices, points).allSatisfy { index, points in
      points != nil || steps[index].clause.kind == .zeroItem
    }
    let amounts = points.compactMap { $0 }
    guard isLevels, !amounts.isEmpty else { return doubt(&steps, indices) }
    guard Set(amounts).count == amounts.count || hasNumbers else { return }
    for (index, points) in zip(indices, points) {
      guard let points else { continue }
      steps[index].clause.kind = .tier(points: points)
      steps[index].clause.weaken()
    }
  }

  private static func level(of step: Step, hasNumbers: Bool) -> Decimal? {
    switch step.clause.kind {
    case .fixed(let points): points
    case .per(let points, _, 1) where hasNumbers && step.part.slots.counter?.isEach == false: points
    default: nil
    }
  }

  /// Different fixed deductions beside other rules, or rates with several limits, may exclude each
  /// other.
  private static func doubt(_ steps: inout [Step], _ indices: [Int]) {
    let fixed = indices.filter { if case .fixed = steps[$0].clause.kind { true } else { false } }
    let rates = indices.filter { if case .rate = steps[$0].clause.kind { true } else { false } }
    for group in [fixed, rates] where group.count > 1 {
      group.forEach { steps[$0].clause.weaken() }
    }
    let bare = indices.dropFirst().filter { !steps[$0].part.slots.hasCondition }
    for index in bare where steps[index].clause.isDeduction { steps[index].clause.weaken() }
  }

  // MARK: Across sentences

  private static func compare(_ steps: inout [Step], _ left: Int, _ right: Int) {
    let texts = (steps[left].part.condition, steps[right].part.condition)
    switch (steps[left].clause.kind, steps[right].clause.kind) {
    case (.fixed(let less), .fixed(let more)) where less != more:
      guard Degree.excludes(texts.0, texts.1) || Degree.excludes(texts.1, texts.0) else { return }
      if Degree.shareSubject(texts.0, texts.1) {
        steps[left].clause.kind = .tier(points: less)
        steps[right].clause.kind = .tier(points: more)
      }
    case (.tier, .fixed(let more)) where Degree.excludes(texts.0, texts.1):
      guard Degree.shareSubject(texts.0, texts.1) else { return }
      steps[right].clause.kind = .tier(points: more)
    case (.per(let less, let unit, _), .per(let more, let other, _)) where less != more:
      let isWorse = less < more && unit == other && Degree.isGraded(texts.1)
      guard isWorse || (Degree.isGraded(texts.0) && Degree.isGraded(texts.1)) else { return }
    case (.per, .fixed) where Degree.isGraded(texts.1):
      // `每项缺陷扣1分，主要缺陷扣2分`: once, or for each of them too.
      return steps[right].clause.weaken()
    case (.overdue, .fixed): return steps[right].clause.weaken()
    case (.rate, .rate): break
    case (.fixed, .fixed)
    where steps[left].part.isNumberedLevel && steps[right].part.isNumberedLevel: break
    default: return
    }
    steps[left].clause.weaken()
    steps[right].clause.weaken()
  }
}

extension PhrasePart {
  /// `缺2项`, `第二次`.
  var isNumberedLevel: Bool { slots.level != nil || slots.isOrdinal }
}

extension PhraseClause {
  /// No longer exact.
  mutating func weaken() { status = max(status, .likely) }

  /// Whether it takes points off the item.
  var isDeduction: Bool {
    switch kind {
    case .fixed, .per, .shortfall, .overdue, .rate, .tier, .percent, .range: true
    default: false
    }
  }
}
