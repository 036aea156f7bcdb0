import FoundationEssentials
import Values

/// A number as people write it: `１２．５`, `1,250`, `98%`, `约20`, `5分`, `第三轮`.
///
/// ```swift
/// WrittenNumber("98％").value  // 0.98
/// WrittenNumber("约20").remark  // .rough
/// ```
package struct WrittenNumber: Hashable, Sendable {
  /// What there is to report.
  package enum Remark: Sendable {
    /// A word for nothing stands there.
    case blank
    /// It was written in another way.
    case read
    /// It was a percentage.
    case percent
    /// A decimal comma: `1，5`.
    case decimalComma
    /// It is only about so much.
    case rough
    /// It has more digits than a spreadsheet keeps.
    case longDigits
    /// It is no number.
    case unreadable
  }

  /// The number; nil for a blank and for what is none.
  package let value: Decimal?
  /// What there is to report; nil for a plain number and for a blank.
  package let remark: Remark?

  private init(_ value: Decimal?, _ remark: Remark? = nil) {
    (self.value, self.remark) = (value, remark)
  }

  /// What a text means.
  ///
  /// - Parameter isInteger: whether `第3轮` and `2025年第3轮` are numbers.
  package init(_ text: String, isInteger: Bool = false) {
    let folded = FoldedText(text)
    if folded.isEmpty {
      self.init(nil)
    } else if NothingWord.saysNothing(folded, in: .entry) {
      self.init(nil, .blank)
    } else if let number = Decimal(exact: folded.string) {
      let isPlain = folded.string == text.trimmedBlanks
      self.init(number, LongDigits.areCut(text) ? .longDigits : isPlain ? nil : .read)
    } else if isInteger, let number = WrittenNumber.ordinal(folded) {
      self.init(Decimal(number), .read)
    } else {
      self = WrittenNumber.withWords(folded)
    }
  }

  /// The N of `第N轮`, `N轮` and `2025年第N轮`, in digits or Chinese.
  private static func ordinal(_ folded: FoldedText) -> Int? {
    let start = folded.lastRange(of: "第")?.upperBound
    let rest = folded[(start ?? 0)..<folded.bytes.count]
    let counters = "轮次期季批回号组".unicodeScalars
    let end = rest.firstIndex { counters.contains($0) }
    guard end != nil || start != nil else { return nil }
    return ChineseNumeral.value(of: rest[0..<(end ?? rest.bytes.count)].string)
  }

  private static let roughly = ["大约", "约", "近", "≈", "≥", "≤", ">", "<"]
  private static let units = [
    "人次", "年度", "年", "分", "次", "处", "项", "个", "人", "条", "起", "份", "张", "天", "日", "台", "元",
  ]

  private static func withWords(_ folded: FoldedText) -> WrittenNumber {
    var scanner = SpellingScanner(folded)
    let isRough = scanner.takeAny(roughly) != nil
    let isNegative = scanner.take("-")
    if !isNegative { scanner.take("+") }
    let (digits, hasComma) = decimal(&scanner)
    guard let size = digits ?? scanner.ordinal().map({ Decimal($0) }) else {
      return WrittenNumber(nil, .unreadable)
    }
    let number = isNegative ? -size : size
    let isRest = scanner.takeAny(["余", "多", "左右"]) != nil
    if scanner.take("%"), scanner.isAtEnd { return WrittenNumber(number / 100, .percent) }
    let unit = isRest ? nil : scanner.takeAny(units)
    guard scanner.isAtEnd, digits != nil || unit != nil else {
      return WrittenNumber(nil, .unreadable)
    }
    return WrittenNumber(number, isRough || isRest ? .rough : hasComma ? .decimalComma : .read)
  }

  /// A number in digits, and whether a comma stands where the point belongs: one or two digits
  /// behind it are no group of a thousand.
  private static func decimal(_ scanner: inout SpellingScanner) -> (Decimal?, Bool) {
    guard let digits = scanner.decimalDigits() else { return (nil, false) }
    let before = scanner
    if !digits.contains("."), scanner.take(","), let part = scanner.digitText(1...2) {
      return ("\(digits).\(part)".decimalValue, true)
    }
    scanner = before
    return (digits.decimalValue, false)
  }
}

/// Digits that a spreadsheet has cut: identity cards, telephone numbers (V18).
package enum LongDigits {
  /// Whether a number has more than the 15 digits that a spreadsheet keeps.
  package static func areCut(_ digits: String) -> Bool {
    digits.unicodeScalars.prefix { $0 != "." }.count { $0.foldedWidth.isDigit } > 15
  }
}
