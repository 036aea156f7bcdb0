import Grid
import Spreadsheet
import Values

/// Which rows are which printed items, by text and number; order does not matter.
struct ItemMatcher {
  /// A row that may be an item.
  struct Candidate {
    var row: Int
    /// The text of the key column, as it shows.
    var key: String
    /// The text of the content column, folded.
    var content: String
  }
  /// How an item was recognised.
  enum Match: Equatable {
    case exact
    /// The number is the item's, the text is not quite.
    case reworded(likeness: Double)
    /// The text is the item's, the number is not.
    case renumbered
    /// Neither is quite the item's; only the place and a likeness speak for it.
    case unsure(likeness: Double)
  }

  let items: [Band.Item]
  let contents: [String]

  /// The item of each row that is one: index of the item and how it was recognised, by row.
  func match(_ candidates: [Candidate]) -> [Int: (item: Int, match: Match)] {
    var state = State(rows: candidates, items: items.count)
    let keys = items.map { ItemMatcher.key($0.key) }
    pass(&state) {
      $1.content == contents[$0] && !contents[$0].isEmpty && fits(keys[$0], $1.key) ? .exact : nil
    }
    pass(&state) { $1.content == contents[$0] && !contents[$0].isEmpty ? .renumbered : nil }
    passByKey(&state, keys)
    passByLikeness(&state)
    return state.found
  }

  private struct State {
    var rows: [Candidate]
    var open: Set<Int>
    var found: [Int: (item: Int, match: Match)] = [:]

    init(rows: [Candidate], items: Int) { (self.rows, open) = (rows, Set(0..<items)) }

    mutating func take(_ item: Int, _ candidate: Candidate, _ match: Match) {
      found[candidate.row] = (item, match)
      open.remove(item)
      rows.removeAll { $0.row == candidate.row }
    }
  }

  private func pass(_ state: inout State, _ test: (Int, Candidate) -> Match?) {
    for candidate in state.rows {
      if let item = state.open.sorted().first(where: { test($0, candidate) != nil }),
        let match = test(item, candidate)
      {
        state.take(item, candidate, match)
      }
    }
  }

  /// Same number: reworded, whatever the text; of several rows the likeliest.
  private func passByKey(_ state: inout State, _ keys: [String]) {
    for item in state.open.sorted() where !keys[item].isEmpty {
      let same = state.rows.filter { ItemMatcher.key($0.key) == keys[item] }
      let scored = same.map { ($0, Similarity.of($0.content, contents[item])) }
      guard let best = scored.max(by: { $0.1 < $1.1 }) else { continue }
      let isBare = contents[item].isEmpty || best.0.content.isEmpty
      state.take(
        item, best.0, isBare && contents[item].isEmpty ? .exact : .reworded(likeness: best.1))
    }
  }

  /// Another number or none, but a text that is like one item's alone.
  private func passByLikeness(_ state: inout State) {
    for candidate in state.rows.prefix(300) where !candidate.content.isEmpty {
      let scored = state.open.map { ($0, Similarity.of(candidate.content, contents[$0])) }
        .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
      guard let best = scored.first, best.1 >= 0.6 else { continue }
      if scored.count > 1, scored[1].1 > best.1 - 0.1 { continue }
      state.take(best.0, candidate, .unsure(likeness: best.1))
    }
  }

  /// Whether a number in a copy may be an item's: `1.1` is also what is left of 1.10.
  private func fits(_ key: String, _ written: String) -> Bool {
    let other = ItemMatcher.key(written)
    return key == other || (key.contains(".") && ItemMatcher.bare(key) == ItemMatcher.bare(other))
  }

  private static func bare(_ key: String) -> String {
    var key = key
    while key.contains("."), let last = key.last, last == "0" || last == "." { key.removeLast() }
    return key
  }

  /// A number without brackets and the point behind it: `（1）`, `1、`, `1.1.` as `1`, `1`, `1.1`.
  static func key(_ text: String) -> String {
    var key = ""
    for scalar in text.foldedForMatching.unicodeScalars {
      if (0x2460...0x2473).contains(scalar.value) {
        key += String(scalar.value - 0x245F)
      } else {
        key.unicodeScalars.append(scalar)
      }
    }
    return key.lowercased().trimming("().、,:★*")
  }
}
