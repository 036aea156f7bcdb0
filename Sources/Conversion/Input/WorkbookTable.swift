import CSV
import Grid
import Spreadsheet
import XLSX

/// A workbook as a table.
final class WorkbookTable: TableInput {
  let sheets: [TableSheet]
  let findings: [Notice] = []

  /// Whether rows were met out of order: each sheet then is looked through before it is read.
  var mayBeUnordered = false

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
    let sheet = reader.sheets[index]
    guard mayBeUnordered, try !reader.isInOrder(sheet) else { return try reader.rows(of: sheet) }
    return try reader.sortedRows(of: sheet)
  }

  /// Copies the rows of a sheet as bytes, in the order of the file.
  ///
  /// - Throws: `XLSXError`: `outOfOrder` where that is not the order of their numbers.
  func copy(
    sheet index: Int, to writer: CSVWriter, values: ConversionOptions.Values,
    while goesOn: () -> Bool
  ) throws -> Int {
    var rows = try reader.cursor(of: reader.sheets[index])
    var copying = WorkbookRowsToCSV(
      to: writer, display: CellDisplay(values), isRaw: values == .raw)
    return try copying.copy(&rows, while: goesOn)
  }

  func layout(ofSheet index: Int) -> SheetLayout {
    SheetLayout(keepsFormulas: false)
  }
}
