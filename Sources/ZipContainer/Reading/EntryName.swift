import Files
import TextEncoding

/// Names of entries as text.
enum EntryName {
  /// The name as whoever packed the file saw it: UTF-8 where the bytes are, whatever the flag for
  /// it says, which writers forget or set wrongly; else what the field for such names says; else
  /// GB18030, as a Chinese Windows writes; else each byte as its own letter, which keeps names
  /// apart.
  static func text(of raw: [UInt8], extra: [UInt8] = []) -> String {
    normalized(
      String(validating: raw, as: UTF8.self) ?? UnicodePath.name(for: raw, in: extra)
        ?? chinese(raw) ?? String(String.UnicodeScalarView(raw.map { UnicodeScalar($0) })))
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

/// The extra field with the name in UTF-8 beside one in another encoding (APPNOTE.TXT 4.6.9).
enum UnicodePath {
  private static let identifier = 0x7075

  /// What it says; nil where it is missing, or of another name than this one.
  static func name(for raw: [UInt8], in extra: [UInt8]) -> String? {
    guard let field = ExtraField.find(identifier, in: extra), field.count > 5,
      extra[field.lowerBound] == 1,
      extra.number32(at: field.lowerBound + 1) == Int(Checksum(of: raw).value)
    else { return nil }
    return String(validating: extra[(field.lowerBound + 5)..<field.upperBound], as: UTF8.self)
  }
}
