import FoundationEssentials
import Values

/// Foundation's moments, by the clock of Greenwich: cells have no time zone.
extension DateTime {
  private static let daysTo2001 = 11_323

  init?(inGreenwich date: Date) {
    let milliseconds = (date.timeIntervalSinceReferenceDate * 1000).rounded()
    let ofDay = Double(TimeOfDay.millisecondsOfDay)
    let days = (milliseconds / ofDay).rounded(.down)
    guard abs(days) < 4e6, let day = CalendarDate(daysSince1970: Int(days) + DateTime.daysTo2001),
      let time = TimeOfDay(milliseconds: Int(milliseconds - days * ofDay))
    else { return nil }
    self.init(day, time)
  }

  var inGreenwich: Date {
    let seconds = Double(date.daysSince1970 - DateTime.daysTo2001) * 86_400
    return Date(timeIntervalSinceReferenceDate: seconds + Double(time.milliseconds) / 1000)
  }
}
