import FoundationEssentials

/// Finds the effects in the tokens of a sentence; what stands before one is its condition.
struct EffectReader {
  let tokens: [PhraseToken]

  /// All effects, in order.
  func effects() -> [FoundEffect] {
    var found: [FoundEffect] = []
    var index = 0
    while index < tokens.count {
      if let effect = effect(at: index) {
        found.append(effect)
        index = effect.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func effect(at index: Int) -> FoundEffect? {
    cap(at: index) ?? zero(at: index) ?? multiplied(at: index) ?? taken(at: index)
      ?? takenWithoutVerb(at: index) ?? share(at: index) ?? added(at: index) ?? given(at: index)
      ?? outcome(at: index) ?? judged(at: index)
  }

  // MARK: Tokens

  func word(_ index: Int) -> PhraseWord? {
    tokens.indices.contains(index) ? tokens[index].word : nil
  }

  func meaning(_ index: Int) -> PhraseToken.Meaning? {
    tokens.indices.contains(index) ? tokens[index].meaning : nil
  }

  func points(_ index: Int) -> PhraseNumber? {
    if case .points(let number) = meaning(index) { number } else { nil }
  }

  /// The first index at or behind one that none of some words stands at.
  func skip(from index: Int, while isSkipped: (PhraseWord) -> Bool) -> Int {
    var next = index
    while let word = word(next), isSkipped(word) { next += 1 }
    return next
  }

  /// Whether a part of the sentence ends before an index.
  func isEnd(_ index: Int) -> Bool {
    index >= tokens.count || tokens[index].isSeparator
  }

  // MARK: Outcomes

  private func zero(at index: Int) -> FoundEffect? {
    switch word(index) {
    case .zero: return FoundEffect(effect: .zero(isDoubtful: false), tokens: index..<(index + 1))
    case .doubtfulZero:
      return FoundEffect(effect: .zero(isDoubtful: true), tokens: index..<(index + 1))
    case .give, .reach:
      guard points(index + 1)?.value == 0 || isNought(index + 1) else { return nil }
      return FoundEffect(effect: .zero(isDoubtful: false), tokens: index..<(index + 2))
    default:
      guard points(index)?.value == 0, word(index - 1) != .take else { return nil }
      return FoundEffect(effect: .zero(isDoubtful: false), tokens: index..<(index + 1))
    }
  }

  /// `本表总分为0`.
  private func isNought(_ index: Int) -> Bool {
    guard case .number(let number) = meaning(index), number.value == 0 else { return false }
    return isEnd(index + 1)
  }

  private func outcome(at index: Int) -> FoundEffect? {
    let end = skip(from: index + 1) { $0 == .filler }
    switch word(index) {
    case .exempt: return FoundEffect(effect: .exempt, tokens: index..<(index + 1))
    case .halved where isEnd(end):
      let half = PhraseEffect.takeShare(50, of: .full, isDoubtful: true)
      return FoundEffect(effect: half, tokens: index..<end)
    case .oneGradeLower where isEnd(end):
      return FoundEffect(effect: .downgrade(1), tokens: index..<end)
    case .veto where isEnd(end): return FoundEffect(effect: .veto, tokens: index..<end)
    case .notApplicable where isEnd(end):
      return FoundEffect(effect: .notApplicable, tokens: index..<end)
    case .notApplicable where word(index + 2) == .notApplicable:  // `不适用项划“/”`
      return FoundEffect(effect: .notApplicable, tokens: index..<(index + 3))
    case .downgrade:
      if case .grades(let grades) = meaning(index + 1) {
        return FoundEffect(effect: .downgrade(grades), tokens: index..<(index + 2))
      }
      return nil
    default:
      guard case .money = meaning(index) else { return nil }
      let end = word(index + 1) == .slash ? index + 3 : index + 1
      return FoundEffect(effect: .joint, tokens: index..<min(end, tokens.count))
    }
  }

  // MARK: Judgement

  /// `酌情扣分`, `根据检查情况评分`, `从重扣分`.
  private func judged(at index: Int) -> FoundEffect? {
    switch word(index) {
    case .discretion:
      let verb = skip(from: index + 1) { [.filler, .discretion].contains($0) }
      let isRepeated = isEnd(verb) && word(verb + 1) == .discretion
      if isEnd(verb), !isRepeated { return FoundEffect(effect: .takeOpen, tokens: index..<verb) }
      switch word(verb) {
      case .base(.score) where isEnd(verb + 1):
        let given = PhraseEffect.give(nil, isAll: false, per: nil)
        return FoundEffect(effect: given, tokens: index..<(verb + 1))
      case .judging: return FoundEffect(effect: .takeOpen, tokens: index..<(verb + 1))
      case .take where isEnd(verb + 1):
        return FoundEffect(effect: .takeOpen, tokens: index..<(verb + 1))
      default: return nil
      }
    case .judging where isEnd(index + 1):
      return FoundEffect(effect: .takeOpen, tokens: index..<(index + 1), isDoubtful: true)
    default: return nil
    }
  }

  /// `加倍扣分`, `按2倍扣分`, `扣分加倍`.
  private func multiplied(at index: Int) -> FoundEffect? {
    if let factor = factor(index) {
      let verb = skip(from: index + 1) { $0 == .filler }
      let isBare = word(verb) == .take && isEnd(verb + 1)
      guard isBare || isEnd(verb) else { return nil }
      let end = isBare ? verb + 1 : verb
      return FoundEffect(
        effect: .multiply(factor), tokens: index..<end, isDoubtful: !isBare)
    }
    let next = skip(from: index + 1) { $0 == .filler }
    guard word(index) == .take, let factor = factor(next), isEnd(next + 1) else { return nil }
    return FoundEffect(effect: .multiply(factor), tokens: index..<(next + 1))
  }

  private func factor(_ index: Int) -> Decimal? {
    if case .multiple(let factor) = meaning(index) { return factor }
    return word(index) == .doubled ? 2 : nil
  }
}
