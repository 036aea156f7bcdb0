import TextEncoding

/// Texts and values of attributes.
extension PlainParser {
  /// Reads what stands up to the next tag.
  mutating func text(_ xml: Span<UInt8>, into batch: inout XMLEventBatch) throws(Stop) {
    guard !elements.isEmpty else { return try blanksOutside() }
    let from = batch.bytes.count
    let end = try append(xml, from: place, to: UInt8(ascii: "<"), &batch.bytes)
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

  /// Adds the text up to `<`, or the value of an attribute up to its quote, with its entities
  /// resolved.
  ///
  /// - Returns: where it ends.
  func append(
    _ xml: Span<UInt8>, from start: Int, to terminator: UInt8, _ text: inout [UInt8]
  ) throws(Stop) -> Int {
    do throws(Stop) { return try scan(xml, from: start, to: terminator, into: &text) } catch {
      // Where libxml2 has to read it, it gets it whole.
      throw start <= bytes.count && bytes[start...].contains(terminator) ? error : .incomplete
    }
  }

  private func scan(
    _ xml: Span<UInt8>, from start: Int, to terminator: UInt8, into text: inout [UInt8]
  ) throws(Stop) -> Int {
    let isValue = terminator != UInt8(ascii: "<")
    var (index, copied, isASCII) = (start, start, true)
    while true {
      guard index < xml.count else { throw .incomplete }
      let byte = xml[index]
      if byte == terminator { break }
      if byte == UInt8(ascii: "&") {
        text.append(copying: xml.extracting(copied..<index))
        index = try appendReference(at: index, to: &text)
        copied = index
        continue
      }
      if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "]") {
        guard try isAllowed(byte, at: index, isValue: isValue) else { throw .unknown }
        if byte >= 0x80 { isASCII = false }
      }
      index += 1
    }
    if !isASCII {
      do { _ = try UTF8Span(validating: xml.extracting(start..<index)) } catch { throw .unknown }
    }
    text.append(copying: xml.extracting(copied..<index))
    return index
  }

  /// Whether a byte that is not plain stands for itself: a blank of a value becomes a space, an end
  /// of a line another one, and U+FFFE is no character of XML (XML 1.0, 2.2, 2.11, 3.3.3).
  private func isAllowed(_ byte: UInt8, at index: Int, isValue: Bool) throws(Stop) -> Bool {
    switch byte {
    case 0x0A, 0x09: return !isValue
    case UInt8(ascii: "]"): return isValue || !bytes[index...].starts(with: "]]>".utf8)
    case 0xEF:
      guard index + 2 < bytes.count else { throw .incomplete }
      return bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE
    default: return byte >= 0x80
    }
  }

  /// Adds what `&lt;` or `&#x4E2D;` stands for.
  ///
  /// - Returns: the place behind it.
  private func appendReference(at start: Int, to text: inout [UInt8]) throws(Stop) -> Int {
    let reference = bytes[(start + 1)..<min(start + 12, bytes.count)]
    guard let end = reference.firstIndex(of: UInt8(ascii: ";")) else { throw .unknown }
    guard let scalar = CharacterReference.scalar(reference[..<end]) else { throw .unknown }
    text += String(scalar).utf8
    return end + 1
  }
}
