import Values

/// A date and time as a format code shows it: also the days that Excel has and the calendar has
/// not.
struct ShownDate: Hashable {
  private var day: SerialDay
  private var time: TimeOfDay

  /// A day and time.
  init(_ value: DateTime) { (day, time) = (SerialDay(value.date), value.time) }

  /// A time of day alone, on the day 0 of Excel.
  init(_ time: TimeOfDay) { (day, self.time) = (.zero, time) }

  /// The day and time of a serial number; nil where Excel shows `####`.
  init?(serial: Double, in system: DateSystem) {
    guard let (whole, time) = SerialNumber.parts(of: serial),
      let day = SerialDay(whole, in: system)
    else { return nil }
    (self.day, self.time) = (day, time)
  }

  /// The text in a section of a format code.
  func text(in section: NumberFormatSection) -> String {
    let shown = rounded(for: section)
    let half = section.tokens.contains { if case .dayHalf = $0 { true } else { false } }
    return section.tokens.map { shown.text(of: $0, section, showsHalf: half) }.joined()
  }

  /// Seconds shown without a fraction are rounded, as Excel does.
  private func rounded(for section: NumberFormatSection) -> ShownDate {
    let showsSeconds = section.tokens.contains {
      if case .second(_, 0) = $0 { true } else { false }
    }
    guard showsSeconds, time.millisecond >= 500 else { return self }
    var rounded = self
    let next = TimeOfDay(milliseconds: time.milliseconds - time.millisecond + 1000)
    (rounded.day, rounded.time) = next.map { (day, $0) } ?? (day.next, .midnight)
    return rounded
  }

  private func text(
    of token: NumberFormatToken, _ section: NumberFormatSection, showsHalf: Bool
  ) -> String {
    let names = DateNames(isChinese: section.isChinese)
    switch token {
    case .year(let width):
      return width <= 2
        ? number(day.year % 100, 2, section) : digits(padded(day.year, to: 4), section)
    case .month(let width) where width <= 2: return number(day.month, width, section)
    case .month(let width): return names.month(day.month, width: width)
    case .day(let width) where width <= 2: return number(day.day, width, section)
    case .day(let width): return names.weekday(day.weekday, width: width)
    case .hour(let width):
      return number(showsHalf ? (time.hour + 11) % 12 + 1 : time.hour, width, section)
    case .minute(let width): return number(time.minute, width, section)
    case .second(let width, let decimals): return second(width, decimals, section)
    case .dayHalf(let before, let after):
      let (before, after) = section.isChinese ? ("上午", "下午") : (before, after)
      return time.hour < 12 ? before : after
    default: return token.plainText
    }
  }

  private func second(_ width: Int, _ decimals: Int, _ section: NumberFormatSection) -> String {
    let whole = number(time.second, width, section)
    let fraction = padded(time.millisecond, to: 3).prefix(decimals)
    return fraction.isEmpty ? whole : whole + "." + fraction
  }

  private func number(_ number: Int, _ width: Int, _ section: NumberFormatSection) -> String {
    guard section.chineseDigits > 0 else { return padded(number, to: width) }
    return ChineseDigits(style: section.chineseDigits).counted(number)
  }

  private func digits(_ text: String, _ section: NumberFormatSection) -> String {
    guard section.chineseDigits > 0 else { return text }
    return ChineseDigits(style: section.chineseDigits).digitByDigit(text)
  }
}

/// A duration as a format code shows it: `[h]:mm:ss`.
struct ShownDuration {
  private let isNegative: Bool
  private let milliseconds: Int

  init(days: Double) {
    isNegative = days < 0
    milliseconds = SerialNumber.milliseconds(of: min(days.magnitude, 1e9))
  }

  /// The text in a section of a format code.
  func text(in section: NumberFormatSection) -> String {
    let showsFraction = section.tokens.contains {
      if case .second(_, let decimals) = $0 { decimals > 0 } else { false }
    }
    let shown = showsFraction ? milliseconds : (milliseconds + 500) / 1000 * 1000
    let text = section.tokens.map { self.text(of: $0, shown) }.joined()
    return isNegative ? "-" + text : text
  }

  private func text(of token: NumberFormatToken, _ milliseconds: Int) -> String {
    switch token {
    case .elapsed("h", let width): padded(milliseconds / 3_600_000, to: width)
    case .elapsed("m", let width): padded(milliseconds / 60_000, to: width)
    case .elapsed(_, let width): padded(milliseconds / 1000, to: width)
    case .hour(let width): padded(milliseconds / 3_600_000 % 24, to: width)
    case .minute(let width): padded(milliseconds / 60_000 % 60, to: width)
    case .second(let width, let decimals):
      padded(milliseconds / 1000 % 60, to: width)
        + (decimals > 0 ? "." + padded(milliseconds % 1000, to: 3).prefix(decimals) : "")
    default: token.plainText
    }
  }
}
