import FoundationEssentials

/// Limits: `扣完为止`, `最多扣2分`, `2分封顶`, `累计不超过3分`, `不超过本项分值`.
extension EffectReader {
  func cap(at index: Int) -> FoundEffect? {
    if word(index) == .whole {
      return FoundEffect(effect: .cap(PhraseCap(points: nil)), tokens: index..<(index + 1))
    }
    var (hasBound, isOfBonus, isOfAll, hasVerb) = (false, false, false, false)
    let amount = skip(from: index) { word in
      switch word {
      case .bound: hasBound = true
      case .add, .give: isOfBonus = true
      case .take: hasVerb = true
      case .total, .scope(.item): isOfAll = true
      case .sum, .filler, .point, .reach, .above, .colon: break
      default: return false
      }
      return true
    }
    let isLimit = word(index) != .filler && word(index) != .colon && word(index) != .reach
    guard isLimit else { return nil }
    if hasBound, let end = wholeEnd(amount) {
      return FoundEffect(effect: .cap(PhraseCap(points: nil)), tokens: index..<end)
    }
    if hasVerb, word(amount) == .whole {
      return FoundEffect(effect: .cap(PhraseCap(points: nil)), tokens: index..<(amount + 1))
    }
    if hasBound, hasVerb, let found = capWithoutWord(from: index, at: amount) { return found }
    guard let number = points(amount), let end = end(amount, hasBound, hasVerb) else { return nil }
    let cap = PhraseCap(points: number.value, isOfBonus: isOfBonus, isOfAll: isOfAll)
    return FoundEffect(
      effect: .cap(cap), tokens: index..<end, isDoubtful: number.isSuspect)
  }

  /// `最多扣2`: points without the word, probably.
  private func capWithoutWord(from start: Int, at index: Int) -> FoundEffect? {
    guard case .number(let number) = meaning(index), number.isDigits, isEnd(index + 1) else {
      return nil
    }
    return FoundEffect(
      effect: .cap(PhraseCap(points: number.value)), tokens: start..<(index + 1), isDoubtful: true)
  }

  /// The end of a limit in points: they need a bound before them, or an end behind them.
  private func end(_ amount: Int, _ hasBound: Bool, _ hasVerb: Bool) -> Int? {
    let next = skip(from: amount + 1) { $0 == .filler }
    switch word(next) {
    case .capEnd, .bound: return next + 1
    case .whole where !hasVerb || hasBound: return next + 1
    default: return hasBound ? amount + 1 : nil
    }
  }

  private func wholeEnd(_ index: Int) -> Int? {
    switch word(index) {
    case .base, .doubtfulBase: index + 1
    default: nil
    }
  }
}
