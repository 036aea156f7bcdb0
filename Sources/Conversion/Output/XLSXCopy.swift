import Files
import Spreadsheet
import Wording
import XLS
import XLSX

/// A workbook written with all that is in it, once it is certain that it can be read.
enum XLSXCopy {
  /// Copies the bytes of one of this format; one of Excel 5 to 2003 is written anew.
  ///
  /// - Returns: what people should know about it.
  /// - Throws: `XLSXError` or `XLSError` for what is no workbook, and what reading and writing throw.
  static func write(_ source: InputSource, to output: any ByteOutput) throws -> [Notice] {
    switch try source.workbookFormat() {
    case .xlsx: try copy(source, to: output)
    case .xls: try rewrite(source, to: output)
    }
  }

  private static func copy(_ source: InputSource, to output: any ByteOutput) throws -> [Notice] {
    _ = try XLSXReader(path: source.path)
    let input = try source.open()
    var (piece, output) = ([UInt8](), output)
    while try input.read(into: &piece, upTo: 1 << 20) > 0 {
      try output.write(piece)
      piece.removeAll(keepingCapacity: true)
    }
    return []
  }

  private static func rewrite(
    _ source: InputSource, to output: any ByteOutput
  ) throws -> [Notice] {
    let workbook = try Workbook(xlsAt: source.path)
    var output = output
    try output.write(workbook.xlsxBytes())
    return workbook.notices
      + [Notice(.oldWorkbookCarried, at: SourcePosition(file: source.shownAs))]
  }
}
