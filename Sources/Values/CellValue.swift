/// What a cell holds, as a value of its own type. An empty cell has none (`CellValue?` is nil).
///
/// ```swift
/// let score: CellValue = .number(86.8)
/// let unit: CellValue = "锅炉车间"
/// ```
public enum CellValue: Hashable, Sendable {
  /// A number. Excel keeps numbers as IEEE doubles; the digits as written stand beside it in the
  /// cell's raw text.
  case number(Double)
  /// Text, of any length.
  case text(String)
  /// `TRUE` or `FALSE`.
  case boolean(Bool)
  /// A day with a time, distinguished from a number by the cell's number format.
  case dateTime(DateTime)
  /// A time of day alone.
  case time(TimeOfDay)
  /// An error value such as `#N/A`.
  case error(CellError)
}

extension CellValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// `TRUE` or `FALSE`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

/// An error value of a cell (ECMA-376 part 1, 18.17.3), kept by its text: programs newer than
/// this one write errors it does not know.
///
/// ```swift
/// CellError.notAvailable.code  // "#N/A"
/// ```
public struct CellError: Hashable, Sendable, CustomStringConvertible {
  /// The text, with its `#`.
  public let code: String

  /// An error by its text.
  public init(code: String) { self.code = code }

  /// `#NULL!`: ranges that do not meet.
  public static let null = CellError(code: "#NULL!")
  /// `#DIV/0!`: division by zero.
  public static let divisionByZero = CellError(code: "#DIV/0!")
  /// `#VALUE!`: an operand of the wrong type.
  public static let value = CellError(code: "#VALUE!")
  /// `#REF!`: a reference to what is not there.
  public static let reference = CellError(code: "#REF!")
  /// `#NAME?`: an unknown name.
  public static let name = CellError(code: "#NAME?")
  /// `#NUM!`: a number out of range.
  public static let number = CellError(code: "#NUM!")
  /// `#N/A`: no value available.
  public static let notAvailable = CellError(code: "#N/A")

  /// The text of the error.
  public var description: String { code }
}
