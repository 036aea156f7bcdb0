import FoundationEssentials
import Values

/// Points in brackets at the end of a text: `一、安全谈心谈话（14分）`, `（满分 14 分）`.
///
/// ```swift
/// BracketedPoints(in: "设备无跑冒滴漏(5分)")?.points  // 5
/// ```
package struct BracketedPoints: Hashable, Sendable {
  /// The points.
  package let points: Decimal
  /// The byte at which the bracket opens.
  package let start: Int

  private static let openers = ["满分", "标准分", "分值", "共计", "合计", "共", "计", ":"]

  /// The points that a folded text ends with; nil for a text without.
  package init?(in text: FoldedText) {
    guard let open = BracketedPoints.bracket(atEndOf: text) else { return nil }
    var scanner = SpellingScanner(text[open + 1..<text.bytes.count])
    while scanner.takeAny(BracketedPoints.openers) != nil {}
    guard let points = scanner.decimalDigits()?.decimalValue,
      scanner.take("分)"), scanner.isAtEnd
    else { return nil }
    (self.points, start) = (points, open)
  }

  /// A text without the points that it ends with.
  package static func removed(from text: FoldedText) -> FoldedText {
    BracketedPoints(in: text).map { text[0..<$0.start] } ?? text
  }

  /// A heading without any bracket at its end that speaks of points: `（28分，得26分）`.
  package static func allRemoved(from text: FoldedText) -> FoldedText {
    var rest = text
    while let open = bracket(atEndOf: rest) {
      let inside = rest[open..<rest.bytes.count]
      guard inside.contains("分"), inside.hasDigit else { break }
      rest = rest[0..<open]
    }
    return rest
  }

  /// Where the last bracket opens of a text that ends with one.
  private static func bracket(atEndOf text: FoldedText) -> Int? {
    text.hasSuffix(")") ? text.bytes.lastIndex(of: UInt8(ascii: "(")) : nil
  }
}
