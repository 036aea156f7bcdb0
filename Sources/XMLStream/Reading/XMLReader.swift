/// Reads a document event by event, in memory that does not grow with it.
///
/// ```swift
/// var reader = XMLReader(words) { try part.read(into: &$0) }
/// while let event = try reader.next() {
///   if event.kind == .start, event.name == c { print(reader.attribute(r, of: event) ?? "") }
/// }
/// ```
package struct XMLReader: ~Copyable {
  /// Gives the next bytes of the document at the start of a buffer; 0 at its end.
  package typealias Input = (inout [UInt8]) throws -> Int

  private var parser: PushParser?
  private var plain: PlainParser?
  private let vocabulary: XMLVocabulary
  private let limits: XMLLimits
  private let input: Input
  private var buffer: [UInt8]
  private var transcoder: UTF16Transcoder?
  private var tagGuard = TagGuard()
  private var batch = XMLEventBatch()
  private var place = 0
  private var isAtEnd = false
  /// How many elements are open.
  package private(set) var depth = 0

  /// A reader of a document.
  ///
  /// - Parameters:
  ///   - size: how many bytes it has, where that is known; a small one gets a small buffer.
  ///   - piece: how many bytes are read at once.
  ///   - scans: whether what is plain in a small one is read without libxml2.
  package init(
    _ vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits(), size: Int = .max,
    piece: Int = 32 << 10, scans: Bool = true, input: @escaping Input
  ) {
    (self.vocabulary, self.limits, self.input) = (vocabulary, limits, input)
    buffer = [UInt8](repeating: 0, count: min(max(size, 0), piece) + 1)
    parser = nil
    let isSmall = size <= PlainParser.largest
    plain = scans && isSmall ? PlainParser(vocabulary, limits) : nil
    batch.reserve(forBytes: buffer.count)
  }

  /// Whether libxml2 was not needed so far.
  package var isScanned: Bool { parser == nil }

  /// The next event; nil at the end of the document.
  ///
  /// - Throws: `XMLError`, and what the input throws.
  package mutating func next() throws -> XMLEvent? {
    while place == batch.events.count {
      guard !isAtEnd else { return nil }
      try refill()
    }
    let event = batch.events[place]
    place += 1
    if event.kind == .start { depth += 1 } else if event.kind == .end { depth -= 1 }
    return event
  }

  private mutating func refill() throws {
    place = 0
    let count = try input(&buffer)
    isAtEnd = count == 0
    guard let understood = plain?.parse(buffer[..<count], isLast: isAtEnd, into: &batch) else {
      return try feed(buffer, count)
    }
    if !understood { try beginAnew() }
  }

  /// Gives libxml2 all that was read so far, and passes over the events that were given.
  private mutating func beginAnew() throws {
    guard let plain = plain.take() else { return }
    try feed(plain.bytes, plain.bytes.count)
    var tags = plain.tags
    while tags > 0, place < batch.events.count {
      if batch.events[place].kind != .text { tags -= 1 }
      place += 1
    }
    guard plain.textBytes > 0, place < batch.events.count else { return }
    batch.events[place].dropText(plain.textBytes)
    if batch.events[place].count == 0 { place += 1 }
  }

  private mutating func feed(_ bytes: [UInt8], _ count: Int) throws {
    if parser == nil { try begin(bytes, count) }
    if transcoder != nil {
      var text: [UInt8] = []
      transcoder?.append(bytes, count: count, to: &text)
      try parse(text, count: text.count)
    } else {
      try parse(bytes, count: count)
    }
  }

  private mutating func begin(_ bytes: [UInt8], _ count: Int) throws {
    let encoding = try InputEncoding(firstBytes: bytes, count: count)
    if encoding != .ascii {
      transcoder = UTF16Transcoder(isBigEndian: encoding == .utf16BigEndian)
    }
    parser = PushParser(vocabulary, limits, ignoresEncoding: encoding != .ascii)
  }

  private mutating func parse(_ bytes: [UInt8], count: Int) throws(XMLError) {
    guard tagGuard.admits(bytes, count: count, limit: limits.attributes) else {
      throw XMLError(.tooManyAttributes, [String(limits.attributes)])
    }
    try parser?.parse(bytes, count: count, isLast: isAtEnd, into: &batch)
  }

  /// The bytes (UTF-8) of a text.
  package func text(of event: XMLEvent) -> ArraySlice<UInt8> {
    batch.bytes[Int(event.from)..<Int(event.from + event.count)]
  }

  /// The bytes (UTF-8) of an attribute's value; nil where there is no such attribute.
  package func bytes(
    of name: UInt16, namespace: UInt8 = 0, in event: XMLEvent
  ) -> ArraySlice<UInt8>? {
    for index in Int(event.from)..<Int(event.from + event.count) {
      let attribute = batch.attributes[index]
      if attribute.name == name, attribute.namespace == namespace {
        return batch.bytes[Int(attribute.from)..<Int(attribute.from + attribute.count)]
      }
    }
    return nil
  }

  /// An attribute's value; nil where there is no such attribute.
  package func attribute(_ name: UInt16, namespace: UInt8 = 0, of event: XMLEvent) -> String? {
    bytes(of: name, namespace: namespace, in: event).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Goes on behind the end of the element whose start tag was read last.
  package mutating func skipElement() throws {
    let outside = depth - 1
    while depth > outside, try next() != nil {}
  }

  /// The text of the element whose start tag was read last, without that of elements in it; goes
  /// on behind its end.
  package mutating func elementText() throws -> String {
    var text: [UInt8] = []
    try appendElementText(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same as bytes (UTF-8) behind others.
  package mutating func appendElementText(to text: inout [UInt8]) throws {
    let inside = depth
    while depth >= inside, let event = try next() {
      if event.kind == .text, depth == inside { text.append(contentsOf: self.text(of: event)) }
    }
  }
}
