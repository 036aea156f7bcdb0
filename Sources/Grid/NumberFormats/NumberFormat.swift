/// A format code, understood: what kind of values it shows, and how (ECMA-376 part 1, 18.8.31).
///
/// ```swift
/// NumberFormat("yyyy\"年\"m\"月\"d\"日\"").kind  // .date
/// NumberFormat("[h]:mm").kind  // .duration
/// ```
public struct NumberFormat: Hashable, Sendable {
  /// What a format makes of a number.
  public enum Kind: Hashable, Sendable {
    /// A number: also a percentage, an amount, a fraction.
    case number
    /// A day.
    case date
    /// A time of day.
    case time
    /// A day and a time.
    case dateTime
    /// Hours, minutes or seconds that run on past a day: `[h]:mm`. A number all the same.
    case duration
    /// Text: a number is shown by its digits.
    case text

    /// Whether it makes a date or a time of day of a number.
    package var isDateOrTime: Bool { self == .date || self == .time || self == .dateTime }
  }

  /// The code.
  public let code: String
  /// The parts between semicolons: for positive numbers, negative ones, zero, text.
  let sections: [NumberFormatSection]

  /// A format by its code; every text is one, what is not understood is shown as it stands.
  public init(_ code: String) {
    self.code = code
    sections = NumberFormatScanner.sections(of: code)
  }

  /// The code with quotes around signs that stand for themselves, as a workbook keeps it:
  /// `yyyy"年"m"月"d"日"` for `yyyy年M月d日`.
  package var quotedCode: String { NumberFormatScanner.quotedCode(of: code) }

  /// Whether its first part has room for the digits of a number.
  package var showsNumbers: Bool {
    sections.first?.tokens.contains { $0.isDigit || $0 == .general } ?? false
  }

  /// `General`, the format of cells without one.
  public static let general = NumberFormat("General")

  /// What its first part makes of a number.
  public var kind: Kind { sections.first?.kind ?? .number }

  /// Whether numbers are dates or times of day.
  public var isDateOrTime: Bool { kind.isDateOrTime }
}

/// A part of a format code.
struct NumberFormatSection: Hashable, Sendable {
  /// What shows, in order.
  var tokens: [NumberFormatToken] = []
  /// For which numbers it is, where brackets say so.
  var condition: NumberFormatCondition?
  /// Digits in Chinese: `[DBNum1]` 一二三, `[DBNum2]` 壹贰叁, `[DBNum3]` full-width; 0 for none.
  var chineseDigits = 0
  /// Whether names of months and days are Chinese: `[$-804]`.
  var isChinese = false

  /// What it makes of a number.
  var kind: NumberFormat.Kind {
    var (hasDate, hasTime, isText) = (false, false, false)
    for token in tokens {
      switch token {
      case .elapsed: return .duration
      case .year, .month, .day, .era: hasDate = true
      case .hour, .minute, .second, .dayHalf: hasTime = true
      case .text: isText = true
      default: break
      }
    }
    if hasDate { return hasTime ? .dateTime : .date }
    return hasTime ? .time : isText ? .text : .number
  }
}

/// A condition in brackets: `[>=60]`.
struct NumberFormatCondition: Hashable, Sendable {
  enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "="
    case notEqual = "<>"
  }
  var comparison: Comparison
  var operand: Double

  func admits(_ number: Double) -> Bool {
    switch comparison {
    case .less: number < operand
    case .lessOrEqual: number <= operand
    case .greater: number > operand
    case .greaterOrEqual: number >= operand
    case .equal: number == operand
    case .notEqual: number != operand
    }
  }
}

/// A piece of a format code.
enum NumberFormatToken: Hashable, Sendable {
  /// Letters shown as they are.
  case literal(String)
  /// Room as wide as a letter (`_)`); shown as a space.
  case space
  /// A letter that fills the cell (`* `); not shown.
  case fill
  /// A digit, by the letter that stands for it: `0`, `#` or `?`.
  case digit(Character)
  /// The decimal point.
  case point
  /// A comma: thousands, or a division by a thousand.
  case comma
  /// A percent sign: the number times a hundred.
  case percent
  /// `E+` or `E-`, with the sign always shown or only where negative.
  case exponent(letter: Character, showsPlus: Bool)
  /// The line of a fraction.
  case fraction
  /// `General`.
  case general
  /// `@`.
  case text
  /// The year in so many letters.
  case year(Int)
  /// The month in so many letters: 1 `7`, 2 `07`, 3 `Jul`, 4 `July`, 5 `J`.
  case month(Int)
  /// The day in so many letters: 1 `3`, 2 `03`, 3 `Tue`, 4 `Tuesday`; `aaaa` 星期二 and `aaa` 二 are
  /// 6 and 5.
  case day(Int)
  /// The era of a calendar; not shown.
  case era
  /// The hour in so many letters.
  case hour(Int)
  /// The minute in so many letters.
  case minute(Int)
  /// The second in so many letters, with so many digits behind the point.
  case second(Int, decimals: Int)
  /// Before and after noon by these words.
  case dayHalf(before: String, after: String)
  /// All hours (`h`), minutes (`m`) or seconds (`s`) of a duration, in at least so many digits.
  case elapsed(Character, Int)
}
