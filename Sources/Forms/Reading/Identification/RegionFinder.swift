import Grid
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

  let skeletons: [PageSkeleton]

  /// The parts of a sheet that look like forms, from the top.
  func regions(in grid: SheetGrid) -> [FormRegion] {
    guard let last = grid.rows.last?.number, let first = grid.rows.first?.number else { return [] }
    var regions: [FormRegion] = []
    var previous = first - 1
    for headers in headerRows(in: grid).prefix(RegionFinder.maximumForms) {
      guard
        let start = start(above: headers.lowerBound, after: previous, in: grid, !regions.isEmpty)
      else {
        regions[regions.count - 1].repeatedHeaders.formUnion(headers)
        previous = headers.upperBound
        continue
      }
      if !regions.isEmpty {
        let end = regions[regions.count - 1]
        regions[regions.count - 1].rows = end.rows.lowerBound...max(start - 1, end.rows.lowerBound)
      }
      regions.append(FormRegion(rows: start...last, headers: headers))
      previous = headers.upperBound
    }
    if regions.isEmpty, isTitled(grid) { regions = [FormRegion(rows: first...last, headers: nil)] }
    return regions
  }

  /// The rows that head columns, two of them where a second row completes the first.
  private func headerRows(in grid: SheetGrid) -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var index = 0
    while index < grid.rows.count {
      let row = grid.rows[index]
      let next = index + 1 < grid.rows.count ? grid.rows[index + 1] : nil
      if let next, next.number == row.number + 1, isHeader(row.cells + next.cells, atLeast: row),
        continues(row, next, in: grid)
      {
        found.append(row.number...next.number)
        index += 2
        continue
      }
      if isHeader(row.cells, atLeast: row) { found.append(row.number...row.number) }
      index += 1
    }
    return found
  }

  /// Whether cells name at least two fifths of the columns of a page, and three of them; the first
  /// row itself at least one.
  private func isHeader(_ cells: [GridCell], atLeast first: SheetGrid.Row) -> Bool {
    guard cells.count >= 2 else { return false }
    return skeletons.contains { skeleton in
      guard !skeleton.columns.isEmpty else { return false }
      let own = columns(first.cells, in: skeleton)
      let all = columns(cells, in: skeleton)
      let needed = min(3, skeleton.columns.count)
      return !own.isEmpty && all.count >= needed && all.count * 5 >= skeleton.columns.count * 2
    }
  }

  private func columns(_ cells: [GridCell], in skeleton: PageSkeleton) -> Set<Int> {
    var columns: Set<Int> = []
    for cell in cells where cell.folded.utf8.count <= 90 {
      if let named = skeleton.vocabulary[Similarity.key(cell.text)] { columns.formUnion(named) }
    }
    return columns
  }

  /// Whether the lower of two rows belongs to the headers: a merged cell reaches into it, or it
  /// stands under merged cells, or it has nothing but names of columns (CSV knows no merging);
  /// and it names columns that the upper one does not.
  private func continues(_ upper: SheetGrid.Row, _ lower: SheetGrid.Row, in grid: SheetGrid) -> Bool
  {
    let isTied = upper.cells.contains { cell in
      guard let range = grid.merge(at: cell.reference) else { return false }
      return range.rows.upperBound == lower.number
        || (range.rows.count == 1 && range.columns.count > 1)
    }
    return skeletons.contains { skeleton in
      let below = columns(lower.cells, in: skeleton)
      guard !below.isSubset(of: columns(upper.cells, in: skeleton)) else { return false }
      return isTied
        || lower.cells.allSatisfy { skeleton.vocabulary[Similarity.key($0.text)] != nil }
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
    if let title = between.last(where: { row in row.cells.contains { isTitle($0) } }) {
      return withAttachments(above: title.number, after: previous, in: grid)
    }
    let labelled = between.reversed().prefix { row in row.cells.contains { isLabel($0) } }
    return labelled.last?.number
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
    grid.rows.prefix(40).contains { row in row.cells.contains { isTitle($0) } }
  }

  private func isTitle(_ cell: GridCell) -> Bool {
    skeletons.contains { skeleton in
      cell.folded.contains(skeleton.title) && cell.folded.count <= skeleton.title.count + 25
    }
  }

  private func isLabel(_ cell: GridCell) -> Bool {
    skeletons.contains { skeleton in
      skeleton.labels.values.contains { labels in
        labels.contains(cell.folded)
          || labels.contains { cell.folded.hasPrefix($0 + ":") || cell.folded.hasPrefix($0 + "：") }
      }
    }
  }
}
