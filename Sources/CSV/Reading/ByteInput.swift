import Glibc
import Spreadsheet

/// Bytes that arrive piece by piece.
package protocol ByteInput {
  /// Appends up to `count` more bytes; at least one unless there are none left.
  ///
  /// - Returns: how many were appended; 0 at the end.
  /// - Throws: `CSVError` where reading fails.
  mutating func read(into buffer: inout [UInt8], upTo count: Int) throws(CSVError) -> Int
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

/// An open file, a pipe included; closed when it goes away unless it is standard input.
@safe package final class FileInput: ByteInput {
  /// The most that is read at a time: small files are not to cost the room of large ones.
  private static let pieceSize = 1 << 16

  private let descriptor: Int32
  private let path: String

  /// Opens a file for reading.
  ///
  /// - Throws: `CSVError` with code `X06`.
  package init(path: String) throws(CSVError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw CSVError(.unreadable(errno), at: .init(file: path)) }
  }

  /// Standard input.
  package init() { (descriptor, path) = (STDIN_FILENO, "-") }

  deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

  package func read(into buffer: inout [UInt8], upTo count: Int) throws(CSVError) -> Int {
    let count = min(count, FileInput.pieceSize)
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    while true {
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress?.advanced(by: before), count)
      }
      if got < 0, errno == EINTR { continue }
      buffer.removeLast(count - max(got, 0))
      guard got >= 0 else { throw CSVError(.unreadable(errno), at: .init(file: path)) }
      return got
    }
  }
}
