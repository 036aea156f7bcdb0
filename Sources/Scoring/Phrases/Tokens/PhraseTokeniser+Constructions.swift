/// Turns of phrase with a beginning, an end, and anything between.
extension PhraseTokeniser {
  /// The turn of phrase at a place.
  func construction(at place: Int) -> PhraseToken? {
    judgement(at: place) ?? exception(at: place) ?? usedUp(at: place) ?? reached(at: place)
      ?? rounding(at: place) ?? disqualification(at: place) ?? byPiece(at: place)
      ?? limit(at: place)
  }

  /// The end of the first of some words within so many characters of plain text.
  private func end(
    of words: [String], from start: Int, within length: Int
  ) -> Int? {
    for index in start...(start + length) {
      if let word = text.longest(of: words, at: index) { return index + word.count }
      guard let next = text.character(at: index), !",;。:、()".contains(next) else { return nil }
    }
    return nil
  }

  /// `根据检查情况评分`, `视严重程度扣1-3分`.
  private func judgement(at place: Int) -> PhraseToken? {
    let openings = ["根据", "按照", "按", "依据", "视", "结合", "依"]
    guard let opening = text.longest(of: openings, at: place),
      !"未不没".contains(text.character(at: place - 1) ?? " "),
      let end = end(
        of: ["情况", "程度", "情节", "效果", "质量", "表现", "轻重", "大小", "结果", "比例", "多少"],
        from: place + opening.count, within: 10)
    else { return nil }
    var next = end
    while let word = text.longest(of: [",", "轻重", "程度", "的", "大小", "予以", "给予", "进行"], at: next) {
      next += word.count
    }
    let acts = ["扣", "评", "打", "加", "得", "赋", "计", "给", "酌", "每", "从", "适当", "减"]
    guard next >= text.count || text.longest(of: acts, at: next) != nil else { return nil }
    return token(.word(.discretion), at: place, to: end)
  }

  /// `除不得分外` is said in passing; `除消防通道外` limits what follows.
  private func exception(at place: Int) -> PhraseToken? {
    let isStart = tokens.last?.isSeparator ?? true
    guard isStart, text.has("除", at: place), let end = end(of: ["外"], from: place + 1, within: 10)
    else { return nil }
    let inside = text.folded(place..<end)
    let isPassing = inside.contains("不得分") || inside.contains("扣")
    return token(.word(isPassing ? .filler : .except), at: place, to: end)
  }

  /// `扣完为止`, `扣完本项分值`, `本项扣完后`.
  private func usedUp(at place: Int) -> PhraseToken? {
    let verbs = [
      "扣完", "扣光", "扣尽", "扣至0分", "扣到0分", "扣至零分", "扣到零分", "扣至零", "扣为零", "扣为0", "扣至0", "扣到0", "扣满",
      "扣至本",
      "扣减完", "扣除完", "减完", "减光", "扣减至0分", "扣到本",
    ]
    guard let verb = text.longest(of: verbs, at: place),
      text.number(at: place + verb.count) == nil
    else { return nil }
    let behind = place + verb.count
    if let end = end(of: ["为止", "止"], from: behind, within: 10) {
      return token(.word(.whole), at: place, to: end)
    }
    if text.has("后", at: behind) { return token(.word(.filler), at: place, to: behind + 1) }
    let before = text.folded(max(0, place - 10)..<place)
    let isLimit = before.hasSuffix("至") || before.contains("直至") || before.contains("直到")
    if isLimit || verb.contains("0") || verb.contains("零") {
      return token(.word(.whole), at: place, to: behind)
    }
    guard verb != "扣满" else { return nil }
    return token(
      .word(.zero), at: place, to: end(of: pointsOfItem, from: behind, within: 6) ?? behind)
  }

  /// `以本项标准分为限`.
  private func limit(at place: Int) -> PhraseToken? {
    guard text.has("以", at: place),
      let end = end(of: ["为限", "为上限", "封顶"], from: place + 1, within: 8),
      pointsOfItem.contains(where: { text.folded(place..<end).contains($0) })
    else { return nil }
    let hasNumber = (place..<end).contains { text.number(at: $0) != nil }
    return hasNumber ? nil : token(.word(.whole), at: place, to: end)
  }

  private var pointsOfItem: [String] { ["分值", "分数", "标准分", "得分", "分"] }

  /// `累计扣满4分的` is a condition, `扣满4分为止` a cap.
  private func reached(at place: Int) -> PhraseToken? {
    guard let verb = text.longest(of: ["扣满", "扣够", "扣到", "扣至", "扣足", "扣完", "扣减到"], at: place),
      let (_, end) = text.number(at: place + verb.count), text.has("分", at: end)
    else { return nil }
    if text.longest(of: ["为止", "止", "封顶", "为限"], at: end + 1) != nil {
      return token(.word(.bound), at: place, to: place + verb.count)
    }
    return token(.quantity, at: place, to: end + 1)
  }

  /// `不足3处按3处计`: the step is rounded up; `不足3处不扣` is as without it.
  private func rounding(at place: Int) -> PhraseToken? {
    guard let word = text.longest(of: ["不足", "不满"], at: place),
      let count = number(at: text.afterBlanks(at: place + word.count))
    else { return nil }
    let behind = count.range.upperBound
    if let passed = text.longest(
      of: ["不扣分", "不扣", "不计", "不予扣分", "的不扣分", "的不扣", "的不计"], at: behind),
      case .count = count.meaning
    {
      return token(.word(.note), at: place, to: behind + passed.count)
    }
    guard let by = text.longest(of: ["按", "的按", "也按", "均按", "以", "视为", "算"], at: behind),
      let full = number(at: behind + by.count)
    else { return nil }
    let end = end(of: ["计算", "计", "扣分", "扣", "算", "处理"], from: full.range.upperBound, within: 2)
    return token(.word(.doubtfulNote), at: place, to: end ?? full.range.upperBound)
  }

  /// `取消当年评优资格`.
  private func disqualification(at place: Int) -> PhraseToken? {
    guard text.has("取消", at: place) else { return nil }
    return end(of: ["资格", "称号", "评优评先", "评先评优", "评优", "评先"], from: place + 2, within: 12)
      .map { token(.word(.joint), at: place, to: $0) }
  }

  /// `按处扣1分`, `逐项扣0.5分`: the word before the unit counts like `每`.
  private func byPiece(at place: Int) -> PhraseToken? {
    guard let by = text.character(at: place), "按逐".contains(by),
      let unit = MeasureWord.word(in: text, at: place + 1),
      text.longest(of: ["扣", "减", "加"], at: place + 1 + unit.length) != nil
    else { return nil }
    return token(.word(.each), at: place, to: place + 1)
  }
}
