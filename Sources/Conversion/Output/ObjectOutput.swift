import CSV
import Files
import Spreadsheet

/// A table as JSON objects, one a row.
final class ObjectOutput: TableOutput {
  private let writer: ObjectWriter
  private let output: TextOutput
  let notices: [Notice] = []

  init(to output: any ByteOutput, display: ((Cell) -> String)?, isArray: Bool) throws {
    self.output = try TextOutput(to: output)
    writer = ObjectWriter(to: self.output, display: display, isArray: isArray)
  }

  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) {
    writer.beginSheet(hasKeys: layout.headerRow != nil)
  }

  func write(_ row: StreamedRow) throws { try writer.write(row) }

  func finish() throws {
    writer.finish()
    try output.flush()
  }
}
