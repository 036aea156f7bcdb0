import Grid
import Spreadsheet
import XLSX

/// A workbook as a table.
final class WorkbookTable: TableInput {
  let sheets: [TableSheet]
  let findings: [Notice] = []

  private let reader: XLSXReader

  /// - Throws: `XLSXError`.
  init(_ source: InputSource) throws {
    reader = try XLSXReader(path: source.path)
    sheets = reader.sheets.map {
      TableSheet(name: $0.name, isVisible: $0.visibility == .visible)
    }
  }

  var notices: [Notice] { reader.notices }

  func rows(ofSheet index: Int) throws -> any RowSource {
    try reader.rows(of: reader.sheets[index])
  }

  func layout(ofSheet index: Int) -> SheetLayout { SheetLayout() }
}
