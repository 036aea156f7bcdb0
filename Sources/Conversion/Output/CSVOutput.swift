import CSV
import Files
import Grid
import Spreadsheet
import TextEncoding
import Wording

/// A table as CSV.
final class CSVOutput: TableOutput {
  /// Writes the rows.
  let writer: CSVWriter
  private let encoding: TextEncoding

  /// - Parameter isForPeople: whether it becomes a file, not the input of another program.
  init(
    to output: any ByteOutput, format: OutputFormat, options: ConversionOptions,
    isForPeople: Bool, display: @escaping (Cell) -> String
  ) throws {
    encoding = options.outputEncoding ?? .utf8
    let dialect = format == .tsv ? .tabs : options.dialect ?? .commas
    // A byte order mark tells Excel what UTF-8 is; given encodings but UTF-16 go without, and so
    // does what goes to another program.
    let mark = options.outputEncoding == nil && isForPeople || encoding == .utf16LittleEndian
    writer = try CSVWriter(
      to: output,
      options: .init(
        dialect: dialect, encoding: encoding, byteOrderMark: mark, defuses: options.defuses),
      format: display)
  }

  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) {}

  func write(_ row: StreamedRow) throws { try writer.write(row) }

  func finish() throws { try writer.finish() }

  var notices: [Notice] {
    let lost = writer.lostCharacters
    guard lost.count > 0 else { return [] }
    let fields = lost.fields.map(\.description).joined(separator: ", ")
    return [
      Notice(
        .charactersLost, [fields, String(lost.count), encoding.name],
        at: SourcePosition())
    ]
  }
}
