import Grid
import Spreadsheet
import Values

/// What stands in a sheet of a template: printed texts, placeholders and formulas, merged ranges as
/// one cell.
struct TemplateSheet {
  let sheet: Sheet
  /// The printed texts, by cell; texts of cells with placeholders are not among them.
  private(set) var texts: [CellReference: String] = [:]
  /// The cells with placeholders.
  private(set) var placeholders: [CellReference: PlaceholderText] = [:]
  /// The formulas, by cell.
  private(set) var formulas: [CellReference: String] = [:]
  /// The last row and column in use; 0 for an empty sheet.
  private(set) var lastRow = 0, lastColumn = 0
  private let merges: MergedRanges

  init(_ sheet: Sheet) {
    self.sheet = sheet
    let used = sheet.usedRange?.bottomRight
    (lastRow, lastColumn) = (used?.row ?? 0, used?.column ?? 0)
    merges = MergedRanges(sheet.mergedRanges)
    for (reference, cell) in sheet.cellsInOrder {
      if let formula = cell.formula {
        formulas[reference] = formula.text
      } else if case .text(let text) = cell.value, let parts = PlaceholderText(text) {
        placeholders[reference] = parts
      } else {
        let text = cell.printedText.trimmedBlanks
        if !text.isEmpty { texts[reference] = text }
      }
    }
  }

  /// The merged range a cell belongs to; nil for a cell of its own.
  func mergedRange(row: Int, column: Int) -> CellRange? {
    merges.range(at: CellReference(row: row, column: column))
  }

  /// The cell whose value shows at a place.
  func anchor(row: Int, column: Int) -> CellReference {
    merges.anchor(of: CellReference(row: row, column: column))
  }

  /// The printed text that shows at a place; of a cell with placeholders what is printed in it.
  func text(row: Int, column: Int) -> String? {
    let cell = anchor(row: row, column: column)
    if let text = texts[cell] { return text }
    let printed = placeholders[cell]?.printed.trimmedBlanks ?? ""
    return printed.isEmpty ? nil : printed
  }

  /// The first printed text of a row with its cell, from the left.
  func firstText(inRow row: Int) -> (cell: CellReference, text: String)? {
    guard lastColumn > 0 else { return nil }
    for column in 1...lastColumn {
      let cell = CellReference(row: row, column: column)
      if let text = texts[cell] { return (cell, text) }
      if let text = placeholders[cell]?.printed.trimmedBlanks, !text.isEmpty { return (cell, text) }
    }
    return nil
  }

  /// Whether nothing at all stands in a row.
  func isBlank(row: Int) -> Bool {
    guard let cells = sheet.rows[row]?.cells else { return true }
    return cells.allSatisfy { $0.value.value == nil && $0.value.formula == nil }
  }
}
