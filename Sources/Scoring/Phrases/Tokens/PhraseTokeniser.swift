/// Cuts a scoring phrase into words, numbers with what they count, and plain text.
struct PhraseTokeniser {
  let text: PhraseText
  private(set) var tokens: [PhraseToken] = []

  /// The tokens of a text; blanks belong to none.
  static func tokens(of text: PhraseText) -> [PhraseToken] {
    var tokeniser = PhraseTokeniser(text: text)
    var place = text.afterBlanks(at: 0)
    while place < text.count {
      let token = tokeniser.token(at: place)
      tokeniser.append(token)
      place = text.afterBlanks(at: token.range.upperBound)
    }
    return tokeniser.tokens
  }

  private func token(at place: Int) -> PhraseToken {
    let word = word(at: place)
    let number = name(at: place) ?? number(at: place)
    let first = [number, word].compactMap { $0 }.max { $0.range.count < $1.range.count }
    return construction(at: place) ?? first
      ?? PhraseToken(meaning: .text(text.folded(place..<(place + 1))), range: place..<(place + 1))
  }

  /// Plain text grows; everything else stands alone.
  private mutating func append(_ token: PhraseToken) {
    guard token.isText, let last = tokens.last, last.isText,
      last.range.upperBound == token.range.lowerBound
    else { return tokens.append(token) }
    tokens[tokens.count - 1] = PhraseToken(
      meaning: .text(last.text + token.text),
      range: last.range.lowerBound..<token.range.upperBound)
  }

  /// A token of a meaning that begins at a place.
  func token(_ meaning: PhraseToken.Meaning, at place: Int, to end: Int) -> PhraseToken {
    PhraseToken(meaning: meaning, range: place..<end)
  }

  // MARK: Words

  private func word(at place: Int) -> PhraseToken? {
    measure(at: place) ?? wordBesideNumber(at: place)
      ?? PhraseVocabulary.words.word(in: text, at: place) { word, length in
        switch word {
        case .zero: isZero(at: place, to: place + length)
        case .period: !isMeasured(at: place, length)
        default: true
        }
      }.map { token(.word($0.meaning), at: place, to: place + $0.length) }
  }

  /// `全扣`, but not of `不全扣1分`; `扣该项分值`, but not of `扣该项分值的20%`.
  private func isZero(at place: Int, to end: Int) -> Bool {
    if text.has("全扣", at: place), "不齐健完".contains(text.character(at: place - 1) ?? " ") {
      return false
    }
    let next = text.has("的", at: end) ? end + 1 : end
    switch number(at: next)?.meaning {
    case .percent, .points, .pointsRange: return false
    default: return !text.has("一半", at: next)
    }
  }

  /// Whether `每班` is the beginning of `每班次`, which is counted.
  private func isMeasured(at place: Int, _ length: Int) -> Bool {
    guard text.has("每", at: place) else { return false }
    return MeasureWord.word(in: text, at: place + 1).map { $0.length + 1 > length } ?? false
  }

  /// A unit, only behind `每` and `/`: `每处`, `0.5分/处`.
  private func measure(at place: Int) -> PhraseToken? {
    guard let last = tokens.last, last.word == .each || last.word == .slash,
      let unit = MeasureWord.word(in: text, at: place)
    else { return nil }
    return token(.measure(unit.name), at: place, to: place + unit.length)
  }

  private func wordBesideNumber(at place: Int) -> PhraseToken? {
    if let last = tokens.last, last.isNumber, last.range.upperBound == place,
      let word = PhraseVocabulary.behindNumbers.word(in: text, at: place)
    {
      return token(.word(word.meaning), at: place, to: place + word.length)
    }
    guard let word = PhraseVocabulary.beforeNumbers.word(in: text, at: place) else { return nil }
    let next = text.afterBlanks(at: place + word.length)
    guard number(at: next)?.isNumber == true, !isPlain(word.meaning, at: place, next) else {
      return nil
    }
    return token(.word(word.meaning), at: place, to: place + word.length)
  }

  /// Verbs of points need points behind them: `加油3次` is a condition.
  private func isPlain(_ word: PhraseWord, at place: Int, _ next: Int) -> Bool {
    guard [.add, .give, .take].contains(word) else { return false }
    switch number(at: next)?.meaning {
    case .points, .pointsRange, .percent: return false
    default: return true
    }
  }

  // MARK: Names

  /// Words with a number or a verb in them that mean neither: `锁扣`, `四不两直`.
  private func name(at place: Int) -> PhraseToken? {
    let end =
      PhraseTokeniser.names.first { text.has($0, at: place) }.map { place + $0.count }
      ?? proverbEnd(at: place)
    return end.map { token(.text(text.folded(place..<$0)), at: place, to: $0) }
  }

  private static let names = [
    "扣件", "扣环", "扣具", "锁扣", "卡扣", "搭扣", "纽扣", "折扣", "扣押", "扣留", "系扣", "扣紧", "扣好", "扣盖", "扣押",
    "一对一", "同一", "一般", "一旦", "一定", "一切", "一线", "一些", "一把手", "十分", "不扣紧", "部分", "充分", "分别存放", "分类",
    "分级",
    "分析",
    "得当", "得到", "取得", "获得", "减速", "减压", "减震", "奖惩", "奖状", "加油", "加固", "加强", "加装", "加热", "缺项漏项",
    "每次检查", "每次考核", "每次巡视",
    "每隔", "扣分标准", "评分标准", "扣分项", "加分项", "扣分依据", "扣分原因", "扣分情况", "扣分说明", "加分事项", "扣分事项",
    "计分标准", "得分标准",
  ]

  /// Four characters, every second a numeral: `三会一课`, `一人一档`, `一岗双责`.
  private func proverbEnd(at place: Int) -> Int? {
    func isNumeral(_ index: Int) -> Bool {
      if text.has("双", at: index) { return true }
      guard let number = text.number(at: index) else { return false }
      return !number.number.isDigits && number.end == index + 1 && text.character(at: index) != "半"
    }
    let found = ["发现", "出现", "发生", "查出", "存在", "有", "缺", "少", "漏", "每"]
    let isFound = found.contains { text.has($0, at: place - $0.count) }
    guard !isFound, isNumeral(place), isNumeral(place + 2),
      let last = text.character(at: place + 3),
      !"分%".contains(last), !last.isPunctuation, !last.isWhitespace
    else { return nil }
    var end = place + 4
    while isNumeral(end), text.character(at: end + 1).map({ !"分%".contains($0) }) == true {
      end += 2
    }
    let isCounted = text.longest(of: ["扣", "减", "加", "不得分"], at: end) != nil
    return isCounted && end == place + 4 ? nil : end
  }
}
