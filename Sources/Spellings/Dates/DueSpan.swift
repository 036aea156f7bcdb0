import Values

/// A due date counted from the inspection on (`立即`, `10日内`, `月底前`, `下月5日`), or by a condition
/// (`下次停机`).
struct DueSpan {
  /// The date that it gives.
  let written: WrittenDate

  private static let immediate: Set<FoldedText> = [
    "即改", "立即", "当日", "当天", "立查立改", "立行立改", "即查即改", "边查边改", "随查随改", "马上", "当场",
    "现场整改", "立即整改", "当日整改", "当场整改", "已整改", "即时", "即知即改", "立改", "当班",
  ]
  private static let conditions: [FoldedText] = [
    "下次", "停机", "停炉", "大修", "小修", "检修时", "检修期", "长期", "持续", "条件", "择机", "机会", "技改",
    "结合", "年度检修", "调停", "备件到货", "到货", "待",
  ]

  /// What a folded text means; nil for one that is no span and no condition.
  init?(_ folded: FoldedText, from reader: WrittenDate.Reader) {
    if UndecidedWord.stands(in: folded) {
      written = WrittenDate(nil, .unclear)
      return
    }
    if !folded.hasDigit, DueSpan.conditions.contains(where: folded.contains) {
      written = WrittenDate(nil, .conditional)
      return
    }
    var counter = Counter(inspection: reader.inspection)
    var rest = folded
    var isDoubtful = reader.isInspectionDoubtful
    var field = reader.inspectionName
    if let anchor = DueAnchor(folded), let found = anchor.day(in: reader) {
      (counter, rest, isDoubtful) = (Counter(inspection: found.day), anchor.rest, false)
      field = found.field ?? field
    }
    guard let (date, isVague) = counter.span(rest) else { return nil }
    isDoubtful = isDoubtful || isVague
    var written = WrittenDate(date, date == nil ? .noInspection : isDoubtful ? .doubtful : .span)
    written.countedFrom = field
    self.written = written
  }

  /// Counts days from an inspection.
  private struct Counter {
    typealias Span = (date: CalendarDate?, isDoubtful: Bool)

    let inspection: CalendarDate?

    /// The day, nil inside where the inspection's is not known; nil for a text that is no span.
    func span(_ folded: FoldedText) -> Span? {
      if DueSpan.immediate.contains(folded) { return (inspection, false) }
      switch folded.string {
      case "月底", "本月底", "月末", "本月末", "本月内", "当月", "本月", "当月底":
        return (inspection?.endOfMonth, false)
      case "下月底", "次月底", "下月末", "下个月底":
        return (nextMonth?.endOfMonth, false)
      case "次日", "第二天", "明日", "明天": return (inspection?.adding(days: 1), false)
      case "年底", "本年底", "年末", "年内":
        return (inspection.flatMap { CalendarDate(year: $0.year, month: 12, day: 31) }, false)
      default: return counted(folded) ?? dayOfMonth(folded) ?? dayOfWeek(folded)
      }
    }

    private var nextMonth: CalendarDate? { inspection?.endOfMonth.adding(days: 1) }

    private static let units = ["个工作日", "工作日", "日", "天", "周", "个星期", "个月", "小时"]
    private static let foldedUnits = units.map { FoldedText($0) }

    /// `3日内`, `10天内`, `两周内`, `1个月内`, `5个工作日内`, `三天后`.
    private func counted(_ folded: FoldedText) -> Span? {
      var scanner = SpellingScanner(
        ChineseNumeral.withDigits(folded, before: Counter.foldedUnits))
      scanner.takeAny(["限", "在", "于"])
      guard let count = scanner.digits(1...3), let unit = scanner.takeAny(Counter.units) else {
        return nil
      }
      let isBounded = scanner.takeAny(["以内", "之内", "内", "之后", "以后", "后"]) != nil
      scanner.takeAny(["完成整改", "整改完成", "整改", "完成"])
      guard scanner.isAtEnd, isBounded || ["天", "周", "个月"].contains(unit) else {
        return nil
      }
      switch unit {
      case "周", "个星期": return (inspection?.adding(days: count * 7), false)
      case "个月": return (inspection.map { Counter.months(count, after: $0) }, false)
      case "个工作日", "工作日": return (inspection.map { Counter.workdays(count, after: $0) }, true)
      case "小时": return (inspection?.adding(days: (count + 23) / 24), false)
      default: return (inspection?.adding(days: count), false)
      }
    }

    /// `15日` of the inspection's month, or of the next one where it is past, reported as doubtful;
    /// `下月5日` of the next one.
    private func dayOfMonth(_ folded: FoldedText) -> Span? {
      var scanner = SpellingScanner(folded)
      let isNext = scanner.takeAny(["下个月", "下月", "次月"]) != nil
      if !isNext { scanner.takeAny(["本月", "当月"]) }
      guard let day = scanner.digits(1...2), scanner.take("日"), scanner.isAtEnd,
        (1...31).contains(day)
      else { return nil }
      guard let inspection, let nextMonth else { return (nil, true) }
      let months = isNext ? [nextMonth] : [inspection, nextMonth]
      let days = months.compactMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
      guard let date = days.first(where: { $0 >= inspection }) ?? days.first else { return nil }
      return (date, !isNext)
    }

    /// `本周五`, `下周一`; `本周内` is its Sunday, reported as doubtful.
    private func dayOfWeek(_ folded: FoldedText) -> Span? {
      var scanner = SpellingScanner(folded)
      guard let week = scanner.takeAny(["本周", "这周", "下周", "下星期"]) else { return nil }
      let day = scanner.takeAny(["一", "二", "三", "四", "五", "六", "日", "天"])
      scanner.takeAny(["内", "末"])
      guard scanner.isAtEnd else { return nil }
      let monday = inspection.map { $0.adding(days: -(($0.weekday + 6) % 7)) }
      let offset = day.flatMap { ChineseNumeral.value(of: $0) } ?? 7
      let date = monday?.adding(days: offset - 1 + (week.hasPrefix("下") ? 7 : 0))
      return (date, day == nil || date.map { $0 < inspection ?? $0 } ?? true)
    }

    private static func months(_ count: Int, after date: CalendarDate) -> CalendarDate {
      let month = date.month - 1 + count
      let year = date.year + month / 12
      let last = CalendarDate.days(inMonth: month % 12 + 1, ofYear: year)
      return CalendarDate(year: year, month: month % 12 + 1, day: min(date.day, last)) ?? date
    }

    /// So many days later without Saturdays and Sundays; holidays are not known.
    private static func workdays(_ count: Int, after date: CalendarDate) -> CalendarDate {
      var day = date
      var left = count
      while left > 0 {
        day = day.adding(days: 1)
        if day.weekday != 0, day.weekday != 6 { left -= 1 }
      }
      return day
    }
  }
}
