/// Names of entries as text.
enum EntryName {
  /// UTF-8 where the bytes are; else each byte as its own letter, which keeps names apart. The
  /// flag for UTF-8 is not asked: writers forget it, and set it wrongly.
  static func text(of raw: [UInt8]) -> String {
    let text =
      String(validating: raw, as: UTF8.self)
      ?? String(String.UnicodeScalarView(raw.map { UnicodeScalar($0) }))
    return normalized(text)
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
