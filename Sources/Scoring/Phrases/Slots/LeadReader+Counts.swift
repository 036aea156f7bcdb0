import FoundationEssentials

/// What is counted, what is due, and the rates.
extension LeadReader {
  /// `每处`, `每发现3处`, `每低1%`, `每塔`.
  mutating func each(at index: Int) -> Int {
    var next = index + 1
    var action = ""
    while next < tokens.count, isAction(tokens[next]), action.count <= 8 {
      action += text.folded(tokens[next].range)
      next += 1
    }
    guard next < tokens.count else { return openUnit(at: index) }
    switch tokens[next].meaning {
    case .measure(let unit):
      count(.init(step: 1, unit: unit, action: kind(of: action)), from: index, to: next)
    case .count(let step, let unit):
      count(.init(step: step, unit: unit, action: kind(of: action)), from: index, to: next)
    case .percent(let limit) where kind(of: action) == .below && isPercent(next + 1):
      change { $0.threshold = limit }  // `每低于100%一个百分点`
      if case .percent(let step) = tokens[next + 1].meaning { change { $0.stepPercent = step } }
      return next + 2
    case .percent(let percent):
      let isAbove = kind(of: action) == .above
      change { slots in
        if isAbove {
          slots.counters.append(.init(step: Int("\(percent)") ?? 1, unit: "个百分点"))
        } else {
          slots.stepPercent = percent
        }
      }
    default: return openUnit(at: index)
    }
    return next + 1
  }

  private func isPercent(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .percent = tokens[index].meaning else {
      return false
    }
    return true
  }

  private func isAction(_ token: PhraseToken) -> Bool {
    switch token.word {
    case .late, .below, .above, .filler, .downgrade, .reach, .exempt: true
    default: token.isText
    }
  }

  /// A unit that is not in the list: `每榀扣1分`, `每塔吊未验收扣1分`.
  private mutating func openUnit(at index: Int) -> Int {
    // `每超标0.1mg`: so much of something, which nobody counts.
    let isQuantity = index + 2 < tokens.count && tokens[index + 2].isNumber
    guard index + 1 < tokens.count, tokens[index + 1].isText, !isQuantity else {
      change { $0.isUnread = true }
      return index + 1
    }
    let text = tokens[index + 1].text
    let unit = String(text.prefix { !"未无不没缺有的".contains($0) })
    let isUnit = (1...4).contains(unit.count)
    change { slots in
      if isUnit {
        slots.counters.append(.init(step: 1, unit: unit))
      } else {
        slots.isUnread = true
      }
    }
    return index + 2
  }

  private mutating func count(_ counter: ClauseSlots.Counter, from index: Int, to last: Int) {
    let openings = [
      "对", "在", "给", "为", "向", "按", "做到", "与", "将", "把", "达到", "保证", "确保", "要求", "应", "未", "没有",
      "没", "于", "从",
      "以", "按照", "未能", "不能", "未做到", "未按",
    ]
    let isDemand = !isLast(last) && openings.contains { segment(before: index).hasSuffix($0) }
    let isTime = MeasureWord.times.contains(counter.unit)
    change { slots in
      guard isDemand else { return slots.counters.append(counter) }
      slots.hasCondition = true
      slots.isDoubtful = slots.isDoubtful || !isTime
    }
  }

  private func kind(of action: String) -> ClauseSlots.Action {
    func starts(_ words: [String]) -> Bool { words.contains { action.hasPrefix($0) } }
    if starts(["少", "缺少", "欠", "差"]) { return .missing }
    if starts(["缺", "漏", "遗漏"]) { return .lacking }
    if starts(["超期", "逾期", "迟", "晚", "拖", "延", "超时", "滞后", "推迟"]) { return .late }
    if starts(["高", "超", "增", "上升", "多", "大于"]) { return .above }
    return starts(["低", "降", "下降", "减少"]) ? .below : .other
  }

