import Values

/// A date and time as a format code shows it: also the days that Excel has and the calendar has
/// not.
struct ShownDate: Hashable {
  private var day: SerialDay
  private var milliseconds: Int

  /// A day and time.
  init(_ value: DateTime) {
    (day, milliseconds) = (SerialDay(value.date), value.time.milliseconds)
  }

  /// A time of day alone, on the day 0 of Excel.
  init(_ time: TimeOfDay) {
    (day, milliseconds) = (.zero, time.milliseconds)
  }

  /// The day and time of a serial number; nil where Excel shows `####`.
  init?(serial: Double, in system: DateSystem) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var whole = Int(serial.rounded(.down))
    var time = Int(((serial - Double(whole)) * 86_400_000).rounded())
    if time == 86_400_000 { (whole, time) = (whole + 1, 0) }
    guard let day = SerialDay(whole, in: system) else { return nil }
    (self.day, milliseconds) = (day, time)
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
    guard showsSeconds, milliseconds % 1000 >= 500 else { return self }
    var rounded = self
    rounded.milliseconds = milliseconds / 1000 * 1000 + 1000
    guard rounded.milliseconds >= 86_400_000 else { return rounded }
    rounded.milliseconds = 0
    rounded.day = day.next
    return rounded
  }

  private func text(
    of token: NumberFormatToken, _ section: NumberFormatSection, showsHalf: Bool
  ) -> String {
    let names = DateNames(isChinese: section.isChinese)
    let hour = milliseconds / 3_600_000
    switch token {
    case .year(let width):
      return width <= 2
        ? number(day.year % 100, 2, section) : digits(padded(day.year, to: 4), section)
    case .month(let width) where width <= 2: return number(day.month, width, section)
    case .month(let width): return names.month(day.month, width: width)
    case .day(let width) where width <= 2: return number(day.day, width, section)
    case .day(let width): return names.weekday(day.weekday, width: width)
    case .hour(let width):
      return number(showsHalf ? (hour + 11) % 12 + 1 : hour, width, section)
    case .minute(let width): return number(milliseconds / 60_000 % 60, width, section)
    case .second(let width, let decimals): return second(width, decimals, section)
    case .dayHalf(let before, let after):
      let (before, after) = section.isChinese ? ("上午", "下午") : (before, after)
      return hour < 12 ? before : after
    default: return token.plainText
    }
  }

  private func second(_ width: Int, _ decimals: Int, _ section: NumberFormatSection) -> String {
    let whole = number(milliseconds / 1000 % 60, width, section)
    let fraction = padded(milliseconds % 1000, to: 3).prefix(decimals)
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
    milliseconds = Int((min(days.magnitude, 1e9) * 86_400_000).rounded())
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
