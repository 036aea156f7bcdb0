/// Attributes, and the namespaces that some of them declare.
extension PlainParser {
  /// Reads an attribute or a declaration of a namespace.
  ///
  /// - Returns: where it ends.
  mutating func attribute(
    _ xml: Span<UInt8>, at start: Int, depth: Int, into batch: inout XMLEventBatch
  ) throws(Stop) -> Int {
    let name = try name(xml, at: start)
    let end = name.local.upperBound
    guard try PlainParser.byte(xml, end) == UInt8(ascii: "="),
      case let quote = try PlainParser.byte(xml, end + 1),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { throw .unknown }
    let from = batch.bytes.count
    let close = try append(xml, from: end + 2, to: quote, &batch.bytes)
    let isDefault = name.prefix.isEmpty && isNamed(name.local, name.word, PlainParser.xmlns)
    if isDefault || isPrefix(name, PlainParser.xmlns) {
      try declare(xml, name, isDefault: isDefault, depth, batch.bytes[from...])
      batch.bytes.removeSubrange(from...)
    } else {
      // Of two that differ in their prefixes alone libxml2 has to say whether they are the same.
      for other in attributes
      where other.name.word == name.word && other.name.prefix.isEmpty == name.prefix.isEmpty {
        if PlainParser.isSame(xml, other.name.local, name.local) { throw .unknown }
      }
      attributes.append(Attribute(name: name, value: from..<batch.bytes.count))
    }
    return close + 1
  }

  private mutating func declare(
    _ xml: Span<UInt8>, _ name: Name, isDefault: Bool, _ depth: Int, _ uri: ArraySlice<UInt8>
  ) throws(Stop) {
    let prefix = isDefault ? name.local.upperBound..<name.local.upperBound : name.local
    let text = String(decoding: uri, as: UTF8.self)
    let number = vocabulary.number(ofNamespace: text)
    let isKnown = number != XMLVocabulary.unknownNamespace
    let isReserved =
      !isDefault
      && (isNamed(name.local, name.word, PlainParser.xml)
        || isNamed(name.local, name.word, PlainParser.xmlns))
    let isTwice = prefixes.contains {
      $0.depth == depth && PlainParser.isSame(xml, $0.prefix, prefix)
    }
    guard !isReserved, !isTwice, !text.isEmpty,
      isKnown || text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      text != PlainParser.xmlNamespace, text != "http://www.w3.org/2000/xmlns/"
    else { throw .unknown }
    prefixes.append(
      Declaration(
        depth: depth, prefix: prefix, namespace: number,
        isCompatibility: text == AlternateContent.namespace))
  }

  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// The namespace of a name's prefix; without one the default namespace, 0 for none.
  func namespace(
    _ xml: Span<UInt8>, of name: Name, isElement: Bool = false
  ) throws(Stop) -> UInt8 {
    let prefix =
      name.prefix.isEmpty ? name.prefix : name.prefix.lowerBound..<name.prefix.upperBound - 1
    for index in prefixes.indices.reversed()
    where PlainParser.isSame(xml, prefixes[index].prefix, prefix) {
      guard !isElement || !prefixes[index].isCompatibility else { throw .unknown }
      return prefixes[index].namespace
    }
    if prefix.isEmpty { return 0 }
    guard isPrefix(name, PlainParser.xml) else { throw .unknown }
    return vocabulary.number(ofNamespace: PlainParser.xmlNamespace)
  }

  /// Reserved words, as the words that names begin with.
  private static var xml: (count: Int, word: UInt64) { (3, 0x6C_6D78) }
  private static var xmlns: (count: Int, word: UInt64) { (5, 0x73_6E6C_6D78) }

  private func isNamed(_ name: Range<Int>, _ word: UInt64, _ told: (count: Int, word: UInt64))
    -> Bool
  {
    word == told.word && name.count == told.count
  }

  private func isPrefix(_ name: Name, _ told: (count: Int, word: UInt64)) -> Bool {
    name.prefixWord == told.word && name.prefix.count == told.count + 1
  }
}
