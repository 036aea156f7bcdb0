import Spreadsheet

/// The texts that cells refer to by number (ECMA-376 part 1, 18.4), kept as bytes in blocks; a
/// `String` is made when a cell asks for it.
struct SharedStrings {
  private struct Place {
    var block: UInt32, offset: UInt32, count: UInt32
  }

  private static let blockSize = 1 << 20
  private var blocks: [[UInt8]] = []
  private var places: [Place] = []
  private var richTexts: [Int: RichText] = [:]
  private var cost = 0

  /// How many there are.
  var count: Int { places.count }

  /// The text of a number; nil where there is none of this number.
  func text(_ index: Int) -> String? {
    guard places.indices.contains(index) else { return nil }
    let place = places[index]
    let start = Int(place.offset)
    return String(
      decoding: blocks[Int(place.block)][start..<start + Int(place.count)], as: UTF8.self)
  }

  /// The runs of a text that has several fonts; nil for others.
  func richText(_ index: Int) -> RichText? { richTexts[index] }

  /// Adds a text.
  ///
  /// - Throws: `limit` where all texts together pass the limit; each counts 24 bytes besides.
  mutating func append(
    _ bytes: [UInt8], rich: RichText?, limit: Int, part: String
  ) throws(XLSXError) {
    cost += bytes.count + 24 + (rich.map { $0.runs.count * 200 } ?? 0)
    guard cost <= limit else { throw .limit("stringBytes", limit, part: part) }
    if blocks.isEmpty || blocks[blocks.count - 1].count + bytes.count > SharedStrings.blockSize {
      blocks.append([])
    }
    let block = blocks.count - 1
    if let rich { richTexts[places.count] = rich }
    places.append(
      Place(
        block: UInt32(block), offset: UInt32(blocks[block].count), count: UInt32(bytes.count)))
    blocks[block].append(contentsOf: bytes)
  }
}

extension SharedStrings {
  /// Reads the part; its declared counts are not asked.
  init(
    part: String, of package: OPCPackage, keepsRichText: Bool
  ) throws(XLSXError) {
    self.init()
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return }
    let limit = package.limits.stringBytes
    var strings = self
    var item = StringItem(keepsRichText: keepsRichText)
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .si, node.isMain else { return }
      try item.read(&reader)
      try strings.append(item.bytes, rich: item.richText, limit: limit, part: part)
    }
    self = strings
  }
}
