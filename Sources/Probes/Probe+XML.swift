import XMLStream

extension Probe {
  /// Reads a document without libxml2 as far as it is plain, and by libxml2 alone: both have to give
  /// the same events, or refuse it.
  public static func xmlWays(_ bytes: [UInt8]) {
    // Each size cuts tokens at other places; the first byte chooses one more.
    for piece in [1 + Int(bytes.first ?? 0) % 61, max(bytes.count, 1)] {
      Disagreement.trap(
        XMLOutcome(bytes, piece: piece, scans: true), XMLOutcome(bytes, piece: piece, scans: false),
        "XML in pieces of \(piece), and libxml2")
    }
  }
}

/// The events of a document; nothing of one that is refused.
private struct XMLOutcome: Equatable {
  private struct Event: Equatable {
    var event: [Int]
    var values: [[UInt8]?] = []
    var text: [UInt8] = []
  }

  private static let names = ["a", "row", "c", "r"]
  private var events: [Event] = []
  private var isRefused = false

  init(_ bytes: [UInt8], piece: Int, scans: Bool) {
    let words = XMLVocabulary(names: XMLOutcome.names, namespaces: [["urn:one"]])
    var rest = bytes[...]
    var reader = XMLReader(words, size: bytes.count, scans: scans) { buffer in
      let part = rest.prefix(min(buffer.count, piece))
      buffer.replaceSubrange(0..<part.count, with: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    do {
      while let event = try reader.next() { add(event, of: reader) }
    } catch { (events, isRefused) = ([], true) }
  }

  /// Texts may come in more than one piece.
  private mutating func add(_ event: XMLEvent, of reader: borrowing XMLReader) {
    if event.kind == .text {
      if events.last?.event != [] { events.append(Event(event: [])) }
      events[events.count - 1].text += reader.text(of: event)
      return
    }
    var new = Event(event: [Int(event.kind.rawValue), Int(event.namespace), Int(event.name)])
    for name in 0...UInt16(XMLOutcome.names.count) where event.kind == .start {
      for namespace: UInt8 in [0, 1, XMLVocabulary.unknownNamespace] {
        new.values.append(reader.bytes(of: name, namespace: namespace, in: event).map { Array($0) })
      }
    }
    events.append(new)
  }
}
