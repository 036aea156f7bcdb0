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
  private let vocabulary: XMLVocabulary
  let limits: XMLLimits
  var place = 0
  private var hasRoot = false
  private(set) var elements: [Element] = []
  private var prefixes: [Declaration] = []
  private var attributes: [Attribute] = []

  /// An element that is open.
  struct Element {
    let name: Range<Int>
    let namespace: UInt8
    let number: UInt16
  }

  /// A prefix with its colon, none for the default namespace, and what it stands for.
  private struct Declaration {
    let depth: Int
    let prefix: Range<Int>
    let namespace: UInt8
    /// Whether it is that of `AlternateContent`, whose elements are libxml2's.
    let isCompatibility: Bool
  }

  /// An attribute of the tag that is read, its value in the batch.
  private struct Attribute {
    let prefix: Range<Int>
    let name: Range<Int>
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
    do throws(Stop) {
      if place == 0 { try begin() }
      while place < bytes.count { try step(into: &batch) }
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
  private mutating func step(into batch: inout XMLEventBatch) throws(Stop) {
    guard bytes[place] == UInt8(ascii: "<") else { return try text(into: &batch) }
    guard try byte(place + 1) == UInt8(ascii: "/") else { return try startTag(into: &batch) }
    try endTag(into: &batch)
  }

  private func byte(_ index: Int) throws(Stop) -> UInt8 {
    guard index < bytes.count else { throw .incomplete }
    return bytes[index]
  }

  // MARK: The beginning

  /// Passes over a byte order mark and `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`.
  private mutating func begin() throws(Stop) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    guard bytes[place...].starts(with: "<?xml ".utf8) else { return }
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { throw .incomplete }
    guard bytes[end - 1] == UInt8(ascii: "?") else { throw .unknown }
    let words = bytes[(place + 6)..<(end - 1)].split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let places = words.map { word in
      PlainParser.declarations.firstIndex {
        $0.contains(word) || $0.contains(word.replacing("'", with: "\"")) && !word.contains("\"")
      } ?? -1
    }
    guard places.first == 0, zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .unknown
    }
    place = end + 1
  }

  /// What a declaration consists of, in its order.
  private static let declarations = [
    ["version=\"1.0\""], ["encoding=\"UTF-8\"", "encoding=\"utf-8\""],
    ["standalone=\"yes\"", "standalone=\"no\""],
  ]
}

// MARK: - Tags

extension PlainParser {
  private mutating func startTag(into batch: inout XMLEventBatch) throws(Stop) {
    guard !elements.isEmpty || !hasRoot, elements.count < limits.depth else { throw .unknown }
    let (prefix, name, nameEnd) = try qualifiedName(at: place + 1)
    let depth = elements.count + 1
    let from = batch.attributes.count
    attributes.removeAll(keepingCapacity: true)
    var index = nameEnd
    var (isEmpty, pairs) = (false, 0)
    while true {
      let blanks = try blanks(from: index)
      switch try byte(blanks) {
      case UInt8(ascii: ">"): index = blanks + 1
      case UInt8(ascii: "/"):
        guard try byte(blanks + 1) == UInt8(ascii: ">") else { throw .unknown }
        (index, isEmpty) = (blanks + 2, true)
      default:
        pairs += 1
        guard blanks > index, pairs <= limits.attributes else { throw .unknown }
        index = try attribute(at: blanks, depth: depth, into: &batch)
        continue
      }
      break
    }
    guard prefixes.count <= limits.namespaces else { throw .unknown }
    for attribute in attributes {
      batch.attributes.append(
        XMLAttribute(
          namespace: attribute.prefix.isEmpty ? 0 : try namespace(of: attribute.prefix),
          name: vocabulary.number(of: bytes[attribute.name]),
          from: Int32(attribute.value.lowerBound), count: Int32(attribute.value.count)))
    }
    let element = Element(
      name: (place + 1)..<nameEnd, namespace: try namespace(of: prefix, isElement: true),
      number: vocabulary.number(of: bytes[name]))
    elements.append(element)
    hasRoot = true
    give(.start, element, from: from, count: attributes.count, to: &batch)
    if isEmpty { close(element, in: &batch) }
    place = index
  }

