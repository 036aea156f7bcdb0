import Spellings
import Values

/// How texts are compared that people may have changed.
enum Similarity {
  /// The text of an item or a header as it is compared: folded, without ★ and punctuation at
  /// its ends.
  static func key(_ text: String) -> FoldedText { key(FoldedText(text)) }

  /// A folded text as it is compared.
  static func key(_ folded: FoldedText) -> FoldedText { folded.trimming(isMark) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "★", "☆", "*", "▲", "△", ".", "。", ",", ";", ":", "、": true
    default: false
    }
  }

  /// 1 for equal texts, 0 for wholly different ones: one minus the edit distance over the longer
  /// length. Texts are cut to 200 characters.
  ///
  /// - Complexity: the product of the lengths.
  static func of(_ left: FoldedText, _ right: FoldedText) -> Double {
    if left == right { return 1 }
    let first = Array(left.scalars.prefix(200))
    let second = Array(right.scalars.prefix(200))
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let distance = editDistance(first, second)
    return 1 - Double(distance) / Double(max(first.count, second.count))
  }

  /// A header without what stands in brackets: `扣分（分）` is 扣分.
  static func withoutBrackets(_ text: FoldedText) -> FoldedText {
    guard let open = text.firstIndex(where: { "([【".unicodeScalars.contains($0) }), open > 0,
      let close = text.lastIndex(where: { ")]】".unicodeScalars.contains($0) }), close > open
    else { return text }
    let end = close + text.length(at: close)
    return FoldedText(folded: text.bytes[..<open] + text.bytes[end...])
  }
}

/// The text of an item in a copy as it is compared, with the number in front of it, if any:
/// `1.1 ★设备无跑冒滴漏（5分）`.
struct ItemText {
  /// The number, `1.1`; empty where none stands there.
  let number: FoldedText
  /// The text without its number and its points.
  let text: FoldedText

  /// Takes the text of an item apart.
  ///
  /// - Parameter folded: the same, folded. The number ends at a blank, which folding takes away.
  init(_ text: String, folded: FoldedText) {
    let number = ItemText.number(of: text)
    let rest =
      number.isEmpty ? folded : FoldedText(String(text.unicodeScalars.dropFirst(number.count)))
    self.number = number.trimming { $0 == "." }
    self.text = Similarity.key(BracketedPoints.removed(from: rest))
  }

  private static func number(of text: String) -> FoldedText {
    guard beginsWithPointedNumber(text) else { return .empty }
    return FoldedText(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.prefix { $0.foldedWidth.isDigit || $0.foldedWidth == "." })))
  }

  /// Whether digits with a point among or behind them stand in front: a cheap no for plain numbers.
  private static func beginsWithPointedNumber(_ text: String) -> Bool {
    guard text.unicodeScalars.first?.foldedWidth.isDigit == true else { return false }
    let rest = text.unicodeScalars.first { !$0.foldedWidth.isDigit }
    return rest?.foldedWidth == "."
  }
}
