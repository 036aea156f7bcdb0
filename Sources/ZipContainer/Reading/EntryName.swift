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
    let plain = name.utf8.contains(UInt8(ascii: "\\")) || name.utf8.first == UInt8(ascii: "/")
    guard plain || name.contains("./") || name.contains("//") else { return name }
    let folder = name.hasSuffix("/") || name.hasSuffix("\\")
    let parts = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
    return parts.joined(separator: "/") + (folder ? "/" : "")
  }
}
