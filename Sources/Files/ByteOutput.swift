/// Where bytes go, piece by piece.
///
/// ```swift
/// try AtomicFile.write(to: "总评.csv", replacing: false) { file in try file.write(bytes) }
/// ```
package protocol ByteOutput {
  /// Takes bytes.
  ///
  /// - Throws: `FileError` where they cannot be written.
  mutating func write(_ bytes: [UInt8]) throws(FileError)
}

/// Bytes kept in memory.
package final class BytesOutput: ByteOutput {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  package func write(_ bytes: [UInt8]) { self.bytes += bytes }
}
