import Spreadsheet

/// Patches, each to what does it.
extension WorkbookEditor {
  /// Applies one patch.
  ///
  /// - Throws: `XLSXError` with sheet and cell.
  func apply(_ patch: Patch) throws {
    switch patch {
    case .setCell(let sheet, let cell, let content, let style):
      try setCell(sheet, cell, content, style: style)
    case .insertRows(let sheet, let before, let count, let model, let extendsRangesAbove):
      try insertRows(
        sheet, before: before, count: count, formattedLike: model,
        extendsRangesAbove: extendsRangesAbove)
    case .deleteRows(let sheet, let rows): try deleteRows(sheet, rows)
    case .setRowHeight(let sheet, let row, let height):
      try worksheet(sheet).setHeight(height, ofRow: row)
    case .setColumnWidth(let sheet, let columns, let width):
      try worksheet(sheet).setWidth(width, ofColumns: columns)
    default: break
    }
  }
}
