import Grid
import Spreadsheet

/// Patches, each to what does it.
extension WorkbookEditor {
  /// Applies one patch.
  ///
  /// - Throws: `XLSXError` with sheet and cell.
  func apply(_ patch: Patch) throws {
    if patch.mayNameSheets { namings += 1 }
    switch patch {
    case .setCell(let sheet, let cell, let content, let style):
      try setCell(sheet, cell, content, style: style)
    case .insertRows, .deleteRows:
      guard let (name, edit) = patch.rowEdit else { return }
      try editRows(patch, edit, of: sheet(name))
    case .insertColumns(let sheet, let before, let count):
      try insertColumns(sheet, before: before, count: count)
    case .deleteColumns(let sheet, let columns): try deleteColumns(sheet, columns)
    case .setRowHeight(let name, _, _), .addRowBreak(let name, _):
      let sheet = try self.sheet(name)
      try sheet.apply(patch, in: content(of: sheet))
    case .setColumnWidth(let sheet, let columns, let width):
      try SheetRules(sheet).width(width, of: columns)
      try worksheet(sheet).setWidth(width, ofColumns: columns)
    case .mergeCells(let sheet, let range): try mergeCells(sheet, range)
    case .unmergeCells(let sheet, let range): try unmergeCells(sheet, range)
    case .setNote(let sheet, let cell, let note): try setNote(sheet, cell, note)
    case .setHyperlink(let sheet, let cell, let target): try setHyperlink(sheet, cell, target)
    case .addDataValidation(let sheet, let validation): try addDataValidation(sheet, validation)
    case .addConditionalFormat(let sheet, let format): try addConditionalFormat(sheet, format)
    case .addPicture(let sheet, let picture):
      try addDrawings([picture], to: self.sheet(sheet))
    case .setPrintArea(let sheet, let range): try setPrintArea(sheet, range)
    case .setTitleRows(let sheet, let rows): try setTitleRows(sheet, rows)
    case .setProtection(let sheet, let protection): try setProtection(sheet, protection)
    default: try applyToWorkbook(patch)
    }
  }

  /// Applies a patch that is about more than one sheet.
  private func applyToWorkbook(_ patch: Patch) throws {
    switch patch {
    case .setVisibility(let sheet, let visibility): try setVisibility(sheet, visibility)
    case .copySheet(let sheet, let name): try copySheet(sheet, to: name)
    case .importSheet(let package, let sheet, let name):
      try importSheet(sheet, from: package, to: name)
    case .addSheet(let sheet): try addSheet(sheet)
    case .renameSheet(let sheet, let name): try renameSheet(sheet, to: name)
    case .removeSheet(let sheet): try removeSheet(sheet)
    case .moveSheets(let sheets, let place): try moveSheets(sheets, to: place)
    case .select(let sheet, let cell): try select(sheet, cell)
    case .setName(let name, let formula): try setName(name, formula: formula)
    case .setCustomProperty(let name, let value): try setCustomProperty(name, value)
    case .setProperties(let title, let creator, let modified):
      try setProperties(title: title, creator: creator, modified: modified)
    default: break
    }
  }
}

extension Patch {
  /// Whether something may name a sheet that did not before. A round's score sheets are filled one
  /// by one, and nobody has to look through all the others for each of their rows.
  var mayNameSheets: Bool {
    switch self {
    case .setCell(_, _, let content, _): content.mayNameSheets
    case .insertRows, .deleteRows, .insertColumns, .deleteColumns, .setRowHeight,
      .addRowBreak, .setColumnWidth, .mergeCells,
      .unmergeCells, .setNote, .setProtection, .setVisibility, .setCustomProperty, .setProperties:
      false
    default: true
    }
  }
}

extension Patch.CellContent {
  /// Whether it is a formula that may name a sheet.
  var mayNameSheets: Bool {
    guard case .formula(let formula, _) = self else { return false }
    return formula.text.utf8.contains(UInt8(ascii: "!"))
  }
}
