/// Texts and values of attributes.
extension PlainParser {
  /// Reads what stands up to the next tag.
  mutating func text(into batch: inout XMLEventBatch) throws(Stop) {
    guard !elements.isEmpty else { return try blanksOutside() }
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) else { throw .incomplete }
    let from = batch.bytes.count
    try append(place..<end, isValue: false, to: &batch.bytes)
    let count = batch.bytes.count - from
    guard count <= limits.textBytes else { throw .unknown }
    batch.events.append(
      XMLEvent(kind: .text, namespace: 0, name: 0, from: Int32(from), count: Int32(count)))
    (place, textBytes) = (end, count)
  }

  /// Passes over what may stand outside the outermost element.
  private mutating func blanksOutside() throws(Stop) {
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      guard [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) else { throw .unknown }
      place += 1
    }
  }

  /// Reads the value of an attribute behind its quote.
  ///
  /// - Returns: the place of the quote behind it.
  func value(from start: Int, to quote: UInt8, into batch: inout XMLEventBatch) throws(Stop) -> Int
  {
    guard start <= bytes.count, let end = bytes[start...].firstIndex(of: quote) else {
      throw .incomplete
    }
    try append(start..<end, isValue: true, to: &batch.bytes)
    return end
  }

  /// Adds a text with its entities resolved.
  private func append(
    _ range: Range<Int>, isValue: Bool, to text: inout [UInt8]
  ) throws(Stop) {
    var (index, copied, isASCII) = (range.lowerBound, range.lowerBound, true)
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") {
        text += bytes[copied..<index]
        index = try appendReference(at: index, before: range.upperBound, to: &text)
        copied = index
        continue
      }
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "]") {
        guard isAllowed(byte, at: index, isValue: isValue) else { throw .unknown }
        if byte >= 0x80 { isASCII = false }
      }
      index += 1
    }
    if !isASCII {
      do { _ = try UTF8Span(validating: bytes.span.extracting(range)) } catch { throw .unknown }
    }
    text += bytes[copied..<range.upperBound]
  }

  /// Whether a byte that is not plain stands for itself: a blank of a value becomes a space, an end
  /// of a line another one, and U+FFFE is no character of XML (XML 1.0, 2.2, 2.11, 3.3.3).
  private func isAllowed(_ byte: UInt8, at index: Int, isValue: Bool) -> Bool {
    switch byte {
    case 0x0A, 0x09: !isValue
    case UInt8(ascii: "]"): isValue || !bytes[index...].starts(with: "]]>".utf8)
    case 0xEF:
      !(bytes[index...].starts(with: [0xEF, 0xBF])
        && bytes[index...].dropFirst(2).first.map { $0 >= 0xBE } ?? true)
    default: byte >= 0x80
    }
  }

  /// Adds what `&lt;` or `&#x4E2D;` stands for.
  ///
  /// - Returns: the place behind it.
  private func appendReference(
    at start: Int, before limit: Int, to text: inout [UInt8]
  ) throws(Stop) -> Int {
    let reference = bytes[(start + 1)..<min(start + 12, limit)]
    guard let end = reference.firstIndex(of: UInt8(ascii: ";")) else { throw .unknown }
    guard let scalar = CharacterReference.scalar(reference[..<end]) else { throw .unknown }
    text += String(scalar).utf8
    return end + 1
  }
}
