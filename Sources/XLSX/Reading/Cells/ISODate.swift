import Values

/// Dates as `t="d"` writes them (ISO 8601; ECMA-376 part 1, 18.17.4.1).
enum ISODate {
  /// A date, a date with a time, or a time alone; a zone is dropped, since cells have none.
  static func value(of text: String) -> CellValue? {
    let trimmed = text.utf8.contains(UInt8(ascii: " ")) ? text.filter { $0 != " " } : text
    if let date = CalendarDate(trimmed) { return .dateTime(DateTime(date)) }
    if let time = time(of: trimmed.hasPrefix("T") ? trimmed.dropFirst() : trimmed[...]) {
      return .time(time)
    }
    let parts = trimmed.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let date = CalendarDate(String(parts[0])),
      let time = time(of: parts[1])
    else { return nil }
    return .dateTime(DateTime(date, time))
  }

  /// `08:30`, `08:30:00`, `08:30:00.250`, with or without a zone behind it.
  private static func time(of text: Substring) -> TimeOfDay? {
    let clock = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    guard let seconds = parts.count == 3 ? Double(parts[2]) : 0, seconds >= 0, seconds < 60 else {
      return nil
    }
    let milliseconds = min(Int((seconds * 1000).rounded()), 59_999)
    return TimeOfDay(
      hour: hour, minute: minute, second: milliseconds / 1000, millisecond: milliseconds % 1000)
  }
}
