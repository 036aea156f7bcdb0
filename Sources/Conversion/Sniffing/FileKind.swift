import TextEncoding

/// What a file is by its content, whatever its name says.
///
/// ```swift
/// FileKind(of: Array("PK\u{3}\u{4}".utf8))  // .package
/// ```
package enum FileKind: Hashable, Sendable {
  /// A zip archive: a workbook, if it is one of OOXML.
  case package
  /// A compound file (OLE): `.xls`, `.et`, or an encrypted workbook.
  case compoundFile
  /// A web page or an XML file, as some systems export under the name `.xls`.
  case markup
  /// JSON objects, one a line.
  case jsonLines
  /// Text: CSV in some encoding.
  case text
  /// Neither text nor anything known.
  case binary
  /// Nothing in it.
  case empty

  /// The kind of a file by its first bytes, a few hundred or more.
  package init(of head: [UInt8]) {
    if head.isEmpty {
      self = .empty
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .package
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compoundFile
    } else if FileKind.foreignMarks.contains(where: { head.starts(with: $0) }) {
      self = .binary
    } else {
      self = FileKind.kind(ofText: head)
    }
  }

  /// Whether bytes are text and nothing else: an encoding fits, and no control characters but
  /// white space stand in it.
  static func isPlainText(_ head: [UInt8]) -> Bool {
    DetectedEncoding(of: head.span, isWhole: false).evidence != .fewestErrors
      && !head.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
  }

  /// PDF, PNG, JPEG, GIF, gzip, rar, 7-zip.
  private static let foreignMarks: [[UInt8]] = [
    Array("%PDF".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    [0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF],
  ]

  private static func kind(ofText head: [UInt8]) -> FileKind {
    var text = head[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.first == UInt8(ascii: "{") { return looksLikeObject(text) ? .jsonLines : .text }
    guard text.first == UInt8(ascii: "<") else { return .text }
    let start = String(decoding: text.prefix(64), as: UTF8.self).lowercased()
    let marks = ["<?xml", "<html", "<!doctype", "<table", "<meta", "<head", "<workbook"]
    return marks.contains { start.hasPrefix($0) } ? .markup : .text
  }

  /// `{"`, `{ "` or `{}`: a CSV field may begin with a brace too, but hardly so.
  private static func looksLikeObject(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.dropFirst().first { ![0x20, 0x09].contains($0) }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }
}
