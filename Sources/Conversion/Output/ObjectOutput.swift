import CSV
import Files
import Spreadsheet

/// A table as JSON objects, one a row.
final class ObjectOutput: TableOutput {
  private let writer: ObjectWriter
  private let output: TextOutput
  let notices: [Notice] = []

  init(to output: any ByteOutput, display: ((Cell) -> String)?) throws {
    self.output = try TextOutput(to: output)
    writer = ObjectWriter(to: self.output, display: display)
  }

  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) { writer.beginSheet() }

  func write(_ row: StreamedRow) throws { try writer.write(row) }

  func finish() throws { try output.flush() }
}
