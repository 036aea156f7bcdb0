import CLibXML2

/// What the parser calls: puts events into a batch, counts depth and text, refuses the rest.
struct EventSink {
  var batch = XMLEventBatch()
  private(set) var failure: XMLError?
  private let vocabulary: XMLVocabulary
  private let limits: XMLLimits
  private var names = NameNumbers<UInt16>()
  private var namespaces = NameNumbers<UInt8>()
  private var compatibility = NameNumbers<UInt8>()
  private var depth = 0
  private var textBytes = 0
  private var alternatives = AlternateContent()
  private var prefixes: [(depth: Int, prefix: String, uri: String)] = []

  init(_ vocabulary: XMLVocabulary, _ limits: XMLLimits) {
    (self.vocabulary, self.limits) = (vocabulary, limits)
  }

  mutating func refuse(_ code: XMLError.Code, _ limit: Int? = nil) {
    failure = failure ?? XMLError(code, limit.map { [String($0)] } ?? [])
  }

  /// A start tag of which `declarations` prefix-URI pairs and `attributes` five-pointer records
  /// are reported, as libxml2 does.
  mutating func start(_ tag: TagPointers) {
    depth += 1
    textBytes = 0
    guard depth <= limits.depth else { return refuse(.tooDeep, limits.depth) }
    guard tag.attributeCount <= limits.attributes else {
      return refuse(.tooManyAttributes, limits.attributes)
    }
    declare(tag)
    if unsafe isCompatibility(tag.namespace) {
      let understood = isUnderstood(tag)
      let name = unsafe String(cString: tag.name)
      _ = alternatives.start(name, depth: depth, isUnderstood: understood)
      return
    }
    guard alternatives.startOther() == .pass else { return }
    let from = Int32(batch.attributes.count)
    for index in 0..<tag.attributeCount { append(tag.attribute(index)) }
    batch.events.append(
      XMLEvent(
        kind: .start, namespace: unsafe number(ofNamespace: tag.namespace),
        name: unsafe number(ofName: tag.name), from: from, count: Int32(tag.attributeCount)))
  }

  mutating func end(name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) {
    let isCompatibility = unsafe !alternatives.isIdle && isCompatibility(namespace)
    let verdict = alternatives.end(isCompatibility: isCompatibility, depth: depth)
    while let last = prefixes.last, last.depth == depth { prefixes.removeLast() }
    depth -= 1
    textBytes = 0
    guard verdict == .pass else { return }
    batch.events.append(
      XMLEvent(
        kind: .end, namespace: unsafe number(ofNamespace: namespace),
        name: unsafe number(ofName: name), from: 0, count: 0))
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard !alternatives.isDropping else { return }
    textBytes += text.count
    guard textBytes <= limits.textBytes else { return refuse(.textTooLong, limits.textBytes) }
    unsafe batch.appendText(text)
  }

  private mutating func append(_ attribute: TagPointers.Attribute) {
    let from = Int32(batch.bytes.count)
    unsafe batch.bytes.append(contentsOf: attribute.value)
    let namespace = unsafe number(ofNamespace: attribute.namespace)
    let name = unsafe number(ofName: attribute.name)
    let count = Int32(unsafe attribute.value.count)
    batch.attributes.append(
      XMLAttribute(namespace: namespace, name: name, from: from, count: count))
  }

  private mutating func number(ofName name: UnsafePointer<xmlChar>) -> UInt16 {
    unsafe names.number(of: name, vocabulary.number(ofName:))
  }

  private mutating func number(ofNamespace uri: UnsafePointer<xmlChar>?) -> UInt8 {
    guard let uri = unsafe uri else { return 0 }
    return unsafe namespaces.number(of: uri, vocabulary.number(ofNamespace:))
  }

  /// Whether a namespace is that of markup compatibility.
  private mutating func isCompatibility(_ uri: UnsafePointer<xmlChar>?) -> Bool {
    guard let uri = unsafe uri else { return false }
    return unsafe compatibility.number(of: uri) { $0 == AlternateContent.namespace ? 1 : 0 } == 1
  }

  private mutating func declare(_ tag: TagPointers) {
    for index in 0..<tag.declarationCount {
      let (prefix, uri) = tag.declaration(index)
      prefixes.append((depth, prefix, uri))
    }
    if prefixes.count > limits.namespaces { refuse(.tooManyNamespaces, limits.namespaces) }
  }

  private func isUnderstood(_ tag: TagPointers) -> Bool {
    for index in 0..<tag.attributeCount {
      let attribute = tag.attribute(index)
      guard unsafe String(cString: attribute.name) == "Requires" else { continue }
      let required = unsafe String(decoding: attribute.value, as: UTF8.self)
      return required.split(whereSeparator: \.isWhitespace).allSatisfy { prefix in
        guard let uri = prefixes.last(where: { $0.prefix == prefix })?.uri else { return false }
        return vocabulary.number(ofNamespace: uri) != XMLVocabulary.unknownNamespace
      }
    }
    return false
  }
}
