import Spellings
import TextEncoding
import Values

/// What a field of a CSV file could be, by its spelling alone: known from its bytes, without a
/// string, in one pass.
///
/// ```swift
/// SpelledField("2026.11.3".utf8.span).kind  // .date
/// SpelledField("007".utf8.span).kind  // .identifier
/// ```
public struct SpelledField: Hashable, Sendable {
  /// The kinds of spelling.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Nothing.
    case empty
    /// A mark for "nothing to say": `/`, `-`, `无`, `N/A`.
    case placeholder
    /// A number whose spelling a number format shows again.
    case number
    /// Digits that are no number to reckon with: a leading zero, more than 15 digits, an
    /// exponent.
    case identifier
    /// A number that no format would show again as it is written: `+5`, `.5`, `-0`.
    case oddNumber
    /// A day, perhaps with a time.
    case date
    /// A time of day.
    case time
    /// `TRUE` or `FALSE`.
    case boolean
    /// Text that a spreadsheet program would take for a formula if it were typed in.
    case formula
    /// Any other text.
    case text
  }

  /// The kind.
  public let kind: Kind
  /// The number of a number; 1 for `TRUE`.
  public let number: Double
  /// The number format that shows the value as it is spelled.
  public let format: SpelledFormat
  /// How many digits a whole number has; 0 for any other.
  package let wholeDigits: UInt8
  /// Whether digits are grouped by commas.
  package let isGrouped: Bool
  /// Whether it has the form of a mobile phone number of China.
  package let isMobileNumber: Bool
  private let days: Int32
  private let milliseconds: Int32

  /// What a field could be.
  ///
  /// - Parameter field: UTF-8, without quotes around it.
  public init(_ field: Span<UInt8>) {
    // Most fields are words, which begin with none of these bytes.
    guard field.count > 0 else {
      self.init(.empty)
      return
    }
    let first = field[0]
    if first >= 0x80, field.count > NothingWord.longestEntry {
      self.init(.text)
    } else {
      self.init(beginningWith: first, field)
    }
  }

  private init(beginningWith first: UInt8, _ field: Span<UInt8>) {
    switch first {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      self.init(numeric: field)
    case UInt8(ascii: "="), UInt8(ascii: "@"): self.init(.formula)
    case UInt8(ascii: "T") where FieldWord.equals(field, "TRUE"): self.init(.boolean, number: 1)
    case UInt8(ascii: "F") where FieldWord.equals(field, "FALSE"): self.init(.boolean)
    default: self.init(FieldWord.isPlaceholder(field) ? .placeholder : .text)
    }
  }

  private init(numeric field: Span<UInt8>) {
    if let number = PlainNumber(field) {
      self.init(.number, number: number.value, wholeDigits: number.wholeDigits)
    } else if field.count == 1, field[0] == UInt8(ascii: "-") {
      self.init(.placeholder)
    } else if DateSpelling.mayBegin(field), let moment = DateSpelling(field) {
      self.init(
        moment.isTimeAlone ? .time : .date, format: moment.format, days: moment.days,
        milliseconds: moment.milliseconds)
    } else {
      self.init(NumberSpelling(field), beginningWith: field[0])
    }
  }

  private init(_ spelling: NumberSpelling, beginningWith first: UInt8) {
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    self.init(
      spelling.kind == .text && isSigned ? .formula : spelling.kind, number: spelling.value,
      format: spelling.format, wholeDigits: spelling.wholeDigits, isGrouped: spelling.isGrouped,
      isMobileNumber: spelling.isMobileNumber)
  }

  private init(
    _ kind: Kind, number: Double = 0, format: SpelledFormat = .general, wholeDigits: Int = 0,
    isGrouped: Bool = false, isMobileNumber: Bool = false, days: Int = 0, milliseconds: Int = 0
  ) {
    (self.kind, self.number, self.format) = (kind, number, format)
    (self.wholeDigits, self.isGrouped) = (UInt8(clamping: wholeDigits), isGrouped)
    self.isMobileNumber = isMobileNumber
    (self.days, self.milliseconds) = (Int32(days), Int32(milliseconds))
  }

  /// The typed value of a number, date, time or boolean; nil for all that is text.
  public var value: CellValue? {
    switch kind {
    case .number: .number(number)
    case .boolean: .boolean(number == 1)
    case .time: TimeOfDay(milliseconds: Int(milliseconds)).map { .time($0) }
    case .date: moment.map { .dateTime($0) }
    default: nil
    }
  }

  /// The moment of a date; nil for others.
  public var moment: DateTime? {
    guard kind == .date, let day = CalendarDate(daysSince1970: Int(days)),
      let time = TimeOfDay(milliseconds: Int(milliseconds))
    else { return nil }
    return DateTime(day, time)
  }

  /// The serial number of a date or a time in the date system of 1900, which has no day before
  /// March 1900 here.
  package var serial: Double {
    let day = kind == .date ? Double(days) + 25_569 : 0
    return day + Double(milliseconds) / Double(TimeOfDay.millisecondsOfDay)
  }
}

/// Words that fields are compared with, byte by byte.
enum FieldWord {
  /// Whether a field is a word for nothing. Most texts are told apart by how they begin.
  static func isPlaceholder(_ field: Span<UInt8>) -> Bool {
    guard field.count <= NothingWord.longestEntry, NothingWord.mayBegin(field) else { return false }
    return NothingWord(FoldedText(String(decodingUTF8: field)))?.verdict(in: .entry) != nil
  }

  /// Whether a field is a word.
  static func equals(_ field: Span<UInt8>, _ word: StaticString) -> Bool {
    guard field.count == word.utf8CodeUnitCount else { return false }
    return field.indices.allSatisfy { unsafe field[$0] == word.utf8Start[$0] }
  }
}
