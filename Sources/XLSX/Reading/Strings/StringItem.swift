import Spreadsheet

/// A text with its runs: `si` of the shared strings, `is` of a cell, `text` of a note (ECMA-376
/// part 1, 18.4.8). Phonetic runs are no part of it, but seen.
struct StringItem {
  /// The text (UTF-8), all runs joined, escapes decoded.
  private(set) var bytes: [UInt8] = []
  private var runs: [RichText.Run] = []
  /// Whether phonetic runs stood in it.
  private(set) var hasPhonetics = false
  private let keepsRichText: Bool

  init(keepsRichText: Bool) { self.keepsRichText = keepsRichText }

  /// The runs, where there are several fonts.
  var richText: RichText? { runs.isEmpty ? nil : RichText(runs) }

  /// The text as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Reads the element whose start tag was read last.
  mutating func read(_ reader: inout PartReader) throws(XLSXError) {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll()
    hasPhonetics = false
    var item = self
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.isMain else { return }
      if node.tag == .t { try item.readPlain(&reader) }
      if node.tag == .r { try item.readRun(&reader) }
      if node.tag == .rPh { item.hasPhonetics = true }
    }
    self = item
  }

  private mutating func appendText(_ reader: inout PartReader) throws(XLSXError) {
    let start = bytes.count
    try reader.appendText(to: &bytes)
    let added = bytes[start...]
    if added.contains(UInt8(ascii: "_")) {
      bytes.replaceSubrange(start..., with: Array(EscapedText.decode(added).utf8))
    }
  }

  /// A text outside of runs, which is one of its own beside others.
  private mutating func readPlain(_ reader: inout PartReader) throws(XLSXError) {
    let start = bytes.count
    try appendText(&reader)
    if !runs.isEmpty { addRun(from: start, font: nil) }
  }

  private mutating func addRun(from start: Int, font: Font?) {
    guard keepsRichText, runs.count < 10_000 else { return }
    runs.append(.init(String(decoding: bytes[start...], as: UTF8.self), font: font))
  }

  private mutating func readRun(_ reader: inout PartReader) throws(XLSXError) {
    if runs.isEmpty, !bytes.isEmpty { addRun(from: 0, font: nil) }
    let start = bytes.count
    var font: Font?
    var item = self
    let keepsRichText = keepsRichText
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .t { try item.appendText(&reader) }
      if node.tag == .rPr, keepsRichText { font = try FontParser.read(&reader) }
    }
    self = item
    addRun(from: start, font: font)
  }
}
