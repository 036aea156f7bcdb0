import FoundationEssentials

/// Reads one clause: first the words that decide by themselves, then the numbers.
struct ClauseReader {
  let text: PhraseText

  private static let zeroWords = [
    "不得分", "得0分", "得零分", "记0分", "记零分", "计0分", "计零分", "为0分", "扣完本项分值", "扣完本项", "扣完该项", "全扣", "扣全分",
    "扣除全部",
    "零分",
  ]
  private static let forms = ["本表", "整表", "该表", "全表", "本检查表", "瞒报的本表"]
  private static let categories = [
    "本大项", "该大项", "大项", "本类目", "该类目", "类目", "本部分", "该部分", "本节", "该节", "本类", "该类", "本分项",
  ]

  func kind() -> PhraseClause.Kind {
    extra() ?? consequence() ?? zero() ?? exemption() ?? repetition() ?? percent() ?? added()
      ?? range() ?? deduction() ?? judgement() ?? .unknown
  }

  /// P9: `追加扣除5分`, `从总分中另扣3分`.
  private func extra() -> PhraseClause.Kind? {
    let words = ["追加扣除", "追加扣减", "追加扣", "另扣", "再扣"]
    for word in words {
      guard let place = text.find(word), let points = text.points(at: place + word.count) else {
        continue
      }
      return .extra(points: points.value, pool: pool)
    }
    guard text.containsAny(["另从", "从总分", "从合计"]), let place = text.find("扣"),
      let points = text.points(at: place + 1)
    else { return nil }
    return .extra(points: points.value, pool: pool)
  }

  private var pool: PhraseClause.Pool {
    text.containsAny(["总分", "合计分", "表总"]) ? .form : .category
  }

  /// P7, P19: veto, lower grade, money, and what falls on others.
  private func consequence() -> PhraseClause.Kind? {
    if text.containsAny(["一票否决", "直接评为不合格", "直接判为不合格", "否决"]) { return .veto }
    if let grades = downgrade() { return .downgrade(grades: grades) }
    let words = [
      "连带扣", "连带承担", "联保人扣", "承担", "元", "取消评优", "取消评先", "资格", "对责任人考核",
    ]
    if text.containsAny(words) || (text.contains("连带") && text.contains("%")) { return .joint }
    return nil
  }

  private func downgrade() -> Int? {
    guard let place = text.find("降") else { return nil }
    guard let number = text.number(at: place + 1) else {
      return text.has("降级", at: place) || text.has("降等", at: place) ? 1 : nil
    }
    let isGrade = text.longest(of: ["个等级", "级", "等", "个级", "个档", "档"], at: number.end) != nil
    return isGrade ? Int("\(number.value)") : nil
  }

  /// P5, P6.
  private func zero() -> PhraseClause.Kind? {
    guard let word = ClauseReader.zeroWords.first(where: isZeroWord) else { return nil }
    let before = text[0..<(text.find(word) ?? 0)]
    if before.containsAny(ClauseReader.forms) { return .zeroForm }
    return before.containsAny(ClauseReader.categories) ? .zeroCategory : .zeroItem
  }

  /// `得0分`, but not the end of `10分`; `全扣`, but not the middle of `不全扣1分`.
  private func isZeroWord(_ word: String) -> Bool {
    guard let place = text.find(word) else { return false }
    switch word {
    case "零分": return !text.isNumber(at: place - 1)
    case "全扣": return text.number(at: place + 2) == nil
    default: return !text.has("除", at: place - 1)
    }
  }

  /// P17, P20.
  private func exemption() -> PhraseClause.Kind? {
    let absent = ["缺项", "不参评", "划“/”", "划\"/\"", "免检", "不适用"]
    if text.containsAny(absent), taken() == nil { return .notApplicable }
    if text.containsAny(["不扣分", "不予扣分"]) {
      let isAbsent = text.longest(of: ["无", "没有", "未发生", "不涉及"], at: 0) != nil
      return isAbsent ? .notApplicable : .exempt
    }
    let words = ["除外", "不作为扣分依据", "减半扣分", "不扣", "免予扣分", "免扣"]
    return text.containsAny(words) ? .exempt : nil
  }

  /// P16.
  private func repetition() -> PhraseClause.Kind? {
    if text.containsAny(["加倍扣", "双倍扣", "加倍处", "翻倍扣"]) { return .repeated(factor: 2) }
    guard let place = text.find("倍扣"), place > 0 else { return nil }
    for start in max(0, place - 3)..<place {
      if let number = text.number(at: start), number.end == place {
        return .repeated(factor: number.value)
      }
    }
    return nil
  }

  /// P15: `扣标准分的50%`, `按标准分的一半扣分`.
  private func percent() -> PhraseClause.Kind? {
    guard text.contains("扣") else { return nil }
    let bases = ["标准分", "本项分数", "该项分值", "本项分值", "该项分数", "本项得分", "该项得分", "应得分"]
    guard let base = bases.first(where: text.contains), let place = text.find(base) else {
      return nil
    }
    var start = place + base.count
    while text.has("的", at: start) || text.has("值", at: start) { start += 1 }
    let kind: PhraseClause.Base = base.hasSuffix("项得分") ? .score : .full
    if text.has("一半", at: start) { return .percent(percent: 50, base: kind) }
    guard let number = text.number(at: start), text.has("%", at: number.end) else { return nil }
    return .percent(percent: number.value, base: kind)
  }

  /// P18.
  private func judgement() -> PhraseClause.Kind? {
    let words = ["酌情", "视情", "根据检查情况", "按执行情况", "根据程度", "从重扣分", "合议", "评分", "打分"]
    return text.containsAny(words) ? .discretion : nil
  }
}
