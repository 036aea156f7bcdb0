import FoundationEssentials

/// Effects with numbers of points.
extension EffectReader {
  /// `扣1分`, `减0.5分/处`, `—1分`, `扣1-3分`, `追加扣5分`, `扣标准分的50%`.
  func taken(at index: Int) -> FoundEffect? {
    switch word(index) {
    case .take, .takeAlso, .takeMore: break
    case .dash:
      let isMinus = index == 0 || !tokens[index - 1].isAmount
      guard isMinus, points(index + 1) != nil || word(index + 1) == .dash else { return nil }
    default: return nil
    }
    var isOpen = false
    var base: PhraseWord?
    let amount = skip(from: index + 1) { word in
      switch word {
      case .open, .least: isOpen = true
      case .base, .doubtfulBase: base = word
      case .filler, .scope(.item), .discretion, .unit, .dash, .bound, .takeAlso: break
      case .hedge: isOpen = true
      case .take: break
      case .person: break
      default: return false
      }
      return true
    }
    let isOthers = (index..<amount).contains { word($0) == .person }
    guard let found = amounts(from: index, at: amount, base: base) else { return nil }
    if isShare(found), word(found.tokens.upperBound) == .liability {
      return FoundEffect(effect: .joint, tokens: index..<(found.tokens.upperBound + 1))
    }
    if isOthers { return FoundEffect(effect: .joint, tokens: found.tokens) }
    if (index..<amount).contains(where: { word($0) == .bound }), let upper = points(amount) {
      return limited(upper, found)
    }
    return isOpen ? FoundEffect(effect: .takeOpen, tokens: found.tokens) : found
  }

  private func isShare(_ found: FoundEffect) -> Bool {
    if case .takeShare = found.effect { true } else { false }
  }

  /// `扣不超过2分`: up to so many.
  private func limited(_ upper: PhraseNumber, _ found: FoundEffect) -> FoundEffect {
    FoundEffect(
      effect: .takeBetween(PhraseNumber(value: 0), upper, per: nil), tokens: found.tokens)
  }

  private func amounts(from start: Int, at index: Int, base: PhraseWord?) -> FoundEffect? {
    switch meaning(index) {
    case .points(let number):
      if word(start) == .takeMore {
        return FoundEffect(effect: .takeMore(number), tokens: start..<(index + 1))
      }
      return levels(from: start, at: index) ?? single(number, from: start, at: index)
    case .pointsRange(let from, let to):
      let (unit, end) = unit(behind: index)
      let behind = word(end) == .open ? end + 1 : end
      return FoundEffect(effect: .takeBetween(from, to, per: unit), tokens: start..<behind)
    case .percent(let percent): return share(percent, from: start, at: index, base: base)
    case .word(.half): return share(50, from: start, at: index, base: base)
    case .number(let number):
      return levels(from: start, at: index) ?? withoutWord(number, from: start, at: index)
    default: return nil
    }
  }

  private func single(_ number: PhraseNumber, from start: Int, at index: Int) -> FoundEffect {
    let (unit, end) = unit(behind: index)
    switch word(end) {
    case .open, .orMore:
      return FoundEffect(effect: .takeOpen, tokens: start..<(end + 1))
    case .orLess:
      let none = PhraseNumber(value: 0)
      return FoundEffect(effect: .takeBetween(none, number, per: unit), tokens: start..<(end + 1))
    default:
      let verb = skip(from: end) { $0 == .filler }
      let isClosed = word(start) != .take && word(verb) == .take && isEnd(verb + 1)
      return FoundEffect(
        effect: .take(number, per: unit), tokens: start..<(isClosed ? verb + 1 : end))
    }
  }

  /// `扣0.5`, `扣0.5/项`: points without the word, probably.
  private func withoutWord(
    _ number: PhraseNumber, from start: Int, at index: Int
  ) -> FoundEffect? {
    let found = single(number, from: start, at: index)
    guard word(start) == .take, number.isDigits, isEnd(found.tokens.upperBound),
      case .take = found.effect
    else { return nil }
    return FoundEffect(effect: found.effect, tokens: found.tokens, isDoubtful: true)
  }

  /// `/处`, `每处`, `（每处）` behind points.
  func unit(behind index: Int) -> (unit: String?, end: Int) {
    if word(index + 1) == .bracket, word(index + 2) == .each, word(index + 4) == .bracket,
      case .measure(let unit) = meaning(index + 3)
    {
      return (unit, index + 5)
    }
    guard word(index + 1) == .slash || word(index + 1) == .each else { return (nil, index + 1) }
    switch meaning(index + 2) {
    case .measure(let unit):
      guard word(index + 1) == .slash || isEnd(index + 3) else { return (nil, index + 1) }
      return (unit, index + 3)
    case .count(1, let unit) where word(index + 1) == .slash: return (unit, index + 3)
    case .text(let text) where word(index + 1) == .slash && text.count <= 3:
      return (text, index + 3)
    default: return (nil, index + 1)
    }
  }

