import Grid
import Spreadsheet
import Values

/// The rows with the headers above a band.
struct HeaderRows {
  /// The rows; empty where there are none.
  private(set) var rows: Range<Int>

  private let grid: TemplateSheet
  private let columns: [Int]

  /// Looks for the headers above a row.
  ///
  /// - Parameters:
  ///   - columns: the columns with placeholders.
  ///   - skipsDividers: whether rows of categories may stand between headers and first record.
  init(above row: Int, columns: [Int], in grid: TemplateSheet, skipsDividers: Bool = false) {
    (self.grid, self.columns, rows) = (grid, columns, row..<row)
    guard let bottom = bottomRow(above: row, skipsDividers) else { return }
    var top = bottom
    while top > 1, isHeader(row: top - 1, above: top) { top -= 1 }
    rows = top..<bottom + 1
  }

  /// The nearest row above that has a text of its own over most columns with placeholders.
  private func bottomRow(above row: Int, _ skipsDividers: Bool) -> Int? {
    var candidate = row - 1
    while candidate >= 1 {
      let cells = Set(columns.map { grid.anchor(row: candidate, column: $0) })
      let headed = cells.filter { grid.texts[$0] != nil || hasOwnText($0) }
      if headed.count * 2 >= columns.count, headed.count > 1 || columns.count == 1 {
        return candidate
      }
      let isBlank = grid.isBlank(row: candidate) && headed.isEmpty
      if !skipsDividers, !isBlank { return nil }
      candidate -= 1
    }
    return nil
  }

  /// A header may itself be filled in (`{{轮次}}得分`), but no record's value is one.
  private func hasOwnText(_ cell: CellReference) -> Bool {
    guard let parts = grid.placeholders[cell] else { return false }
    return parts.values.allSatisfy { $0.group == nil || $0.options.contains(.rightwards) }
      && !parts.hasList
  }

  /// Whether a row above a header row belongs to the headers: a merged range ties them together,
  /// or it heads columns that the row below leaves empty.
  private func isHeader(row: Int, above below: Int) -> Bool {
    guard grid.lastColumn > 0 else { return false }
    var tied = false
    for column in 1...grid.lastColumn {
      let cell = grid.anchor(row: row, column: column)
      if grid.placeholders[cell] != nil { return false }
      guard grid.texts[cell] != nil else { continue }
      let range = grid.mergedRange(row: row, column: column)
      if let range, range.rows.upperBound >= below { tied = true }
      if range == nil, grid.text(row: below, column: column) == nil { tied = true }
    }
    return tied && distinctTexts(row: row) > 1
  }

  private func distinctTexts(row: Int) -> Int {
    Set((1...grid.lastColumn).map { grid.anchor(row: row, column: $0) })
      .filter { grid.texts[$0] != nil }.count
  }

  /// The texts of the header rows over a column, from the top, joined by `/`.
  static func header(column: Int, rows: Range<Int>, in grid: TemplateSheet) -> String {
    var cells: [CellReference] = []
    for row in rows {
      let cell = grid.anchor(row: row, column: column)
      if !cells.contains(cell) { cells.append(cell) }
    }
    return cells.compactMap { cell in
      grid.text(row: cell.row, column: cell.column)?.foldedForMatching
    }.joined(separator: "/")
  }

  /// Whether a printed text is, or starts with, the text at whose row a list ends.
  static func starts(_ text: String, with end: String) -> Bool {
    text.foldedForMatching.hasPrefix(end.foldedForMatching)
  }
}
