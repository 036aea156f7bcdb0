import Grid
import Spellings
import Spreadsheet

/// Which rows are which printed items, by text and number; order does not matter.
struct ItemMatcher {
  /// A row that may be an item.
  struct Candidate {
    var row: Int
    /// The text of the key column, as it shows.
    var written: String
    /// The number in it, as it is compared.
    var key: FoldedText
    /// The text of the content column, folded.
    var content: FoldedText

    /// Whether it has neither.
    var isBlank: Bool { key.isEmpty && content.isEmpty }
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

  let items: PrintedItemTexts

  /// The item of each row that is one: index of the item and how it was recognised, by row.
  func match(_ candidates: [Candidate]) -> [Int: (item: Int, match: Match)] {
    var state = State(rows: candidates, items: items.count)
    passByContent(&state, as: .exact) { fits(items.keys[$0], $1.key) }
    passByContent(&state, as: .renumbered) { _, _ in true }
    passByKey(&state)
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
    }

    mutating func dropTaken() { rows.removeAll { found[$0.row] != nil } }
  }

  /// The very text of an item, and what else is asked.
  private func passByContent(
    _ state: inout State, as match: Match, where test: (Int, Candidate) -> Bool
  ) {
    for candidate in state.rows where !candidate.content.isEmpty {
      let same = items.byContent[candidate.content] ?? []
      if let item = same.first(where: { state.open.contains($0) && test($0, candidate) }) {
        state.take(item, candidate, match)
      }
    }
    state.dropTaken()
  }

  /// Same number: reworded, whatever the text; of several rows the likeliest.
  private func passByKey(_ state: inout State) {
    let rows = Dictionary(grouping: state.rows, by: \.key)
    for item in state.open.sorted() where !items.keys[item].isEmpty {
      let content = items.contents[item]
      let same = (rows[items.keys[item]] ?? []).filter { state.found[$0.row] == nil }
      let scored = same.map { ($0, Similarity.of($0.content, content)) }
      guard let best = scored.max(by: { $0.1 < $1.1 }) else { continue }
      state.take(item, best.0, content.isEmpty ? .exact : .reworded(likeness: best.1))
    }
    state.dropTaken()
  }

  /// Another number or none, but a text that is like one item's alone.
  private func passByLikeness(_ state: inout State) {
    for candidate in state.rows.prefix(300) where !candidate.content.isEmpty {
      let scored = state.open.map { ($0, Similarity.of(candidate.content, items.contents[$0])) }
        .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
      guard let best = scored.first, best.1 >= 0.6 else { continue }
      if scored.count > 1, scored[1].1 > best.1 - 0.1 { continue }
      state.take(best.0, candidate, .unsure(likeness: best.1))
    }
  }

  /// Whether a number in a copy may be an item's: `1.1` is also what is left of 1.10.
  private func fits(_ key: FoldedText, _ other: FoldedText) -> Bool {
    key == other || (key.contains(".") && ItemMatcher.bare(key) == ItemMatcher.bare(other))
  }

  private static func bare(_ key: FoldedText) -> FoldedText {
    guard key.contains(".") else { return key }
    var end = key.bytes.count
    while end > 0, key.bytes[end - 1] == UInt8(ascii: "0") { end -= 1 }
    if end > 0, key.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return key[0..<end]
  }
}

/// The texts of a band's printed items, as they are compared.
struct PrintedItemTexts: Sendable {
  /// The number of each item.
  let keys: [FoldedText]
  /// The text of each item; empty where it has none.
  let contents: [FoldedText]
  /// The items with a text.
  let byContent: [FoldedText: [Int]]
  /// The numbers that are not blank.
  let knownKeys: Set<FoldedText>

  /// How many items there are.
  var count: Int { keys.count }

  init(_ items: [Band.Item], content: String?) {
    keys = items.map { PrintedItemTexts.key(FoldedText($0.key)) }
    contents = items.map { item in
      content.flatMap { item.constants[$0] }.map { ItemText($0, folded: FoldedText($0)).text }
        ?? .empty
    }
    byContent = Dictionary(grouping: contents.indices) { [contents] in contents[$0] }
    knownKeys = Set(keys.filter { !$0.isEmpty })
  }

  /// A number without brackets and the point behind it: `（1）`, `1、`, `1.1.` as `1`, `1`, `1.1`.
  static func key(_ folded: FoldedText) -> FoldedText {
    circledAsDigits(folded).trimming { "().、,:★*".unicodeScalars.contains($0) }
  }

  private static func circledAsDigits(_ folded: FoldedText) -> FoldedText {
    guard folded.bytes.contains(0xE2) else { return folded }
    let texts = folded.scalars.map { scalar in
      (0x2460...0x2473).contains(scalar.value)
        ? String(scalar.value - 0x245F) : String(Character(scalar))
    }
    return FoldedText(texts.joined())
  }
}
