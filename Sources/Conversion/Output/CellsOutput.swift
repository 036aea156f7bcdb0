import CSV
import Files
import Spreadsheet

/// Cells as JSON objects, one a cell.
final class CellsOutput: TableOutput {
  private let writer: CellsWriter
  private let output: TextOutput
  private var sheet: String?
  let notices: [Notice] = []

  init(to output: any ByteOutput) throws {
    self.output = try TextOutput(to: output)
    writer = CellsWriter(to: self.output)
  }

  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) { sheet = name }

  func write(_ row: StreamedRow) throws { try writer.write(row, sheet: sheet) }

  func finish() throws { try output.flush() }
}
