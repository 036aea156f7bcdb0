import Spellings
import Values

/// The heading of a category taken apart: `三、职工安全行为（28分）`, `三 职工安全行为`.
struct HeadingText {
  /// The number in front, `三`; empty where none stands there.
  let number: FoldedText
  /// The name without its number and points, as it is compared.
  let name: FoldedText

  /// Takes a heading apart; a blank behind the number, as between two cells, is a mark.
  init(_ text: String) {
    let folded = FoldedText(HeadingText.withMark(text))
    let length = HeadingText.leadingNumeral(folded) ?? 0
    number = folded[0..<length].trimming { !ChineseNumeral.isOrdinal($0) }
    name = Similarity.key(
      BracketedPoints.allRemoved(from: folded[length..<folded.bytes.count]))
  }

  /// `三 职工安全行为` as `三、职工安全行为`.
  private static func withMark(_ text: String) -> String {
    let scalars = Array(text.trimmedBlanks.unicodeScalars)
    let count = scalars.prefix(while: ChineseNumeral.isOrdinal).count
    guard count > 0, count < scalars.count, scalars[count].isBlank else { return text }
    return String(String.UnicodeScalarView(scalars[..<count] + ["、"] + scalars[(count + 1)...]))
  }

  /// How many bytes `一`, `二、`, `（三）`, `第四部分` in front of a text have: a Chinese number with
  /// what belongs to it; nil where none stands there.
  static func leadingNumeral(_ folded: FoldedText) -> Int? {
    var scanner = SpellingScanner(folded)
    if !scanner.take("(") { scanner.take("第") }
    let start = scanner.position
    while !scanner.isAtEnd, ChineseNumeral.isOrdinal(folded.scalar(at: scanner.position)) {
      scanner.skip()
    }
    guard scanner.position > start else { return nil }
    let marks = ["、", ".", ",", ")", ":"]
    let word = scanner.takeAny(["部分", "项", "章", "类"])
    guard scanner.isAtEnd || word != nil || scanner.takeAny(marks) != nil else { return nil }
    while scanner.takeAny(marks) != nil {}
    return scanner.position
  }
}
