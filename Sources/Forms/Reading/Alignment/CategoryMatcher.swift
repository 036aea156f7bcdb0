import Spellings

/// Which category of the template a heading of a copy is, by its name, its number and the items
/// below it together.
struct CategoryMatcher {
  /// A category of the template.
  private struct Category {
    var text: String
    var heading: HeadingText
  }

  private let items: [Band.Item]
  private let categories: [Category]

  init(_ items: [Band.Item]) {
    self.items = items
    categories = items.compactMap(\.category).reduce(into: []) { found, text in
      if found.last?.text != text { found.append(Category(text: text, heading: HeadingText(text))) }
    }
  }

  /// Gives headings, subtotals and added rows their categories; finds headings that are missing.
  func resolve(_ aligned: inout AlignedRows) {
    guard !categories.isEmpty else { return }
    resolveHeadings(&aligned)
    resolveSubtotals(&aligned)
    guard aligned.sums.contains(where: { $0.kind == .category }) else { return }
    let headed = Set(aligned.sums.filter { $0.kind == .category }.compactMap(\.category))
    for category in categories where !headed.contains(category.text) {
      let row = aligned.records.first { self.category(of: $0) == category.text }?.row
      if let row { aligned.headless.append((category.text, row)) }
    }
  }

  // MARK: Headings

  private func resolveHeadings(_ aligned: inout AlignedRows) {
    let rows = aligned.sums.filter { $0.kind == .category }.map(\.row)
    for index in aligned.sums.indices where aligned.sums[index].kind == .category {
      let sum = aligned.sums[index]
      let end = rows.first { $0 > sum.row } ?? Int.max
      let below = aligned.records.indices.filter {
        (sum.row..<end).contains(aligned.records[$0].row)
      }
      let heading = HeadingText(sum.category ?? "")
      let found = category(of: heading, above: below.map { aligned.records[$0] })
      aligned.sums[index].isDoubtful = found.map { !isSame($0.heading, heading) } ?? true
      guard let found else { continue }
      aligned.sums[index].heading = sum.category
      aligned.sums[index].category = found.text
      for record in below where aligned.records[record].item == nil {
        aligned.records[record].category = found.text
      }
    }
  }

  private func isSame(_ template: HeadingText, _ copy: HeadingText) -> Bool {
    template.name == copy.name
      && (copy.number.isEmpty || template.number.isEmpty || template.number == copy.number)
  }

  /// The category that most speaks for: the name counts two, the number one, the items two.
  private func category(
    of heading: HeadingText, above records: [AlignedRows.Record]
  ) -> Category? {
    let below = Dictionary(grouping: records.compactMap(category(of:))) { $0 }
    let scored = categories.map { (category: $0, score: score($0, heading, below, records.count)) }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 2 else { return nil }
    return best.category
  }

  private func score(
    _ category: Category, _ heading: HeadingText, _ below: [String: [String]], _ count: Int
  ) -> Int {
    let name = category.heading.name
    let likeness = name == heading.name ? 2 : Similarity.of(name, heading.name) >= 0.6 ? 1 : 0
    let number = !heading.number.isEmpty && heading.number == category.heading.number ? 1 : 0
    let items = (below[category.text]?.count ?? 0) * 2 > count ? 2 : 0
    return likeness + number + items
  }

  private func category(of record: AlignedRows.Record) -> String? {
    record.item.flatMap { items[$0].category }
  }

  // MARK: Subtotals

  /// A subtotal is of the category whose items stand between it and the sum above it.
  private func resolveSubtotals(_ aligned: inout AlignedRows) {
    var above = Int.min
    for index in aligned.sums.indices {
      let sum = aligned.sums[index]
      defer { above = sum.row }
      guard sum.kind == .subtotal else { continue }
      let range = above..<sum.row
      let own = Set(
        aligned.records.filter { range.contains($0.row) && $0.item != nil }
          .map(category(of:)))
      let isFurther = index > 0 && aligned.sums[index - 1].kind != .total && own.isEmpty
      if own.count == 1, let category = own.first {
        aligned.sums[index].category = category
      } else if isFurther {
        aligned.sums[index].category = aligned.sums[index - 1].category
      } else {
        aligned.sums[index].category = nil
        aligned.sums[index].isDoubtful = true
      }
    }
  }
}
