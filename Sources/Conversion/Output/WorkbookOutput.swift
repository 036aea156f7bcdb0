import Files
import Grid
import Spreadsheet
import Wording
import XLSX

/// Tables as a workbook, each on a sheet; a table longer than a sheet goes on in a further one.
final class WorkbookOutput: TableOutput {
  private(set) var notices: [Notice] = []

  private let writer: WorkbookStreamWriter
  private var names: [String] = []
  private var wanted = ""
  private var headerRow: Int?
  /// The row above the first one of the sheet.
  private var offset = 0

  init(to output: any ByteOutput) throws {
    let output = OutputBox(output)
    writer = try WorkbookStreamWriter { try output.write($0) }
  }

  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) throws {
    (wanted, headerRow, offset) = (name ?? stem, layout.headerRow, 0)
    try begin(headerRow: layout.headerRow)
  }

  func write(_ row: StreamedRow) throws {
    if let last = row.cells.last?.column, last > SheetLimits.columns {
      throw ConversionError(
        .columnsTooMany, [String(row.number), String(last), String(SheetLimits.columns)],
        at: SourcePosition(cell: CellReference(row: row.number, column: last)))
    }
    var row = row
    if row.number == headerRow, offset == 0 { row.cells = row.cells.map(WorkbookOutput.heading) }
    while row.number - offset > SheetLimits.rows { try goOn() }
    row.number -= offset
    try writer.write(row)
  }

  func finish() throws { try writer.finish() }

  private func begin(headerRow: Int?) throws {
    let name = SheetName.unique(wanted, among: names)
    names.append(name)
    try writer.beginSheet(name, headerRow: headerRow)
  }

  /// The sheet is full: the next rows stand on a new one.
  private func goOn() throws {
    offset += SheetLimits.rows
    try begin(headerRow: nil)
    notices.append(
      Notice(
        .rowsOnNextSheet, [String(SheetLimits.rows), names.last ?? ""], at: SourcePosition()))
  }

  private static func heading(_ cell: StreamedCell) -> StreamedCell {
    var cell = cell
    cell.cell.style = headingStyle
    return cell
  }

  private static let headingStyle: Style = {
    var style = Style.default
    style.font.bold = true
    style.fill = .solid(Color(rgb: 0xDDEBF7))
    style.alignment = Alignment(vertical: .center, wrapText: true)
    return style
  }()
}

/// An output where a closure can hold it.
private final class OutputBox {
  private var output: any ByteOutput

  init(_ output: any ByteOutput) { self.output = output }

  func write(_ bytes: [UInt8]) throws { try output.write(bytes) }
}
