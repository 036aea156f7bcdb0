/// Bytes that arrive piece by piece.
///
/// ```swift
/// var input = try FileInput(path: "排查表.csv")
/// var bytes: [UInt8] = []
/// while try input.read(into: &bytes, upTo: 1 << 16) > 0 {}
/// ```
package protocol ByteInput {
  /// Appends up to `count` more bytes; at least one unless there are none left.
  ///
  /// - Returns: how many were appended; 0 at the end.
  /// - Throws: `FileError` where reading fails.
  mutating func read(into buffer: inout [UInt8], upTo count: Int) throws(FileError) -> Int
}

/// Bytes that are in memory already.
package struct BytesInput: ByteInput {
  private let bytes: [UInt8]
  private var position = 0

  /// All of an array.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func read(into buffer: inout [UInt8], upTo count: Int) -> Int {
    let end = min(position + count, bytes.count)
    buffer.append(contentsOf: bytes[position..<end])
    defer { position = end }
    return end - position
  }
}
