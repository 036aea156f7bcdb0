/// What a file is by its first bytes, whatever its name says.
///
/// ```swift
/// FileKind(of: Array("PK\u{3}\u{4}".utf8))  // .package
/// ```
package enum FileKind: Hashable, Sendable {
  /// A zip archive: a workbook, if it is one of OOXML.
  case package
  /// A compound file (OLE, [MS-CFB]): `.xls`, `.et`, or an encrypted workbook.
  case compoundFile
  /// The bare records of an old `.xls` (BIFF), without a compound file around them.
  case bareRecords
  /// PDF.
  case pdf
  /// A web page, as some systems export under the name `.xls`.
  case webPage
  /// An XML spreadsheet of Office 2003.
  case spreadsheetXML
  /// Any other XML file.
  case markup
  /// JSON objects, one a line.
  case jsonLines
  /// JSON objects in an array.
  case jsonArray
  /// Text: CSV in some encoding.
  case text
  /// A picture, by the name of its format.
  case picture(String)
  /// A compressed file that is no zip archive, by the name of its format.
  case archive(String)
  /// Nothing in it.
  case empty

  /// The kind of a file by its first bytes, a few hundred or more.
  package init(of head: [UInt8]) {
    guard !head.isEmpty else {
      self = .empty
      return
    }
    self =
      FileKind.marks.first { head.starts(with: $0.bytes) }?.kind
      ?? FileKind.kind(ofText: head.prefix(1024))
  }

  /// How much of a file tells its kind.
  package static let headLength = 1024

  private static let marks: [(bytes: [UInt8], kind: FileKind)] = [
    // An entry, an empty archive, a part of several.
    ([0x50, 0x4B, 3, 4], .package), ([0x50, 0x4B, 5, 6], .package),
    ([0x50, 0x4B, 7, 8], .package),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    // The record BOF of BIFF 2, 3, 4, and of 5 and 8.
    ([0x09, 0x00, 0x04, 0x00], .bareRecords), ([0x09, 0x02, 0x06, 0x00], .bareRecords),
    ([0x09, 0x04, 0x06, 0x00], .bareRecords), ([0x09, 0x08, 0x08, 0x00], .bareRecords),
    ([0x09, 0x08, 0x10, 0x00], .bareRecords),
    (Array("%PDF".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .picture("PNG")), ([0xFF, 0xD8, 0xFF], .picture("JPEG")),
    (Array("GIF8".utf8), .picture("GIF")), ([0x1F, 0x8B], .archive("gzip")),
    (Array("Rar!".utf8), .archive("RAR")), ([0x37, 0x7A, 0xBC, 0xAF], .archive("7-Zip")),
  ]

  private static func kind(ofText head: ArraySlice<UInt8>) -> FileKind {
    var text = head
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    switch text.first {
    case UInt8(ascii: "{"): return looksLikeObject(text) ? .jsonLines : .text
    case UInt8(ascii: "["): return looksLikeArray(text) ? .jsonArray : .text
    case UInt8(ascii: "<"): return kind(ofMarkup: String(decoding: text, as: UTF8.self))
    default: return .text
    }
  }

  /// A CSV field may begin with `<` too: only what pages and XML files begin with counts.
  private static func kind(ofMarkup written: String) -> FileKind {
    let text = written.lowercased()
    let starts = ["<?xml", "<html", "<!doctype", "<!--", "<table", "<meta", "<head", "<workbook"]
    guard starts.contains(where: { text.hasPrefix($0) }) else { return .text }
    // A page that Excel wrote names the schemas of Office as well, a spreadsheet has tables.
    let namesOffice = text.contains("urn:schemas-microsoft-com:office")
    if text.contains("<?mso-application") || namesOffice && text.contains("<workbook") {
      return .spreadsheetXML
    }
    let isPage = ["<html", "<table", "<!doctype html"].contains { text.contains($0) }
    return isPage ? .webPage : .markup
  }

  /// `{"`, `{ "` or `{}`: a CSV field may begin with a brace too, but hardly so.
  private static func looksLikeObject(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.dropFirst().first { ![0x20, 0x09].contains($0) }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// `[{"`, `[ {}` or `[]`.
  private static func looksLikeArray(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.dropFirst().drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if rest.first == UInt8(ascii: "{") { return looksLikeObject(rest) }
    return rest.first == UInt8(ascii: "]")
  }
}