  private mutating func endTag(into batch: inout XMLEventBatch) throws(Stop) {
    guard let element = elements.last else { throw .unknown }
    let name = (place + 2)..<(place + 2 + element.name.count)
    guard name.upperBound < bytes.count else { throw .incomplete }
    guard isSame(name, element.name) else { throw .unknown }
    let end = try blanks(from: name.upperBound)
    guard try byte(end) == UInt8(ascii: ">") else { throw .unknown }
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

  /// The prefix with its colon, the name behind it, and where both end.
  private func qualifiedName(
    at start: Int
  ) throws(Stop) -> (prefix: Range<Int>, name: Range<Int>, end: Int) {
    let first = try nameEnd(from: start)
    guard try byte(first) == UInt8(ascii: ":") else { return (start..<start, start..<first, first) }
    let end = try nameEnd(from: first + 1)
    guard try byte(end) != UInt8(ascii: ":") else { throw .unknown }
    return (start..<first + 1, first + 1..<end, end)
  }

  private func nameEnd(from start: Int) throws(Stop) -> Int {
    guard PlainParser.startsName(try byte(start)) else { throw .unknown }
    var index = start + 1
    while index < bytes.count, PlainParser.isOfName(bytes[index]) { index += 1 }
    guard index - start <= PlainParser.longestName else { throw .unknown }
    return index
  }

  /// Letters of ASCII and `_`: other names are left to libxml2.
  private static func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    startsName(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private func blanks(from start: Int) throws(Stop) -> Int {
    var index = start
    while case let byte = try byte(index),
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    {
      index += 1
    }
    return index
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }
}

// MARK: - Attributes

extension PlainParser {
  /// Reads an attribute or a declaration of a namespace.
  ///
  /// - Returns: where it ends.
  private mutating func attribute(
    at start: Int, depth: Int, into batch: inout XMLEventBatch
  ) throws(Stop) -> Int {
    let (prefix, name, end) = try qualifiedName(at: start)
    guard try byte(end) == UInt8(ascii: "="), case let quote = try byte(end + 1),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { throw .unknown }
    let from = batch.bytes.count
    let close = try value(from: end + 2, to: quote, into: &batch)
    let isDeclaration =
      prefix.isEmpty ? isNamed(name, "xmlns") : isNamed(prefix, "xmlns:")
    if isDeclaration {
      try declare(
        prefix.isEmpty ? name.upperBound..<name.upperBound : name, depth, batch.bytes[from...])
      batch.bytes.removeSubrange(from...)
    } else {
      // Of two that differ in their prefixes alone libxml2 has to say whether they are the same.
      for other in attributes where other.prefix.isEmpty == prefix.isEmpty {
        if isSame(other.name, name) { throw .unknown }
      }
      attributes.append(Attribute(prefix: prefix, name: name, value: from..<batch.bytes.count))
    }
    return close + 1
  }

  private mutating func declare(
    _ prefix: Range<Int>, _ depth: Int, _ uri: ArraySlice<UInt8>
  ) throws(Stop) {
    let text = String(decoding: uri, as: UTF8.self)
    let isReserved = isNamed(prefix, "xml") || isNamed(prefix, "xmlns")
    let isTwice = prefixes.contains { $0.depth == depth && isSame($0.prefix, prefix) }
    guard !isReserved, !isTwice, !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      text != PlainParser.xml, text != "http://www.w3.org/2000/xmlns/"
    else { throw .unknown }
    prefixes.append(
      Declaration(
        depth: depth, prefix: prefix, namespace: vocabulary.number(ofNamespace: text),
        isCompatibility: text == AlternateContent.namespace))
  }

  private static let xml = "http://www.w3.org/XML/1998/namespace"

  /// The namespace of a prefix with its colon; without one the default namespace, 0 for none.
  private func namespace(of prefix: Range<Int>, isElement: Bool = false) throws(Stop) -> UInt8 {
    let name = prefix.isEmpty ? prefix : prefix.lowerBound..<prefix.upperBound - 1
    for declaration in prefixes.reversed() where isSame(declaration.prefix, name) {
      guard !isElement || !declaration.isCompatibility else { throw .unknown }
      return declaration.namespace
    }
    if prefix.isEmpty { return 0 }
    guard isNamed(prefix, "xml:") else { throw .unknown }
    return vocabulary.number(ofNamespace: PlainParser.xml)
  }

  private func isNamed(_ range: Range<Int>, _ name: StaticString) -> Bool {
    range.count == name.utf8CodeUnitCount && bytes[range].elementsEqual(name.description.utf8)
  }
}
