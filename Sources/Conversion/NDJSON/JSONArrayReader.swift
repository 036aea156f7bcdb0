import CSV
import Files
import Spreadsheet
import Wording

/// The elements of a JSON array, one after the other, in memory that does not grow with them.
struct JSONArrayReader {
  private static let pieceSize = 1 << 18
  /// The longest element in bytes.
  private static let limit = 64 << 20

  /// The line that the last element begins on, from 1.
  private(set) var line = 1

  private var input: any ByteInput
  private let file: String?
  private var buffer: [UInt8] = []
  private var position = 0
  private var lineOfPosition = 1
  private var hasBegun = false
  private var isAtEnd = false

  init(_ input: any ByteInput, file: String?) { (self.input, self.file) = (input, file) }

  /// The next element; nil behind the last.
  mutating func next() throws -> ArraySlice<UInt8>? {
    if !hasBegun {
      hasBegun = true
      if try peek() == 0xEF { position += 3 }
      try take(UInt8(ascii: "["))
    } else if try peek() != UInt8(ascii: "]") {
      try take(UInt8(ascii: ","))
    }
    guard try peek() != UInt8(ascii: "]") else { return try end() }
    return try element()
  }

  /// Nothing but blanks may stand behind the array.
  private mutating func end() throws -> ArraySlice<UInt8>? {
    position += 1
    if try peek() != nil { throw unreadable }
    // Asked again, it is at its end again.
    position -= 1
    return nil
  }

  /// From a brace to its partner; braces in texts do not count.
  private mutating func element() throws -> ArraySlice<UInt8> {
    line = lineOfPosition
    guard buffer[position] == UInt8(ascii: "{") else { throw unreadable }
    var (offset, depth, inText, isEscaped) = (0, 0, false, false)
    while true {
      guard try fill(offset + 1) else { throw unreadable }
      let byte = buffer[position + offset]
      offset += 1
      if byte == 0x0A { lineOfPosition += 1 }
      if inText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          inText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      if depth == 0 { break }
    }
    defer { position += offset }
    return buffer[position..<position + offset]
  }

  private mutating func take(_ byte: UInt8) throws {
    guard try peek() == byte else { throw unreadable }
    position += 1
  }

  /// The next byte that is no blank.
  private mutating func peek() throws -> UInt8? {
    while try fill(1) {
      let byte = buffer[position]
      guard [0x20, 0x09, 0x0A, 0x0D].contains(byte) else { return byte }
      if byte == 0x0A { lineOfPosition += 1 }
      position += 1
    }
    return nil
  }

  /// Makes sure that so many bytes are there; false where the file ends before.
  private mutating func fill(_ count: Int) throws -> Bool {
    while buffer.count - position < count {
      guard !isAtEnd else { return false }
      guard buffer.count - position < JSONArrayReader.limit else {
        throw CSVError(
          .recordTooLong(limit: JSONArrayReader.limit),
          at: SourcePosition(file: file, line: lineOfPosition))
      }
      buffer.removeFirst(position)
      position = 0
      isAtEnd = try input.read(into: &buffer, upTo: JSONArrayReader.pieceSize) == 0
    }
    return true
  }

  private var unreadable: ConversionError {
    ConversionError(
      .jsonLineUnreadable, [String(lineOfPosition)],
      at: SourcePosition(file: file, line: lineOfPosition))
  }
}
