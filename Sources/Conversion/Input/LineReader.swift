import CSV
import Files
import Spreadsheet

/// The lines of a UTF-8 text, one after the other, in memory that does not grow with them.
///
/// ```swift
/// var lines = LineReader(FileInput.standardInput, file: nil)
/// while let line = try lines.next() { print(line.count) }
/// ```
package struct LineReader {
  private static let pieceSize = 1 << 18
  /// The longest line in bytes.
  private static let lineLimit = 64 << 20

  /// The number of the last line, from 1.
  package private(set) var number = 0

  private var input: any ByteInput
  private let file: String?
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// The lines of an input.
  ///
  /// - Parameter file: the name in errors.
  package init(_ input: any ByteInput, file: String?) { (self.input, self.file) = (input, file) }

  /// The next line without its end, a byte order mark or white space around it; nil at the end.
  ///
  /// - Throws: `FileError`, or `CSVError` for a line past the limit.
  package mutating func next() throws -> ArraySlice<UInt8>? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return line(upTo: end, next: end + 1)
      }
      searched = buffer.count
      guard !isAtEnd else {
        return position < buffer.count ? line(upTo: buffer.count, next: buffer.count) : nil
      }
      guard buffer.count - position < LineReader.lineLimit else {
        throw CSVError(
          .recordTooLong(limit: LineReader.lineLimit),
          at: SourcePosition(file: file, line: number + 1))
      }
      buffer.removeFirst(position)
      searched -= position
      position = 0
      isAtEnd = try input.read(into: &buffer, upTo: max(LineReader.pieceSize, buffer.count)) == 0
    }
  }

  private mutating func line(upTo end: Int, next: Int) -> ArraySlice<UInt8> {
    var line = buffer[position..<end]
    if number == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 { line.removeLast() }
    while let first = line.first, first == 0x20 || first == 0x09 { line.removeFirst() }
    number += 1
    position = next
    return line
  }
}
