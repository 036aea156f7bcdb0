import Spellings

/// The rows and the items that are still to be brought together, and what was found.
struct ItemBoard {
  private(set) var found: [Int: ItemMatcher.Found] = [:]

  private let items: PrintedItemTexts
  private let rows: [ItemMatcher.Candidate]
  /// The item of each row that has one, by its place among the rows.
  private var taken: [Int?]
  private var open: Set<Int>
  /// How far numbers of this copy can be trusted, 0...1.
  private let trust: Double
  /// Rows and items of which something speaks for each other; made when they are first asked for.
  private var pairs: [Pair]?

  /// A row and an item.
  private struct Pair {
    let row: Int
    let item: Int
    var evidence: ItemEvidence
  }

  /// How much must speak for a pair, and by how much more than for any other of its row or item.
  private static let least = 1.2
  private static let margin = 0.5
  /// How many rows are compared with items whose number they do not have.
  private static let mostCompared = 300

  init(_ rows: [ItemMatcher.Candidate], _ items: PrintedItemTexts) {
    (self.rows, self.items) = (rows, items)
    taken = Array(repeating: nil, count: rows.count)
    open = Set(0..<items.count)
    trust = ItemBoard.trust(in: rows, items)
  }

  /// Of the rows with the very text of an item, how many have its number.
  private static func trust(
    in rows: [ItemMatcher.Candidate], _ items: PrintedItemTexts
  ) -> Double {
    let known = rows.compactMap { row -> Bool? in
      guard !row.key.isEmpty, let same = items.byContent[row.content], same.count == 1 else {
        return nil
      }
      return items.hasNumber(row.key, same[0])
    }
    return Double(known.count { $0 } + 2) / Double(known.count + 2)
  }

  // MARK: Steps

  /// Takes the rows with text and number of an item.
  mutating func takeSame() {
    for (place, row) in rows.enumerated() {
      let same = row.content.isEmpty ? items.withoutText(row.key) : items.byContent[row.content]
      let item = same?.first { open.contains($0) && items.hasNumber(row.key, $0) }
      if let item { take(place, item, ItemEvidence(text: 1, number: 1, others: 1), .exact) }
    }
  }

  /// Takes the pair for which most speaks, of those without a rival; says whether there was one.
  mutating func takeSurest() -> Bool {
    guard !open.isEmpty, found.count < rows.count else { return false }
    let rated = rated()
    var rivals = Rivals()
    for pair in rated { rivals.add(pair.evidence.weight, row: pair.row, item: pair.item) }
    let clear = rated.filter { pair in
      let other = rivals.best(besides: pair.row, pair.item, pair.evidence.weight)
      return pair.evidence.weight >= max(ItemBoard.least, other + ItemBoard.margin)
    }
    guard let best = clear.max(by: { ($0.evidence.weight, $1.row) < ($1.evidence.weight, $0.row) })
    else { return false }
    take(best, rivals)
    return true
  }

  /// Takes what is left of the rows with the number or the very text of an item, from the top:
  /// where several have it, all of it is doubtful.
  mutating func takeInOrder() {
    for pair in rated().sorted(by: { ($0.row, $1.evidence.weight) < ($1.row, $0.evidence.weight) })
    where taken[pair.row] == nil && open.contains(pair.item) {
      let isSame = pair.evidence.text == 1 || pair.evidence.number > 0.5
      guard isSame, pair.evidence.weight >= ItemBoard.least else { continue }
      take(pair.row, pair.item, pair.evidence, .unsure(likeness: likeness(of: pair)))
    }
  }

  private mutating func take(_ pair: Pair, _ rivals: Rivals) {
    let row = rows[pair.row]
    let isNumbered = items.hasNumber(row.key, pair.item)
    let other = rivals.best(besides: pair.row, pair.item, pair.evidence.weight)
    let match: ItemMatcher.Match
    if pair.evidence.text == 1 {
      let isDoubtful = other > 0.75 * pair.evidence.weight
      match = isNumbered ? .exact : isDoubtful ? .unsure(likeness: 1) : .renumbered
    } else {
      let likeness = likeness(of: pair)
      match = isNumbered ? .reworded(likeness: likeness) : .unsure(likeness: likeness)
    }
    take(pair.row, pair.item, pair.evidence, match)
  }

