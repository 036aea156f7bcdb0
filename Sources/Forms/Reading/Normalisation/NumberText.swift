import FoundationEssentials
import Spellings
import Spreadsheet
import Values

/// A number as people write it: `１２．５`, `1,250`, `98%`, `约20`, `5分`, `第三轮`.
package enum NumberText {
  /// What a text means.
  ///
  /// - Parameter isInteger: whether `第3轮` and `2025年第3轮` are numbers.
  package static func read(_ text: String, isInteger: Bool = false) -> Normalised {
    let folded = text.foldedForMatching
    if folded.isEmpty { return .blank }
    if NothingWord.saysNothing(FoldedText(folded), in: .entry) {
      return Normalised(nil, ReadingNote("N04", .info, "blank", [text]))
    }
    if let number = Decimal(exact: folded) { return plain(number, folded: folded, raw: text) }
    if isInteger, let number = ordinal(folded) { return told(Decimal(number), "read", raw: text) }
    return withWords(folded, raw: text)
  }

  /// The N of `第N轮`, `N轮` and `2025年第N轮`, in digits or Chinese.
  static func ordinal(_ folded: String) -> Int? {
    var rest = folded[...]
    if let place = rest.ranges(of: "第").last { rest = rest[place.upperBound...] }
    let end = rest.firstIndex { "轮次期季批回号组".contains($0) } ?? rest.endIndex
    guard end != rest.endIndex || folded.contains("第") else { return nil }
    let number = rest[..<end]
    return Int(number) ?? ChineseNumeral.value(of: number)
  }

  private static func plain(_ number: Decimal, folded: String, raw: String) -> Normalised {
    if let lost = LongDigits.note(folded) { return Normalised(.number(number), lost) }
    if folded == raw.trimmedBlanks { return Normalised(value: .number(number)) }
    return told(number, "read", raw: raw)
  }

  private static func withWords(_ folded: String, raw: String) -> Normalised {
    var scanner = TextScanner(folded)
    let isRough = scanner.takeAny(["约", "大约", "近", "≈", "≥", "≤", ">", "<"]) != nil
    let isNegative = scanner.take("-")
    guard let digits = scanner.decimalDigits(), var number = digits.decimalValue else {
      return Normalised(nil, ReadingNote("N04", .warning, "unreadable", [raw]))
    }
    if isNegative { number = -number }
    let isRest = scanner.takeAny(["余", "多", "左右"]) != nil
    if scanner.take("%") { return told(number / 100, "percent", raw: raw) }
    let units = ["分", "次", "处", "项", "个", "人次", "人", "条", "起", "份", "张", "天", "日", "台", "元"]
    if !isRest { scanner.takeAny(units) }
    guard scanner.isAtEnd else {
      return Normalised(nil, ReadingNote("N04", .warning, "unreadable", [raw]))
    }
    guard !isRough, !isRest else {
      return Normalised(.number(number), ReadingNote("N04", .warning, "rough", [raw, "\(number)"]))
    }
    return told(number, "read", raw: raw)
  }

  private static func told(_ number: Decimal, _ detail: String, raw: String) -> Normalised {
    Normalised(.number(number), ReadingNote("N04", .info, detail, [raw, "\(number)"]))
  }
}

/// Digits that a spreadsheet has cut: identity cards, telephone numbers (V18).
enum LongDigits {
  /// What is told of a number of more than 15 digits; nil for others.
  static func note(_ digits: String) -> ReadingNote? {
    let isCut = digits.prefix { $0 != "." }.filter(\.isNumber).count > 15
    return isCut ? ReadingNote("V18", .warning, "", [digits]) : nil
  }
}
