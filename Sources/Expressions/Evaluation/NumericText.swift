import FoundationEssentials
import Grid
import Values

/// Text that Excel takes for a number where it needs one.
enum NumericText {
  /// The number of a text as a cell would take it: digits, thousands separators, percent, a date
  /// with `-`, `/` or 年月日; nil for anything else.
  static func number(in text: String, _ dates: DateSystem) -> Number? {
    var folded = text.foldedWidth.trimmedBlanks
    if let number = Number(digits: folded) { return number }
    if folded.hasSuffix("%") {
      folded.removeLast()
      return number(in: folded, dates).map { $0 * 0.01 }
    }
    if folded.contains(",") {
      let groups = folded.split(separator: ",", omittingEmptySubsequences: false)
      let isGrouped = groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
      return isGrouped ? Number(digits: groups.joined()) : nil
    }
    return date(in: folded).map { Number(SerialNumber.day(of: $0, in: dates)) }
  }

  private static func date(in text: String) -> CalendarDate? {
    var text = text
    if text.hasSuffix("日") {
      text.removeLast()
      text = text.replacing("年", with: "-").replacing("月", with: "-")
    }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" })
    guard parts.count == 3, text.filter({ $0 == "-" || $0 == "/" }).count == 2,
      parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
