import FoundationEssentials

/// Rules with numbers of points: P1 to P4, P10 to P13, P21.
extension ClauseReader {
  /// Points at a place of the clause.
  struct Points {
    let value: Decimal
    /// The place of the verb or the number.
    let start: Int
    /// The place behind `分`.
    let end: Int
    let isSuspect: Bool
  }

  private static let takingVerbs = ["扣除", "扣减", "扣", "减", "-"]

  /// `扣1分`, `减1分`, `—1分`, `1分/处`: the points taken off.
  func taken() -> Points? {
    for start in text.folded.indices {
      guard let verb = text.longest(of: ClauseReader.takingVerbs, at: start) else { continue }
      let number = text.points(at: start + verb.count)
      guard let number, verb != "-" || !text.isNumber(at: start - 1) else {
        continue
      }
      return Points(
        value: number.value, start: start, end: number.end, isSuspect: number.isSuspect)
    }
    return text.folded.indices.lazy.compactMap { start -> Points? in
      guard !text.isNumber(at: start - 1), let number = text.points(at: start),
        text.has("/", at: number.end)
      else { return nil }
      return Points(
        value: number.value, start: start, end: number.end, isSuspect: number.isSuspect)
    }.first
  }

  /// P13, P21: `加1分`, `得2分`, `得满分`.
  func added() -> PhraseClause.Kind? {
    for verb in ["加", "奖", "奖励"] {
      guard let place = text.find(verb), let points = text.points(at: place + verb.count) else {
        continue
      }
      return .bonus(points: points.value, unit: unit(before: place)?.unit)
    }
    guard taken() == nil, let place = text.find("得") else { return nil }
    if text.has("满分", at: place + 1) { return .award(points: nil, unit: nil) }
    if text.has("分=", at: place + 1) { return .award(points: nil, unit: nil) }
    guard let points = text.points(at: place + 1) else { return nil }
    return .award(points: points.value, unit: unit(before: place)?.unit)
  }

  /// P4: `扣1-3分`, `扣0.5至2分`.
  func range() -> PhraseClause.Kind? {
    for start in text.folded.indices {
      guard let verb = text.longest(of: ["扣除", "扣", "减"], at: start),
        let from = text.number(at: start + verb.count)
      else { continue }
      var place = from.end + (text.has("分", at: from.end) ? 1 : 0)
      guard let sign = text.longest(of: ["-", "~", "至", "到"], at: place) else { continue }
      place += sign.count
      guard let to = text.points(at: place), from.value < to.value else { continue }
      return .range(from: from.value, to: to.value, unit: unit(before: start)?.unit)
    }
    return nil
  }

  /// P1 to P3, P10 to P12, by what stands before the points and behind them.
  func deduction() -> PhraseClause.Kind? {
    guard let points = taken() else { return nil }
    let condition = text[0..<points.start]
    if let rate = rate(points, condition) { return rate }
    if text.has("/", at: points.end),
      let unit = text.longest(of: PhraseUnit.all, at: points.end + 1)
    {
      return .per(points: points.value, unit: unit, step: 1)
    }
    let counted = unit(before: points.start)
    if let overdue = overdue(points, condition, counted) { return overdue }
    if let shortfall = shortfall(points, condition, counted) { return shortfall }
    guard let counted else { return .fixed(points: points.value) }
    return .per(points: points.value, unit: counted.unit, step: counted.step)
  }

  // MARK: Counting

  /// `每处`, `每发现3处`, `一处`, `缺1份` before a place: the last of them. `每人每次` is by both.
  func unit(before end: Int) -> (step: Int, unit: String, verb: String?)? {
    let part = text[0..<end]
    var found: (step: Int, unit: String, verb: String?)?
    for index in part.folded.indices where part.folded[index] == "每" {
      guard let counted = PhraseUnit.counted(in: part, at: index + 1) else { continue }
      let isPeriod = ["月", "周", "季", "班", "期"].contains(counted.unit) && counted.verb == nil
      if isPeriod { continue }
      let both = found?.unit == "人" && counted.unit == "次" && counted.verb == nil
      found = (counted.step, both ? "人次" : counted.unit, counted.verb)
    }
    return found ?? countedWithoutEach(part)
  }

