import FoundationEssentials
import Values

extension CalendarDate {
  /// The day that the clock shows in this machine's time zone.
  package static var clockDay: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(daysSince1970: 0)!
  }
}
