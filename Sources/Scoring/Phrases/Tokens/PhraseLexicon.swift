/// Words with their meanings, the longest first, found by their first character.
struct PhraseLexicon: Sendable {
  typealias Entry = (meaning: PhraseWord, words: [String])

  private let byFirst: [Unicode.Scalar: [(word: String, meaning: PhraseWord)]]

  init(_ entries: [Entry]) {
    let words = entries.flatMap { entry in entry.words.map { (word: $0, meaning: entry.meaning) } }
    byFirst = Dictionary(grouping: words) { $0.word.unicodeScalars.first ?? " " }
      .mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// The longest word at a place of a text that fits there.
  func word(
    in text: PhraseText, at index: Int, fits: (PhraseWord, Int) -> Bool = { _, _ in true }
  ) -> (meaning: PhraseWord, length: Int)? {
    guard text.folded.indices.contains(index) else { return nil }
    return byFirst[text.folded[index]]?
      .first { text.has($0.word, at: index) && fits($0.meaning, $0.word.count) }
      .map { ($0.meaning, $0.word.count) }
  }
}
