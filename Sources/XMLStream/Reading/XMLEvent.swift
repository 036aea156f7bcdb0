/// A start tag, an end tag or a piece of text. What belongs to it is asked of the reader until
/// the reader goes on.
package struct XMLEvent: Hashable, Sendable {
  /// What it is.
  package enum Kind: UInt8, Hashable, Sendable { case start, end, text }

  /// What it is.
  package let kind: Kind
  /// The namespace by its number in the vocabulary.
  package let namespace: UInt8
  /// The local name by its number in the vocabulary.
  package let name: UInt16
  /// Its bytes, or its attributes, in the reader's buffers.
  private(set) var from: Int32
  private(set) var count: Int32

  init(kind: Kind, namespace: UInt8, name: UInt16, from: Int32, count: Int32) {
    (self.kind, self.namespace, self.name) = (kind, namespace, name)
    (self.from, self.count) = (from, count)
  }

  /// Takes bytes away from the start of a text.
  mutating func dropText(_ bytes: Int) {
    (from, count) = (from + Int32(bytes), count - Int32(bytes))
  }
}

/// An attribute of a start tag.
struct XMLAttribute {
  let namespace: UInt8
  let name: UInt16
  let from: Int32, count: Int32
}

/// The events of one chunk of a document, in buffers that are used again and again.
struct XMLEventBatch {
  var events: [XMLEvent] = []
  var attributes: [XMLAttribute] = []
  var bytes: [UInt8] = []

  /// Makes room for what so many bytes usually hold: arrays that grow are copied time and again.
  mutating func reserve(forBytes count: Int) {
    events.reserveCapacity(count / 24)
    attributes.reserveCapacity(count / 24)
    bytes.reserveCapacity(count / 4)
  }

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    let from = Int32(bytes.count)
    unsafe bytes.append(contentsOf: text)
    let count = Int32(text.count)
    if let last = events.last, last.kind == .text {
      events[events.count - 1] = XMLEvent(
        kind: .text, namespace: 0, name: 0, from: last.from, count: last.count + count)
    } else {
      events.append(XMLEvent(kind: .text, namespace: 0, name: 0, from: from, count: count))
    }
  }
}
