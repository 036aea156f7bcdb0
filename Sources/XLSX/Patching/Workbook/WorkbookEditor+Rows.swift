import Grid
import Spreadsheet
import XMLStream

/// Rows inserted and deleted, with everything that refers to them.
extension WorkbookEditor {
  /// Applies a patch that inserts or deletes rows.
  func editRows(_ patch: Patch, _ edit: RowEdit, of sheet: EditedSheet) throws(XLSXError) {
    try sheet.editRows(patch, edit, in: content(of: sheet))
    try follow(edit, of: sheet)
  }

  /// Whether rows of a sheet can be edited without a look at the cells of any other: no other sheet
  /// names it, nor a chart, and no calculation chain lists its cells.
  func isAlone(_ sheet: EditedSheet) throws(XLSXError) -> Bool {
    guard try calculationChain() == nil else { return false }
    return try naming(sheet).isEmpty
  }

  /// Lets everything follow that refers to the cells of a sheet, but for what stands on it.
  func follow(_ edit: RowEdit, of sheet: EditedSheet) throws(XLSXError) {
    needsCalculation = true
    try moveChain(edit, sheet: sheet.id)
    try rewriteReferences(to: sheet, edit: edit, sheet.change(for: edit))
  }
}
