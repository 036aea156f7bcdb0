extension JSONValue {
  /// The value in one line, without spaces.
  package func serialized() -> String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): JSONValue.write(string, to: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        element.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        JSONValue.write(member.key, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
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
