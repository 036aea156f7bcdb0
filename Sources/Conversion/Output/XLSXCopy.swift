import Files
import XLSX

/// A workbook written as it is, once it is certain that it can be read.
enum XLSXCopy {
  /// Copies the bytes.
  ///
  /// - Throws: `XLSXError` for what is no workbook, and what reading and writing throw.
  static func write(_ source: InputSource, to output: any ByteOutput) throws {
    _ = try XLSXReader(path: source.path)
    let input = try source.open()
    var (piece, output) = ([UInt8](), output)
    while try input.read(into: &piece, upTo: 1 << 20) > 0 {
      try output.write(piece)
      piece.removeAll(keepingCapacity: true)
    }
  }
}
