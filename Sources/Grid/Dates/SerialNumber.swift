import Values

/// Dates and times as the serial numbers that workbooks keep (ECMA-376 part 1, 18.17.4).
///
/// ```swift
/// SerialNumber.value(of: 46329, kind: .date, in: .from1900)  // .dateTime(2026-11-03T00:00:00)
/// ```
public enum SerialNumber {
  /// What a number in a cell formatted as date or time means; nil where no day has that number
  /// (negative, 60 in the 1900 system, beyond 9999).
  ///
  /// Numbers below 1 are times of day alone, except under a pure date of the 1904 system.
  public static func value(
    of serial: Double, kind: NumberFormat.Kind, in system: DateSystem
  ) -> CellValue? {
    guard let (day, time) = parts(of: serial) else { return nil }
    if day == 0, system == .from1900 || kind == .time { return .time(time) }
    return dateTime(of: serial, in: system).map(CellValue.dateTime)
  }

  /// The day and time of a serial number; nil where there is no such day.
  public static func dateTime(of serial: Double, in system: DateSystem) -> DateTime? {
    guard let (day, time) = parts(of: serial) else { return nil }
    return date(ofDay: day, in: system).map { DateTime($0, time) }
  }

  /// The serial number of a day and time; in the 1900 system days before 1900-03-01 count one
  /// less, because of the 29 February that never was.
  public static func serial(of value: DateTime, in system: DateSystem) -> Double {
    Double(day(of: value.date, in: system)) + serial(of: value.time)
  }

  /// The whole serial number of a day.
  package static func day(of date: CalendarDate, in system: DateSystem) -> Int {
    let days = date.daysSince1970
    switch system {
    case .from1904: return days + 24_107
    case .from1900: return days < -25_508 ? days + 25_568 : days + 25_569
    }
  }

  /// The serial number of a time of day alone.
  public static func serial(of time: TimeOfDay) -> Double {
    Double(time.milliseconds) / Double(TimeOfDay.millisecondsOfDay)
  }

  /// The serial number of a value; nil for one that is neither date nor time.
  package static func serial(of value: CellValue, in system: DateSystem) -> Double? {
    switch value {
    case .dateTime(let date): serial(of: date, in: system)
    case .time(let time): serial(of: time)
    default: nil
    }
  }

  /// The day of a whole serial number; nil where the calendar has no such day.
  package static func date(ofDay day: Int, in system: DateSystem) -> CalendarDate? {
    switch system {
    case .from1904: CalendarDate(daysSince1970: day - 24_107)
    case .from1900 where day == 60: nil
    case .from1900: CalendarDate(daysSince1970: day < 60 ? day - 25_568 : day - 25_569)
    }
  }

  /// The whole serial numbers of days: up to 31 December 9999.
  package static let days = 0..<2_958_466

  /// The whole day and the time of a serial number, to the millisecond: what rounds up to midnight
  /// belongs to the day behind it. nil where no day has that number.
  package static func parts(of serial: Double) -> (day: Int, time: TimeOfDay)? {
    guard serial >= 0, serial < Double(days.upperBound) else { return nil }
    let day = Int(serial.rounded(.down))
    guard let time = TimeOfDay(milliseconds: milliseconds(of: serial - Double(day))) else {
      return days.contains(day + 1) ? (day + 1, .midnight) : nil
    }
    return (day, time)
  }

  /// The nearest whole number of milliseconds in a number of days.
  package static func milliseconds(of days: Double) -> Int {
    Int((days * Double(TimeOfDay.millisecondsOfDay)).rounded())
  }
}