  /// `分别扣1、2、5分`.
  private func levels(from start: Int, at index: Int) -> FoundEffect? {
    let before = (0..<start).last { word($0) != .filler }
    guard let before, word(before) == .separately else { return nil }
    var (numbers, next): ([PhraseNumber], Int) = ([], index)
    while true {
      switch meaning(next) {
      case .number(let number), .points(let number): numbers.append(number)
      default: return nil
      }
      guard word(next + 1) == .pause || word(next + 1) == .comma || word(next + 1) == .slash,
        tokens.indices.contains(next + 2), tokens[next + 2].isNumber
      else { break }
      next += 2
    }
    guard numbers.count > 1, points(next) != nil else { return nil }
    return FoundEffect(effect: .takeLevels(numbers), tokens: start..<(next + 1))
  }

  // MARK: Without a verb

  /// `每处0.5分`, `0.5分/处`, `按0.5分/个扣分`.
  func takenWithoutVerb(at index: Int) -> FoundEffect? {
    let isCounted = index > 0 && tokens[index - 1].isCounter
    switch meaning(index) {
    case .points(let number):
      guard word(index + 1) == .slash || isCounted else { return nil }
      var found = single(number, from: index, at: index)
      guard case .take(_, let unit) = found.effect else { return found }
      found.isDoubtful = unit == nil && found.tokens.count == 1
      return unit != nil || isCounted ? found : nil
    case .pointsRange(let from, let to) where isCounted:
      return FoundEffect(effect: .takeBetween(from, to, per: nil), tokens: index..<(index + 1))
    default: return nil
    }
  }

  // MARK: Shares

  /// `按标准分的一半扣分`.
  func share(at index: Int) -> FoundEffect? {
    switch word(index) {
    case .base, .doubtfulBase: break
    default: return nil
    }
    let amount = skip(from: index + 1) { $0 == .filler }
    let percent: Decimal
    switch meaning(amount) {
    case .percent(let value): percent = value
    case .word(.half): percent = 50
    default: return nil
    }
    let verb = skip(from: amount + 1) { $0 == .filler }
    guard word(verb) == .take, isEnd(verb + 1),
      let found = share(percent, from: index, at: amount, base: word(index))
    else { return nil }
    return FoundEffect(effect: found.effect, tokens: index..<(verb + 1))
  }

  private func share(
    _ percent: Decimal, from start: Int, at index: Int, base: PhraseWord?
  ) -> FoundEffect? {
    let next = skip(from: index + 1) { $0 == .filler }
    let named = base ?? word(next)
    let end = base == nil && isBase(named) ? next + 1 : index + 1
    switch named {
    case .base(let base):
      return FoundEffect(
        effect: .takeShare(percent, of: base, isDoubtful: base == .score), tokens: start..<end)
    default:
      return FoundEffect(
        effect: .takeShare(percent, of: .full, isDoubtful: true), tokens: start..<end)
    }
  }

  private func isBase(_ word: PhraseWord?) -> Bool {
    switch word {
    case .base, .doubtfulBase: true
    default: false
    }
  }

  // MARK: Added and given

  /// `加1分`, `加0.5分/条`, `酌情加分`.
  func added(at index: Int) -> FoundEffect? {
    guard word(index) == .add else { return nil }
    let amount = skip(from: index + 1) { [.filler, .colon, .discretion].contains($0) }
    switch meaning(amount) {
    case .points(let number):
      let (unit, end) = unit(behind: amount)
      return FoundEffect(
        effect: .add(number, atMost: nil, per: unit), tokens: index..<end)
    case .pointsRange(_, let to):
      return FoundEffect(
        effect: .add(nil, atMost: to.value, per: nil), tokens: index..<(amount + 1))
    default:
      guard isEnd(index + 1) else { return nil }
      return FoundEffect(
        effect: .add(nil, atMost: nil, per: nil), tokens: index..<(index + 1))
    }
  }

  /// `得2分`, `得满分`, `得分=完成率×标准分`.
  func given(at index: Int) -> FoundEffect? {
    switch word(index) {
    case .all:
      return FoundEffect(
        effect: .give(nil, isAll: true, per: nil), tokens: index..<(index + 1))
    case .base(.score) where word(index + 1) == .equals:
      return FoundEffect(effect: .give(nil, isAll: false, per: nil), tokens: index..<tokens.count)
    case .give:
      let amount = skip(from: index + 1) { $0 == .filler }
      if let number = points(amount) {
        let (unit, end) = unit(behind: amount)
        return FoundEffect(
          effect: .give(number.value, isAll: false, per: unit), tokens: index..<end)
      }
      guard case .pointsRange = meaning(amount) else { return nil }
      return FoundEffect(
        effect: .give(nil, isAll: false, per: nil), tokens: index..<(amount + 1))
    default: return nil
    }
  }
}

extension PhraseToken {
  /// Whether it counts: `每处`, `3次`.
  fileprivate var isCounter: Bool {
    switch meaning {
    case .count, .measure: true
    default: false
    }
  }

  /// Whether it is a number that a sign behind it could join with another.
  fileprivate var isAmount: Bool {
    switch meaning {
    case .number, .points, .pointsRange: true
    default: false
    }
  }
}
