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

  /// As written, without blanks at its ends.
  var string: String { String(String.UnicodeScalarView(written)).trimmedBlanks }

  subscript(range: Range<Int>) -> PhraseText { PhraseText(Array(written[range])) }

  /// The character at a place; nil beyond the ends.
  func character(at index: Int) -> Character? {
    folded.indices.contains(index) ? Character(folded[index]) : nil
  }

  /// The folded characters of a range.
  func folded(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(folded[range])) }

  /// Whether a text stands at a place.
  func has(_ text: String, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var place = index
    for scalar in text.unicodeScalars {
      guard place < count, folded[place] == scalar else { return false }
      place += 1
    }
    return place > index
  }

  /// The longest of some texts at a place.
  func longest(of texts: [String], at index: Int) -> String? {
    texts.filter { has($0, at: index) }.max { $0.count < $1.count }
  }

  /// The first place behind an index that is not blank.
  func afterBlanks(at index: Int) -> Int {
    var place = index
    while place < count, folded[place].isBlank { place += 1 }
    return place
  }
}
