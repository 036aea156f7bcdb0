/// The year that a text names: `2025年第3轮`, `2025-第3轮`.
///
/// Four digits alone are no year: `JGJ59-2011` is the number of a standard.
///
/// ```swift
/// WrittenYear.year(in: "2025年第3轮")  // 2025
/// ```
package enum WrittenYear {
  /// Years that inspections may be of.
  package static let plausible = 1990...2099

  /// The first year written with 年, else one written in front of a round; nil for none.
  package static func year(in text: FoldedText) -> Int? {
    let round = RoundNumber.place(in: text)
    var beforeRound: Int?
    var scanner = SpellingScanner(text)
    while !scanner.isAtEnd {
      guard let number = scanner.digits(1...18) else {
        scanner.skip()
        continue
      }
      let end = scanner.position
      guard plausible.contains(number) else { continue }
      if scanner.take("年") { return number }
      if let round, isBeside(text, end, round) { beforeRound = beforeRound ?? number }
    }
    return beforeRound
  }

  /// Whether only signs and 第 stand between a year and the number of a round.
  private static func isBeside(_ text: FoldedText, _ end: Int, _ round: Range<Int>) -> Bool {
    guard end < round.lowerBound else { return false }
    return text[end..<round.lowerBound].trimming { "-_.第度".unicodeScalars.contains($0) }.isEmpty
  }
}
