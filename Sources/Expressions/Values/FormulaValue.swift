import FoundationEssentials
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

  /// A date as its serial number (day 1 is 1900-01-01, as Excel counts).
  package init(date: CalendarDate) { self = .number(Number(SerialDate.number(of: date))) }

  /// What a cell holds; nil for an empty cell.
  package init(_ value: CellValue?) {
    switch value {
    case nil: self = .blank
    case .number(let number): self = .number(Number(number))
    case .text(let text): self = .text(text)
    case .boolean(let flag): self = .boolean(flag)
    case .error(let error): self = .error(error)
    case .time(let time): self = .number(Number(Double(time.milliseconds) / 86_400_000))
    case .dateTime(let dateTime):
      let day = SerialDate.number(of: dateTime.date)
      let fraction = Double(dateTime.time.milliseconds) / 86_400_000
      self = .number(fraction == 0 ? Number(day) : Number(Double(day) + fraction))
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

/// Serial numbers of days as Excel counts them since 1900, its 29 February 1900 included.
package enum SerialDate {
  private static let epoch = -25_569  // 1899-12-30, in days since 1970

  /// The number of a day; 1 for 1900-01-01.
  package static func number(of date: CalendarDate) -> Int {
    let serial = date.daysSince1970 - epoch
    return serial > 60 ? serial : serial - 1
  }

  /// The day of a number; nil before 1900 and after 9999. The day that never was, 60, is read as
  /// 1900-02-28, as 59 is.
  package static func date(of serial: Int) -> CalendarDate? {
    guard serial >= 0, serial <= 2_958_465 else { return nil }
    return CalendarDate(daysSince1970: serial + epoch + (serial < 60 ? 1 : 0))
  }
}
