import Spellings
import Spreadsheet
import Values

/// A due date told from the inspection on (`立即`, `10日内`, `月底前`), or by a condition (`下次停机`).
struct RelativeDate {
  /// The day of the inspection.
  var inspection: CalendarDate?
  /// Whether that day is doubtful.
  var isDoubtful = false

  private static let immediate: Set<String> = [
    "即改", "立即", "当日", "当天", "立查立改", "立行立改", "即查即改", "边查边改", "随查随改", "马上", "当场",
    "现场整改", "立即整改", "当日整改", "当场整改", "已整改", "即时", "即知即改", "立改", "当班",
  ]
  private static let conditions = [
    "下次", "停机", "停炉", "大修", "小修", "检修时", "检修期", "长期", "持续", "条件", "择机", "机会", "技改",
    "结合", "年度检修", "调停", "备件到货", "到货", "待",
  ]

  /// What a folded text means; nil for one that is no span and no condition.
  func read(_ folded: String, raw: String) -> Normalised? {
    if let condition = condition(folded, raw: raw) { return condition }
    guard let (date, isVague) = span(folded) else { return nil }
    guard let date else {
      return Normalised(nil, ReadingNote("V04", .error, "noInspection", [raw]))
    }
    let isDoubtful = isVague || self.isDoubtful
    let detail = isDoubtful ? "doubtful" : "span"
    return Normalised(
      .date(date), ReadingNote("N01", isDoubtful ? .warning : .info, detail, [raw, "\(date)"]))
  }

  private func condition(_ folded: String, raw: String) -> Normalised? {
    guard !folded.unicodeScalars.contains(where: \.isDigit),
      RelativeDate.conditions.contains(where: folded.contains)
    else { return nil }
    return Normalised(
      value: .text(raw.trimmedBlanks), isConditional: true,
      notes: [ReadingNote("N01", .info, "conditional", [raw])])
  }

  /// The day, nil inside where the inspection's is not known; nil for a text that is no span.
  private func span(_ folded: String) -> (CalendarDate?, isDoubtful: Bool)? {
    if RelativeDate.immediate.contains(folded) { return (inspection, false) }
    switch folded {
    case "月底", "本月底", "月末", "本月末", "本月内", "当月", "本月", "当月底":
      return (inspection?.endOfMonth, false)
    case "下月底", "次月底", "下月末":
      return (inspection?.endOfMonth.adding(days: 1).endOfMonth, false)
    case "年底", "本年底", "年末", "年内":
      return (inspection.flatMap { CalendarDate(year: $0.year, month: 12, day: 31) }, false)
    default:
      return counted(folded) ?? dayOfMonth(folded)
    }
  }

  /// `3日内`, `10天内`, `两周内`, `1个月内`, `5个工作日内`.
  private func counted(_ folded: String) -> (CalendarDate?, isDoubtful: Bool)? {
    let units = ["个工作日", "工作日", "日", "天", "周", "个星期", "个月", "小时"]
    var scanner = TextScanner(
      ChineseNumeral.withDigits(FoldedText(folded), before: units.map { FoldedText($0) }).string)
    scanner.takeAny(["限", "在", "于"])
    guard let count = scanner.digits(1...3), let unit = scanner.takeAny(units) else { return nil }
    let isBounded = scanner.takeAny(["以内", "之内", "内"]) != nil
    scanner.takeAny(["完成整改", "整改完成", "整改", "完成"])
    guard scanner.isAtEnd, isBounded || unit == "天" else { return nil }
    switch unit {
    case "周", "个星期": return (inspection?.adding(days: count * 7), false)
    case "个月": return (inspection.map { RelativeDate.months(count, after: $0) }, false)
    case "个工作日", "工作日": return (inspection.map { RelativeDate.workdays(count, after: $0) }, true)
    case "小时": return (inspection?.adding(days: (count + 23) / 24), false)
    default: return (inspection?.adding(days: count), false)
    }
  }

  /// `15日` of the inspection's month, or of the next one where it is past; told as doubtful.
  private func dayOfMonth(_ folded: String) -> (CalendarDate?, isDoubtful: Bool)? {
    var scanner = TextScanner(folded)
    scanner.takeAny(["本月"])
    guard let day = scanner.digits(1...2), scanner.take("日"), scanner.isAtEnd, day <= 31 else {
      return nil
    }
    guard let inspection else { return (nil, true) }
    let months = [inspection, inspection.endOfMonth.adding(days: 1)]
    let days = months.compactMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
    return (days.first { $0 >= inspection } ?? days.first, true)
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
