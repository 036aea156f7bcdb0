import Grid
import Spreadsheet
import XMLStream

/// Where a workbook opens.
extension WorkbookEditor {
  /// Lets a sheet be the one that is seen first, and a cell of it the active one.
  func select(_ name: String, _ cell: CellReference) throws(XLSXError) {
    let sheet = try self.sheet(name)
    guard let index = sheets.firstIndex(where: { $0 === sheet }) else { return }
    for other in sheets where other !== sheet { try deselect(other) }
    let views = workbook.first("bookViews") ?? XMLElement(name: workbook.tag.prefix + "bookViews")
    if workbook.first("bookViews") == nil {
      workbook.insert(views, inOrder: SheetSchema.workbookOrder)
    }
    if !views.hasElements {
      views.append(XMLElement(name: workbook.tag.prefix + "workbookView"))
    }
    for view in views.all("workbookView") { view["activeTab"] = String(index) }
    let part = try worksheet(name)
    part.isChanged = true
    let list = part.child("sheetViews")
    if !list.hasElements {
      let view = XMLElement(name: part.prefix + "sheetView")
      view["workbookViewId"] = "0"
      list.append(view)
    }
    for view in list.all("sheetView") { select(cell, in: view, part.prefix) }
  }

  /// Two selected sheets would be edited together.
  private func deselect(_ sheet: EditedSheet) throws(XLSXError) {
    let mark = Array("tabSelected".utf8)
    let bytes =
      if let content = sheet.content { content.source } else { try package.data(sheet.part) }
    guard isFound(mark, in: bytes), let part = try? content(of: sheet) else { return }
    for view in part.frame.first("sheetViews")?.all("sheetView") ?? []
    where view["tabSelected"] != nil {
      view["tabSelected"] = nil
      part.isChanged = true
    }
  }

  /// The cell becomes active, and stands some rows below the upper end of the window.
  private func select(_ cell: CellReference, in view: XMLElement, _ prefix: String) {
    view["tabSelected"] = "1"
    let pane = view.first("pane")
    let frozen = pane?["ySplit"].flatMap { Int($0) } ?? 0
    let top = max(frozen + 1, cell.row - 5)
    if let pane {
      if cell.row > frozen {
        let left = pane["topLeftCell"].flatMap { CellReference($0)?.column } ?? 1
        pane["topLeftCell"] = CellReference(row: top, column: left).description
      }
    } else {
      view["topLeftCell"] = top > 10 ? CellReference(row: top, column: 1).description : nil
    }
    view.removeElements { $0.isNamed("selection") }
    let selection = XMLElement(name: prefix + "selection")
    selection["pane"] = pane.flatMap { $0["activePane"] }
    selection["activeCell"] = cell.description
    selection["sqref"] = cell.description
    view.append(selection)
  }
}
