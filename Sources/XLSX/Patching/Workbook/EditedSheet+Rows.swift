import Grid
import Spreadsheet
import XMLStream

/// Rows of a sheet inserted and deleted, with what stands on the sheet itself: as touching nothing
/// else, the rows of many sheets are edited side by side.
extension EditedSheet {
  /// Inserts or deletes rows; the sheet's own formulas, rules and links follow.
  ///
  /// - Parameter part: the sheet's part, read.
  func editRows(_ patch: Patch, _ edit: RowEdit, in part: SheetPart) throws(XLSXError) {
    try check(edit)
    switch edit {
    case .insert(let before, let count, _):
      try refuseArrays(in: part) { $0.rows.lowerBound < before && before <= $0.rows.upperBound }
      part.rewriteContent(edit, home: name, change(for: edit))
      var models: [Int] = []
      if case .insertRows(_, _, _, let rows, _) = patch { models = rows }
      do { try part.insertRows(before: before, count: count, like: models) } catch {
        throw XLSXError(error.code, sheet: name)
      }
      part.extendLooks(
        to: before...(before + count - 1), like: models.compactMap { edit.row($0) })
    case .delete(let rows):
      part.unshareFormulas { member, _ in rows.contains(member.row) }
      part.rewriteContent(edit, home: name, change(for: edit))
      part.deleteRows(rows)
    case .insertColumns, .deleteColumns: break
    }
  }

  /// Refuses rows that no sheet has.
  func check(_ edit: RowEdit) throws(XLSXError) {
    switch edit {
    case .insert(let before, let count, _):
      guard (1...SheetLimits.rows).contains(before), count <= SheetLimits.rows - before + 1 else {
        throw XLSXError(.rowsFull, sheet: name)
      }
    case .delete(let rows):
      guard rows.lowerBound >= 1, rows.upperBound <= SheetLimits.rows else {
        throw XLSXError(.outside, ["\(rows.lowerBound):\(rows.upperBound)"], sheet: name)
      }
    case .insertColumns, .deleteColumns: break
    }
  }

  /// What becomes of formulas that refer to the sheet.
  func change(for edit: RowEdit) -> ReferenceChange {
    { [name] formula, home in formula.applying(edit, to: name, home: home) }
  }

  /// Refuses to insert into the cells of one array formula, as Excel does.
  func refuseArrays(
    in part: SheetPart, where isCut: (CellRange) -> Bool
  ) throws(XLSXError) {
    guard let range = part.arrayRange(where: isCut) else { return }
    throw .breaks(.arrayWhole, range.description, sheet: name, cell: range.topLeft)
  }
}

/// What becomes of a formula on a sheet (nil: a name of the workbook, a chart); nil where it stays.
typealias ReferenceChange = (_ formula: FormulaText, _ home: String?) -> FormulaText?

extension Patch {
  /// The rows that it inserts or deletes, and on which sheet; nil for other patches, and where it
  /// inserts none.
  var rowEdit: (sheet: String, edit: RowEdit)? {
    switch self {
    case .insertRows(let sheet, let before, let count, _, let extends) where count > 0:
      (sheet, .insert(before: before, count: count, extendsRangesAbove: extends))
    case .deleteRows(let sheet, let rows): (sheet, .delete(rows))
    default: nil
    }
  }
}
