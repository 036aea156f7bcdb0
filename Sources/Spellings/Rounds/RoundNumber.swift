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

  /// The round as it is written: `2025年第3轮`, `第3轮`.
  package var writtenText: String { (year.map { "\($0)年" } ?? "") + "第\(number)轮" }

  /// A round from a field of a form; nil where no number is certain.
  public init?(written text: String) {
    guard let round = WrittenRound(text).round else { return nil }
    self = round
  }

  /// A round named somewhere in a text such as a file name: `第3轮`, with the year where the text
  /// has one; nil where there is none.
  public init?(in text: String) { self.init(in: FoldedText(text)) }

  /// A round named somewhere in a folded text.
  package init?(in text: FoldedText) {
    guard let place = RoundNumber.place(in: text) else { return nil }
    let number = ChineseNumeral.value(of: text[place].string) ?? 0
    guard (1...99).contains(number) else { return nil }
    self.init(year: WrittenYear.year(in: text), number: number)
  }

  /// Where the number of a round stands: what is in front of the last 轮.
  static func place(in text: FoldedText) -> Range<Int>? {
    guard let end = text.lastRange(of: "轮")?.lowerBound else { return nil }
    var start = end
    while start > 0 {
      let before = text.place(before: start)
      let scalar = text.scalar(at: before)
      guard (0x30...0x39).contains(scalar.value) || ChineseNumeral.isNumeral(scalar) else { break }
      start = before
    }
    return start < end && !goesOn(text, before: start) ? start..<end : nil
  }

  /// Whether another number is joined to the one at a place: `第2、3轮`, but not `2025-3轮`.
  private static func goesOn(_ text: FoldedText, before start: Int) -> Bool {
    guard start > 0 else { return false }
    let sign = text.place(before: start)
    guard "、,~-至和及/&".unicodeScalars.contains(text.scalar(at: sign)), sign > 0 else {
      return false
    }
    var first = sign
    while first > 0, (0x30...0x39).contains(text.bytes[first - 1]) { first -= 1 }
    let digits = sign - first
    return (1...2).contains(digits)
      || digits == 0 && ChineseNumeral.isNumeral(text.scalar(at: text.place(before: sign)))
  }
}
