/// What was meant by a word that nobody knows.
///
/// ```swift
/// Suggestion.nearest(to: "扣份", among: ["扣分", "得分", "标准分"])  // "扣分"
/// ```
package enum Suggestion {
  /// The word nearest to another: at most a third of its characters differ, and no other word is
  /// as near; nil where there is none.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let sought = Array(word.foldedForMatching.uppercased())
    guard !sought.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    var isTied = false
    for candidate in words {
      let characters = Array(candidate.foldedForMatching.uppercased())
      let distance = editDistance(sought, characters)
      guard distance * 3 <= max(sought.count, characters.count) + 1 else { continue }
      if distance < best?.distance ?? .max {
        (best, isTied) = ((candidate, distance), false)
      } else if distance == best?.distance, candidate != best?.word {
        isTied = true
      }
    }
    return isTied ? nil : best?.word
  }
}
