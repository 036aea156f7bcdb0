import Grid
import Spreadsheet
import Values
import XMLStream

/// What is written into the cells of a sheet, and touches nothing but that sheet: many sheets are
/// filled side by side.
extension EditedSheet {
  /// Applies patches to cells or rows.
  func apply(
    _ piece: PatchList.Piece, in part: SheetPart, dates: DateSystem
  ) throws(XLSXError) {
    switch piece {
    case .cells(_, let changes):
      for change in changes { try set(change.content, at: change.cell, in: part, dates: dates) }
    case .patch(let patch): try apply(patch, in: part)
    }
  }

  /// Applies a patch to rows, or to how cells show.
  func apply(_ patch: Patch, in part: SheetPart) throws(XLSXError) {
    switch patch {
    case .setRowHeight(_, let row, let height):
      try SheetRules(name).row(row, height: height)
      part.setHeight(height, ofRow: row)
    case .addRowBreak(_, let row): part.addBreak(below: row)
    case .mergeCells(_, let range): try merge(range, in: part)
    case .insertRows, .deleteRows:
      guard let edit = patch.rowEdit?.edit else { return }
      try editRows(patch, edit, in: part)
    default: break
    }
  }

  /// Sets what a cell holds; its look stays.
  ///
  /// - Parameters:
  ///   - part: the sheet's part, read.
  ///   - metadata: the number of what the cell says of itself; nil for nothing.
  func set(
    _ content: Patch.CellContent, at cell: CellReference, in part: SheetPart, dates: DateSystem,
    metadata: String? = nil
  ) throws(XLSXError) {
    guard cell.isWithinLimits else { throw XLSXError(.outside, [cell.description], sheet: name) }
    if case .cachedResult(let value) = content {
      part.openRow(cell.row)
      return try setResult(value, at: cell, of: part, dates: dates)
    }
    var xml = CellXML(prefix: part.prefix, dates: dates)
    switch content {
    case .value(let value): try xml.write(value, sheet: name, cell: cell)
    case .formula(let formula, let cached):
      try xml.write(cached, formula: formula, sheet: name, cell: cell)
    case .keep, .clear, .cachedResult: break
    }
    let row = part.openedRow(cell.row)
    let old = part.rows[row].cell(inColumn: cell.column)
    if let old, old.hasFormula(prefix: part.prefix) {
      noteLostFormula(of: old, at: cell, part, content)
    }
    let style = old.map { $0.style } ?? part.style(ofEmpty: cell, row: row)
    part.put(
      SheetCell(
        column: cell.column, style: style, type: xml.type, metadata: metadata,
        content: xml.content),
      row: row)
  }

  /// A group of shared formulas outlives the cell that holds its text; the calculation chain
  /// forgets a cell that holds none any more.
  private func noteLostFormula(
    of old: SheetCell, at cell: CellReference, _ part: SheetPart, _ content: Patch.CellContent
  ) {
    if old.element?.first("f")?["t"] == "shared" {
      part.unshareFormulas { member, _ in member == cell }
    }
    if case .formula = content {
      lostFormulas.remove(cell)
    } else {
      lostFormulas.insert(cell)
    }
  }

  private func setResult(
    _ value: CellValue?, at cell: CellReference, of part: SheetPart, dates: DateSystem
  ) throws(XLSXError) {
    guard var changed = part.cell(at: cell), let element = changed.element,
      element.first("f") != nil
    else { return }
    var xml = CellXML(prefix: part.prefix, dates: dates)
    try xml.write(value, formula: Formula("0"), sheet: name, cell: cell)
    let result = try? XMLElement(fragment: Array("<c>".utf8) + xml.content + "</c>".utf8)
    element.removeElements { $0.isNamed("v") || $0.isNamed("is") }
    if let v = result?.first("v") { element.insert(v, inOrder: ["f", "v", "is", "extLst"]) }
    element["t"] = xml.type
    changed.replace(with: element)
    part.set(changed, row: cell.row)
  }

  /// Shows a range as one cell.
  ///
  /// - Throws: `overlap` where another merged range shares a cell with it.
  func merge(_ range: CellRange, in part: SheetPart) throws(XLSXError) {
    try SheetRules(name).ranges([range])
    guard range.topLeft != range.bottomRight else { return }
    var merges = part.merges ?? PlacedMerges(of: part.frame)
    part.merges = nil  // so that the list is not copied for one more
    defer { part.merges = merges }
    guard !merges.contains(range) else { return }
    guard !merges.overlaps(range) else {
      throw XLSXError(.overlap, [range.description], sheet: name, cell: range.topLeft)
    }
    part.isChanged = true
    merges.insert(range)
    let list = part.child("mergeCells")
    let merge = XMLElement(name: part.prefix + "mergeCell")
    merge["ref"] = range.description
    list.append(merge)
    list["count"] = String(merges.count)
  }
}
