import FoundationEssentials
import Values

/// A problem as it is written in a cell of several, with the deduction behind it:
/// `1. 轴封渗水（扣1分）`.
///
/// ```swift
/// WrittenFinding.all(in: "1. 轴封渗水（扣1分）\n2. 阀门无牌").map(\.text)  // ["轴封渗水", "阀门无牌"]
/// ```
package struct WrittenFinding: Hashable, Sendable {
  /// The text, without its number and the deduction behind it.
  package let text: String
  /// The deduction; nil for none.
  package let deduction: Decimal?

  /// The problems of a text, taken apart by their numbers, lines or semicolons; none where it says
  /// that there is none.
  package static func all(in text: String) -> [WrittenFinding] {
    let clean = text.plainLineBreaks
    guard !NothingWord.saysNothing(FoldedText(clean), in: .finding) else { return [] }
    let pieces = Enumeration.pieces(of: clean) ?? unnumbered(clean)
    return pieces.map { WrittenFinding($0) }.filter { !$0.text.isEmpty }
  }

  /// How many numbered problems a text has; 0 for one without numbers.
  package static func numbered(in text: String) -> Int {
    Enumeration.pieces(of: text.plainLineBreaks)?.count ?? 0
  }

  private static func unnumbered(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == "\n" || $0 == "；" || $0 == ";" }
      .map { String(Substring($0)) }
  }

  private init(_ piece: String) {
    let text = WrittenFinding.trimmed(piece)
    if let open = WrittenFinding.lastBracket(of: text),
      let points = WrittenFinding.points(in: text[text.index(after: open)...])
    {
      let rest = WrittenFinding.trimmed(String(text[..<open]))
      if !rest.isEmpty {
        (self.text, deduction) = (rest, points)
        return
      }
    }
    (self.text, deduction) = (text, nil)
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmedBlanks.trimming("。；;，,、").trimmedBlanks
  }

  private static func lastBracket(of text: String) -> String.Index? {
    guard let last = text.unicodeScalars.last, last.foldedWidth == ")" else { return nil }
    return text.unicodeScalars.lastIndex { $0.foldedWidth == "(" }
  }

  /// `扣1分)`, `1分)`, `-1)`.
  private static func points(in text: Substring) -> Decimal? {
    var scanner = SpellingScanner(FoldedText(text))
    let hasWord = scanner.takeAny(["扣", "减", "-"]) != nil
    guard let digits = scanner.decimalDigits(), scanner.take("分") || hasWord, scanner.take(")"),
      scanner.isAtEnd
    else { return nil }
    return digits.decimalValue
  }
}

extension String {
  /// Line breaks of every kind, written-out ones (`_x000a_`) included, as `\n`.
  package var plainLineBreaks: String {
    guard utf8.contains(where: { $0 == 0x0D || $0 == UInt8(ascii: "_") }) else { return self }
    var text = self
    for escape in ["_x000D_", "_x000d_"] { text = text.replacing(escape, with: "") }
    for escape in ["_x000A_", "_x000a_", "\r\n", "\r"] { text = text.replacing(escape, with: "\n") }
    return text
  }

  /// Without some characters at both ends.
  package func trimming(_ characters: String) -> String {
    let signs = characters.unicodeScalars
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !signs.contains($0) }),
      let last = scalars.lastIndex(where: { !signs.contains($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
