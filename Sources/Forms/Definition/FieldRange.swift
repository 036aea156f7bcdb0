import FoundationEssentials
import Spellings
import Values
import Wording

/// What `范围/格式` demands of a value: `0~5`, `0~[标准分]`, `2025-01-01~2025-12-31`, `最多200字`, `身份证`,
/// `手机号`, `本期`.
///
/// ```swift
/// FieldRange("0~5").problem(.number(7), full: nil)  // .valueOutOfRange
/// FieldRange("好看").isUnderstood                     // false
/// ```
struct FieldRange: Sendable {
  private enum Demand: Sendable {
    case numbers(from: Decimal?, to: Decimal?)
    /// Up to the standard score, as the field is called.
    case upToFull(from: Decimal?, field: String)
    case days(from: CalendarDate?, to: CalendarDate?)
    case longest(Int)
    case identityNumber, mobileNumber
    /// Within the period of the form; told as R03.
    case ownPeriod
  }

  private let demand: Demand?

  /// Whether it says something that is known.
  var isUnderstood: Bool { demand != nil }

  /// Whether days must lie within the period of the form.
  var isOwnPeriod: Bool { if case .ownPeriod? = demand { true } else { false } }

  /// The field that values go up to; nil for other demands.
  var upperField: String? { if case .upToFull(_, let field)? = demand { field } else { nil } }

  /// Whether it demands anything of values of a kind.
  func fits(_ kind: FieldDefinition.Kind) -> Bool {
    switch demand {
    case nil: true
    case .numbers?, .upToFull?: kind.isNumber
    case .days?, .ownPeriod?: kind.isDay
    case .longest?: [.text, .findings, .department, .unit].contains(kind)
    case .identityNumber?, .mobileNumber?: [.text, .integer].contains(kind)
    }
  }

  /// Reads what is demanded.
  init(_ text: String) {
    let folded = FoldedText(text)
    switch folded.string {
    case "身份证", "身份证号": demand = .identityNumber
    case "手机号", "手机": demand = .mobileNumber
    case "本期": demand = .ownPeriod
    default: demand = FieldRange.longest(folded) ?? FieldRange.span(folded.string)
    }
  }

  private static func longest(_ text: FoldedText) -> Demand? {
    var scanner = SpellingScanner(text)
    guard scanner.takeAny(["最多", "不超过", "至多"]) != nil, let count = scanner.digits(1...6),
      scanner.take("字")
    else { return nil }
    return .longest(count)
  }

  /// `0~5`, `0~`, `~100`, `0~[标准分]`, days.
  private static func span(_ text: String) -> Demand? {
    let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts != ["", ""] else { return nil }
    let numbers = parts.map { Decimal(exact: $0) }
    let isOpen = parts.map(\.isEmpty)
    if parts[1].hasPrefix("["), parts[1].hasSuffix("]"), isOpen[0] || numbers[0] != nil {
      return .upToFull(from: numbers[0], field: String(parts[1].dropFirst().dropLast()))
    }
    if (0...1).allSatisfy({ isOpen[$0] || numbers[$0] != nil }) {
      return .numbers(from: numbers[0], to: numbers[1])
    }
    let days = parts.map { CalendarDate($0) }
    guard (0...1).allSatisfy({ isOpen[$0] || days[$0] != nil }) else { return nil }
    return .days(from: days[0], to: days[1])
  }

  /// Which demand a value violates, nil for none.
  ///
  /// - Parameter full: what `[标准分]` stands for.
  func problem(_ value: FieldValue, full: Decimal?) -> DiagnosticCode? {
    switch (demand, value) {
    case (.longest(let longest)?, .text(let text)):
      text.utf8.count > longest && text.count > longest ? .valueTooLong : nil
    case (.numbers(let low, let high)?, .number(let number)):
      FieldRange.lies(number, low, high) ? nil : .valueOutOfRange
    case (.upToFull(let low, _)?, .number(let number)):
      FieldRange.lies(number, low, full) ? nil : .valueOutOfRange
    case (.days(let first, let last)?, .date(let day)):
      FieldRange.lies(day, first, last) ? nil : .valueOutOfRange
    case (.identityNumber?, _): IdentityNumber.isValid(value.plainText) ? nil : .valueOutOfRange
    case (.mobileNumber?, _):
      IdentityNumber.isMobile(value.plainText) ? nil : .valueOutOfRange
    default: nil
    }
  }

  private static func lies<Value: Comparable>(
    _ value: Value, _ low: Value?, _ high: Value?
  ) -> Bool {
    (low.map { value >= $0 } ?? true) && (high.map { value <= $0 } ?? true)
  }
}

extension FieldDefinition {
  /// What stands for a value that is shown to nobody.
  package static let masked = "***"

  /// Whether its days must lie within the period of the form (`本期`).
  package var isOfOwnPeriod: Bool {
    kind != .period && range.map { FieldRange($0).isOwnPeriod } == true
  }
}
