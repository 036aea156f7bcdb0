/// Finds the rows of a sheet in its bytes.
enum SheetHead {
  /// A head that is longer is left to libxml2.
  private static let longest = 128 << 10
  private static let tag = Array("<sheetData".utf8)

  /// What is found of the head.
  enum Search {
    /// How long everything before the first row is, `<sheetData>` included.
    case found(Int)
    /// Another encoding, a prefix, no rows, too long: libxml2 has to read the sheet.
    case notPlain
    /// It does not end yet; up to where it was searched.
    case open(Int)
  }

  /// Reads on until the rows begin.
  ///
  /// - Returns: how long everything before the first row is, `<sheetData>` included; nil where
  ///   libxml2 has to read the sheet.
  static func length(in window: inout PartWindow) throws(XLSXError) -> Int? {
    var searched = 0
    while true {
      switch search(window.bytes, from: searched, to: window.end) {
      case .found(let length): return length
      case .notPlain: return nil
      case .open(let end): searched = end
      }
      guard try window.refill() else { return nil }
    }
  }

  /// Looks for the end of the head in the bytes that are there.
  static func search(_ bytes: [UInt8], from searched: Int, to end: Int) -> Search {
    guard let start = find(tag, in: bytes, from: searched, to: end) else {
      return end < longest ? .open(max(0, end - tag.count)) : .notPlain
    }
    guard let length = tagEnd(in: bytes, from: start + tag.count, to: end) else {
      return end < longest ? .open(start) : .notPlain
    }
    return isPlain(bytes, to: start, tagEnd: length) ? .found(length) : .notPlain
  }

  /// Where the tag ends; nil where its end is not there yet.
  private static func tagEnd(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    return bytes[start..<end].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Whether the tag is no other one, not empty, and the document in UTF-8.
  private static func isPlain(_ bytes: [UInt8], to start: Int, tagEnd: Int) -> Bool {
    let next = bytes[start + tag.count]
    guard next == UInt8(ascii: ">") || next <= 0x20, bytes[tagEnd - 2] != UInt8(ascii: "/") else {
      return false
    }
    return XMLDeclaration.isUTF8(bytes[..<start])
  }

  private static func find(_ text: [UInt8], in bytes: [UInt8], from: Int, to end: Int) -> Int? {
    var index = from
    while index + text.count <= end {
      guard let found = bytes[index..<end].firstIndex(of: text[0]) else { return nil }
      if found + text.count <= end, bytes[found..<found + text.count].elementsEqual(text) {
        return found
      }
      index = found + 1
    }
    return nil
  }
}

/// `<?xml version="1.0" encoding="UTF-8"?>` (XML 1.0, 2.8).
enum XMLDeclaration {
  /// Whether a document is in UTF-8 for certain, by its first bytes.
  static func isUTF8(_ start: ArraySlice<UInt8>) -> Bool {
    var text = String(decoding: start.prefix(200), as: UTF8.self)[...]
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    guard text.hasPrefix("<?xml") else { return text.hasPrefix("<") && !text.hasPrefix("<\0") }
    let declaration = text.utf8.prefix { $0 != UInt8(ascii: ">") }
    let words = declaration.split { $0 <= 0x20 || $0 == UInt8(ascii: "?") }
    guard let encoding = words.first(where: { $0.starts(with: "encoding".utf8) }) else {
      return true
    }
    let name = String(encoding)?.lowercased()
    return name == "encoding=\"utf-8\"" || name == "encoding='utf-8'"
  }
}
