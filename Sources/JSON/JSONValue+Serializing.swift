extension JSONValue {
  /// The value in one line, without spaces.
  package func serialized() -> String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the value in one line, without spaces, behind other bytes.
  package func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let string): JSONValue.write(string, to: &bytes)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONValue.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Writes a string with its quotes behind other bytes, escaped as `write(_:to:)` of a text does.
  package static func write(_ string: String, to bytes: inout [UInt8]) {
    guard !needsEscape(string.utf8Span.span) else {
      var text = ""
      write(string, to: &text)
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += string.utf8
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether anything in a text is escaped; signs such as ★ and — begin like the line separators.
  private static func needsEscape(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where mayNeedEscape(bytes[index]) {
      guard bytes[index] == 0xE2 else { return true }
      if bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return true }
    }
    return false
  }

  /// Writes a string with its quotes; control characters are escaped, everything else is kept.
  ///
  /// - Complexity: stretches without anything to escape are copied at once.
  package static func write(_ string: String, to text: inout String) {
    text += "\""
    var rest = Substring(string)
    while let stop = rest.utf8.firstIndex(where: mayNeedEscape) {
      text += rest[..<stop]
      let scalar = rest.unicodeScalars[stop]
      text += escaped(scalar)
      rest = rest[rest.unicodeScalars.index(after: stop)...]
    }
    text += rest
    text += "\""
  }

  /// Control characters, quotes, backslashes, and the first byte of the line separators.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case _ where isControl(scalar):
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: return String(scalar)
    }
  }

  /// Control characters, and the line separators that end a line for some readers of NDJSON.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value)
  }
}
