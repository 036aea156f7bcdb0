import Values

/// The number of a problem that is carried from round to round: `2-发电部-08`,
/// `2025-2-发电部-08`, `第2轮-运行二部-02`.
///
/// A unit may have digits and strokes in its name (`2-一-车间-08`), but is never digits alone.
///
/// ```swift
/// ProblemNumber("2025年第2轮-1号机-03")?.unit  // "1号机"
/// ```
package struct ProblemNumber: Hashable, Sendable {
  /// The year of its round, where it is written.
  package var year: Int?
  /// Its round.
  package var round: Int
  /// The unit, as it is written.
  package var unit: String
  /// The serial number in its round and unit, as it is written: `08`.
  package var serial: String

  /// The number that a text is; nil for any other text.
  package init?(_ text: String) {
    guard text.utf8.count <= 200, ProblemNumber.mayHaveStroke(text) else { return nil }
    var parts = text.foldedForMatching.trimmingSigns("()[]【】#№号")
      .split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, let serial = parts.popLast(), ProblemNumber.isSerial(serial),
      let (year, round, used) = ProblemNumber.round(of: parts)
    else { return nil }
    let unit = parts.dropFirst(used).joined(separator: "-")
    guard unit.unicodeScalars.contains(where: { !(0x30...0x39).contains($0.value) && $0 != "-" })
    else { return nil }
    (self.year, self.round, self.unit, self.serial) = (year, round, unit, serial)
  }

  /// Whether a text looks like such a number, so that it must not be passed over where it cannot be
  /// read: `发电部-08`, `2-发电部-`, `上轮-3`.
  package static func seems(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let folded = text.foldedForMatching
    if folded.utf8.starts(with: "上轮".utf8) { return true }
    return folded.utf8.contains(UInt8(ascii: "-"))
      && folded.unicodeScalars.contains { $0.value >= 0x3400 && !ChineseNumeral.isNumeral($0) }
  }

  /// Whether a stroke of any width may stand in a text: a cheap no for most numbers of items.
  private static func mayHaveStroke(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 || $0 == 0xEF }
  }

  /// The year and the round that the parts begin with, and how many parts that are: `2025`, `2`;
  /// `2025年第2轮`; `第二轮`.
  private static func round(of parts: [String]) -> (year: Int?, round: Int, used: Int)? {
    var scanner = SpellingScanner(FoldedText(parts[0]))
    if let year = scanner.digits(4...4) {
      guard WrittenYear.plausible.contains(year) else { return nil }
      scanner.takeAny(["年度", "年"])
      if !scanner.isAtEnd { return round(&scanner).map { (year, $0, 1) } }
      guard parts.count >= 3 else { return nil }
      scanner = SpellingScanner(FoldedText(parts[1]))
      return round(&scanner).map { (year, $0, 2) }
    }
    return round(&scanner).map { (nil, $0, 1) }
  }

  /// `2`, `第2轮`, `二轮`; nil where anything else stands there.
  private static func round(_ scanner: inout SpellingScanner) -> Int? {
    scanner.take("第")
    guard let round = scanner.ordinal() else { return nil }
    scanner.takeAny(["轮次", "轮"])
    return scanner.isAtEnd ? round : nil
  }

  private static func isSerial(_ text: String) -> Bool {
    (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension String {
  /// Without some characters at both ends.
  fileprivate func trimmingSigns(_ signs: String) -> String {
    let scalars = unicodeScalars
    let isSign = { (scalar: Unicode.Scalar) in signs.unicodeScalars.contains(scalar) }
    guard let first = scalars.firstIndex(where: { !isSign($0) }),
      let last = scalars.lastIndex(where: { !isSign($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
