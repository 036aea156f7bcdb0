/// An encoding of text in a file.
///
/// ```swift
/// TextEncoding(label: "gbk")  // .gb18030, which contains it
/// ```
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 (RFC 3629).
  case utf8 = "utf-8"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030
  /// UTF-16, little endian.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big endian.
  case utf16BigEndian = "utf-16be"

  /// An encoding by one of the names in use for it, in any case; nil for an unknown name.
  public init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    case "utf-16", "utf-16le", "utf16", "utf16le": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }
}