  // MARK: Periods

  /// `每月…` is when something is due; right before the effect it is what is counted.
  mutating func read(_ period: String, at index: Int) {
    let isCounted = isLast(index)
    change { slots in
      if isCounted { slots.counters.append(.init(step: 1, unit: period)) }
      slots.period = period
    }
  }

  // MARK: Counts without 每

  /// `缺1份`, `一处不符合`, `不少于2次`, `超过3天`.
  mutating func read(_ number: Int, _ unit: String, at index: Int) {
    let counter = ClauseSlots.Counter(
      step: number, unit: unit, action: action(before: index), isEach: false)
    let isTime = MeasureWord.times.contains(unit)
    let isLimit = word(index + 1) == .orLess || word(index + 1) == .orMore
    let (isFree, isLast, hasPeriod) = (isFree(index), isLast(index), slots.period != nil)
    let before = word(index - 1)
    let isNever = number == 1 && isMissed(behind: index)
    change { slots in
      slots.hasCondition = true
      slots.isDoubtful = slots.isDoubtful || isNever
      switch before {
      case .least: slots.requirement = .init(count: Decimal(number), unit: unit)
      case .below: slots.requirement = .init(count: Decimal(number), unit: unit, isOneOff: true)
      case .above, .reach: slots.hasDoubtfulCount = slots.hasDoubtfulCount || !isTime
      case _ where isLimit: slots.hasDoubtfulCount = slots.hasDoubtfulCount || !isTime
      case _ where hasPeriod && counter.action == .other && !isLast:
        slots.requirement = .init(count: Decimal(number), unit: unit)
      case _ where number > 1 && isFree: slots.level = number
      case _ where number == 1 && (isFree || !isTime):
        slots.counters.append(counter)
        slots.hasDoubtfulCount = slots.hasDoubtfulCount || !isFree
      default: slots.hasDoubtfulCount = slots.hasDoubtfulCount || !isTime
      }
    }
  }

  /// `一次未开展`: each time, or not even once.
  private func isMissed(behind index: Int) -> Bool {
    let behind = tokens.dropFirst(index + 1).first?.text ?? ""
    return ["未", "没", "都未", "都没", "也未", "也没"].contains(where: behind.hasPrefix)
  }

  /// Whether a count stands where what is counted stands: at the start, at the end, behind a verb.
  private func isFree(_ index: Int) -> Bool {
    if isLast(index) || action(before: index) != .other { return true }
    let before = segment(before: index)
    return before.isEmpty || before.allSatisfy { "凡如若的".contains($0) }
  }

  private func action(before index: Int) -> ClauseSlots.Action {
    let before = segment(before: index)
    func ends(_ words: [String]) -> Bool { words.contains { before.hasSuffix($0) } }
    if ends(["少", "缺少", "欠", "少了"]) || before.hasPrefix("少") { return .missing }
    if ends(["缺", "漏", "遗漏", "缺失", "缺了"]) { return .lacking }
    if ends(["有"]) { return .existing }
    if ends(["超期", "逾期", "迟报", "迟交", "晚报", "晚交", "延迟", "迟"]) { return .late }
    return ends(["发现", "出现", "发生", "存在", "查出", "查到", "检查出", "损坏", "丢失"]) ? .found : .other
  }

  // MARK: Rates

  /// `低于90%`, `90%以下`, `达到95%`.
  mutating func read(_ percent: Decimal, at index: Int) {
    let isBelow = word(index - 1) == .below || word(index + 1) == .orLess
    let isAbove = word(index - 1) == .above || word(index + 1) == .orMore
    let isTarget = word(index - 1) == .reach || word(index - 1) == .least
    change { slots in
      slots.hasCondition = true
      if isBelow {
        slots.threshold = percent
      } else if !isAbove {
        slots.target = percent
        slots.isDoubtful = slots.isDoubtful || !isTarget
      }
    }
  }
}
