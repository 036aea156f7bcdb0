/// Where bytes go, piece by piece.
package protocol ByteOutput {
  /// Takes bytes.
  ///
  /// - Throws: where they cannot be written.
  mutating func write(_ bytes: [UInt8]) throws
}

/// Bytes kept in memory.
package final class BytesOutput: ByteOutput {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  package func write(_ bytes: [UInt8]) { self.bytes += bytes }
}
