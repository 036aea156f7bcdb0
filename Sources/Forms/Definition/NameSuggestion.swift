import Values

/// The known name that a mistyped one was probably meant to be.
enum NameSuggestion {
  /// The nearest of some names; nil where none is near: at most a third of the letters may differ
  /// (one letter of a name of two).
  static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.foldedForMatching.lowercased())
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let allowed = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in names {
      let letters = Array(candidate.foldedForMatching.lowercased())
      guard abs(letters.count - wanted.count) <= allowed, letters.count > 1 || letters == wanted
      else { continue }
      let distance = editDistance(wanted, letters)
      guard distance <= allowed, distance < wanted.count else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Insertions, removals and replacements between two texts (Levenshtein).
  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