  private mutating func take(
    _ place: Int, _ item: Int, _ evidence: ItemEvidence, _ match: ItemMatcher.Match
  ) {
    found[rows[place].row] = ItemMatcher.Found(item: item, match: match, evidence: evidence)
    taken[place] = item
    open.remove(item)
  }

  private func likeness(of pair: Pair) -> Double {
    Similarity.of(rows[pair.row].content, items.contents[pair.item])
  }

  // MARK: Evidence

  /// The pairs that are left, with what the rows around them have come to be.
  private mutating func rated() -> [Pair] {
    let left = (pairs ?? allPairs()).filter { taken[$0.row] == nil && open.contains($0.item) }
    pairs = left
    guard !left.isEmpty else { return [] }
    let above = nearest(rows.indices)
    let below = nearest(rows.indices.reversed())
    return left.map { pair in
      var pair = pair
      let (last, next) = (above[pair.row], below[pair.row])
      pair.evidence.neighbours =
        ItemBoard.side(last.map { pair.item - $0 }) + ItemBoard.side(next.map { $0 - pair.item })
      return pair
    }
  }

  /// What a neighbour says: much if it is the next item, something if it is a later one.
  private static func side(_ step: Int?) -> Double {
    step.map { $0 == 1 ? 0.5 : $0 > 1 ? 0.2 : 0 } ?? 0
  }

  /// The item of the last row with one before each, going along some places.
  private func nearest(_ places: some Sequence<Int>) -> [Int?] {
    var items = [Int?](repeating: nil, count: rows.count)
    var last: Int?
    for place in places {
      items[place] = last
      last = taken[place] ?? last
    }
    return items
  }

  private func allPairs() -> [Pair] {
    let free = rows.indices.filter { taken[$0] == nil && !rows[$0].isBlank }
    return free.enumerated().flatMap { count, row in
      open.sorted().compactMap { item in pair(row, item, comparesText: count < Self.mostCompared) }
    }
  }

  private func pair(_ row: Int, _ item: Int, comparesText: Bool) -> Pair? {
    let candidate = rows[row]
    let isNumbered = items.hasNumber(candidate.key, item)
    guard isNumbered || (comparesText && !candidate.content.isEmpty) else { return nil }
    var evidence = ItemEvidence()
    evidence.text = ItemEvidence.likeness(of: candidate.content, to: items.contents[item])
    guard isNumbered || evidence.text >= 0.35 else { return nil }
    evidence.number = isNumbered ? trust : 0
    evidence.others = items.share(of: candidate.others, item)
    return Pair(row: row, item: item, evidence: evidence)
  }
}

/// The best two weights of each row and of each item.
private struct Rivals {
  private var ofRow: [Int: (best: Double, next: Double)] = [:]
  private var ofItem: [Int: (best: Double, next: Double)] = [:]

  mutating func add(_ weight: Double, row: Int, item: Int) {
    Rivals.add(weight, to: &ofRow[row, default: (0, 0)])
    Rivals.add(weight, to: &ofItem[item, default: (0, 0)])
  }

  private static func add(_ weight: Double, to pair: inout (best: Double, next: Double)) {
    if weight > pair.best {
      pair = (weight, pair.best)
    } else {
      pair.next = max(pair.next, weight)
    }
  }

  /// The most that speaks for another item of a row, or another row of an item.
  func best(besides row: Int, _ item: Int, _ own: Double) -> Double {
    [ofRow[row], ofItem[item]].compactMap { $0 }
      .map { $0.best == own ? $0.next : $0.best }.max() ?? 0
  }
}
