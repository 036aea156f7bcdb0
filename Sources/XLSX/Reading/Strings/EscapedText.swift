/// `_xHHHH_` in texts: characters that XML cannot hold, or that the writer wanted safe
/// (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
enum EscapedText {
  /// The text of bytes (UTF-8), each escape as the UTF-16 unit it stands for.
  static func decode(_ bytes: some RandomAccessCollection<UInt8>) -> String {
    guard mayHoldEscape(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    return decode(String(decoding: bytes, as: UTF8.self))
  }

  /// The bytes of a text, each escape as the bytes of what it stands for.
  static func bytes(_ bytes: [UInt8]) -> [UInt8] {
    mayHoldEscape(bytes) ? Array(decode(bytes).utf8) : bytes
  }

  /// The text with each escape as the UTF-16 unit it stands for.
  static func decode(_ text: String) -> String {
    guard mayHoldEscape(text.utf8) else { return text }
    let units = Array(text.utf16)
    var decoded: [UInt16] = []
    decoded.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      if let unit = escape(in: units, at: index) {
        decoded.append(unit)
        index += 7
      } else {
        decoded.append(units[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF16.self)
  }

  private static func mayHoldEscape(_ bytes: some Sequence<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
      previous = byte
    }
    return false
  }

  private static func escape(in units: [UInt16], at index: Int) -> UInt16? {
    guard index + 7 <= units.count, units[index] == 0x5F, units[index + 1] == 0x78,
      units[index + 6] == 0x5F
    else { return nil }
    var value: UInt16 = 0
    for unit in units[index + 2..<index + 6] {
      guard let digit = hexDigit(unit) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexDigit(_ unit: UInt16) -> UInt16? {
    switch unit {
    case 0x30...0x39: unit - 0x30
    case 0x41...0x46: unit - 0x41 + 10
    case 0x61...0x66: unit - 0x61 + 10
    default: nil
    }
  }
}
