import FoundationEssentials

/// Reads the tokens before an effect into slots.
struct LeadReader {
  let text: PhraseText
  let tokens: [PhraseToken]
  private(set) var slots = ClauseSlots()

  /// The slots that tokens of a text fill.
  static func slots(of tokens: [PhraseToken], in text: PhraseText) -> ClauseSlots {
    var reader = LeadReader(text: text, tokens: tokens)
    reader.read()
    return reader.slots
  }

  private mutating func read() {
    var index = 0
    while index < tokens.count { index = read(at: index) }
    slots.nearest = tokens.last { $0.word != .filler && $0.word != .comma }?.word
    readNearest()
  }

  /// Reads a token and what belongs to it; the index behind.
  private mutating func read(at index: Int) -> Int {
    switch tokens[index].meaning {
    case .text: slots.hasCondition = true
    case .word(let word): return read(word, at: index)
    case .count(let count, let unit): read(count, unit, at: index)
    case .percent(let percent): read(percent, at: index)
    case .quantity, .grades: slots.hasCondition = true
    case .points: readPoints(at: index)
    case .number(let number): number.isDigits ? readNumber() : ()
    case .multiple: slots.isDoubtful = true
    case .measure: slots.hasDoubtfulCount = true
    case .pointsRange, .money: slots.isUnread = true
    }
    return index + 1
  }

  private mutating func readNumber() {
    slots.isDoubtful = true
    slots.hasCondition = true
  }

  /// `（2分）` and `满分5分` only state the points there are; others are left over.
  private mutating func readPoints(at index: Int) {
    let limits: [PhraseWord?] = [.below, .above, .reach, .least]
    if limits.contains(word(index - 1)) || [.orLess, .orMore].contains(word(index + 1)) {
      slots.hasCondition = true  // `成绩低于80分`
    } else if word(index - 1) == .bracket || word(index + 1) == .bracket {
      slots.isDoubtful = true
    } else if word(index - 1) != .base(.full), word(index - 1) != .total {
      slots.isUnread = true
    }
  }

  private mutating func read(_ word: PhraseWord, at index: Int) -> Int {
    switch word {
    case .each: return each(at: index)
    case .period(let period): read(period, at: index)
    case .late: (slots.isLate, slots.hasCondition) = (true, true)
    case .ordinal: slots.isOrdinal = true
    case .list: slots.isListed = true
    case .pause: slots.conditions += 1
    case .take, .takeMore, .takeAlso: slots.isUnread = slots.isUnread || !isHeading(index)
    case .doubled, .half, .except, .doubtfulNote: slots.isDoubtful = true
    case .bound: slots.hasDoubtfulCount = true
    case .joint where isPenalty(index): slots.isDoubtful = true
    case .scope(let scope): read(scope, at: index)
    case .person: readPerson(at: index)
    case .filler, .comma, .bracket, .colon, .note, .slash, .dash, .separately, .hedge: break
    default: slots.hasCondition = true
    }
    return index + 1
  }

  /// `本大项全部不得分`: a scope next to the effect is its reach.
  private mutating func read(_ scope: PhraseWord.Scope, at index: Int) {
    let behind = tokens[(index + 1)...].filter { $0.word != .filler && $0.word != .separately }
    let isNear = behind.allSatisfy { $0.isText } && behind.map(\.text.count).reduce(0, +) <= 3
    if isNear { slots.scope = scope }
    if scope != .item { slots.pool = scope }
    let next = tokens.dropFirst(index + 1).first?.text ?? ""
    // `本项及上级项均不得分`: more than the scope that was understood.
    if ["及", "和", "与", "连同", "以及"].contains(where: next.hasPrefix) { slots.isDoubtful = true }
  }

  /// `取消评优资格，降低一个等级`: what else follows is no condition.
  private func isPenalty(_ index: Int) -> Bool {
    text.folded(tokens[index].range).hasPrefix("取消")
  }

  /// `扣分：每处1分`.
  private func isHeading(_ index: Int) -> Bool { word(index + 1) == .colon }

  /// `对责任人…扣2分`, `责任人扣2分`: others lose points, not the form.
  private mutating func readPerson(at index: Int) {
    let before = text.folded(0..<tokens[index].range.lowerBound)
    let isQuantified = index > 0 && (tokens[index - 1].isNumber || word(index - 1) == .each)
    let isAddressed = before.hasSuffix("对") || before.hasSuffix("给予") || before.hasSuffix("给")
    let isMeasured = index > 0 && isMeasure(tokens[index - 1])
    // `现场无监护人扣2分`: that nobody is there.
    let isMissing = ["无", "没有", "没", "缺", "缺少", "未设", "未配", "未配备", "未设置", "未明确", "未指定", "未安排"]
      .contains(where: before.hasSuffix)
    guard !isMissing else { return slots.hasCondition = true }
    if (isLast(index) && !isQuantified && !isMeasured) || isAddressed { slots.isOthers = true }
    slots.hasCondition = true
  }

  private func isMeasure(_ token: PhraseToken) -> Bool {
    if case .measure = token.meaning { true } else { false }
  }

  /// What the word right before the effect does to it.
  private mutating func readNearest() {
    switch slots.nearest {
    case .liability: slots.isOthers = true
    default: break
    }
  }

  // MARK: Tokens

  func word(_ index: Int) -> PhraseWord? {
    tokens.indices.contains(index) ? tokens[index].word : nil
  }

  /// Whether only small words stand between an index and the effect.
  func isLast(_ index: Int) -> Bool {
    tokens[(index + 1)...].allSatisfy { token in
      switch token.word {
      case .filler, .separately, .hedge, .discretion, .liability, .colon, .comma, .open: true
      default: false
      }
    }
  }

  /// The text between the last separator and a token.
  func segment(before index: Int) -> String {
    let start =
      tokens[..<index].last { $0.isSeparator }?.range.upperBound ?? tokens[0].range.lowerBound
    return text.folded(start..<max(start, tokens[index].range.lowerBound))
  }
}

extension LeadReader {
  mutating func change(_ change: (inout ClauseSlots) -> Void) { change(&slots) }
}
