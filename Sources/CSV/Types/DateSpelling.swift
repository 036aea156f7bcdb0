import Values

/// A field that is a day, a day with a time or a time alone, and the format that shows it again as
/// it is written: `2026.11.3` is `yyyy.m.d`.
///
/// Only spellings that can mean nothing else count: the year first and in four digits. Days before
/// March 1900 stay text, since Excel counts a 29 February 1900 that never was.
struct DateSpelling {
  private(set) var days = 0
  private(set) var milliseconds = 0
  private(set) var format = SpelledFormat.general
  private(set) var isTimeAlone = false

  private var index = 0
  private var marks = SpelledFormat.DayMarks.none
  private var (padsMonth, padsDay, padsHour) = (false, false, false)
  private var clock = SpelledFormat.Clock.none

  private static let firstDay = -25_508  // 1900-03-01
  private static let colon = UInt8(ascii: ":")
  private static let year: (UInt8, UInt8, UInt8) = (0xE5, 0xB9, 0xB4)  // 年
  private static let month: (UInt8, UInt8, UInt8) = (0xE6, 0x9C, 0x88)  // 月
  private static let day: (UInt8, UInt8, UInt8) = (0xE6, 0x97, 0xA5)  // 日

  /// Whether a field is worth a look: numbers are more frequent.
  static func mayBegin(_ field: Span<UInt8>) -> Bool {
    guard field.count >= 4, field.count <= 32 else { return false }
    if field[1] == colon || field[2] == colon { return true }
    guard field.count >= 8 else { return false }
    switch field[4] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), year.0: return true
    default: return false
    }
  }

  init?(_ field: Span<UInt8>) {
    if field[1] == DateSpelling.colon || field[2] == DateSpelling.colon {
      guard takeClock(field), index == field.count else { return nil }
      isTimeAlone = true
      format = SpelledFormat(
        .none, padsMonth: false, padsDay: false, .none, clock, padsHour: padsHour)
      return
    }
    guard takeDay(field), days >= DateSpelling.firstDay else { return nil }
    var joint = SpelledFormat.Joint.none
    if index < field.count {
      switch field[index] {
      case UInt8(ascii: " "): joint = .space
      case UInt8(ascii: "T"): joint = .letter
      default: return nil
      }
      index += 1
      guard takeClock(field), index == field.count else { return nil }
    }
    format = SpelledFormat(
      marks, padsMonth: padsMonth, padsDay: padsDay, joint, clock, padsHour: padsHour)
  }

  private mutating func takeDay(_ field: Span<UInt8>) -> Bool {
    guard let year = digits(field, 4...4), let separator = takeMark(field) else { return false }
    let monthStart = index
    guard let month = digits(field, 1...2) else { return false }
    let monthDigits = index - monthStart
    guard marks == .words ? take(field, DateSpelling.month) : take(field, separator) else {
      return false
    }
    let dayStart = index
    guard let day = digits(field, 1...2) else { return false }
    let dayDigits = index - dayStart
    if marks == .words, !take(field, DateSpelling.day) { return false }
    guard let date = CalendarDate(year: year, month: month, day: day) else { return false }
    days = date.daysSince1970
    let pads = pads(month: (month, monthDigits), day: (day, dayDigits))
    padsMonth = monthDigits == 2 && (month < 10 || pads)
    padsDay = dayDigits == 2 && (day < 10 || pads)
    return true
  }

  /// What stands behind the year.
  private mutating func takeMark(_ field: Span<UInt8>) -> UInt8? {
    guard index < field.count else { return nil }
    let byte = field[index]
    switch byte {
    case UInt8(ascii: "-"): marks = .dashes
    case UInt8(ascii: "/"): marks = .slashes
    case UInt8(ascii: "."): marks = .points
    default:
      marks = .words
      return take(field, DateSpelling.year) ? byte : nil
    }
    index += 1
    return byte
  }

  /// Whether numbers below ten would be written with a zero: where one is, that shows it; where
  /// none is below ten, it is custom after `-`.
  private func pads(month: (Int, digits: Int), day: (Int, digits: Int)) -> Bool {
    if month.0 < 10 { return month.digits == 2 }
    if day.0 < 10 { return day.digits == 2 }
    return marks == .dashes
  }

  /// `8:30`, `08:30:00`, `08:30:00.250`.
  private mutating func takeClock(_ field: Span<UInt8>) -> Bool {
    let start = index
    guard let hour = digits(field, 1...2), take(field, DateSpelling.colon) else { return false }
    padsHour = index - start == 3
    guard let minute = digits(field, 2...2) else { return false }
    clock = .minutes
    var (second, millisecond) = (0, 0)
    if take(field, DateSpelling.colon) {
      guard let seconds = digits(field, 2...2) else { return false }
      (clock, second) = (.seconds, seconds)
      if take(field, UInt8(ascii: ".")) {
        guard let rest = digits(field, 3...3) else { return false }
        (clock, millisecond) = (.milliseconds, rest)
      }
    }
    guard
      let time = TimeOfDay(hour: hour, minute: minute, second: second, millisecond: millisecond)
    else { return false }
    milliseconds = time.milliseconds
    return true
  }

  private mutating func digits(_ field: Span<UInt8>, _ count: ClosedRange<Int>) -> Int? {
    var number = 0
    let start = index
    while index < field.count, index - start < count.upperBound,
      (0x30...0x39).contains(field[index])
    {
      number = number * 10 + Int(field[index]) - 0x30
      index += 1
    }
    return index - start >= count.lowerBound ? number : nil
  }

  private mutating func take(_ field: Span<UInt8>, _ byte: UInt8) -> Bool {
    guard index < field.count, field[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(_ field: Span<UInt8>, _ word: (UInt8, UInt8, UInt8)) -> Bool {
    guard index + 3 <= field.count, field[index] == word.0, field[index + 1] == word.1,
      field[index + 2] == word.2
    else { return false }
    index += 3
    return true
  }
}
