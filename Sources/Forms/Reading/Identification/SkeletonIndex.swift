import Spellings

/// All pages by the texts that they print, so that a text of a copy is looked up once, however many
/// templates there are.
struct SkeletonIndex: Sendable {
  /// The pages.
  let skeletons: [PageSkeleton]
  /// The tables of all pages, each with its page.
  let tables: [(page: Int, table: SkeletonTable)]
  /// The columns of tables that a header text may mean.
  private let headers: [FoldedText: [Place]]
  /// The pages that print an item of this text.
  private let items: [FoldedText: [Int]]
  /// The fields that a label may mean.
  private let labels: [FoldedText: [Place]]
  /// The labels of fields that no page prints below its lists.
  private let topLabels: Set<FoldedText>
  /// The most characters that the cell of a title may have.
  private let longestTitle: Int

  /// A column of a table, or a field of a page.
  private struct Place: Hashable {
    /// The table, or the page.
    var owner: Int
    var index: Int
  }

  init(_ skeletons: [PageSkeleton]) {
    self.skeletons = skeletons
    var headers: [FoldedText: [Place]] = [:]
    var items: [FoldedText: [Int]] = [:]
    var labels: [FoldedText: [Place]] = [:]
    tables = skeletons.enumerated().flatMap { page, skeleton in
      skeleton.tables.map { (page, $0) }
    }
    for (number, (_, table)) in tables.enumerated() {
      for (column, texts) in table.columns.enumerated() {
        for text in Set(texts.names) {
          headers[text, default: []].append(Place(owner: number, index: column))
        }
      }
    }
    for (page, skeleton) in skeletons.enumerated() {
      for text in skeleton.itemTexts { items[text, default: []].append(page) }
      for (field, texts) in skeleton.labels.values.enumerated() {
        for text in texts { labels[text, default: []].append(Place(owner: page, index: field)) }
      }
    }
    (self.headers, self.items, self.labels) = (headers, items, labels)
    topLabels = skeletons.reduce(into: []) { $0.formUnion($1.topLabels) }
    longestTitle = (skeletons.map { $0.title.count }.max() ?? 0) + PageSkeleton.titleSlack
  }

  // MARK: Headers

  /// The columns that the cells of a row name, for each table of which they name any.
  func columns(namedBy cells: [GridCell]) -> [Int: Set<Int>] {
    var named: [Int: Set<Int>] = [:]
    for cell in cells where cell.key.bytes.count <= 90 {
      for place in headers[cell.key] ?? [] {
        named[place.owner, default: []].insert(place.index)
      }
    }
    return named
  }

  /// Whether a text heads a column of a table.
  func isHeader(_ cell: GridCell, of table: Int) -> Bool {
    headers[cell.key]?.contains { $0.owner == table } ?? false
  }

  // MARK: Titles and labels

  /// Whether a cell holds the title of a page.
  func isTitle(_ cell: GridCell) -> Bool {
    guard cell.folded.bytes.count <= longestTitle * 4 else { return false }
    return skeletons.contains { $0.isTitle(cell) }
  }

  /// Whether a cell is, or begins with, the label of a field that stands above the lists.
  func isTopLabel(_ cell: GridCell) -> Bool {
    if topLabels.contains(cell.folded) { return true }
    guard let colon = cell.folded.range(of: ":") else { return false }
    return topLabels.contains(cell.folded[0..<colon.lowerBound])
  }

  // MARK: Likeness

  /// How much of each page's own texts stands among some texts, 0...1: of its items, else of its
  /// columns, else of its labels.
  func likenesses(to texts: Set<FoldedText>) -> [Double] {
    var found = skeletons.map { _ in 0 }
    var columns: [Int: Set<Place>] = [:]
    var fields: [Int: Set<Int>] = [:]
    for text in texts {
      for page in items[text] ?? [] { found[page] += 1 }
      for place in headers[text] ?? [] {
        columns[tables[place.owner].page, default: []].insert(place)
      }
      for place in labels[text] ?? [] { fields[place.owner, default: []].insert(place.index) }
    }
    return skeletons.indices.map { page in
      let skeleton = skeletons[page]
      let (part, whole) =
        !skeleton.itemTexts.isEmpty
        ? (found[page], skeleton.itemTexts.count)
        : skeleton.columnCount > 0
          ? (columns[page]?.count ?? 0, skeleton.columnCount)
          : (fields[page]?.count ?? 0, skeleton.labels.count)
      return whole == 0 ? 0 : Double(part) / Double(whole)
    }
  }
}
