import Grid
import Spreadsheet
import XMLStream

/// A tag or text of a part.
struct Node {
  let event: XMLEvent
  /// The name; nil for one that the reader does not know, or of a foreign namespace.
  let tag: Tag?

  init(_ event: XMLEvent) {
    self.event = event
    tag = event.namespace == XMLVocabulary.unknownNamespace ? nil : Tag(event)
  }

  /// Whether it is a start tag.
  var isStart: Bool { event.kind == .start }

  /// Whether it is an end tag.
  var isEnd: Bool { event.kind == .end }

  /// Whether it is a tag of SpreadsheetML (or of a document without namespaces).
  var isMain: Bool { event.namespace <= Namespace.main.rawValue }

  /// Whether it is a tag of a namespace.
  func isOf(_ namespace: Namespace) -> Bool { event.namespace == namespace.rawValue }
}

/// Reads the XML of a part, element by element; errors name the part.
struct PartReader: ~Copyable {
  private var xml: XMLReader
  /// The part.
  let part: String

  /// - Parameters:
  ///   - size: how many bytes it has, where that is known.
  ///   - piece: how many bytes are read at once.
  ///   - scans: whether what is plain is read without libxml2.
  init(
    part: String, limits: Limits, size: Int = .max, piece: Int = 32 << 10, scans: Bool,
    input: @escaping XMLReader.Input
  ) {
    self.part = part
    xml = XMLReader(
      Tag.vocabulary, limits: XMLLimits(depth: limits.nestingDepth, textBytes: limits.textBytes),
      size: size, piece: piece, scans: scans, input: input)
  }

  /// How many elements are open.
  var depth: Int { xml.depth }

  /// The next tag or text; nil at the end.
  mutating func next() throws(XLSXError) -> Node? {
    do { return try xml.next().map(Node.init) } catch {
      throw XLSXError(wrapping: error, part: part)
    }
  }

  /// Goes through the elements inside the current one; each is skipped to its end after the body
  /// took from it what it wants.
  mutating func children(
    _ body: (inout PartReader, Node) throws(XLSXError) -> Void
  ) throws(XLSXError) {
    let inside = depth
    while let node = try next(), depth >= inside {
      guard node.event.kind == .start else { continue }
      let childDepth = depth
      try body(&self, node)
      while depth >= childDepth, try next() != nil {}
    }
  }

  /// Reads on to the root's start tag.
  mutating func root() throws(XLSXError) -> Node? {
    while let node = try next() { if node.event.kind == .start { return node } }
    return nil
  }

  /// Reads what is left, so that damage behind the last thing wanted is found too.
  mutating func finish() throws(XLSXError) { while try next() != nil {} }

  /// The text of the current element, without that of elements inside; goes on behind it.
  mutating func text() throws(XLSXError) -> String {
    do { return try xml.elementText() } catch { throw XLSXError(wrapping: error, part: part) }
  }

  /// The same as bytes behind others.
  mutating func appendText(to bytes: inout [UInt8]) throws(XLSXError) {
    do { try xml.appendElementText(to: &bytes) } catch {
      throw XLSXError(wrapping: error, part: part)
    }
  }

  /// The bytes of a piece of text; nil for a tag.
  func text(of node: Node) -> ArraySlice<UInt8>? {
    node.event.kind == .text ? xml.text(of: node.event) : nil
  }

  /// The bytes of an attribute; nil where it is not there.
  func bytes(_ name: UInt16, of node: Node) -> ArraySlice<UInt8>? {
    xml.bytes(of: name, in: node.event)
  }

  /// An attribute of no namespace.
  func string(_ name: Tag, of node: Node) -> String? { xml.attribute(name.number, of: node.event) }

  /// An attribute of the relationships' namespace, `r:id`.
  func relationship(_ name: Tag, of node: Node) -> String? {
    xml.attribute(
      name.number, namespace: Namespace.relationships.rawValue, of: node.event)
  }

  /// A whole number; nil where it is none.
  func int(_ name: Tag, of node: Node) -> Int? {
    guard let bytes = xml.bytes(of: name.number, in: node.event) else { return nil }
    return PartReader.digits(bytes)
      ?? PartReader.wholeNumber(String(decoding: bytes, as: UTF8.self))
  }

  /// A number of a few plain digits, as nearly all are.
  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard case let digit = byte &- UInt8(ascii: "0"), digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// A number; nil where it is none or not finite.
  func double(_ name: Tag, of node: Node) -> Double? {
    guard let bytes = xml.bytes(of: name.number, in: node.event) else { return nil }
    if let value = WrittenDigits(bytes.span)?.value { return value }
    return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// A switch: `1`, `true` or `on`; nil where it is not there.
  func bool(_ name: Tag, of node: Node) -> Bool? {
    string(name, of: node).map(PartReader.isOn)
  }

  /// What an attribute's text means as a whole number; nil where it is none.
  static func wholeNumber(_ text: String) -> Int? {
    Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  /// What an attribute's text means as a switch.
  static func isOn(_ text: String) -> Bool {
    switch text {
    case "1", "true", "on", "TRUE", "True": true
    default: false
    }
  }
}
