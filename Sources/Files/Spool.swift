/// What is written, held back until it may go on: in memory while it is small, then in a temporary
/// file.
///
/// ```swift
/// let spool = Spool()
/// try write(rows, to: spool)
/// try spool.pour(into: StandardStream.output)
/// ```
package final class Spool: ByteOutput {
  /// So many bytes are held in memory.
  private static let room = 1 << 20

  private var bytes: [UInt8] = []
  private var file: TemporaryFile?

  /// Nothing yet.
  package init() {}

  package func write(_ bytes: [UInt8]) throws(FileError) {
    self.bytes += bytes
    guard self.bytes.count > Spool.room else { return }
    let file = if let file { file } else { try TemporaryFile() }
    try file.write(self.bytes)
    self.bytes.removeAll(keepingCapacity: true)
    self.file = file
  }

  /// Passes everything on.
  ///
  /// - Throws: `FileError`.
  package func pour(into output: any ByteOutput) throws(FileError) {
    var output = output
    if let file {
      let input = try FileInput(path: file.path)
      var piece: [UInt8] = []
      while try input.read(into: &piece, upTo: 1 << 16) > 0 {
        try output.write(piece)
        piece.removeAll(keepingCapacity: true)
      }
    }
    try output.write(bytes)
  }
}
