import FoundationEssentials

/// Numbers, by what stands behind them.
extension PhraseTokeniser {
  /// A number at a place with what it counts; nil where a numeral counts nothing.
  func number(at place: Int) -> PhraseToken? {
    if let ordinal = ordinal(at: place) { return ordinal }
    if text.has("百分之", at: place), let percent = text.number(at: place + 3) {
      return token(.percent(percent.number.value), at: place, to: percent.end)
    }
    guard !isLetter(place - 1), let (number, end) = text.number(at: place) else { return nil }
    if isLetter(end) || "#℃号".contains(text.character(at: end) ?? " ") {
      return token(.quantity, at: place, to: nameEnd(end))
    }
    let next = text.afterBlanks(at: end)
    if let points = points(number, at: place, next) { return points }
    let isSpan = "-~至到".contains(text.character(at: next) ?? " ")
    if isSpan, number.isDigits, let to = text.number(at: text.afterBlanks(at: next + 1)) {
      let unit =
        MeasureWord.word(in: text, at: to.end)?.length ?? (text.has("%", at: to.end) ? 1 : 0)
      return token(.number(number), at: place, to: to.end + unit)
    }
    return amount(number, at: place, next) ?? date(number, at: place, next)
      ?? count(number, at: place, next)
      ?? (number.isDigits ? token(.number(number), at: place, to: end) : nil)
  }

  private func isLetter(_ index: Int) -> Bool {
    text.character(at: index).map { $0.isASCII && $0.isLetter } ?? false
  }

  /// Where a name with letters or a sign ends: `10kV`, `2#`, `3号`.
  private func nameEnd(_ index: Int) -> Int {
    var end = index + 1
    while isLetter(end) { end += 1 }
    return end
  }

  /// `第二次` is an ordinal, `第3条` a name.
  private func ordinal(at place: Int) -> PhraseToken? {
    guard text.has("第", at: place), let (_, end) = text.number(at: place + 1) else { return nil }
    let isTurn = text.longest(of: ["次", "回", "起", "处", "项", "遍", "人"], at: end) != nil
    return token(isTurn ? .word(.ordinal) : .quantity, at: place, to: min(end + 1, text.count))
  }

  // MARK: Points

  private func points(_ from: PhraseNumber, at place: Int, _ next: Int) -> PhraseToken? {
    let isPoint = text.has("分", at: next) && !isName(from, at: next)
    let sign = text.afterBlanks(at: isPoint ? next + 1 : next)
    if "-~至到".contains(text.character(at: sign) ?? " "),
      let to = text.number(at: text.afterBlanks(at: sign + 1)),
      text.has("分", at: text.afterBlanks(at: to.end)), from.value < to.number.value
    {
      let end = text.afterBlanks(at: to.end) + 1
      return token(.pointsRange(from, to.number), at: place, to: end)
    }
    guard isPoint else { return nil }
    guard text.has("半", at: next + 1) else { return token(.points(from), at: place, to: next + 1) }
    let number = PhraseNumber(value: from.value + Decimal(1) / 2, isDigits: from.isDigits)
    return token(.points(number), at: place, to: next + 2)
  }

  /// `30分钟`, `三分之一`, `二分厂`: no points.
  private func isName(_ number: PhraseNumber, at place: Int) -> Bool {
    if text.longest(of: ["分钟", "分之"], at: place) != nil { return true }
    let parts = ["分公司", "分厂", "分局", "分部", "分场", "分队", "分会"]
    return !number.isDigits && text.longest(of: parts, at: place) != nil
  }

  // MARK: Other amounts

  /// Percentages, multiples, money, grades.
  private func amount(_ number: PhraseNumber, at place: Int, _ next: Int) -> PhraseToken? {
    if let unit = text.longest(of: ["%", "个百分点", "百分点"], at: next) {
      return token(.percent(number.value), at: place, to: next + unit.count)
    }
    if text.has("倍", at: next) {
      let isMore = "加增".contains(text.character(at: place - 1) ?? " ")
      return token(.multiple(isMore ? number.value + 1 : number.value), at: place, to: next + 1)
    }
    if let unit = text.longest(of: ["元", "万元", "块钱"], at: next) {
      let end = next + unit.count
      // `每超1万元扣0.1分`: what is counted, and no fine.
      let isLimit =
        PhraseVocabulary.behindNumbers.word(in: text, at: end) != nil
        || tokens.suffix(2).contains { $0.word == .each }
      return token(isLimit ? .quantity : .money, at: place, to: end)
    }
    let isLowered = tokens.last?.word == .downgrade
    let grades = isLowered ? ["级", "个等级", "等", "个级", "个档", "档", "个档次", "个级别", "等级"] : ["级"]
    guard let unit = text.longest(of: grades, at: next) else { return nil }
    let meaning = number.whole.map { PhraseToken.Meaning.grades($0) }
    return token(
      isLowered ? meaning ?? .quantity : .quantity, at: place, to: next + unit.count)
  }

  /// `5日前`, `3月1日`, `2025年`, `2米`: what a condition says, never what is counted.
  private func date(_ number: PhraseNumber, at place: Int, _ next: Int) -> PhraseToken? {
    let units = ["日", "天", "月", "年", "点", "小时", "个工作日", "工作日", "个月", "周", "分钟"]
    if let unit = text.longest(of: units, at: next) {
      let end = next + unit.count
      let isYear = unit == "年" && number.value > 1900
      let isDate = unit == "月" && text.number(at: end) != nil
      let limits = ["之前", "以前", "前", "之内", "以内", "内", "后", "底", "初", "末", "份"]
      if let limit = text.longest(of: limits, at: end) {
        return token(.quantity, at: place, to: end + limit.count)
      }
      if isYear || isDate { return token(.quantity, at: place, to: end) }
    }
    guard MeasureWord.word(in: text, at: next) == nil || number.whole == nil else { return nil }
    let physical = [
      "岁", "度", "毫米", "厘米", "千克", "公斤", "兆帕", "伏", "秒", "升", "级", "型", "区", "小时", "米", "天", "年",
      "月", "吨",
    ]
    return text.longest(of: physical, at: next)
      .map { token(.quantity, at: place, to: next + $0.count) }
  }

  /// `3处`; behind `每` and the like also a unit that is not known: `每缺一榀`.
  private func count(_ number: PhraseNumber, at place: Int, _ next: Int) -> PhraseToken? {
    guard let whole = number.whole, whole > 0 else { return nil }
    if let unit = MeasureWord.word(in: text, at: next) {
      return token(.count(whole, unit: unit.name), at: place, to: next + unit.length)
    }
    let isCounted =
      tokens.suffix(3).contains { $0.word == .each }
      || text.longest(of: ["扣", "减"], at: next + 1) != nil
    guard isCounted, let unit = text.character(at: next), unit.isLetter, !unit.isASCII,
      !"半律".contains(unit),  // `一半`, `一律`
      PhraseVocabulary.words.word(in: text, at: next) == nil
    else { return nil }
    return token(.count(whole, unit: String(unit)), at: place, to: next + 1)
  }
}

extension PhraseToken {
  /// Whether it is a number with what it counts.
  var isNumber: Bool {
    switch meaning {
    case .text, .word, .measure: false
    default: true
    }
  }
}
