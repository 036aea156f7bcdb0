import Grid
import Spellings
import Spreadsheet
import Values

/// A part of a sheet that holds one form: everything from its title to the row before the next.
struct FormRegion {
  /// Rows that head columns.
  struct Block {
    /// The rows of the column headers.
    var headers: ClosedRange<Int>
    /// The same with what a printed page repeats above them.
    var rows: ClosedRange<Int>
    /// The tables that they may head.
    var tables: Set<Int>
  }

  /// The rows of the sheet.
  var rows: ClosedRange<Int>
  /// The headers of its tables, from the top, some of them repeated; none for a form without.
  var blocks: [Block] = []

  /// The first headers.
  var headers: ClosedRange<Int>? { blocks.first?.headers }
}

/// Finds where forms stand in a sheet, by their column headers and titles.
struct RegionFinder {
  /// The most header rows of one sheet that are looked at.
  static let maximumForms = 200

  let index: SkeletonIndex

  /// The parts of a sheet that look like forms, from the top.
  func regions(in grid: SheetGrid) -> [FormRegion] {
    guard let last = grid.rows.last?.number, let first = grid.rows.first?.number else { return [] }
    var regions: [FormRegion] = []
    var previous = first - 1
    for var block in headerRows(in: grid).prefix(RegionFinder.maximumForms) {
      let headers = block.headers
      let start = start(of: block, after: previous, in: grid, below: regions.last)
      previous = headers.upperBound
      block.rows = (start ?? headers.lowerBound)...headers.upperBound
      if let above = regions.last, start == nil || isNextPage(block, of: above, in: grid) {
        regions[regions.count - 1].blocks.append(block)
        continue
      }
      if let above = regions.last {
        let before = max(block.rows.lowerBound - 1, above.rows.lowerBound)
        regions[regions.count - 1].rows = above.rows.lowerBound...before
      }
      regions.append(FormRegion(rows: block.rows.lowerBound...last, blocks: [block]))
    }
    if regions.isEmpty, isTitled(grid) { regions = [FormRegion(rows: first...last)] }
    return regions
  }

  /// The rows that head columns, two of them where a second row completes the first.
  private func headerRows(in grid: SheetGrid) -> [FormRegion.Block] {
    var found: [FormRegion.Block] = []
    let rows = grid.rows.map { NamingRow(row: $0, columns: index.columns(namedBy: $0.cells)) }
    var place = 0
    while place < rows.count {
      let row = rows[place]
      let next = place + 1 < rows.count ? rows[place + 1] : nil
      if !row.columns.isEmpty, let next, next.row.number == row.row.number + 1,
        case let tables = tables(headedBy: row, with: next), !tables.isEmpty,
        continues(row, next, in: grid)
      {
        found.append(block(row.row.number...next.row.number, tables))
        place += 2
        continue
      }
      if case let tables = tables(headedBy: row), !tables.isEmpty {
        found.append(block(row.row.number...row.row.number, tables))
      }
      place += 1
    }
    return found
  }

  private func block(_ rows: ClosedRange<Int>, _ tables: Set<Int>) -> FormRegion.Block {
    FormRegion.Block(headers: rows, rows: rows, tables: tables)
  }

  /// A row with the columns that it names, by table.
  private struct NamingRow {
    let row: SheetGrid.Row
    let columns: [Int: Set<Int>]
  }

  /// The tables of which a row, with the one below it where that is given, names at least two
  /// fifths of the columns, and three of them; the row itself at least one.
  private func tables(headedBy row: NamingRow, with lower: NamingRow? = nil) -> Set<Int> {
    guard row.row.cells.count + (lower?.row.cells.count ?? 0) >= 2 else { return [] }
    let headed = row.columns.filter { table, own in
      let count = index.tables[table].table.columns.count
      let all = lower?.columns[table].map { own.union($0) } ?? own
      return all.count >= min(3, count) && all.count * 5 >= count * 2
    }
    return Set(headed.keys)
  }

