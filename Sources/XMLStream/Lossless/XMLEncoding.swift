/// Documents of other encodings as UTF-8.
package enum XMLEncoding {
  /// The document in UTF-8 without a byte order mark; one that is in UTF-8 is given back as it
  /// is. The declaration of another is rewritten.
  ///
  /// - Throws: `unknownEncoding`.
  package static func utf8(_ bytes: [UInt8]) throws(XMLTreeError) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), high: 0) }
    if bytes.starts(with: [0x3C, 0x00]) { return utf16(bytes[...], high: 1) }
    if bytes.starts(with: [0x00, 0x3C]) { return utf16(bytes[...], high: 0) }
    switch declared(bytes) {
    case nil, "utf-8", "us-ascii": return bytes
    case "iso-8859-1":
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Unicode.Scalar(byte)) }
      return redeclared(String(text))
    default:
      guard bytes.allSatisfy({ $0 < 0x80 }) else {
        throw XMLTreeError(.unknownEncoding, byte: 0)
      }
      return redeclared(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(high == 0 ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return redeclared(String(decoding: units, as: UTF16.self))
  }

  private static func declaration(_ bytes: [UInt8]) -> (name: String, range: Range<Int>)? {
    guard bytes.starts(with: "<?xml".utf8),
      let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let tag = XMLTag(bytes: bytes[..<(end - 1)] + [UInt8(ascii: ">")])
    return tag["encoding"].map { ($0.lowercased(), 0..<end + 1) }
  }

  private static func declared(_ bytes: [UInt8]) -> String? { declaration(bytes)?.name }

  private static func redeclared(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    guard let (_, range) = declaration(bytes) else { return bytes }
    bytes.replaceSubrange(
      range, with: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".utf8)
    return bytes
  }
}
