import Spreadsheet

/// The texts that cells refer to by number ([MS-XLS] 2.4.265 SST).
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The pieces of those in several fonts, by number.
  private var runs: [Int: WrittenText] = [:]

  /// How many there are.
  var count: Int { ends.count }

  /// No texts.
  init() {}

  /// Reads the record with all that continue it. What it says about its length is not trusted: some
  /// programs write fewer texts than they announce.
  init(_ reader: inout PayloadReader, limits: Limits) throws(XLSError) {
    try reader.skip(4)
    let count = try reader.number32()
    while ends.count < count, reader.hasMore {
      let length = try reader.number16()
      let text = try TextForm.unicode(&reader, length)
      if !text.runs.isEmpty { runs[ends.count] = text }
      bytes += text.text.utf8
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
      guard bytes.count + ends.count * 4 + runs.count * 64 <= limits.stringBytes else {
        throw .limit("stringBytes", limits.stringBytes)
      }
    }
  }

  /// All of them, for cells that are kept packed.
  var packed: PackedRows.Texts { PackedRows.Texts(bytes: bytes, ends: ends) }

  /// A text by its number.
  func text(_ number: Int) -> String {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return String(decoding: bytes[start..<Int(ends[number])], as: UTF8.self)
  }

  /// The pieces of a text in several fonts; nil for one in the cell's own.
  func written(_ number: Int) -> WrittenText? { runs[number] }
}
