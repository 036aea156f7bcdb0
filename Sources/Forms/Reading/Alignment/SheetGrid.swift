import Grid
import Spellings
import Spreadsheet
import Values

/// A sheet as reading sees it: its rows that are not blank, each text folded once, and what is
/// merged.
///
/// At most `SheetGrid.maximumRows` rows and `SheetGrid.maximumCells` cells are looked at: forms have
/// hundreds and thousands, and a sheet of millions must not hold up the others.
struct SheetGrid {
  /// A row that is not blank.
  struct Row {
    var number: Int
    /// The cells with a text, from the left.
    var cells: [GridCell]

    /// The cell in a column; nil for a blank one.
    func cell(in column: Int) -> GridCell? {
      let index = cells.indices.partitionPoint { cells[$0].reference.column >= column }
      return index < cells.count && cells[index].reference.column == column ? cells[index] : nil
    }
  }

  static let maximumRows = 20_000
  static let maximumColumns = 256
  static let maximumCells = 500_000

  let sheet: Sheet
  let rows: [Row]
  /// Whether the sheet has rows beyond those looked at.
  let isCut: Bool
  /// The rows with a text that people do not see.
  let hiddenRows: Set<Int>
  private let merges: MergedRanges

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var (rows, count, isCut) = ([Row](), 0, false)
    var hidden: Set<Int> = []
    for (number, row) in sheet.rows {
      let cells = SheetGrid.cells(of: row, number)
      guard !cells.isEmpty else { continue }
      count += cells.count
      isCut = rows.count == SheetGrid.maximumRows || count > SheetGrid.maximumCells
      if isCut { break }
      rows.append(Row(number: number, cells: cells))
      if row.isUnseen { hidden.insert(number) }
    }
    (self.rows, self.isCut, hiddenRows) = (rows, isCut, hidden)
    let last = max(rows.last?.number ?? 1, SheetGrid.maximumRows)
    merges = MergedRanges(
      sheet.mergedRanges,
      in: CellRange(rows: 1...last, columns: 1...SheetGrid.maximumColumns))
  }

  private init(_ other: SheetGrid, columns: ClosedRange<Int>) {
    (sheet, isCut, merges) = (other.sheet, other.isCut, other.merges)
    hiddenRows = other.hiddenRows
    rows = other.rows.compactMap { row in
      let cells = row.cells.filter { columns.contains($0.reference.column) }
      return cells.isEmpty ? nil : Row(number: row.number, cells: cells)
    }
  }

  /// The sheet as one of two tables beside each other sees it: some columns only.
  func clipped(to columns: ClosedRange<Int>) -> SheetGrid { SheetGrid(self, columns: columns) }

  private static func cells(of row: Spreadsheet.Row, _ number: Int) -> [GridCell] {
    var cells: [GridCell] = []
    for (column, cell) in row.cells.used(upTo: maximumColumns) {
      let text = cell.printedText.trimmedBlanks
      guard !text.isEmpty || cell.formula != nil else { continue }
      cells.append(
        GridCell(CellReference(row: number, column: column), text: text, source: cell))
    }
    return cells
  }

  /// A row by its number; nil for a blank one.
  func row(_ number: Int) -> Row? {
    let index = firstIndex(from: number)
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }

  /// The rows of a range that are not blank.
  func rows(in range: ClosedRange<Int>) -> ArraySlice<Row> {
    let start = firstIndex(from: range.lowerBound)
    let end = firstIndex(from: range.upperBound + 1)
    return rows[start..<max(start, end)]
  }

  private func firstIndex(from number: Int) -> Int {
    rows.indices.partitionPoint { rows[$0].number >= number }
  }

  /// The merged range of a cell; nil for a cell of its own.
  func merge(at cell: CellReference) -> CellRange? { merges.range(at: cell) }

  /// The cell whose value shows at a place.
  func anchor(of cell: CellReference) -> CellReference { merges.anchor(of: cell) }

  /// The cell itself, with its text; nil for a blank one.
  func cell(at cell: CellReference) -> GridCell? { row(cell.row)?.cell(in: cell.column) }

  /// The text that shows at a place, trimmed; empty for none.
  func text(at cell: CellReference) -> String { ownText(at: anchor(of: cell)) }

  /// The text of the cell itself, not of the range it belongs to; empty for none.
  func ownText(at cell: CellReference) -> String { self.cell(at: cell)?.text ?? "" }
}

/// A cell with a text, folded in the ways that it is compared. A class, since cells are handed on
/// at every step, and each has a dozen parts to copy.
final class GridCell: Sendable {
  let reference: CellReference
  /// The cell as it was read.
  let source: Cell
  /// What shows, trimmed.
  let text: String
  /// The text as labels are compared.
  let folded: FoldedText
  /// The text as headers are compared.
  let key: FoldedText
  /// The text as items are compared.
  let item: ItemText

  init(_ reference: CellReference, text: String, source: Cell) {
    (self.reference, self.text, self.source) = (reference, text, source)
    let whole = FoldedText(text)
    folded = whole.trimming { $0 == ":" }
    key = Similarity.key(folded)
    item = ItemText(text, folded: folded)
  }
}
