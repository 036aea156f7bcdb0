import Grid
import Spreadsheet

/// The rows of a filled page as they go over sheets of paper: where a sheet has to begin so that the
/// heads of a list stand on each of them, no part begins with its title alone, and what stands
/// below a list, such as the lines to sign, never without the last row of it.
struct PaperFlow {
  /// A list as one record or the page itself has it.
  struct List: Hashable {
    /// The band of the page, by its place among them.
    var band: Int
    /// The record of that band which the list is within; nil for the band itself.
    var record: Int?
    /// The row above its prototype, where its heads stand.
    var headRow: Int
    /// The first row of its title.
    var titleRow: Int
    /// Whether what stands above it are heads.
    var hasHeads: Bool
    /// Whether a sheet of paper ends with the record that it is within.
    var endsPaper: Bool
  }

  /// A row of the filled page.
  struct Row {
    /// The row of the template that it is, or is like.
    var template: Int
    /// Where it is now.
    var place: Int
    /// In points.
    var height: Double
    /// The list that it is a row of, and which one.
    var list: (list: List, index: Int)?
    /// Whether the list's heads are repeated here.
    var isRepeatedHead = false
  }

  /// A place where a new sheet of paper has to begin.
  enum Start {
    /// Within a list, by the place of the row among its rows.
    case list(List, index: Int)
    /// Above a row of the page.
    case row(Int)
  }

  private let rows: [Row]
  private let paper: PrintedPage
  /// The rows that every sheet of paper below them repeats.
  private let titles: [Row]
  /// The heights of rows outside lists, by the rows of the template.
  private let heights: [Int: Double]
  private(set) var starts: [Start] = []
  /// Which of the rows is the first of the sheet of paper, and how much of it is taken.
  private var (first, used) = (0, 0.0)
  /// The list that stands above the rows at hand, and the place of its last row among `rows`.
  private var above: (list: List, last: Int)?

  /// The flow of rows, in their order, over a paper.
  init(_ rows: [Row], paper: PrintedPage) {
    (self.rows, self.paper) = (rows, paper)
    let loose = rows.filter { $0.list == nil }
    titles = loose.filter { paper.titleRows?.contains($0.template) ?? false }
    heights = Dictionary(
      loose.map { ($0.template, $0.height) }, uniquingKeysWith: { first, _ in first })
    for index in rows.indices { take(index) }
  }

  private mutating func take(_ index: Int) {
    let row = rows[index]
    if row.isRepeatedHead {
      begin(at: index)
      starts.append(.row(row.place))
    } else if used + row.height > paper.height, index > first {
      overflow(at: index)
    }
    used += row.height
    if let list = row.list?.list { above = (list, index) }
    if paper.breaks.contains(row.template), isLastOfItsKind(index) {
      above = nil
      (first, used) = (index + 1, repeated(below: row.place))
    }
  }

  /// A break of the template below a list stands below its last row.
  private func isLastOfItsKind(_ index: Int) -> Bool {
    guard let own = rows[index].list?.list, rows.indices.contains(index + 1) else { return true }
    return rows[index + 1].list?.list != own
  }

  private mutating func overflow(at index: Int) {
    let row = rows[index]
    if let (list, place) = row.list, place > 0 {
      `continue`(list, at: place, index)
    } else if row.list == nil, let (list, last) = above, list.endsPaper, last > first + 1,
      let place = rows[last].list?.index, place > 0
    {
      `continue`(list, at: place, last, through: index)
    } else {
      let title = startOfPart(at: index)
      begin(at: title, through: index)
      if title < index { starts.append(.row(rows[title].place)) }
    }
  }

  private mutating func `continue`(
    _ list: List, at place: Int, _ index: Int, through last: Int? = nil
  ) {
    begin(at: index, through: last ?? index)
    guard list.hasHeads else {
      if list.endsPaper { starts.append(.row(rows[index].place)) }
      return
    }
    starts.append(.list(list, index: place))
    used += heights[list.headRow] ?? 0
  }

  /// A new sheet of paper with a row and those behind it, up to one that is not counted yet.
  private mutating func begin(at index: Int, through last: Int? = nil) {
    first = index
    used = repeated(below: rows[index].place - 1)
    if let last { used += rows[index..<last].reduce(0) { $0 + $1.height } }
  }

  /// The row that a part begins with where a row is its title, its heads, or the first of its list.
  private func startOfPart(at index: Int) -> Int {
    guard let next = rows[index...].prefix(3).firstIndex(where: { $0.list != nil }),
      let (list, place) = rows[next].list, place == 0,
      let title = rows[first..<next].lastIndex(where: { $0.template == list.titleRow }),
      title <= index, title > first
    else { return index }
    return title
  }

  /// What the rows take that every sheet of paper repeats.
  private func repeated(below place: Int) -> Double {
    titles.reduce(0) { $0 + ($1.place <= place ? $1.height : 0) }
  }
}
