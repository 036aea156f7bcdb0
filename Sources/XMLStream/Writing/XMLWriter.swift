/// Writes a document from its start to its end; what is written can be taken out at any time, so
/// that memory does not grow with the document.
///
/// ```swift
/// var writer = XMLWriter()
/// writer.element("row", ["r": "7", "ht": nil]) { $0.element("c", ["r": "A7"]) }
/// writer.takeBytes()  // <row r="7"><c r="A7"/></row>
/// ```
package struct XMLWriter {
  /// What was written and not taken out yet.
  package private(set) var bytes: [UInt8] = []
  private let prefix: String
  private var isTagOpen = false

  /// A writer.
  ///
  /// - Parameter prefix: what stands before each name that has no prefix of its own, `x:`.
  package init(prefix: String = "") { self.prefix = prefix }

  /// The declaration at the start of a document.
  package mutating func declaration() {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8
  }

  /// An element with attributes, those that are nil left out, and what is written inside.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    start(name, attributes)
    try content(&self)
    end(name)
  }

  /// An element with attributes, those that are nil left out, and nothing inside.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:]
  ) {
    start(name, attributes)
    end(name)
  }

  /// An element with text inside.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) {
    start(name, attributes)
    self.text(text)
    end(name)
  }

  /// The start tag of an element.
  package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes += qualified(name).utf8
    for (name, value) in attributes {
      guard let value else { continue }
      attribute(name, value)
    }
    isTagOpen = true
  }

  /// The end tag of an element; one without content ends with its start tag.
  package mutating func end(_ name: String) {
    if isTagOpen {
      bytes += "/>".utf8
      isTagOpen = false
    } else {
      bytes += "</".utf8
      bytes += qualified(name).utf8
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// Text, escaped.
  package mutating func text(_ text: String) {
    closeTag()
    XMLText.appendEscaped(text, to: &bytes, inAttribute: false)
  }

  /// Bytes that are XML already.
  package mutating func raw(_ raw: some Sequence<UInt8>) {
    closeTag()
    bytes += raw
  }

  /// Everything written so far; the writer goes on empty.
  package mutating func takeBytes() -> [UInt8] {
    closeTag()
    defer { bytes = [] }
    return bytes
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes += " \(name)=\"".utf8
    XMLText.appendEscaped(value, to: &bytes, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private func qualified(_ name: String) -> String {
    prefix.isEmpty || name.contains(":") ? name : prefix + name
  }
}
