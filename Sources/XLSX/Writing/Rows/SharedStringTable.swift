import Files
import Spreadsheet
import XMLStream

/// The texts that cells share, each once, in an open-addressing table over one array of bytes;
/// after a fixed budget no new ones are taken, so that a streaming writer's memory does not grow
/// with the rows.
///
/// Looking up a text makes no string and no box.
final class SharedStringTable {
  /// What an entry costs beside its bytes.
  private static let entryCost = 24

  /// How often texts were asked for and known.
  private(set) var uses = 0
  /// How many texts there are.
  var count: Int { ends.count }

  /// The texts, one after the other, and where each ends.
  private var bytes = ByteBuffer(capacity: 1 << 12)
  private var ends: [UInt32] = []
  /// Hash in the upper half, number of the text plus one in the lower half; 0 where free. A power
  /// of two of them, at most half of them taken.
  private var slots = [UInt64](repeating: 0, count: 1024)
  /// Texts in several fonts, with their places among the others.
  private var rich: [RichText: Int] = [:]
  private var richXML: [Int: [UInt8]] = [:]
  private let hash = TextHash()
  private let budget: Int
  private var spent = 0

  /// No texts.
  ///
  /// - Parameter budget: bytes of memory taken at most.
  init(budget: Int = 1 << 31) { self.budget = min(budget, 1 << 31) }

  /// The number of a text; nil where it is new and the budget is spent.
  func index(of text: Span<UInt8>) -> Int? {
    let hash = self.hash.hash(of: text)
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != 0 {
      let slot = slots[place]
      let index = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1
      if UInt32(truncatingIfNeeded: slot >> 32) == hash, isText(index, text) {
        uses += 1
        return index
      }
      place = (place + 1) & (slots.count - 1)
    }
    guard spent < budget else { return nil }
    slots[place] = UInt64(hash) << 32 | UInt64(count + 1)
    return add(text)
  }

  /// The number of a text in several fonts.
  func index(of text: RichText) -> Int? {
    if let known = rich[text] {
      uses += 1
      return known
    }
    guard spent < budget else { return nil }
    var writer = XMLWriter()
    writer.element("si") { CellXML.write(CellXML.Text(plain: text.text, rich: text), to: &$0) }
    rich[text] = count
    richXML[count] = writer.takeBytes()
    spent += richXML[count]?.count ?? 0
    return add(Span())
  }

  private func add(_ text: Span<UInt8>) -> Int {
    bytes.append(text)
    ends.append(UInt32(bytes.count))
    spent += text.count + SharedStringTable.entryCost
    uses += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isText(_ index: Int, _ text: Span<UInt8>) -> Bool {
    guard richXML.isEmpty || richXML[index] == nil else { return false }
    return bytes.withSpan { TextHash.equals($0.extracting(range(of: index)), text) }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      var place = Int(slot >> 32) & (slots.count - 1)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  /// Writes the part piece by piece; nothing where there are no texts.
  func write(to output: (Span<UInt8>) throws -> Void) throws {
    guard count > 0 else { return }
    var buffer = ByteBuffer(capacity: 1 << 16)
    var writer = XMLWriter()
    writer.declaration()
    writer.start(
      "sst", ["xmlns": OOXML.main, "count": String(uses), "uniqueCount": String(count)])
    buffer.append(writer.takeBytes().span)
    for index in 0..<count {
      if let xml = richXML[index] {
        buffer.append(xml.span)
      } else {
        buffer.append("<si>")
        bytes.withSpan { TextXML.append($0.extracting(range(of: index)), to: &buffer) }
        buffer.append("</si>")
      }
      guard buffer.count >= 1 << 16 else { continue }
      try buffer.withSpan(output)
      buffer.removeAll()
    }
    buffer.append("</sst>")
    try buffer.withSpan(output)
  }

  /// The part; nil where there are no texts.
  var part: [UInt8]? {
    guard count > 0 else { return nil }
    var part = ByteBuffer(capacity: 1 << 16)
    try? write { part.append($0) }
    return part.bytes
  }
}
