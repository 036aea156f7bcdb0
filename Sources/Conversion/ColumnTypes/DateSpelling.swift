import Values

/// A field that is a day, a day with a time or a time alone, and the format that shows it again as
/// it is written: `2026.11.3` is `yyyy.m.d`.
///
/// Only spellings that can mean nothing else count: the year first and in four digits. Days before
/// March 1900 stay text, since Excel counts a 29 February 1900 that never was.
struct DateSpelling {
  private(set) var value = CellValue.number(0)
  private(set) var numberFormat = ""
  private(set) var isTimeAlone = false

  private var index = 0

  init?(_ field: Span<UInt8>) {
    guard field.count <= 32, field.count >= 4 else { return nil }
    if let time = clock(field) {
      guard index == field.count else { return nil }
      (value, isTimeAlone) = (.time(time), true)
      return
    }
    (index, numberFormat) = (0, "")
    guard let date = day(field), date >= DateSpelling.firstDay else { return nil }
    guard index < field.count else {
      value = .dateTime(DateTime(date))
      return
    }
    guard [UInt8(ascii: " "), UInt8(ascii: "T")].contains(field[index]) else { return nil }
    numberFormat += field[index] == UInt8(ascii: "T") ? "\"T\"" : " "
    index += 1
    guard let time = clock(field), index == field.count else { return nil }
    value = .dateTime(DateTime(date, time))
  }

  private static let firstDay = CalendarDate(daysSince1970: -25_508)!  // 1900-03-01

  private mutating func day(_ field: Span<UInt8>) -> CalendarDate? {
    guard let year = digits(field, 4...4) else { return nil }
    let isChinese = take(field, "年")
    guard isChinese || index < field.count else { return nil }
    let separator = isChinese ? 0 : field[index]
    if !isChinese {
      guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator) else {
        return nil
      }
      index += 1
    }
    let monthStart = index
    guard let month = digits(field, 1...2) else { return nil }
    let monthDigits = index - monthStart
    guard isChinese ? take(field, "月") : take(field, separator) else { return nil }
    let dayStart = index
    guard let day = digits(field, 1...2) else { return nil }
    let dayDigits = index - dayStart
    if isChinese, !take(field, "日") { return nil }
    let isPadded = DateSpelling.isPadded(
      month: (month, monthDigits), day: (day, dayDigits), byDefault: separator == 0x2D)
    let monthCode = monthDigits == 1 ? "m" : month < 10 ? "mm" : isPadded ? "mm" : "m"
    let dayCode = dayDigits == 1 ? "d" : day < 10 ? "dd" : isPadded ? "dd" : "d"
    let mark = String(decoding: [separator], as: UTF8.self)
    numberFormat =
      isChinese
      ? "yyyy\"年\"\(monthCode)\"月\"\(dayCode)\"日\""
      : "yyyy\(mark)\(monthCode)\(mark)\(dayCode)"
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Whether numbers below ten would be written with a zero: where one is, that shows it; where
  /// none is below ten, it is custom after `-`.
  private static func isPadded(
    month: (Int, digits: Int), day: (Int, digits: Int), byDefault: Bool
  ) -> Bool {
    if month.0 < 10 { return month.digits == 2 }
    if day.0 < 10 { return day.digits == 2 }
    return byDefault
  }

  /// `8:30`, `08:30:00`, `08:30:00.250`.
  private mutating func clock(_ field: Span<UInt8>) -> TimeOfDay? {
    let start = index
    guard let hour = digits(field, 1...2), take(field, UInt8(ascii: ":")) else { return nil }
    let isPadded = index - start == 3
    guard let minute = digits(field, 2...2) else { return nil }
    numberFormat += (isPadded ? "hh" : "h") + ":mm"
    guard take(field, UInt8(ascii: ":")) else { return TimeOfDay(hour: hour, minute: minute) }
    guard let second = digits(field, 2...2) else { return nil }
    numberFormat += ":ss"
    guard take(field, UInt8(ascii: ".")) else {
      return TimeOfDay(hour: hour, minute: minute, second: second)
    }
    guard let millisecond = digits(field, 3...3) else { return nil }
    numberFormat += ".000"
    return TimeOfDay(hour: hour, minute: minute, second: second, millisecond: millisecond)
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

  private mutating func take(_ field: Span<UInt8>, _ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard index + bytes.count <= field.count else { return false }
    for offset in bytes.indices where field[index + offset] != bytes[offset] { return false }
    index += bytes.count
    return true
  }
}
