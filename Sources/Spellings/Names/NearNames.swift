import Values

/// Names that may be of one unit: they differ in their ending alone (`锅炉`, `锅炉车间`), or in a
/// character that one of them lacks (`物资供应部`, `物资应部`).
///
/// Names are found by their stems, and by those with a character left out: a thousand names need
/// not be compared with each other.
///
/// ```swift
/// NearNames(["锅炉", "汽机车间", "锅炉车间"]).twin(of: "锅炉车间")  // "锅炉"
/// ```
package struct NearNames {
  private var names: [String] = []
  private var stems: [String: String] = [:]
  private var byStem: [String: [Int]] = [:]
  private var byShortening: [String: [Int]] = [:]

  /// The fewest characters of a stem from which one more may be a slip.
  private static let leastStem = 3

  /// Names in an order, each as often as it comes.
  package init(_ names: some Sequence<String>) {
    for name in names where stems[name] == nil {
      let stem = UnitName.stem(of: name.foldedForMatching)
      stems[name] = stem
      byStem[stem, default: []].append(self.names.count)
      for short in NearNames.shortenings(of: stem) {
        byShortening[short, default: []].append(self.names.count)
      }
      self.names.append(name)
    }
  }

  /// The first other name that may be of the same unit; nil for none.
  package func twin(of name: String) -> String? {
    guard let stem = stems[name] else { return nil }
    let places =
      [byStem[stem], byShortening[stem]].compactMap { $0 }
      + NearNames.shortenings(of: stem).compactMap { byStem[$0] }
    return places.joined().filter { names[$0] != name }.min().map { names[$0] }
  }

  /// A stem with each of its characters left out; none where too little would be left.
  private static func shortenings(of stem: String) -> [String] {
    guard stem.count > leastStem else { return [] }
    return stem.indices.map { index in
      var rest = stem
      rest.remove(at: index)
      return rest
    }
  }
}
