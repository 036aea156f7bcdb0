import FoundationEssentials
import Spellings
import Values

/// A piece of a scoring text: as written, and with full-width signs folded, place for place.
struct PhraseText: Hashable {
  let written: [Unicode.Scalar]
  let folded: [Unicode.Scalar]

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  private init(_ scalars: [Unicode.Scalar]) {
    written = scalars
    // A full stop and a list comma keep their own meaning.
    folded = scalars.map(\.foldedWidth)
  }

  var count: Int { folded.count }

  var string: String {
    String(String.UnicodeScalarView(written)).trimmedBlanks
  }

  subscript(range: Range<Int>) -> PhraseText { PhraseText(Array(written[range])) }

  /// Whether a text stands at a place.
  func has(_ text: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var place = index
    for scalar in text.unicodeScalars {
      guard place < count, folded[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// The first place of a text at or behind an index.
  func find(_ text: String, from start: Int = 0) -> Int? {
    guard let first = text.unicodeScalars.first, start <= count else { return nil }
    return (start..<count).first { folded[$0] == first && has(text, at: $0) }
  }

  func contains(_ text: String) -> Bool { find(text) != nil }

  func containsAny(_ texts: [String]) -> Bool { texts.contains(where: contains) }

  /// The longest of some texts at a place.
  func longest(of texts: [String], at index: Int) -> String? {
    texts.filter { has($0, at: index) }.max { $0.utf8.count < $1.utf8.count }
  }

  // MARK: Numbers

  /// Whether a digit or a numeral of any script stands at a place.
  func isNumber(at index: Int) -> Bool {
    index >= 0 && index < count && folded[index].properties.numericType != nil
  }

  /// A number of digits or Chinese numerals at a place, and the place behind it.
  func number(at index: Int) -> (value: Decimal, end: Int, isSuspect: Bool)? {
    var end = index
    while end < count, folded[end].isDigit || folded[end] == "." { end += 1 }
    while end > index, folded[end - 1] == "." { end -= 1 }
    if end > index {
      let digits = String(String.UnicodeScalarView(folded[index..<end]))
      guard let value = Decimal(exact: digits) else { return nil }
      let isSuspect = digits.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
      return (value, end, isSuspect)
    }
    return numeral(at: index).map { ($0.value, $0.end, false) }
  }

  private func numeral(at index: Int) -> (value: Decimal, end: Int)? {
    guard index < count else { return nil }
    if folded[index] == "半" { return (Decimal(1) / 2, index + 1) }
    var end = index
    var value = 0
    if let digit = ChineseNumeral.digit(folded[end]) {
      (value, end) = (digit, end + 1)
    }
    if end < count, folded[end] == "十" {
      value = max(value, 1) * 10
      end += 1
      if end < count, let digit = ChineseNumeral.digit(folded[end]) {
        (value, end) = (value + digit, end + 1)
      }
    }
    return end > index ? (Decimal(value), end) : nil
  }

  /// `N分` at a place: the points and the place behind `分`.
  func points(at index: Int) -> (value: Decimal, end: Int, isSuspect: Bool)? {
    guard let number = number(at: index), has("分", at: number.end) else { return nil }
    return (number.value, number.end + 1, number.isSuspect)
  }
}
