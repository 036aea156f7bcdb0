import FoundationEssentials
import Values

extension WrittenDate.Reader {
  /// What a number means where a date is wanted: `20251103`, or a month and a day such as 11.3.
  ///
  /// 11.1, 11.2 and 11.3 may have been 11.10, 11.20 and 11.30: never guessed. Serial numbers of
  /// days are the spreadsheet's own, and not read here.
  package func read(_ number: Decimal) -> WrittenDate {
    let parts = number.description.split(separator: ".")
    guard number > 0, let whole = parts.first.flatMap({ Int($0) }) else {
      return WrittenDate(nil, .number)
    }
    if whole >= 19_000_101, parts.count == 1 {
      let date = CalendarDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
      return WrittenDate(date, date == nil ? .number : .read)
    }
    guard parts.count == 2, (1...12).contains(whole), parts[1].count <= 2, let day = Int(parts[1])
    else { return WrittenDate(nil, .number) }
    return monthAndDay(whole, day, isOneDigit: parts[1].count == 1)
  }

  private func monthAndDay(_ month: Int, _ day: Int, isOneDigit: Bool) -> WrittenDate {
    let first = completed(month: month, day: day)
    if isOneDigit, day <= 3, let tenfold = completed(month: month, day: day * 10) {
      var ambiguous = WrittenDate(nil, .ambiguous)
      ambiguous.candidates = [first, tenfold].compactMap { $0 }
      return ambiguous
    }
    return WrittenDate(first, first == nil ? .number : .read)
  }
}
