import FoundationEssentials
import Values

/// A piece of a scoring text: as written, and with full-width signs folded, place for place.
struct PhraseText: Hashable {
  let written: [Unicode.Scalar]
  let folded: [Character]

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  private init(_ scalars: [Unicode.Scalar]) {
    written = scalars
    folded = scalars.map { scalar in
      // A full stop and a list comma keep their own meaning.
      Character(scalar.foldedWidth)
    }
  }

  var count: Int { folded.count }

  var string: String {
    String(String.UnicodeScalarView(written)).trimmedBlanks
  }

  subscript(range: Range<Int>) -> PhraseText { PhraseText(Array(written[range])) }

  /// Whether a text stands at a place.
  func has(_ text: String, at index: Int) -> Bool {
    let characters = Array(text)
    return index >= 0 && index + characters.count <= count
      && folded[index..<(index + characters.count)].elementsEqual(characters)
  }

  /// The first place of a text at or behind an index.
  func find(_ text: String, from start: Int = 0) -> Int? {
    let length = text.count
    guard count - length >= start else { return nil }
    return (start...(count - length)).first { has(text, at: $0) }
  }

  func contains(_ text: String) -> Bool { find(text) != nil }

  func containsAny(_ texts: [String]) -> Bool { texts.contains(where: contains) }

  /// The longest of some texts at a place.
  func longest(of texts: [String], at index: Int) -> String? {
    texts.filter { has($0, at: index) }.max { $0.count < $1.count }
  }

  // MARK: Numbers

  /// A number of digits or Chinese numerals at a place, and the place behind it.
  func number(at index: Int) -> (value: Decimal, end: Int, isSuspect: Bool)? {
    var end = index
    while end < count, folded[end].isASCII, folded[end].isNumber || folded[end] == "." { end += 1 }
    while end > index, folded[end - 1] == "." { end -= 1 }
    if end > index {
      let digits = String(folded[index..<end])
      guard let value = Decimal(exact: digits) else { return nil }
      let isSuspect = digits.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
      return (value, end, isSuspect)
    }
    return numeral(at: index).map { ($0.value, $0.end, false) }
  }

  private func numeral(at index: Int) -> (value: Decimal, end: Int)? {
    let digits: [Character: Int] = [
      "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "零": 0,
    ]
    guard index < count else { return nil }
    if folded[index] == "半" { return (Decimal(1) / 2, index + 1) }
    var end = index
    var value = 0
    if let digit = digits[folded[end]] {
      (value, end) = (digit, end + 1)
    }
    if end < count, folded[end] == "十" {
      value = max(value, 1) * 10
      end += 1
      if end < count, let digit = digits[folded[end]] {
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
