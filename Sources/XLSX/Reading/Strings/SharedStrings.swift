import Spreadsheet
import TextEncoding

/// The texts that cells refer to by number (ECMA-376 part 1, 18.4), kept as bytes one after the
/// other; a `String` is made when a cell asks for it.
struct SharedStrings {
  /// The bytes of all texts.
  private(set) var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []
  private var richTexts: [Int: RichText] = [:]
  /// Whether phonetic runs stood in any.
  private(set) var hasPhonetics = false
  private var cost = 0

  /// How many there are.
  var count: Int { ends.count }

  /// Where the bytes of a text stand; empty where there is none of this number.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> {
    guard index >= 0, index < ends.count else { return 0..<0 }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// The texts, for cells that are kept packed; nothing is copied.
  var texts: PackedRows.Texts { PackedRows.Texts(bytes: bytes, ends: ends) }

  /// The text of a number; empty where there is none.
  func text(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

  /// The runs of a text that has several fonts; nil for others.
  func richText(_ index: Int) -> RichText? { richTexts.isEmpty ? nil : richTexts[index] }

  /// Adds a text.
  ///
  /// - Throws: `limit` where all texts together pass the limit; each counts 24 bytes besides.
  mutating func append(
    _ text: Span<UInt8>, rich: RichText?, limit: Int, part: String
  ) throws(XLSXError) {
    cost += text.count + 24 + (rich.map { $0.runs.count * 200 } ?? 0)
    guard cost <= limit, bytes.count + text.count <= UInt32.max else {
      throw .limit("stringBytes", limit, part: part)
    }
    if let rich { richTexts[ends.count] = rich }
    bytes.append(copying: text)
    ends.append(UInt32(bytes.count))
  }
}

extension SharedStrings {
  /// Reads the part; its declared counts are not asked.
  init(
    part: String, of package: OPCPackage, keepsRichText: Bool
  ) throws(XLSXError) {
    if let strings = try StringsScanner.strings(part: part, of: package) {
      self = strings
      return
    }
    self.init()
    var reader = try package.reader(ofPart: part, again: package.way.scans)
    guard try reader.root() != nil else { return }
    let limit = package.limits.stringBytes
    var strings = self
    var item = StringItem(keepsRichText: keepsRichText)
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .si, node.isMain else { return }
      try item.read(&reader)
      try strings.append(item.bytes.span, rich: item.richText, limit: limit, part: part)
      if item.hasPhonetics { strings.hasPhonetics = true }
    }
    try reader.finish()
    self = strings
  }
}
