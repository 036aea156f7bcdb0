/// UTF-8 to bytes of any encoding, piece by piece.
///
/// ```swift
/// var encoder = TextEncoder(.gb18030)
/// var bytes: [UInt8] = []
/// encoder.encode("检查".utf8Span.span, into: &bytes)
/// ```
package struct TextEncoder: ~Copyable {
  private var converter: IconvConverter?
  private let substitute: [UInt8]

  /// An encoder at the start of a text; a byte order mark is to be written before.
  package init(_ encoding: TextEncoding) {
    converter = encoding == .utf8 ? nil : IconvConverter(from: "UTF-8", to: encoding.name)
    var mark: [UInt8] = []
    let question: [UInt8] = [0x3F]
    converter?.convert(question.span, from: 0, into: &mark)
    substitute = mark
  }

  /// Encodes whole characters of UTF-8 and appends the bytes.
  ///
  /// - Returns: where in the text the characters stand that have no counterpart; they are written
  ///   as `?`.
  @discardableResult
  package mutating func encode(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> [Int] {
    var lost: [Int] = []
    var position = 0
    while position < text.count {
      guard let result = converter?.convert(text, from: position, into: &bytes) else {
        bytes.append(copying: text)
        return []
      }
      position = result.end
      guard result.status != .complete else { break }
      lost.append(position)
      bytes.append(contentsOf: substitute)
      position += 1
      while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
    }
    return lost
  }
}
