/// A round as a field of a form has it, which need not name one.
///
/// ```swift
/// WrittenRound("2025-3").round     // year 2025, number 3, .read
/// WrittenRound("三季度").remark    // .unreadable
/// ```
package struct WrittenRound: Hashable, Sendable {
  /// What is to be told of it.
  package enum Remark: Hashable, Sendable {
    /// It does not say 轮, and was read as one.
    case read
    /// It names no round, or several.
    case unreadable
  }

  /// The round; nil where no number is certain.
  package private(set) var round: RoundNumber?
  /// What is to be told; nil for a plain round, and where nothing is said.
  package private(set) var remark: Remark?

  /// What a text says.
  package init(_ text: String) {
    let folded = FoldedText(text)
    guard !NothingWord.saysNothing(folded, in: .entry) else { return }
    if let round = RoundNumber(in: folded) {
      self.round = round
    } else if let number = ChineseNumeral.value(of: folded.string),
      (1...99).contains(number)
    {
      round = RoundNumber(number: number)
    } else {
      round = WrittenRound.counted(folded)
      remark = round == nil ? .unreadable : .read
    }
  }

  /// `2025-3`, `2025（3）`, `2025年第3次`, `第3期`.
  private static func counted(_ text: FoldedText) -> RoundNumber? {
    var scanner = SpellingScanner(text)
    let year = scanner.digits(4...4)
    if let year {
      guard WrittenYear.plausible.contains(year),
        scanner.takeAny(["年度第", "年第", "年度", "年", "-第", "-", "/", "("]) != nil
      else { return nil }
    } else {
      scanner.take("第")
    }
    guard let number = scanner.ordinal(), (1...99).contains(number) else { return nil }
    let isCounted = scanner.takeAny(["批次", "次", "期", "批", "回"]) != nil
    scanner.take(")")
    guard scanner.isAtEnd, isCounted || year != nil else { return nil }
    return RoundNumber(year: year, number: number)
  }
}
