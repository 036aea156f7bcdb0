import Files
import Grid
import Spreadsheet

/// HLINK ([MS-XLS] 2.4.140) with its hyperlink object ([MS-OSHARED] 2.3.7.1).
enum HyperlinkRecord {
  private static let url: [UInt8] = [
    0xE0, 0xC9, 0xEA, 0x79, 0xF9, 0xBA, 0xCE, 0x11, 0x8C, 0x82, 0x00, 0xAA, 0x00, 0x4B, 0xA9, 0x0B,
  ]
  private static let file: [UInt8] = [
    0x03, 0x03, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46,
  ]

  /// Reads a link; nil for one that leads to nothing that an address tells.
  static func link(_ reader: inout PayloadReader) throws(XLSError) -> Hyperlink? {
    let range = try reader.range()
    try reader.skip(20)
    let flags = try reader.number32()
    if flags & 0x14 == 0x14 { _ = try text(&reader) }
    if flags & 0x80 != 0 { _ = try text(&reader) }
    var address: String?
    if flags & 0x101 == 0x101 {
      address = try text(&reader)
    } else if flags & 1 != 0 {
      guard let known = try moniker(&reader) else { return nil }
      address = known
    }
    let place = flags & 8 != 0 ? try text(&reader) : nil
    guard let address else { return place.map { Hyperlink(range: range, target: .location($0)) } }
    return Hyperlink(range: range, target: .url(place.map { "\(address)#\($0)" } ?? address))
  }

  /// A text with the number of its UTF-16 units, the zero at its end included.
  private static func text(_ reader: inout PayloadReader) throws(XLSError) -> String {
    let count = try reader.number32()
    guard count <= 1 << 16 else { throw reader.damage }
    return string(try reader.bytes(count * 2))
  }

  /// The address of a page or file; nil for any other kind.
  private static func moniker(_ reader: inout PayloadReader) throws(XLSError) -> String? {
    switch try reader.bytes(16) {
    case url:
      let length = try reader.number32()
      guard length <= 1 << 16 else { throw reader.damage }
      return string(try reader.bytes(length))
    case file: return try filePath(&reader)
    default: return nil
    }
  }

  /// A path: in the letters of a code page, and in Unicode where those do not do ([MS-OSHARED]
  /// 2.3.7.8).
  private static func filePath(_ reader: inout PayloadReader) throws(XLSError) -> String {
    let up = try reader.number16()
    let length = try reader.number32()
    guard length <= 1 << 16 else { throw reader.damage }
    let plain = try reader.bytes(length).prefix { $0 != 0 }
    try reader.skip(24)
    var path = String(decoding: plain, as: UTF8.self)
    if try reader.number32() > 0 {
      let count = try reader.number32()
      guard count <= 1 << 16 else { throw reader.damage }
      try reader.skip(2)
      path = string(try reader.bytes(count))
    }
    return String(repeating: "../", count: min(up, 64)) + path
  }

  /// UTF-16 up to a zero.
  private static func string(_ bytes: [UInt8]) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes.number16(at: $0)) }
    return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
  }
}
