import TextEncoding

/// Text of documents, escaped and back.
package enum XMLText {
  /// Text as it stands between tags; characters that XML does not know become U+FFFD.
  package static func escaped(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    appendEscaped(text, to: &output, inAttribute: false)
    return output
  }

  /// Text as it stands in an attribute between double quotes.
  package static func attribute(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    appendEscaped(text, to: &output, inAttribute: true)
    return output
  }

  /// Adds text to a document.
  package static func appendEscaped(
    _ text: String, to output: inout [UInt8], inAttribute: Bool
  ) {
    let bytes = text.utf8.span
    var done = 0
    for index in bytes.indices {
      guard let word = replacement(of: bytes[index], inAttribute: inAttribute) else { continue }
      output.append(copying: bytes.extracting(done..<index))
      output += word.utf8
      done = index + 1
    }
    output.append(copying: bytes.extracting(done...))
  }

  /// What stands for a byte; nil where it stands for itself.
  private static func replacement(of byte: UInt8, inAttribute: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where inAttribute: "&quot;"
    case 0x0D: "&#13;"
    case 0x09 where inAttribute: "&#9;"
    case 0x0A where inAttribute: "&#10;"
    case 0..<0x20 where byte != 0x09 && byte != 0x0A: "\u{FFFD}"
    default: nil
    }
  }

  /// Text with entities and character references resolved; what is no entity stays.
  package static func decoded(_ raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var output: [UInt8] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      if raw[index] == UInt8(ascii: "&"),
        let semicolon = raw[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = CharacterReference.scalar(raw[index + 1..<semicolon])
      {
        output += String(character).utf8
        index = semicolon + 1
      } else {
        output.append(raw[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text of a piece between tags: decoded, of CDATA its content, of comments nothing.
  static func content(of raw: ArraySlice<UInt8>) -> String {
    guard raw.first == UInt8(ascii: "<") else { return decoded(raw) }
    guard raw.starts(with: "<![CDATA[".utf8) else { return "" }
    return String(decoding: raw.dropFirst(9).dropLast(3), as: UTF8.self)
  }
}
