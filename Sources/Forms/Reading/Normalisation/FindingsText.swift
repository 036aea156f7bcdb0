import FoundationEssentials
import Spellings
import Spreadsheet
import Values

/// Problems written in one cell, taken apart by their numbers, lines or semicolons.
///
/// ```swift
/// FindingsText.split("1. 轴封渗水（扣1分）\n2. 阀门无牌").map(\.text)  // ["轴封渗水", "阀门无牌"]
/// ```
package enum FindingsText {
  /// The problems of a text; none where it says that there is none.
  package static func split(_ text: String) -> [Finding] {
    let clean = text.plainLineBreaks
    guard !saysNone(clean) else { return [] }
    let pieces = Enumeration.pieces(of: clean) ?? unnumbered(clean)
    return pieces.map(finding).filter { !$0.text.isEmpty }
  }

  /// How many numbered problems a text has; 0 for one without numbers.
  static func numbered(_ text: String) -> Int {
    Enumeration.pieces(of: text.plainLineBreaks)?.count ?? 0
  }

  /// Whether a text says that there is no problem.
  package static func saysNone(_ text: String) -> Bool {
    NothingWord.saysNothing(FoldedText(text), in: .finding)
  }

  private static func unnumbered(_ text: String) -> [String] {
    text.split { $0 == "\n" || $0 == "；" || $0 == ";" }.map(String.init)
  }

  /// A problem with the deduction behind it: `轴封渗水（扣1分）`.
  private static func finding(_ piece: String) -> Finding {
    let marks = "。；;，,、"
    let text = piece.trimmedBlanks.trimming(marks).trimmedBlanks
    guard let last = text.last, last == "）" || last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" })
    else { return Finding(text) }
    let inside = text[text.index(after: open)...].dropLast()
    var scanner = TextScanner(String(inside).foldedForMatching)
    let hasWord = scanner.takeAny(["扣", "减", "-"]) != nil
    guard let digits = scanner.decimalDigits(), scanner.take("分") || hasWord, scanner.isAtEnd,
      let points = digits.decimalValue
    else { return Finding(text) }
    let rest = String(text[..<open]).trimmedBlanks.trimming(marks)
    return rest.isEmpty ? Finding(text) : Finding(rest, deduction: points)
  }
}

extension StringProtocol {
  /// Line breaks of every kind, written-out ones (`_x000a_`) included, as `\n`.
  var plainLineBreaks: String {
    var text = String(self)
    guard text.utf8.contains(where: { $0 == 0x0D || $0 == UInt8(ascii: "_") }) else { return text }
    for escape in ["_x000D_", "_x000d_"] { text = text.replacing(escape, with: "") }
    for escape in ["_x000A_", "_x000a_", "\r\n", "\r"] { text = text.replacing(escape, with: "\n") }
    return text
  }
}
