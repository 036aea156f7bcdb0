import Spellings
import Values

/// A round of inspections as people write it: `第3轮`, `2025年第三轮`, `3`.
///
/// ```swift
/// RoundNumber(written: "2025年第3轮")  // year 2025, number 3
/// ```
public struct RoundNumber: Hashable, Sendable {
  /// The year, where it is written.
  public var year: Int?
  /// The number, from 1.
  public var number: Int

  /// A round.
  public init(year: Int? = nil, number: Int) { (self.year, self.number) = (year, number) }

  /// A round from a field of a form; nil where no number can be told.
  public init?(written text: String) {
    let folded = text.foldedForMatching
    if let round = RoundNumber(in: folded) {
      self = round
    } else if let number = ChineseNumeral.value(of: folded), number > 0 {
      self.init(number: number)
    } else {
      return nil
    }
  }

  /// A round named somewhere in a text such as a file name: `第3轮`, with the year where the text
  /// has one; nil where there is none.
  public init?(in text: String) {
    let folded = Array(text.foldedForMatching)
    guard let end = folded.lastIndex(of: "轮") else { return nil }
    var start = end
    while start > 0, ChineseNumeral.isPart(folded[start - 1]) { start -= 1 }
    guard let number = ChineseNumeral.value(of: String(folded[start..<end])), number > 0 else {
      return nil
    }
    self.init(year: RoundNumber.year(in: folded), number: number)
  }

  /// A year of four digits that is written with 年 or stands alone between other characters.
  static func year(in text: [Character]) -> Int? {
    var start = 0
    while start < text.count {
      guard text[start].isASCII, text[start].isWholeNumber else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, text[end].isASCII, text[end].isWholeNumber { end += 1 }
      if end - start == 4, let year = Int(String(text[start..<end])), (1990...2200).contains(year) {
        return year
      }
      start = end
    }
    return nil
  }
}
