import Grid
import Spreadsheet
import ZipContainer

/// Large sheets of which only some cells are set.
extension WorkbookEditor {
  /// With more rows a sheet is read whole.
  private static let mostRows = 10_000

  /// Opens large sheets by the rows that are changed, where patches do nothing but set cells: nothing
  /// else asks for the other rows then.
  ///
  /// - Throws: `XLSXError`.
  func openExcerpts(for patches: [Patch]) throws {
    var rows: [ObjectIdentifier: Set<Int>] = [:]
    var sheets: [EditedSheet] = []
    for patch in patches {
      guard case .setCell(let name, let cell, _, let style) = patch, cell.isWithinLimits,
        let sheet = try? sheet(name)
      else { return }
      // Its new name may stand in formulas anywhere.
      if try isTableHead(cell, of: sheet) { return }
      if rows[ObjectIdentifier(sheet)] == nil { sheets.append(sheet) }
      rows[ObjectIdentifier(sheet), default: []].insert(cell.row)
      if case .like(let model) = style { rows[ObjectIdentifier(sheet)]?.insert(model.row) }
    }
    for sheet in sheets where sheet.content == nil {
      let numbers = rows[ObjectIdentifier(sheet)]?.sorted() ?? []
      guard numbers.count <= WorkbookEditor.mostRows,
        let splice = try package.splice(sheet.part)
      else { continue }
      do {
        sheet.excerpt = try SheetExcerpt(of: sheet.part, rows: numbers, splice)
        sheet.content = sheet.excerpt?.content
      } catch let error as ZipError where error.code == .tooManyBytes {
        continue
      } catch { throw XLSXError(patching: error, part: sheet.part) }
    }
  }
}