  /// Whether the lower of two rows belongs to the headers: several of them are merged into it, or
  /// one merged cell reaches into it, or it
  /// stands under merged cells, or it has nothing but names of columns (CSV knows no merging);
  /// and it names columns that the upper one does not. A row above whose every name stands in it
  /// too is no header, but an entry above headers that a page break repeats.
  private func continues(_ upper: NamingRow, _ lower: NamingRow, in grid: SheetGrid) -> Bool {
    let merged = upper.row.cells.compactMap { cell in
      grid.merge(at: cell.reference).map { (cell: cell, range: $0) }
    }
    let reaching = merged.filter { $0.range.rows.upperBound == lower.row.number }
    if upper.columns.keys.contains(where: { table in
      reaching.count { index.isHeader($0.cell, of: table) } > 1
    }) {
      return true
    }
    let isTied =
      !reaching.isEmpty
      || merged.contains { $0.range.rows.count == 1 && $0.range.columns.count > 1 }
    return lower.columns.contains { table, below in
      let above = upper.columns[table] ?? []
      guard !below.isSubset(of: above) else { return false }
      return isTied
        || !above.isSubset(of: below)
          && lower.row.cells.allSatisfy { index.isHeader($0, of: table) }
    }
  }

  // MARK: Where a form begins

  /// The first row of a form whose headers these are; nil where they only repeat those above, or
  /// head a further list of that form.
  private func start(
    of block: FormRegion.Block, after previous: Int, in grid: SheetGrid, below above: FormRegion?
  ) -> Int? {
    let header = block.headers.lowerBound
    guard let above else { return min(previous + 1, header) }
    guard previous + 1 < header else { return nil }
    let between = grid.rows(in: previous + 1...header - 1)
    let further = furtherTables(block, of: above)
    let headings = further.reduce(into: Set<FoldedText>()) {
      $0.formUnion(index.tables[$1].table.headings)
    }
    if let title = between.last(where: { row in
      row.cells.contains { index.isTitle($0) && !headings.contains($0.folded) }
    }) {
      return withAttachments(above: title.number, after: previous, in: grid)
    }
    guard further.isEmpty else { return nil }
    let labelled = between.reversed().prefix { row in row.cells.contains(where: index.isTopLabel) }
    return labelled.last?.number
  }

  /// The tables that headers may head on a page of which other tables stand above already.
  private func furtherTables(_ block: FormRegion.Block, of above: FormRegion) -> Set<Int> {
    block.tables.filter { table in
      let page = index.tables[table].page
      let own = { (tables: Set<Int>) in tables.filter { index.tables[$0].page == page } }
      let blocks = above.blocks.map { own($0.tables) }.filter { !$0.isEmpty }
      let all = blocks.reduce(own(block.tables)) { $0.union($1) }
      return !blocks.isEmpty && all.count > blocks.count
    }
  }

  /// Whether rows down to headers repeat the top of the form above on its next printed page:
  /// nothing stands there that does not stand at its top, and its rows do not begin again.
  private func isNextPage(
    _ block: FormRegion.Block, of above: FormRegion, in grid: SheetGrid
  ) -> Bool {
    guard let first = above.headers else { return false }
    let top = Set(grid.rows(in: above.rows.lowerBound...first.upperBound).map(RegionFinder.texts))
    return grid.rows(in: block.rows).allSatisfy { top.contains(RegionFinder.texts(of: $0)) }
      && firstText(below: block.headers, in: grid) != firstText(below: first, in: grid)
  }

  private static func texts(of row: SheetGrid.Row) -> [FoldedText] { row.cells.map(\.folded) }

  private func firstText(below headers: ClosedRange<Int>, in grid: SheetGrid) -> FoldedText? {
    let next = headers.upperBound + 1
    return grid.rows(in: next...next + 20).first?.cells.first?.folded
  }

  /// A title's row, or that of 附件2 or a form number just above it.
  private func withAttachments(above title: Int, after previous: Int, in grid: SheetGrid) -> Int {
    guard title - 1 > previous, let above = grid.row(title - 1) ?? grid.row(title - 2),
      above.number > previous, above.cells.count == 1
    else { return title }
    let text = above.cells[0].folded
    return text.hasPrefix("附件") || text.hasPrefix("附表") || text.hasPrefix("表号")
      ? above.number : title
  }

  private func isTitled(_ grid: SheetGrid) -> Bool {
    grid.rows.prefix(40).contains { row in row.cells.contains(where: index.isTitle) }
  }
}
