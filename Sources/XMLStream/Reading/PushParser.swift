import CLibXML2

/// libxml2's push parser; owns its context and frees it.
///
/// It reads no DTD, no external entity and nothing from the network: a document type is refused
/// where it begins. The guards of libxml2 (10 MB for a value, a name table of 10 MB) stay on.
@safe struct PushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let sink: UnsafeMutablePointer<EventSink>

  private static let library: Void = xmlInitParser()

  init(_ vocabulary: XMLVocabulary, _ limits: XMLLimits, ignoresEncoding: Bool) {
    _ = PushParser.library
    unsafe sink = .allocate(capacity: 1)
    unsafe sink.initialize(to: EventSink(vocabulary, limits))
    var handler = unsafe PushParser.handler()
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, sink, nil, 0, nil) else {
      preconditionFailure("libxml2 has no memory for a parser")
    }
    unsafe self.context = context
    // NOENT for the five entities of XML itself: without it `&amp;` in an attribute arrives as
    // `&#38;`. Others cannot be declared, since a document type is refused.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      | (ignoresEncoding ? XML_PARSE_IGNORE_ENC.rawValue : 0)
    unsafe xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe sink.deinitialize(count: 1)
    unsafe sink.deallocate()
  }

  /// Parses the next bytes and moves their events into a batch.
  ///
  /// - Parameter isLast: whether the document ends behind them.
  mutating func parse(
    _ bytes: [UInt8], count: Int, isLast: Bool, into batch: inout XMLEventBatch
  ) throws(XMLError) {
    batch.removeAll()
    libxml_be_silent()
    unsafe swap(&batch, &sink.pointee.batch)
    let status = unsafe bytes.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe xmlParseChunk(context, start, Int32(count), isLast ? 1 : 0)
    }
    unsafe swap(&batch, &sink.pointee.batch)
    if var failure = unsafe sink.pointee.failure {
      failure.line = failure.line ?? line
      throw failure
    }
    // A failed conversion halts the parser without calling the document malformed.
    let isHalted = status == -1 || status == Int32(XML_ERR_INVALID_ENCODING.rawValue)
    guard unsafe context.pointee.wellFormed != 0, !isHalted else {
      throw XMLError(.malformed, line: line, [String(unsafe context.pointee.errNo)])
    }
  }

  private var line: Int? {
    let told = Int(unsafe context.pointee.lastError.line)
    if told > 0 { return told }
    guard let input = unsafe context.pointee.input else { return nil }
    return Int(unsafe input.pointee.line)
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.internalSubset = { user, _, _, _ in
      unsafe eventSink(user).pointee.refuse(.documentType)
    }
    unsafe handler.startElementNs = {
      user, name, _, uri, declarationCount, declarations, attributeCount, _, attributes in
      let sink = unsafe eventSink(user)
      guard unsafe sink.pointee.failure == nil, let name = unsafe name else { return }
      unsafe sink.pointee.start(
        TagPointers(
          name: name, namespace: uri, declarationCount: Int(declarationCount),
          declarations: declarations, attributeCount: Int(attributeCount), attributes: attributes))
    }
    unsafe handler.endElementNs = { user, name, _, uri in
      let sink = unsafe eventSink(user)
      guard unsafe sink.pointee.failure == nil, let name = unsafe name else { return }
      unsafe sink.pointee.end(name: name, namespace: uri)
    }
    unsafe handler.characters = { user, text, count in unsafe characters(user, text, count) }
    unsafe handler.cdataBlock = { user, text, count in unsafe characters(user, text, count) }
    unsafe handler.ignorableWhitespace = { user, text, count in
      unsafe characters(user, text, count)
    }
    // Without this one libxml2 prints its errors; they are asked of the context instead.
    unsafe handler.serror = { _, _ in }
    return unsafe handler
  }
}

private func eventSink(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<EventSink> {
  unsafe user!.assumingMemoryBound(to: EventSink.self)
}

private func characters(
  _ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
) {
  let sink = unsafe eventSink(user)
  guard unsafe sink.pointee.failure == nil else { return }
  unsafe sink.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
}
