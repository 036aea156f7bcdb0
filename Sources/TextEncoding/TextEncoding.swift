/// An encoding of text in a file: one of the four that Anping tells apart itself, or any other that
/// the C library's iconv knows.
///
/// ```swift
/// TextEncoding(label: "gbk")  // .gb18030, which contains it
/// TextEncoding(label: "big5")?.name  // "big5"
/// ```
public struct TextEncoding: Hashable, Sendable {
  /// UTF-8 (RFC 3629).
  public static let utf8 = TextEncoding(name: "utf-8")
  /// GB 18030, which contains GBK and GB 2312.
  public static let gb18030 = TextEncoding(name: "gb18030")
  /// UTF-16, little endian.
  public static let utf16LittleEndian = TextEncoding(name: "utf-16le")
  /// UTF-16, big endian.
  public static let utf16BigEndian = TextEncoding(name: "utf-16be")

  /// Its name, in lower case.
  public let name: String

  private init(name: String) { self.name = name }

  /// An encoding by one of the names in use for it, in any case; nil for an unknown name.
  public init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    case "utf-16", "utf-16le", "utf16", "utf16le": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    // These mean what the machine is set to.
    case "", "char", "wchar_t": return nil
    default:
      guard !label.contains("/"), IconvConverter(from: label, to: "UTF-8") != nil else {
        return nil
      }
      name = label.lowercased()
    }
  }
}
