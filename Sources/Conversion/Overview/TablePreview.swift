import CSV
import Files
import Grid
import Spreadsheet

/// The beginning of a file that was written: its first rows as a sheet, or its first lines.
///
/// ```swift
/// try TablePreview(of: "排查表.xlsx", as: .xlsx, options: options)
/// ```
package enum TablePreview: Sendable {
  /// The first rows and columns of the first sheet that people see.
  case sheet(Sheet)
  /// The first lines.
  case lines([String])

  /// So many rows or lines.
  package static let rows = 20
  private static let columns = 60
  private static let textLength = 300
  private static let lineLength = 600

  /// Reads the beginning of a file.
  ///
  /// - Parameter options: what it was written by.
  /// - Throws: what keeps it from being read.
  package init(of path: String, as format: OutputFormat, options: ConversionOptions) throws {
    let source = InputSource(keptAt: path, named: FilePath(path).name)
    switch format {
    case .xlsx: self = .sheet(try TablePreview.sheet(of: WorkbookTable(source)))
    case .csv, .tsv:
      var reading = ConversionOptions()
      reading.types = false
      reading.dialect = format == .tsv ? .tabs : options.dialect ?? .commas
      reading.encoding = options.outputEncoding ?? .utf8
      self = .sheet(
        try TablePreview.sheet(of: CSVTable(source, options: reading, forWorkbook: false)))
    case .ndjson, .json, .markdown, .cells: self = .lines(try TablePreview.lines(of: source))
    }
  }

  private static func sheet(of table: any TableInput) throws -> Sheet {
    (table as? WorkbookTable)?.mayBeUnordered = true
    let index = table.sheets.firstIndex(where: \.isVisible) ?? 0
    var sheet = Sheet(name: SheetName.cleaned(table.sheets[index].name ?? ""))
    var rows = try table.rows(ofSheet: index)
    var count = 0
    while count < TablePreview.rows, let row = try rows.next() {
      count += 1
      for cell in row.cells where cell.column <= columns {
        sheet[CellReference(row: row.number, column: cell.column)] = cut(cell.cell)
      }
    }
    return sheet
  }

  private static func cut(_ cell: Cell) -> Cell {
    guard case .text(let text) = cell.value, text.utf8.count > textLength else { return cell }
    var cut = cell
    cut.value = .text(TablePreview.cut(text, to: textLength))
    return cut
  }

  private static func cut(_ text: String, to length: Int) -> String {
    let start = text.prefix(length)
    return start.endIndex == text.endIndex ? text : start + "…"
  }

  /// The lines of the first bytes, the last one only where it is whole.
  private static func lines(of source: InputSource) throws -> [String] {
    var bytes: [UInt8] = []
    let input = try source.open()
    let limit = 1 << 16
    while bytes.count < limit, try input.read(into: &bytes, upTo: limit - bytes.count) > 0 {}
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let whole = lines.count > 1 ? Array(lines.dropLast()) : lines
    return whole.prefix(rows).map { cut(String($0), to: lineLength) }
  }
}
