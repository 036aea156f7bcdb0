import Spreadsheet
import XLS

/// A workbook of Excel 5 to 2003 as a table. Its records cannot be read row by row in order, and a
/// sheet has no more than 65,536 rows: it is read whole.
final class OldWorkbookTable: TableInput {
  let sheets: [TableSheet]
  let findings: [Notice] = []
  private let workbook: Workbook

  /// - Throws: `XLSError`.
  init(_ source: InputSource) throws {
    workbook = try Workbook(xlsAt: source.path)
    sheets = workbook.sheets.map {
      TableSheet(name: $0.name, isVisible: $0.visibility == .visible)
    }
  }

  var notices: [Notice] { workbook.notices }

  func rows(ofSheet index: Int) -> any RowSource { SheetRowSource(workbook.sheets[index]) }

  func layout(ofSheet index: Int) -> SheetLayout { SheetLayout(keepsFormulas: false) }
}