  /// `一处不符合`, `缺1份`, `发现1起`.
  private func countedWithoutEach(
    _ part: PhraseText
  ) -> (step: Int, unit: String, verb: String?)? {
    for index in part.folded.indices {
      let verb = part.longest(of: PhraseUnit.verbs, at: index)
      guard index == 0 || verb != nil else { continue }
      let place = index + (verb?.count ?? 0)
      guard part.number(at: place)?.value == 1,
        let counted = PhraseUnit.counted(in: part, at: index)
      else { continue }
      return (1, counted.unit, counted.verb)
    }
    return nil
  }

  // MARK: Kinds

  private func rate(_ points: Points, _ condition: PhraseText) -> PhraseClause.Kind? {
    let steps = ["每低", "每降低", "每下降", "每少"].compactMap { word in
      condition.find(word).flatMap { percent(in: condition, at: $0 + word.count) }
    }
    let limits = ["低于", "不足", "达不到", "未达到", "小于", "未达", "不到", "<"].compactMap { word in
      condition.find(word).flatMap { percent(in: condition, at: $0 + word.count) }
    }
    guard !steps.isEmpty || !limits.isEmpty else { return nil }
    if steps.isEmpty, let counted = unit(before: points.start) {
      return .per(points: points.value, unit: counted.unit, step: counted.step)
    }
    return .rate(points: points.value, threshold: limits.first, stepPercent: steps.first)
  }

  private func percent(in text: PhraseText, at index: Int) -> Decimal? {
    guard let number = text.number(at: index),
      text.longest(of: ["%", "个百分点", "百分点"], at: number.end) != nil
    else { return nil }
    return number.value
  }

  private func overdue(
    _ points: Points, _ condition: PhraseText, _ counted: (step: Int, unit: String, verb: String?)?
  ) -> PhraseClause.Kind? {
    let words = ["超期", "逾期", "迟报", "超过", "超时", "拖延", "延迟", "迟交", "晚报"]
    guard condition.containsAny(words) else { return nil }
    if let counted, ["天", "日"].contains(counted.unit) {
      return .overdue(points: points.value, perDays: counted.step)
    }
    for word in words {
      guard let place = condition.find("每" + word),
        let number = condition.number(at: place + 1 + word.count),
        condition.longest(of: ["天", "日", "个工作日"], at: number.end) != nil
      else { continue }
      return .overdue(points: points.value, perDays: Int("\(number.value)") ?? 1)
    }
    return nil
  }

  private func shortfall(
    _ points: Points, _ condition: PhraseText, _ counted: (step: Int, unit: String, verb: String?)?
  ) -> PhraseClause.Kind? {
    let required = ["不少于", "至少", "少于", "不低于"].lazy.compactMap { word -> Decimal? in
      guard let place = condition.find(word),
        let number = condition.number(at: place + word.count),
        condition.longest(of: PhraseUnit.all, at: number.end) != nil
      else { return nil }
      return number.value
    }.first
    let isMissing = counted.map { $0.verb == "少" || ($0.verb == "缺" && $0.unit == "月") } ?? false
    guard isMissing || required != nil else { return nil }
    return .shortfall(points: points.value, required: required, period: period(in: condition))
  }

  private func period(in condition: PhraseText) -> String? {
    let periods = [
      ("每月", "月"), ("按月", "月"), ("每缺一月", "月"), ("每季", "季"), ("按季", "季"), ("每周", "周"), ("每年", "年"),
      ("全年", "年"), ("每半年", "半年"),
    ]
    return periods.first { condition.contains($0.0) }?.1
  }
}
