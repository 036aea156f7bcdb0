import FoundationEssentials
import Values

/// From one kind of value to another, as Excel does without asking.
extension FormulaValue {
  /// The number: blank 0, `TRUE` 1, text that reads as a number or a date.
  ///
  /// - Throws: the error itself, `#VALUE!` for other text.
  package func number() throws(FormulaFailure) -> Number {
    switch self {
    case .blank: return .zero
    case .number(let number):
      guard number.isFinite else { throw FormulaFailure(.number) }
      return number
    case .boolean(let flag): return flag ? .one : .zero
    case .error(let error): throw FormulaFailure(error)
    case .text(let text):
      guard let number = NumberText.number(in: text) else { throw FormulaFailure(.value) }
      return number
    }
  }

  /// The whole number, cut towards zero.
  func integer() throws(FormulaFailure) -> Int {
    guard let whole = try number().truncated else { throw FormulaFailure(.number) }
    return whole
  }

  /// The text: blank empty, numbers as General shows them.
  package func text() throws(FormulaFailure) -> String {
    switch self {
    case .blank: return ""
    case .number(let number): return number.description
    case .boolean(let flag): return flag ? "TRUE" : "FALSE"
    case .text(let text): return text
    case .error(let error): throw FormulaFailure(error)
    }
  }

  /// The truth value: numbers other than 0, and the words `TRUE` and `FALSE`.
  package func boolean() throws(FormulaFailure) -> Bool {
    switch self {
    case .blank: return false
    case .boolean(let flag): return flag
    case .number(let number): return !number.isEqual(to: .zero)
    case .error(let error): throw FormulaFailure(error)
    case .text(let text):
      switch text.uppercased() {
      case "TRUE": return true
      case "FALSE": return false
      default: throw FormulaFailure(.value)
      }
    }
  }
}

/// Text that reads as a number.
enum NumberText {
  /// The number of a text as a cell would take it: digits, thousands separators, percent, a date
  /// with `-`, `/` or 年月日; nil for anything else.
  static func number(in text: String) -> Number? {
    var folded = text.foldedWidth.trimmedBlanks
    if let number = Number(digits: folded) { return number }
    if folded.hasSuffix("%") {
      folded.removeLast()
      return number(in: folded).map { $0 * 0.01 }
    }
    if folded.contains(",") {
      let groups = folded.split(separator: ",", omittingEmptySubsequences: false)
      let isGrouped = groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
      return isGrouped ? Number(digits: groups.joined()) : nil
    }
    return date(in: folded).map { Number(SerialDate.number(of: $0)) }
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
