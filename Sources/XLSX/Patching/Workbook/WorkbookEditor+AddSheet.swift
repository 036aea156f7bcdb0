import Files
import Grid
import Spreadsheet
import XMLStream

/// New sheets.
extension WorkbookEditor {
  /// Adds a new sheet behind the last, with all that is on it.
  ///
  /// - Parameter text: where its texts go; into the cells, so that no other part is touched.
  func addSheet(
    _ new: Sheet, text: CellXML.TextPlace = .inline, isActive: Bool = false
  ) throws(XLSXError) {
    try check(newName: new.name)
    try SheetRules.check(new)
    let part = package.freeName("xl/worksheets/sheet", ".xml")
    let id = try package.add(part, [], type: .worksheet, relatedTo: workbookPart)
    let sheet = appendSheet(new.name, part: part, relationship: id)
    if new.visibility != .visible { sheet.element["state"] = new.visibility.rawValue }
    let styles = try self.styles()
    let style = { (look: Style) throws(XLSXError) -> Int in try styles.index(of: look) }
    let frame = SheetFrameXML(
      sheet: new, style: style, difference: { styles.differenceIndex(of: $0) },
      relationships: OOXML.relationships(strict: false), isActive: isActive)
    do { sheet.content = try SheetPart(part: part, try frame.bytes()) } catch {
      throw XLSXError(patching: error, part: part)
    }
    try addFeatures(of: new, to: sheet)
    let rows = RowXML(
      sheet: new.name, dates: dates, text: text, style: style,
      dynamicArrays: { () throws(XLSXError) in try self.dynamicArrayNumber() })
    for (number, row) in new.rowsInOrder { try rows.write(number, row) }
    let bytes = rows.bytes.buffer.bytes
    sheet.content?.newRows = bytes
    sheet.content?.noteReferences(in: bytes)
    sheet.content?.isChanged = true
    addNames(of: new, to: sheet)
    if new.cellsInOrder.contains(where: { $0.cell.formula != nil }) { needsCalculation = true }
    try forgetTitles()
  }

  private func addFeatures(of new: Sheet, to sheet: EditedSheet) throws(XLSXError) {
    for link in new.hyperlinks {
      try setHyperlink(sheet.name, link.range.topLeft, link.target)
      let element = sheet.content?.links?[link.range.topLeft.description]
      element?["ref"] = link.range.description
      element?["tooltip"] = link.tooltip
    }
    try addNotes(new.notes, to: sheet)
    try addDrawings(new.pictures, new.charts, new.textBoxes, to: sheet)
    for table in new.tables { try addTable(table, to: sheet) }
  }

  private func addNames(of new: Sheet, to sheet: EditedSheet) {
    for name in new.fileNames {
      setName(name.name, of: sheet, formula: name.formula, isHidden: name.isHidden)
    }
  }
}
