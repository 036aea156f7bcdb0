/// Parses what the small parts of workbooks consist of: tags, attributes, texts, and the entities of
/// XML itself, in UTF-8 (XML 1.0, Namespaces in XML 1.0). It takes a quarter of libxml2's time, which
/// for a form of fifty rows is a third of all reading.
///
/// Whatever it does not know for certain it leaves to libxml2, which then is given the document from
/// its start: comments, CDATA, other entities, markup compatibility, everything that is not
/// well-formed.
struct PlainParser {
  /// A larger document gains nothing that would be worth keeping its bytes for.
  static let largest = 256 << 10
  /// Longer names are libxml2's to refuse.
  private static let longestName = 1 << 10

  /// What keeps it from going on.
  enum Stop: Error {
    /// The token does not end yet.
    case incomplete
    /// Something that libxml2 has to read.
    case unknown
  }

  /// The document as far as it came.
  private(set) var bytes: [UInt8] = []
  /// How many tags were given.
  private(set) var tags = 0
  /// How many bytes of text were given behind the last tag.
  var textBytes = 0
  let vocabulary: XMLVocabulary
  let limits: XMLLimits
  var place = 0
  private var hasRoot = false
  private(set) var elements: [Element] = []
  var prefixes: [Declaration] = []
  var attributes: [Attribute] = []

  /// An element that is open.
  struct Element {
    let name: Range<Int>
    let namespace: UInt8
    let number: UInt16
  }

  /// A name as the document has it.
  struct Name {
    /// With its colon; empty for none.
    var prefix: Range<Int>
    var local: Range<Int>
    /// The first eight bytes of either, the first one lowest.
    var prefixWord: UInt64 = 0
    var word: UInt64 = 0

    var whole: Range<Int> { prefix.lowerBound..<local.upperBound }
  }

  /// A prefix with its colon, none for the default namespace, and what it stands for.
  struct Declaration {
    let depth: Int
    let prefix: Range<Int>
    let namespace: UInt8
    /// Whether it is that of `AlternateContent`, whose elements are libxml2's.
    let isCompatibility: Bool
  }

  /// An attribute of the tag that is read, its value in the batch.
  struct Attribute {
    let name: Name
    let value: Range<Int>
  }

  init(_ vocabulary: XMLVocabulary, _ limits: XMLLimits) {
    (self.vocabulary, self.limits) = (vocabulary, limits)
  }

  /// Parses the next bytes and puts their events into a batch.
  ///
  /// - Parameter isLast: whether the document ends behind them.
  /// - Returns: false where libxml2 has to read the document; the batch then holds nothing.
  mutating func parse(
    _ new: ArraySlice<UInt8>, isLast: Bool, into batch: inout XMLEventBatch
  ) -> Bool {
    bytes += new
    guard bytes.count <= PlainParser.largest else { return false }
    batch.removeAll()
    let before = (tags, textBytes)
    // The span is of a second name for the bytes: one of `self.bytes` would keep `self` from changing.
    let document = bytes
    do throws(Stop) {
      if place == 0 { try begin() }
      while place < document.count { try step(document.span, into: &batch) }
      if isLast, !elements.isEmpty || !hasRoot { throw .unknown }
      return true
    } catch {
      if error == .incomplete, !isLast { return true }
      (tags, textBytes) = before
      batch.removeAll()
      return false
    }
  }

  /// Reads a token and goes behind it.
  private mutating func step(
    _ xml: Span<UInt8>, into batch: inout XMLEventBatch
  ) throws(Stop) {
    guard xml[place] == UInt8(ascii: "<") else { return try text(xml, into: &batch) }
    guard try PlainParser.byte(xml, place + 1) == UInt8(ascii: "/") else {
      return try startTag(xml, into: &batch)
    }
    try endTag(xml, into: &batch)
  }

  @inline(__always)
  static func byte(_ xml: Span<UInt8>, _ index: Int) throws(Stop) -> UInt8 {
    guard index < xml.count else { throw .incomplete }
    return xml[index]
  }

  // MARK: The beginning

  /// Passes over a byte order mark and `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`.
  private mutating func begin() throws(Stop) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    guard bytes[place...].starts(with: "<?xml ".utf8) else { return }
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { throw .incomplete }
    guard bytes[end - 1] == UInt8(ascii: "?") else { throw .unknown }
    var last = -1
    for word in bytes[(place + 6)..<(end - 1)].split(separator: UInt8(ascii: " ")) {
      let kind = PlainParser.declarations.firstIndex { $0.contains { isSaid($0, by: word) } }
      guard let kind, kind > last, kind == 0 || last >= 0 else { throw .unknown }
      last = kind
    }
    guard last >= 0 else { throw .unknown }
    place = end + 1
  }

  /// Whether a word is the one that is expected, in quotes of either kind.
  private func isSaid(_ expected: [UInt8], by word: ArraySlice<UInt8>) -> Bool {
    guard word.count == expected.count, let quote = word.last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return false }
    return zip(expected, word).allSatisfy { $0 == UInt8(ascii: "\"") ? $1 == quote : $1 == $0 }
  }

  /// What a declaration consists of, in its order.
  private static let declarations = [
    ["version=\"1.0\""], ["encoding=\"UTF-8\"", "encoding=\"utf-8\""],
    ["standalone=\"yes\"", "standalone=\"no\""],
  ].map { $0.map { Array($0.utf8) } }
}

