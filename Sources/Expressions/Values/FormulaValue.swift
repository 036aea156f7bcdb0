import FoundationEssentials
import Grid
import Values

/// A single value in a formula. Dates are serial numbers, as in Excel.
///
/// ```swift
/// let deduction: FormulaValue = .number(2)
/// let due = FormulaValue(date: CalendarDate("2026-11-18")!)  // .number(46344)
/// ```
package enum FormulaValue: Hashable, Sendable {
  /// Nothing: 0 beside a number, the empty text beside a text.
  case blank
  /// A number.
  case number(Number)
  /// Text.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// An error; it passes through whatever touches it.
  case error(CellError)

  /// A date as its serial number.
  package init(date: CalendarDate, in dates: DateSystem = .from1900) {
    self = .number(Number(SerialNumber.day(of: date, in: dates)))
  }

  /// What a cell holds; nil for an empty cell.
  package init(_ value: CellValue?, in dates: DateSystem = .from1900) {
    switch value {
    case nil: self = .blank
    case .number(let number): self = .number(Number(number))
    case .text(let text): self = .text(text)
    case .boolean(let flag): self = .boolean(flag)
    case .error(let error): self = .error(error)
    case .time(let time): self = .number(Number(SerialNumber.serial(of: time)))
    case .dateTime(let moment):
      self = .number(Number(SerialNumber.serial(of: moment, in: dates)))
    }
  }

  /// The value for a cell; nil for a blank one.
  package var cellValue: CellValue? {
    switch self {
    case .blank: nil
    case .number(let number): .number(number.double)
    case .text(let text): .text(text)
    case .boolean(let flag): .boolean(flag)
    case .error(let error): .error(error)
    }
  }

  /// Whether it is an error.
  package var isError: Bool { if case .error = self { true } else { false } }
}

extension FormulaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(Number(value)) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}
