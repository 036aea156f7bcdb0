import Grid
import Spreadsheet
import Values
import XMLStream

/// Cells set.
extension WorkbookEditor {
  /// Sets what a cell holds, how it looks, or both.
  func setCell(
    _ sheetName: String, _ cell: CellReference, _ content: Patch.CellContent,
    style change: Patch.StyleChange
  ) throws(XLSXError) {
    let sheet = try self.sheet(sheetName)
    let part = try self.content(of: sheet)
    guard cell.isWithinLimits else {
      throw XLSXError(.outside, [cell.description], sheet: sheet.name)
    }
    if content != .keep { part.openRow(cell.row) }
    var style = try self.style(change, at: cell, of: part)
    switch content {
    case .keep:
      part.setStyle(style, at: cell)
      return
    case .cachedResult(let value):
      try setResult(value, at: cell, of: part, sheet.name)
      if change != .keep { part.setStyle(style, at: cell) }
      return
    case .clear, .value, .formula: try renameColumn(at: cell, content, of: sheet)
    }
    if change == .keep { style = try dateStyle(for: content, style) }
    let new = try xml(of: content, part, sheet.name, cell)
    noteLostFormula(at: cell, of: sheet, part, content)
    part.set(
      SheetCell(column: cell.column, style: style, type: new.type, content: new.content),
      row: cell.row)
    needsCalculation = true
  }

  private func xml(
    of content: Patch.CellContent, _ part: SheetPart, _ sheet: String, _ cell: CellReference
  ) throws(XLSXError) -> CellXML {
    var xml = CellXML(prefix: part.prefix, dates: dates)
    switch content {
    case .value(let value): try xml.write(value, sheet: sheet, cell: cell)
    case .formula(let formula, let cached):
      try xml.write(cached, formula: formula, sheet: sheet, cell: cell)
    case .keep, .clear, .cachedResult: break
    }
    return xml
  }

  /// A group of shared formulas outlives the cell that holds its text; the calculation chain
  /// forgets a cell that holds none any more.
  private func noteLostFormula(
    at cell: CellReference, of sheet: EditedSheet, _ part: SheetPart, _ content: Patch.CellContent
  ) {
    guard part.hasFormula(at: cell) else { return }
    if part.cell(at: cell)?.element?.first("f")?["t"] == "shared" {
      part.unshareFormulas { member, _ in member == cell }
    }
    if case .formula = content {
      lostFormulas[sheet.id]?.remove(cell)
    } else {
      lostFormulas[sheet.id, default: []].insert(cell)
    }
  }

  private func setResult(
    _ value: CellValue?, at cell: CellReference, of part: SheetPart, _ sheet: String
  ) throws(XLSXError) {
    guard var changed = part.cell(at: cell), let element = changed.element,
      element.first("f") != nil
    else { return }
    var xml = CellXML(prefix: part.prefix, dates: dates)
    try xml.write(value, formula: Formula("0"), sheet: sheet, cell: cell)
    let result = try? XMLElement(fragment: Array("<c>".utf8) + xml.content + "</c>".utf8)
    element.removeElements { $0.isNamed("v") || $0.isNamed("is") }
    if let v = result?.first("v") { element.insert(v, inOrder: ["f", "v", "is", "extLst"]) }
    element["t"] = xml.type
    changed.replace(with: element)
    part.set(changed, row: cell.row)
  }

  // MARK: Looks

  private func style(
    _ change: Patch.StyleChange, at cell: CellReference, of part: SheetPart
  ) throws(XLSXError) -> String? {
    switch change {
    case .keep: return part.style(at: cell)
    case .set(let style): return String(try styles().index(of: style))
    case .like(let other): return part.style(at: other)
    case .modify(let modification):
      let base = part.style(at: cell).flatMap { Int($0) } ?? 0
      return String(try styles().index(modifying: base, by: modification))
    }
  }

  /// A date in a cell of the format General would show as a number: it gets a date's format.
  private func dateStyle(
    for content: Patch.CellContent, _ style: String?
  ) throws(XLSXError) -> String? {
    let value: CellValue?
    switch content {
    case .value(let new): value = new
    case .formula(_, let cached): value = cached
    default: value = nil
    }
    let format: String
    switch value {
    case .dateTime(let date):
      format = date.time == .midnight ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
    case .time: format = "hh:mm:ss"
    default: return style
    }
    let base = style.flatMap { Int($0) } ?? 0
    guard try styles().hasGeneralFormat(base) else { return style }
    return String(
      try styles().index(modifying: base, by: StyleModification(numberFormat: format)))
  }
}
