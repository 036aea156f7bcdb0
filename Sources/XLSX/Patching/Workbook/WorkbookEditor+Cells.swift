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
    let style = try self.style(change, at: cell, of: part)
    switch content {
    case .keep: return part.setStyle(style, at: cell)
    case .cachedResult: break
    case .clear, .value, .formula: try renameColumn(at: cell, content, of: sheet)
    }
    let metadata = content.isDynamic ? String(try dynamicArrayNumber()) : nil
    try sheet.set(content, at: cell, in: part, dates: dates, metadata: metadata)
    if change != .keep { part.setStyle(style, at: cell) }
    try showDate(content, at: cell, of: part, change)
    needsCalculation = needsCalculation || !content.isResult
  }

  /// A date in a cell of the format General would show as a number: it gets a date's format.
  func showDate(
    _ content: Patch.CellContent, at cell: CellReference, of part: SheetPart,
    _ change: Patch.StyleChange = .keep
  ) throws(XLSXError) {
    guard change == .keep, let format = content.dateFormat else { return }
    let base = part.style(at: cell).flatMap { Int($0) } ?? 0
    guard try styles().hasGeneralFormat(base) else { return }
    let modification = StyleModification(numberFormat: format)
    part.setStyle(String(try styles().index(modifying: base, by: modification)), at: cell)
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
}

extension Patch.CellContent {
  /// Whether it is the result of a formula that stays.
  var isResult: Bool { if case .cachedResult = self { true } else { false } }

  /// The format that a date or a time of day has by itself; nil for anything else.
  var dateFormat: String? {
    switch self {
    case .value(.dateTime(let date)), .formula(_, .dateTime(let date)?):
      date.time == .midnight ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"
    case .value(.time), .formula(_, .time?): "hh:mm:ss"
    default: nil
    }
  }
}
