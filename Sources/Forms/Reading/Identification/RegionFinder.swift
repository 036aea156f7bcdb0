import Grid
import Spellings
import Spreadsheet
import Values

/// A part of a sheet that holds one form: everything from its title to the row before the next.
struct FormRegion {
  /// The rows of the sheet.
  var rows: ClosedRange<Int>
  /// The rows of the column headers; nil for a form without a table.
  var headers: ClosedRange<Int>?
  /// Further rows that repeat the headers.
  var repeatedHeaders: Set<Int> = []
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
    for headers in headerRows(in: grid).prefix(RegionFinder.maximumForms) {
      let start = start(above: headers.lowerBound, after: previous, in: grid, !regions.isEmpty)
      let block = (start ?? headers.lowerBound)...headers.upperBound
      if let above = regions.last, start == nil || isNextPage(block, headers, of: above, in: grid) {
        regions[regions.count - 1].repeatedHeaders.formUnion(block)
        previous = headers.upperBound
        continue
      }
      if !regions.isEmpty {
        let end = regions[regions.count - 1]
        let before = max(block.lowerBound - 1, end.rows.lowerBound)
        regions[regions.count - 1].rows = end.rows.lowerBound...before
      }
      regions.append(FormRegion(rows: block.lowerBound...last, headers: headers))
      previous = headers.upperBound
    }
    if regions.isEmpty, isTitled(grid) { regions = [FormRegion(rows: first...last, headers: nil)] }
    return regions
  }

  /// The rows that head columns, two of them where a second row completes the first.
  private func headerRows(in grid: SheetGrid) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    let rows = grid.rows.map { NamingRow(row: $0, columns: index.columns(namedBy: $0.cells)) }
    var place = 0
    while place < rows.count {
      let row = rows[place]
      let next = place + 1 < rows.count ? rows[place + 1] : nil
      if !row.columns.isEmpty, let next, next.row.number == row.row.number + 1,
        isHeader(row, with: next), continues(row, next, in: grid)
      {
        found.append(row.row.number...next.row.number)
        place += 2
        continue
      }
      if !row.columns.isEmpty, isHeader(row) { found.append(row.row.number...row.row.number) }
      place += 1
    }
    return found
  }

  /// A row with the columns that it names, by page.
  private struct NamingRow {
    let row: SheetGrid.Row
    let columns: [Int: Set<Int>]
  }

  /// Whether a row, with the one below it where that is given, names at least two fifths of the
  /// columns of a page, and three of them; the row itself at least one.
  private func isHeader(_ row: NamingRow, with lower: NamingRow? = nil) -> Bool {
    guard row.row.cells.count + (lower?.row.cells.count ?? 0) >= 2 else { return false }
    return row.columns.contains { page, own in
      let count = index.skeletons[page].columns.count
      let all = lower?.columns[page].map { own.union($0) } ?? own
      return all.count >= min(3, count) && all.count * 5 >= count * 2
    }
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
    if upper.columns.keys.contains(where: { page in
      reaching.count { index.isHeader($0.cell, of: page) } > 1
    }) {
      return true
    }
    let isTied =
      !reaching.isEmpty
      || merged.contains { $0.range.rows.count == 1 && $0.range.columns.count > 1 }
    return lower.columns.contains { page, below in
      let above = upper.columns[page] ?? []
      guard !below.isSubset(of: above) else { return false }
      return isTied
        || !above.isSubset(of: below) && lower.row.cells.allSatisfy { index.isHeader($0, of: page) }
    }
  }

  // MARK: Where a form begins

  /// The first row of a form whose headers stand in a row; nil where the headers only repeat
  /// those above.
  private func start(
    above header: Int, after previous: Int, in grid: SheetGrid, _ isFurther: Bool
  ) -> Int? {
    guard isFurther else { return min(previous + 1, header) }
    guard previous + 1 < header else { return nil }
    let between = grid.rows(in: previous + 1...header - 1)
    if let title = between.last(where: { row in row.cells.contains(where: index.isTitle) }) {
      return withAttachments(above: title.number, after: previous, in: grid)
    }
    let labelled = between.reversed().prefix { row in row.cells.contains(where: index.isTopLabel) }
    return labelled.last?.number
  }

  /// Whether rows down to headers repeat the top of the form above on its next printed page:
  /// nothing stands there that does not stand at its top, and its rows do not begin again.
  private func isNextPage(
    _ block: ClosedRange<Int>, _ headers: ClosedRange<Int>, of above: FormRegion,
    in grid: SheetGrid
  ) -> Bool {
    guard let first = above.headers else { return false }
    let top = Set(grid.rows(in: above.rows.lowerBound...first.upperBound).map(RegionFinder.texts))
    return grid.rows(in: block).allSatisfy { top.contains(RegionFinder.texts(of: $0)) }
      && firstText(below: headers, in: grid) != firstText(below: first, in: grid)
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
