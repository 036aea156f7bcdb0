import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// A number where a date is wanted: a serial number, `20251103`, or a month and day such as 11.3.
package struct DateNumber {
  /// How a month and a day get their year.
  var text: DateText
  /// Which day is day 1 of serial numbers.
  var system = DateSystem.from1900

  /// Reads numbers as dates.
  package init(text: DateText, system: DateSystem = .from1900) {
    (self.text, self.system) = (text, system)
  }

  /// What a number means. 11.1, 11.2 and 11.3 may have been 11.10, 11.20 and 11.30: never guessed.
  package func read(_ number: Decimal, raw: String) -> Normalised {
    let unreadable = Normalised(nil, ReadingNote("V04", .error, "number", [raw]))
    let parts = number.description.split(separator: ".")
    guard number > 0, let whole = parts.first.flatMap({ Int($0) }) else { return unreadable }
    if whole >= 10_000 { return serialOrDigits(whole, raw: raw) ?? unreadable }
    guard parts.count == 2, (1...12).contains(whole), parts[1].count <= 2, let day = Int(parts[1])
    else { return unreadable }
    let tenfold = parts[1].count == 1 ? text.completed(month: whole, day: day * 10) : nil
    if day <= 3, let tenfold {
      let first = text.completed(month: whole, day: day)?.description ?? "\(whole)-\(day)"
      return Normalised(nil, ReadingNote("V04", .error, "ambiguous", [raw, first, "\(tenfold)"]))
    }
    guard let date = text.completed(month: whole, day: day) else { return unreadable }
    return Normalised(.date(date), ReadingNote("N01", .info, "read", [raw, "\(date)"]))
  }

  private func serialOrDigits(_ whole: Int, raw: String) -> Normalised? {
    let date: CalendarDate? =
      whole >= 19_000_101
      ? CalendarDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
      : SerialNumber.dateTime(of: Double(whole), in: system)?.date
    guard let date, (1950...2199).contains(date.year) else { return nil }
    return Normalised(.date(date), ReadingNote("N01", .info, "read", [raw, "\(date)"]))
  }
}
