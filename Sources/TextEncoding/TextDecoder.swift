/// Bytes of any encoding to UTF-8, piece by piece.
///
/// A byte that is no character becomes U+FFFD and is remembered with its place, so that a reader
/// can tell the row. Memory does not grow with the input.
///
/// ```swift
/// var decoder = TextDecoder(.gb18030)
/// var text: [UInt8] = []
/// let used = decoder.decode(bytes.span, isLast: true, into: &text)
/// ```
package struct TextDecoder: ~Copyable {
  /// A byte that is no character.
  package struct BadByte: Hashable, Sendable {
    /// Its place in the input, from 0.
    package var offset: Int
    /// The place of its U+FFFD in the decoded text, in bytes from 0.
    package var textOffset: Int
  }

  /// How many bad bytes are kept by place; later ones are only counted.
  package static let keptBadBytes = 1000

  /// The first bad bytes, in order.
  package private(set) var badBytes: [BadByte] = []
  /// How many bad bytes there were.
  package private(set) var badByteCount = 0

  private var converter: IconvConverter?
  private let unit: Int
  private let table: GB18030Table?
  private var scratch: [UInt8] = []
  private var offset = 0
  private var textOffset = 0

  /// A decoder at the start of a text; a byte order mark is to be skipped before.
  package init(_ encoding: TextEncoding) {
    converter = encoding == .utf8 ? nil : IconvConverter(from: encoding.name, to: "UTF-8")
    table = encoding == .gb18030 ? .shared : nil
    if table != nil { scratch = [UInt8](repeating: 0, count: 1 << 16) }
    unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
  }

  /// Decodes a piece and appends the text.
  ///
  /// - Parameter isLast: whether nothing follows; only then an unfinished character is bad.
  /// - Returns: how many bytes are used; the others belong in front of the next piece.
  package mutating func decode(
    _ bytes: Span<UInt8>, isLast: Bool, into text: inout [UInt8]
  ) -> Int {
    var position = 0
    while position < bytes.count {
      let before = text.count
      let (end, bad) = decodeRun(bytes, from: position, into: &text)
      offset += end - position
      textOffset += text.count - before
      position = end
      guard bad > 0 else { break }
      if !isLast, bytes.count - end < 4, mayContinue(bytes.extracting(end...)) { break }
      note(bad, in: &text)
      position = min(position + bad, bytes.count)
    }
    return position
  }

  /// Decodes up to the next bad byte: where it stands, and how many bytes are bad there.
  private mutating func decodeRun(
    _ bytes: Span<UInt8>, from start: Int, into text: inout [UInt8]
  ) -> (end: Int, bad: Int) {
    if converter == nil {
      let bad = UTF8Check.firstInvalid(in: bytes, from: start)
      let end = bad?.lowerBound ?? bytes.count
      text.append(copying: bytes.extracting(start..<end))
      return (end, bad?.count ?? 0)
    }
    if let table { return decodeRun(bytes, from: start, with: table, into: &text) }
    let result = converter?.convert(bytes, from: start, into: &text)
    guard let result, result.status != .complete else { return (bytes.count, 0) }
    return (result.end, min(unit, bytes.count - result.end))
  }

  /// The same by the table, with iconv for single characters that it lacks.
  private mutating func decodeRun(
    _ bytes: Span<UInt8>, from start: Int, with table: GB18030Table, into text: inout [UInt8]
  ) -> (end: Int, bad: Int) {
    var place = start
    while true {
      place = table.decode(bytes, from: place, scratch: &scratch, into: &text)
      guard place < bytes.count else { return (place, 0) }
      let next = bytes.extracting(place..<min(place + 4, bytes.count))
      guard let result = converter?.convert(next, from: 0, into: &text) else { return (place, 1) }
      place += result.end
      if result.end == 0 { return (place, 1) }
    }
  }

  /// Whether bytes at the end of a piece may be the beginning of a character.
  private mutating func mayContinue(_ tail: Span<UInt8>) -> Bool {
    guard converter != nil else { return UTF8Check.isUnfinished(tail) }
    var ignored: [UInt8] = []
    return converter?.convert(tail, from: 0, into: &ignored).status == .incomplete
  }

  private mutating func note(_ length: Int, in text: inout [UInt8]) {
    badByteCount += 1
    if badBytes.count < TextDecoder.keptBadBytes {
      badBytes.append(BadByte(offset: offset, textOffset: textOffset))
    }
    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
    offset += length
    textOffset += 3
  }
}
