import Grid
import Values

/// From one kind of value to another, as Excel does without asking.
extension FormulaValue {
  /// The number: blank 0, `TRUE` 1, text that reads as a number or a date.
  ///
  /// - Parameter dates: which day serial number 1 is, for texts that read as dates.
  /// - Throws: the error itself, `#VALUE!` for other text.
  package func number(in dates: DateSystem) throws(FormulaFailure) -> Number {
    switch self {
    case .blank: return .zero
    case .number(let number):
      guard number.isFinite else { throw FormulaFailure(.number) }
      return number
    case .boolean(let flag): return flag ? .one : .zero
    case .error(let error): throw FormulaFailure(error)
    case .text(let text):
      guard let number = NumericText.number(in: text, dates) else { throw FormulaFailure(.value) }
      return number
    }
  }

  /// The whole number, cut towards zero.
  func integer(in dates: DateSystem) throws(FormulaFailure) -> Int {
    guard let whole = try number(in: dates).truncated else { throw FormulaFailure(.number) }
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
