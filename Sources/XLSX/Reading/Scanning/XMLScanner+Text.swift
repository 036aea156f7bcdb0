import XMLStream

extension RawBytes {
  /// Bytes of the sheet's XML.
  @inline(__always)
  init(_ range: Range<Int>) {
    (from, size) = (UInt32(range.lowerBound), UInt32(range.count))
    isAside = false
  }
}

extension XMLScanner {
  /// The text up to the next tag, where it stands or, decoded, beside the row.
  @inline(__always)
  mutating func textBytes(_ row: inout RawRow) throws(ScanStop) -> RawBytes {
    let (range, odd) = try text(isText: true)
    return odd.isEmpty ? RawBytes(range) : row.keep(try decoded(range, odd))
  }

  /// Goes behind the tag of a text, `<t>` or `<t xml:space="preserve">`.
  ///
  /// - Returns: false for an empty one, `<t/>`.
  @inline(__always)
  mutating func openText() throws(ScanStop) -> Bool {
    try expect(Token.textOpened, 2)
    if take(Token.tagEnd, 1) { return true }
    if take(Token.emptyTagEnd, 2) { return false }
    // ` xml:space="preserve">`
    guard word() == 0x6170_733A_6C6D_7820, word(8) == 0x7365_7270_223D_6563 else { throw stop }
    skip(16)
    try expect(0x3E22_6576_7265, 6)
    return true
  }

  /// A text as libxml2 would give it, escapes decoded too.
  func decoded(_ range: Range<Int>, _ odd: TextOddities) throws(ScanStop) -> [UInt8] {
    var text = copy(range)
    if odd.contains(.markup) { text = try Entities.decoded(text) }
    return EscapedText.bytes(text)
  }
}

/// The entities of XML itself and characters by number (XML 1.0, 4.1 and 4.6), and the ends of
/// lines (2.11).
enum Entities {
  /// The text that is meant.
  ///
  /// - Throws: `unknown` for any other entity, and for a number that is no character of XML.
  static func decoded(_ text: [UInt8]) throws(ScanStop) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "&"):
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw .unknown }
        guard let scalar = CharacterReference.scalar(rest[..<end]) else { throw .unknown }
        decoded += String(scalar).utf8
        rest = rest[(end + 1)...]
      case 0x0D:
        decoded.append(0x0A)
        if rest.first == 0x0A { rest.removeFirst() }
      default: decoded.append(byte)
      }
    }
    return decoded
  }
}
