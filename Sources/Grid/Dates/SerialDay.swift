import Values

/// A day as Excel counts them: also the two that the calendar has not, 1900-01-00 (serial number 0)
/// and 1900-02-29 (60).
///
/// ```swift
/// SerialDay(60, in: .from1900)  // 1900-02-29, a Wednesday
/// ```
package struct SerialDay: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// The month, 1...12.
  package let month: Int
  /// The day of the month, 0 for serial number 0.
  package let day: Int
  /// The day of the week, 0 for Sunday to 6 for Saturday, as Excel numbers it.
  package let weekday: Int

  /// The day of a whole serial number; nil before the first and behind the last day.
  package init?(_ serial: Int, in system: DateSystem) {
    guard SerialNumber.days.contains(serial) else { return nil }
    switch (system, serial) {
    case (.from1900, 0): self = .zero
    case (.from1900, 60): self.init(1900, 2, 29, weekday: 3)
    default:
      guard let date = SerialNumber.date(ofDay: serial, in: system) else { return nil }
      let isBeforeGap = system == .from1900 && serial < 60
      let weekday = isBeforeGap ? (serial + 6) % 7 : date.weekday
      self.init(date.year, date.month, date.day, weekday: weekday)
    }
  }

  /// The day of times alone, serial number 0 of the 1900 system.
  static let zero = SerialDay(1900, 1, 0, weekday: 6)

  /// The day behind it.
  var next: SerialDay {
    if let date = CalendarDate(year: year, month: month, day: day) {
      return SerialDay(date.adding(days: 1))
    }
    return self == .zero ? SerialDay(1900, 1, 1, weekday: 0) : SerialDay(1900, 3, 1, weekday: 4)
  }

  /// A day of the calendar.
  package init(_ date: CalendarDate) {
    self.init(date.year, date.month, date.day, weekday: date.weekday)
  }

  private init(_ year: Int, _ month: Int, _ day: Int, weekday: Int) {
    (self.year, self.month, self.day, self.weekday) = (year, month, day, weekday)
  }
}
