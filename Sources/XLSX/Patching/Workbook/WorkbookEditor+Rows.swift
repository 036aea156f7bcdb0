import Grid
import Spreadsheet
import XMLStream

/// Rows inserted and deleted, with everything that refers to them.
extension WorkbookEditor {
  /// Inserts rows, which look like others in turn.
  func insertRows(
    _ name: String, before: Int, count: Int, extendsRangesAbove: Bool,
    formattedLike models: [Int]
  ) throws(XLSXError) {
    guard count > 0 else { return }
    let sheet = try self.sheet(name)
    guard (1...SheetLimits.rows).contains(before), count <= SheetLimits.rows - before + 1 else {
      throw XLSXError(.rowsFull, sheet: sheet.name)
    }
    let content = try self.content(of: sheet)
    try refuseArrays(of: sheet, content) {
      $0.rows.lowerBound < before && before <= $0.rows.upperBound
    }
    let edit = RowEdit.insert(
      before: before, count: count, extendsRangesAbove: extendsRangesAbove)
    try apply(edit, to: sheet)
    do { try content.insertRows(before: before, count: count, like: models) } catch {
      throw XLSXError(error.code, sheet: sheet.name)
    }
    content.extendLooks(
      to: before...(before + count - 1), like: models.compactMap { edit.row($0) })
  }

  /// Deletes rows.
  func deleteRows(_ name: String, _ rows: ClosedRange<Int>) throws(XLSXError) {
    let sheet = try self.sheet(name)
    guard rows.lowerBound >= 1, rows.upperBound <= SheetLimits.rows else {
      throw XLSXError(.outside, ["\(rows.lowerBound):\(rows.upperBound)"], sheet: sheet.name)
    }
    let content = try self.content(of: sheet)
    content.unshareFormulas { member, _ in rows.contains(member.row) }
    try apply(.delete(rows), to: sheet)
    content.deleteRows(rows)
  }

  /// Refuses to insert into the cells of one array formula, as Excel does.
  func refuseArrays(
    of sheet: EditedSheet, _ content: SheetPart, where isCut: (CellRange) -> Bool
  ) throws(XLSXError) {
    guard let range = content.arrayRange(where: isCut) else { return }
    throw .breaks(.arrayWhole, range.description, sheet: sheet.name, cell: range.topLeft)
  }

  func apply(_ edit: RowEdit, to sheet: EditedSheet) throws(XLSXError) {
    needsCalculation = true
    try moveChain(edit, sheet: sheet.id)
    let name = sheet.name
    try rewriteReferences(to: sheet, edit: edit) { formula, home in
      formula.applying(edit, to: name, home: home)
    }
  }
}
