import Grid
import Spellings
import Spreadsheet
import Values

/// A sheet as reading sees it: its rows that are not blank, each text folded once, and what is
/// merged.
///
/// At most `SheetGrid.maximumRows` rows are looked at: forms have hundreds, and a sheet of a
/// million rows must not hold up the others.
struct SheetGrid {
  /// A row that is not blank.
  struct Row {
    var number: Int
    /// The cells with a text, from the left.
    var cells: [GridCell]

    /// The cell in a column; nil for a blank one.
    func cell(in column: Int) -> GridCell? {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].reference.column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].reference.column == column ? cells[low] : nil
    }
  }

  static let maximumRows = 20_000
  static let maximumColumns = 256

  let sheet: Sheet
  let rows: [Row]
  /// Whether the sheet has rows beyond those looked at.
  let isCut: Bool
  private let indices: [Int: Int]
  private let merges: MergedRanges

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var rows: [Row] = []
    for number in sheet.rows.keys.sorted() {
      guard rows.count < SheetGrid.maximumRows else { break }
      let cells = SheetGrid.cells(of: sheet[row: number], number)
      if !cells.isEmpty { rows.append(Row(number: number, cells: cells)) }
    }
    isCut = rows.count == SheetGrid.maximumRows
    self.rows = rows
    indices = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.number, $0) })
    merges = MergedRanges(sheet.mergedRanges)
  }

  private static func cells(of row: Spreadsheet.Row, _ number: Int) -> [GridCell] {
    row.cells.compactMap { column, cell in
      guard column <= maximumColumns, cell.value != nil || cell.formula != nil else { return nil }
      let text = cell.printedText.trimmedBlanks
      guard !text.isEmpty || cell.formula != nil else { return nil }
      return GridCell(CellReference(row: number, column: column), text: text)
    }.sorted { $0.reference.column < $1.reference.column }
  }

  /// A row by its number; nil for a blank one.
  func row(_ number: Int) -> Row? { indices[number].map { rows[$0] } }

  /// The rows of a range that are not blank.
  func rows(in range: ClosedRange<Int>) -> ArraySlice<Row> {
    let start = firstIndex(from: range.lowerBound)
    let end = firstIndex(from: range.upperBound + 1)
    return rows[start..<max(start, end)]
  }

  private func firstIndex(from number: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
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

/// A cell with a text, folded in the ways that it is compared.
struct GridCell {
  let reference: CellReference
  /// What shows, trimmed.
  let text: String
  /// The text as labels are compared.
  let folded: FoldedText
  /// The text as headers are compared.
  let key: FoldedText
  /// The text as items are compared.
  let item: ItemText

  init(_ reference: CellReference, text: String) {
    (self.reference, self.text) = (reference, text)
    let whole = FoldedText(text)
    folded = whole.trimming { $0 == ":" }
    key = Similarity.key(folded)
    item = ItemText(text, folded: folded)
  }
}
