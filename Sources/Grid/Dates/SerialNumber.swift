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
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    if serial < 1, system == .from1900 || kind == .time {
      return TimeOfDay(milliseconds: milliseconds(of: serial)).map(CellValue.time)
    }
    return dateTime(of: serial, in: system).map(CellValue.dateTime)
  }

  /// The day and time of a serial number; nil where there is no such day.
  public static func dateTime(of serial: Double, in system: DateSystem) -> DateTime? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial.rounded(.down))
    var time = milliseconds(of: serial - Double(day))
    if time == 86_400_000 { (day, time) = (day + 1, 0) }
    guard let date = date(ofDay: day, in: system), let time = TimeOfDay(milliseconds: time) else {
      return nil
    }
    return DateTime(date, time)
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
    Double(time.milliseconds) / 86_400_000
  }

  /// The day of a whole serial number; nil where the calendar has no such day.
  package static func date(ofDay day: Int, in system: DateSystem) -> CalendarDate? {
    switch system {
    case .from1904: CalendarDate(daysSince1970: day - 24_107)
    case .from1900 where day == 60: nil
    case .from1900: CalendarDate(daysSince1970: day < 60 ? day - 25_568 : day - 25_569)
    }
  }

  private static func milliseconds(of fraction: Double) -> Int {
    min(Int((fraction * 86_400_000).rounded()), 86_400_000)
  }
}
