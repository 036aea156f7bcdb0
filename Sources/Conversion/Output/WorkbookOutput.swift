import CSV
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
  private var keepsFormulas = true
  /// The row above the first one of the sheet.
  private var offset = 0
  /// The row that is being written from bytes, counted over all sheets.
  private var row = 0
  private var looks = Looks()

  init(to output: any ByteOutput) throws {
    let output = OutputBox(output)
    writer = try WorkbookStreamWriter { try output.write($0) }
  }

  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) throws {
    (wanted, headerRow, offset) = (name ?? stem, layout.headerRow, 0)
    keepsFormulas = layout.keepsFormulas
    try begin(headerRow: layout.headerRow)
  }

  func write(_ row: StreamedRow) throws {
    if let last = row.cells.last?.column { try check(last, ofRow: row.number) }
    var row = row
    if row.number == headerRow, offset == 0 { row.cells = row.cells.map(WorkbookOutput.heading) }
    if !keepsFormulas { row.cells = row.cells.map(WorkbookOutput.result) }
    while row.number - offset > SheetLimits.rows { try goOn() }
    row.number -= offset
    try writer.write(row)
  }

  func finish() throws { try writer.finish() }

  // MARK: Rows from bytes

  /// Begins a row; its cells follow from left to right.
  func beginRow(_ number: Int) throws {
    while number - offset > SheetLimits.rows { try goOn() }
    row = number
    try writer.beginRow(number - offset)
  }

  /// Ends the row.
  func endRow() throws { try writer.endRow() }

  /// Writes a field as its typed value.
  func append(_ field: SpelledField, column: Int) throws {
    try check(column, ofRow: row)
    let look = try looks.look(of: field.format, in: writer)
    switch field.kind {
    case .boolean: try writer.append(field.number == 1, column: column, look: look)
    case .date, .time: try writer.append(serial: field.serial, column: column, look: look)
    default: try writer.append(field.number, column: column, look: look)
    }
  }

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - isPlain: whether it stays text when somebody edits the cell.
  func append(_ text: Span<UInt8>, isPlain: Bool, column: Int) throws {
    try check(column, ofRow: row)
    let look =
      if row == headerRow, offset == 0 {
        try looks.heading(WorkbookOutput.headingStyle, in: writer)
      } else if isPlain {
        CellLook.plain
      } else {
        try looks.text(in: writer)
      }
    try writer.append(utf8: text, column: column, look: look)
  }

  private func check(_ column: Int, ofRow row: Int) throws {
    guard column > SheetLimits.columns else { return }
    throw ConversionError(
      .columnsTooMany, [String(row), String(column), String(SheetLimits.columns)],
      at: SourcePosition(cell: CellReference(row: row, column: column)))
  }

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

  /// A cell with the result of its formula alone.
  private static func result(_ cell: StreamedCell) -> StreamedCell {
    guard cell.cell.formula != nil else { return cell }
    var cell = cell
    cell.cell.formula = nil
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

/// The looks of cells that come from text, each made once.
private struct Looks {
  private var formats: [SpelledFormat: CellLook] = [:]
  private var last: (format: SpelledFormat, look: CellLook)?
  private var text: CellLook?
  private var heading: CellLook?

  /// The look of a number format.
  mutating func look(
    of format: SpelledFormat, in writer: WorkbookStreamWriter
  ) throws -> CellLook {
    if format == .general { return .plain }
    if let last, last.format == format { return last.look }
    let look = try formats[format] ?? writer.look(of: Looks.style(format.code))
    formats[format] = look
    last = (format, look)
    return look
  }

  /// The look of text that is not to become a number.
  mutating func text(in writer: WorkbookStreamWriter) throws -> CellLook {
    let look = try text ?? writer.look(of: Looks.style("@"))
    text = look
    return look
  }

  /// The look of headings.
  mutating func heading(_ style: Style, in writer: WorkbookStreamWriter) throws -> CellLook {
    let look = try heading ?? writer.look(of: style)
    heading = look
    return look
  }

  private static func style(_ format: String) -> Style {
    var style = Style.default
    style.numberFormat = format
    return style
  }
}

/// An output where a closure can hold it.
private final class OutputBox {
  private var output: any ByteOutput

  init(_ output: any ByteOutput) { self.output = output }

  func write(_ bytes: [UInt8]) throws { try output.write(bytes) }
}
