import Files

/// Text as it stands in `<t>`, from bytes to bytes: characters of XML as entities, characters that
/// XML does not know as `_xHHHH_` (ECMA-376 part 1, 22.4.2.4), and text that looks like such an
/// escape escaped itself.
///
/// A byte that needs nothing is recognised by one look at a table, and a run of them is copied in one go.
enum TextXML {
  /// Writes `<t>` with a text.
  ///
  /// - Parameter text: UTF-8.
  static func append(_ text: Span<UInt8>, to output: inout ByteBuffer) {
    if needsPreserving(text) {
      output.append("<t xml:space=\"preserve\">")
    } else {
      output.append("<t>")
    }
    appendEscaped(text, to: &output)
    output.append("</t>")
  }

  /// Writes a text, escaped.
  static func appendEscaped(_ text: Span<UInt8>, to output: inout ByteBuffer) {
    var (done, index) = (0, 0)
    while index < text.count {
      let byte = text[index]
      guard isSpecial[Int(byte)], let word = replacement(of: byte, in: text, at: index) else {
        index += 1
        continue
      }
      output.append(text.extracting(done..<index))
      output.append(word)
      // U+FFFE and U+FFFF are three bytes.
      index += byte == 0xEF ? 3 : 1
      done = index
    }
    output.append(text.extracting(done...))
  }

  /// Whether white space in a text would be lost without `xml:space="preserve"`.
  static func needsPreserving(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    if text[0] <= 0x20 || text[text.count - 1] <= 0x20 { return true }
    for index in text.indices where text[index] == 0x0A || text[index] == 0x09 { return true }
    return false
  }

  /// The bytes that may need a replacement.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    byte < 0x20 || [0x26, 0x3C, 0x3E, 0x5F, 0xEF].contains(byte)
  }

  private static let ampersand = ByteBuffer.Word("&amp;")
  private static let less = ByteBuffer.Word("&lt;")
  private static let greater = ByteBuffer.Word("&gt;")
  private static let underscore = ByteBuffer.Word("_x005F_")
  private static let noncharacters = [ByteBuffer.Word("_xFFFE_"), ByteBuffer.Word("_xFFFF_")]
  private static let controls = (0..<0x20).map { byte in
    ByteBuffer.Word(
      "_x00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true) + "_")
  }

  /// What stands for a byte; nil where it stands for itself.
  private static func replacement(
    of byte: UInt8, in text: Span<UInt8>, at index: Int
  ) -> ByteBuffer.Word? {
    switch byte {
    case UInt8(ascii: "&"): ampersand
    case UInt8(ascii: "<"): less
    case UInt8(ascii: ">"): greater
    case UInt8(ascii: "_"): looksLikeEscape(text, at: index) ? underscore : nil
    case 0xEF: noncharacter(text, at: index).map { noncharacters[$0] }
    case 0x09, 0x0A: nil
    default: controls[Int(byte)]
    }
  }

  /// Whether `_xHHHH_` stands here.
  private static func looksLikeEscape(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 7 <= text.count, text[index + 1] == UInt8(ascii: "x"),
      text[index + 6] == UInt8(ascii: "_")
    else { return false }
    return (index + 2..<index + 6).allSatisfy { isHexDigit(text[$0]) }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  /// 0 for U+FFFE, 1 for U+FFFF.
  private static func noncharacter(_ text: Span<UInt8>, at index: Int) -> Int? {
    guard index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else {
      return nil
    }
    return Int(text[index + 2]) - 0xBE
  }
}
