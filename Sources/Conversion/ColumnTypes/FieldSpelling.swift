import Spellings
import Values

/// What a field of a CSV file could be, by its spelling alone.
///
/// ```swift
/// FieldSpelling("2026.11.3".utf8Span.span).kind  // .date
/// FieldSpelling("007".utf8Span.span).kind  // .identifier
/// ```
struct FieldSpelling: Hashable, Sendable {
  /// The kinds of spelling.
  enum Kind: Hashable, Sendable {
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
  var kind: Kind
  /// The typed value of a number, date, time or boolean.
  var value: CellValue?
  /// The number format that shows the value as it is spelled.
  var numberFormat = "General"
  /// Whether digits are grouped by commas.
  var isGrouped = false
  /// How many digits a whole number has; 0 for any other.
  var wholeDigits = 0
  /// Whether it has the form of a mobile phone number of China.
  var isMobileNumber = false

  init(_ kind: Kind, _ value: CellValue? = nil, numberFormat: String = "General") {
    (self.kind, self.value, self.numberFormat) = (kind, value, numberFormat)
  }

  /// What a field could be.
  init(_ field: Span<UInt8>) {
    guard field.count > 0 else {
      self.init(.empty)
      return
    }
    switch field[0] {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      self = FieldSpelling.numeric(field)
    case UInt8(ascii: "="), UInt8(ascii: "@"): self.init(.formula)
    case UInt8(ascii: "T") where FieldSpelling.equals(field, "TRUE"): self.init(.boolean, true)
    case UInt8(ascii: "F") where FieldSpelling.equals(field, "FALSE"): self.init(.boolean, false)
    default: self.init(FieldSpelling.isPlaceholder(field) ? .placeholder : .text)
    }
  }

  /// Whether a field is a word for nothing. Most texts are told apart by how they begin.
  private static func isPlaceholder(_ field: Span<UInt8>) -> Bool {
    guard field.count <= NothingWord.longestEntry, NothingWord.mayBegin(field) else { return false }
    var bytes: [UInt8] = []
    for index in 0..<field.count { bytes.append(field[index]) }
    let text = FoldedText(String(decoding: bytes, as: UTF8.self))
    return NothingWord(text)?.verdict(in: .entry) != nil
  }

  private static func equals(_ field: Span<UInt8>, _ word: String) -> Bool {
    guard field.count == word.utf8.count else { return false }
    var index = 0
    for byte in word.utf8 {
      if field[index] != byte { return false }
      index += 1
    }
    return true
  }

  private static func numeric(_ field: Span<UInt8>) -> FieldSpelling {
    if equals(field, "-") { return FieldSpelling(.placeholder) }
    if let moment = DateSpelling(field) {
      return FieldSpelling(
        moment.isTimeAlone ? .time : .date, moment.value, numberFormat: moment.numberFormat)
    }
    let spelling = NumberSpelling(field)
    var reading = FieldSpelling(spelling.kind, spelling.value.map { .number($0) })
    reading.numberFormat = spelling.numberFormat
    reading.isGrouped = spelling.isGrouped
    reading.wholeDigits = spelling.wholeDigits
    reading.isMobileNumber = spelling.isMobileNumber
    if reading.kind == .text, field[0] == UInt8(ascii: "-") || field[0] == UInt8(ascii: "+") {
      reading.kind = .formula
    }
    return reading
  }
}
