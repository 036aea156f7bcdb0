import Grid
import Spellings
import Values

/// The lists of a page under the same headers, which are read row by row: printed items with the
/// problems carried over below them, or one list.
final class SkeletonTable: Sendable {
  /// The band that its rows are held against: that of the printed items, else the first.
  let band: Band
  /// The columns that may be read, those of all its lists together.
  let columns: [SkeletonColumn]
  /// Its lists.
  let lists: [SkeletonGroup]
  /// The field that identifies an item beside its key: 检查内容; nil where there is none.
  let contentField: String?
  /// The texts of the items.
  let items: PrintedItemTexts
  /// The folded name of each category with its whole text.
  let categories: [FoldedText: String]
  /// Beginnings of what the page prints below the list.
  let footers: [FoldedText]
  /// What the page prints between the list above and these headers: `二、下周计划`.
  let headings: Set<FoldedText>
  /// Its place among those that stand one below the other; tables side by side have the same.
  let level: Int

  private init(_ bands: [Band], level: Int, on page: FormPage, _ definition: FormDefinition) {
    let band = bands.first { !$0.items.isEmpty } ?? bands[0]
    (self.band, self.level) = (band, level)
    let columns = SkeletonColumn.columns(of: bands, definition)
    self.columns = columns
    lists = bands.map { SkeletonGroup($0, of: definition, columns) }
    contentField = PageSkeleton.contentField(of: band)
    items = PrintedItemTexts(band.items, content: contentField)
    categories = band.items.compactMap(\.category).reduce(into: [:]) { names, text in
      names[HeadingText(text).name] = text
    }
    footers = SkeletonTable.footers(of: page, below: bands, definition)
    headings = SkeletonTable.headings(of: page, above: band)
  }

  /// The list of problems carried over below other items; nil where there is none.
  var carried: SkeletonGroup? {
    lists.first { $0.group.kind == .carriedOver && $0.group.name != band.group }
  }

  /// The list of a group; nil where it stands elsewhere.
  func list(_ group: String) -> SkeletonGroup? { lists.first { $0.group.name == group } }

  // MARK: The tables of a page

  /// The tables of a page; lists within records are not among them.
  static func tables(of page: FormPage, _ definition: FormDefinition) -> [SkeletonTable] {
    let inner = Set(page.innerBands.values.joined().map(\.group))
      .union(page.unreadLists(of: definition))
    var parts: [[Band]] = []
    for band in page.bands where !inner.contains(band.group) {
      if let index = parts.firstIndex(where: { $0[0].sharesHeaders(with: band) }) {
        parts[index].append(band)
      } else {
        parts.append([band])
      }
    }
    parts.sort { ($0[0].top, $0[0].left) < ($1[0].top, $1[0].left) }
    let tops = Array(Set(parts.map { $0[0].top })).sorted()
    return parts.map { part in
      let level = tops.firstIndex(of: part[0].top) ?? 0
      return SkeletonTable(part, level: level, on: page, definition)
    }
  }

  // MARK: Around a table

  private static func footers(
    of page: FormPage, below bands: [Band], _ definition: FormDefinition
  ) -> [FoldedText] {
    let last = bands.map(\.rows.upperBound).max() ?? 0
    let texts = page.texts.filter { $0.key.row > last && !page.isHeader($0.key.row) }.map(\.value)
    let labels = page.placeholders.filter { $0.group == nil && $0.cell.row > last }
      .compactMap(\.label)
    let known = Set(bands.flatMap(\.columns).map { Similarity.key($0.header) })
    let ends = bands.compactMap { definition.group($0.group)?.end }
    return (ends + texts + labels).map { text in
      let folded = LabelScanner.folded(text)
      return folded.range(of: ":").map { folded[0..<$0.lowerBound] } ?? folded
    }.filter { $0.count >= 2 && !known.contains($0) }
  }

  private static func headings(of page: FormPage, above band: Band) -> Set<FoldedText> {
    let before = page.bands.map(\.rows.upperBound).filter { $0 < band.top }.max() ?? 0
    let texts = page.texts.filter { before < $0.key.row && $0.key.row < band.top }
    return Set(texts.map { FoldedText($0.value).trimming { $0 == ":" } })
  }
}

extension Band {
  /// The first row of its headers, else of itself.
  fileprivate var top: Int { headerRows.isEmpty ? rows.lowerBound : headerRows.lowerBound }
  /// Its first column.
  fileprivate var left: Int { columns.map(\.column).min() ?? 0 }

  /// Whether it stands under the same headers as another: below it, not beside it.
  fileprivate func sharesHeaders(with other: Band) -> Bool {
    guard !headerRows.isEmpty, headerRows == other.headerRows,
      let right = columns.map(\.column).max(), let otherRight = other.columns.map(\.column).max()
    else { return false }
    return left <= otherRight && other.left <= right
  }
}

extension FormPage {
  /// Whether a row heads the columns of a list.
  fileprivate func isHeader(_ row: Int) -> Bool { bands.contains { $0.headerRows.contains(row) } }
}