// MARK: - Tags

extension PlainParser {
  private mutating func startTag(
    _ xml: Span<UInt8>, into batch: inout XMLEventBatch
  ) throws(Stop) {
    guard !elements.isEmpty || !hasRoot, elements.count < limits.depth else { throw .unknown }
    let name = try name(xml, at: place + 1)
    let depth = elements.count + 1
    let from = batch.attributes.count
    attributes.removeAll(keepingCapacity: true)
    var index = name.local.upperBound
    var (isEmpty, pairs) = (false, 0)
    while true {
      let blanks = try PlainParser.blanks(xml, from: index)
      switch try PlainParser.byte(xml, blanks) {
      case UInt8(ascii: ">"): index = blanks + 1
      case UInt8(ascii: "/"):
        guard try PlainParser.byte(xml, blanks + 1) == UInt8(ascii: ">") else { throw .unknown }
        (index, isEmpty) = (blanks + 2, true)
      default:
        pairs += 1
        guard blanks > index, pairs <= limits.attributes else { throw .unknown }
        index = try attribute(xml, at: blanks, depth: depth, into: &batch)
        continue
      }
      break
    }
    guard prefixes.count <= limits.namespaces else { throw .unknown }
    for attribute in attributes {
      let name = attribute.name
      batch.attributes.append(
        XMLAttribute(
          namespace: name.prefix.isEmpty ? 0 : try namespace(xml, of: name),
          name: vocabulary.number(of: name.local, beginningWith: name.word, in: xml),
          from: Int32(attribute.value.lowerBound), count: Int32(attribute.value.count)))
    }
    let element = Element(
      name: name.whole, namespace: try namespace(xml, of: name, isElement: true),
      number: vocabulary.number(of: name.local, beginningWith: name.word, in: xml))
    elements.append(element)
    hasRoot = true
    give(.start, element, from: from, count: attributes.count, to: &batch)
    if isEmpty { close(element, in: &batch) }
    place = index
  }

  private mutating func endTag(
    _ xml: Span<UInt8>, into batch: inout XMLEventBatch
  ) throws(Stop) {
    guard let element = elements.last else { throw .unknown }
    let name = (place + 2)..<(place + 2 + element.name.count)
    guard name.upperBound < xml.count else { throw .incomplete }
    guard PlainParser.isSame(xml, name, element.name) else { throw .unknown }
    let end = try PlainParser.blanks(xml, from: name.upperBound)
    guard try PlainParser.byte(xml, end) == UInt8(ascii: ">") else { throw .unknown }
    close(element, in: &batch)
    place = end + 1
  }

  private mutating func close(_ element: Element, in batch: inout XMLEventBatch) {
    while let last = prefixes.last, last.depth == elements.count { prefixes.removeLast() }
    elements.removeLast()
    give(.end, element, from: 0, count: 0, to: &batch)
  }

  private mutating func give(
    _ kind: XMLEvent.Kind, _ element: Element, from: Int, count: Int, to batch: inout XMLEventBatch
  ) {
    batch.events.append(
      XMLEvent(
        kind: kind, namespace: element.namespace, name: element.number, from: Int32(from),
        count: Int32(count)))
    (tags, textBytes) = (tags + 1, 0)
  }

  /// A name with its prefix. Its first bytes are gathered on the way, so that most names are found
  /// and held against others by a single number.
  func name(_ xml: Span<UInt8>, at start: Int) throws(Stop) -> Name {
    var name = Name(prefix: start..<start, local: start..<start)
    var (index, shift) = (start, UInt64(0))
    while true {
      let byte = try PlainParser.byte(xml, index)
      if index == name.local.lowerBound {
        guard PlainParser.startsName(byte) else { throw .unknown }
      } else if byte == UInt8(ascii: ":") {
        guard name.prefix.isEmpty else { throw .unknown }
        name.prefix = start..<index + 1
        name.local = index + 1..<index + 1
        (name.prefixWord, name.word, shift) = (name.word, 0, 0)
        index += 1
        continue
      } else if !PlainParser.isOfName(byte) {
        break
      }
      // Beyond 63 bits Swift's shift gives 0.
      name.word |= UInt64(byte) << shift
      (index, shift) = (index + 1, shift + 8)
    }
    name.local = name.local.lowerBound..<index
    guard max(name.prefix.count, name.local.count) <= PlainParser.longestName else {
      throw .unknown
    }
    return name
  }

  /// Letters of ASCII and `_`: other names are left to libxml2.
  @inline(__always)
  private static func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  private static func isOfName(_ byte: UInt8) -> Bool {
    startsName(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  @inline(__always)
  static func blanks(_ xml: Span<UInt8>, from start: Int) throws(Stop) -> Int {
    var index = start
    while case let byte = try byte(xml, index),
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    {
      index += 1
    }
    return index
  }

  @inline(__always)
  static func isSame(_ xml: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where xml[one.lowerBound + offset] != xml[other.lowerBound + offset] {
      return false
    }
    return true
  }
}
