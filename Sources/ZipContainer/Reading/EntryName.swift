import TextEncoding

/// Names of entries as text.
enum EntryName {
  /// UTF-8 where the bytes are; else GB18030, as programs of a Chinese Windows write them; else each
  /// byte as its own letter, which keeps names apart. The flag for UTF-8 is not asked: writers forget
  /// it, and set it wrongly.
  static func text(of raw: [UInt8]) -> String {
    let text =
      String(validating: raw, as: UTF8.self) ?? chinese(raw)
      ?? String(String.UnicodeScalarView(raw.map { UnicodeScalar($0) }))
    return normalized(text)
  }

  private static func chinese(_ raw: [UInt8]) -> String? {
    var decoder = TextDecoder(.gb18030)
    var text: [UInt8] = []
    _ = decoder.decode(raw.span, isLast: true, into: &text)
    return decoder.badByteCount == 0 ? String(decoding: text, as: UTF8.self) : nil
  }

  /// With `/` for `\`, without one in front, without `.` and empty parts.
  static func normalized(_ name: String) -> String {
    guard !isNormal(name.utf8.span) else { return name }
    let folder = name.hasSuffix("/") || name.hasSuffix("\\")
    let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
    return parts.joined(separator: "/") + (folder ? "/" : "")
  }

  private static func isNormal(_ name: Span<UInt8>) -> Bool {
    var before = UInt8(ascii: "/")
    for index in name.indices {
      let byte = name[index]
      if byte == UInt8(ascii: "\\") { return false }
      if byte == UInt8(ascii: "/"), before == byte || before == UInt8(ascii: ".") { return false }
      before = byte
    }
    return true
  }
}
