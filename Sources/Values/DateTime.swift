/// A time of day, to the millisecond.
///
/// ```swift
/// TimeOfDay(hour: 8, minute: 30)!.description  // "08:30:00"
/// ```
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since midnight, 0..<86 400 000.
  public let milliseconds: Int

  /// How many milliseconds a day has.
  package static let millisecondsOfDay = 86_400_000

  /// Midnight.
  public static let midnight = TimeOfDay(milliseconds: 0)!

  /// A time, or nil where the milliseconds are not those of one day.
  public init?(milliseconds: Int) {
    guard (0..<TimeOfDay.millisecondsOfDay).contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// A time, or nil where a part is out of its range.
  public init?(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1000).contains(millisecond)
    else { return nil }
    milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
  }

  /// The hour, 0...23.
  public var hour: Int { milliseconds / 3_600_000 }
  /// The minute, 0...59.
  public var minute: Int { milliseconds / 60_000 % 60 }
  /// The second, 0...59.
  public var second: Int { milliseconds / 1000 % 60 }
  /// The millisecond, 0...999.
  public var millisecond: Int { milliseconds % 1000 }

  /// ISO 8601: `08:30:00`, with `.250` behind it where there are milliseconds.
  public var description: String {
    let seconds = "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
    return millisecond == 0 ? seconds : seconds + "." + padded(millisecond, to: 3)
  }

  /// Earlier times come first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

/// A date with a time of day, as a wall clock shows it: no time zone.
///
/// ```swift
/// DateTime(CalendarDate("2026-11-03")!).description  // "2026-11-03T00:00:00"
/// ```
public struct DateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  public let date: CalendarDate
  /// The time of that day.
  public let time: TimeOfDay

  /// A date at a time, by default at midnight.
  public init(_ date: CalendarDate, _ time: TimeOfDay = .midnight) {
    (self.date, self.time) = (date, time)
  }

  /// ISO 8601: `2026-11-03T08:30:00`.
  public var description: String { "\(date)T\(time)" }

  /// Earlier moments come first.
  public static func < (left: DateTime, right: DateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}
