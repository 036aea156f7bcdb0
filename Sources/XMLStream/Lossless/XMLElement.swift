/// An element of a document that is changed in place: what is not touched is written back byte
/// for byte.
///
/// ```swift
/// let document = try XMLDocument(bytes)
/// document.root.first("sheets")?.children.removeLast()
/// let changed = document.bytes
/// ```
package final class XMLElement {
  /// What an element holds.
  package enum Node {
    /// An element.
    case element(XMLElement)
    /// Text, a comment, a processing instruction: as it is written.
    case raw(ArraySlice<UInt8>)
  }

  /// The start tag.
  package var tag: XMLTag
  /// What stands between the tags.
  package var children: [Node] {
    get { nodes }
    _modify {
      defer { if !nodes.isEmpty { tag.open() } }
      yield &nodes
    }
  }
  private var nodes: [Node]
  private var endTag: ArraySlice<UInt8>

  package init(tag: XMLTag, children: [Node] = [], endTag: ArraySlice<UInt8> = []) {
    (self.tag, nodes, self.endTag) = (tag, children, endTag)
  }

  /// An element by its text, `<xf fontId="1"/>`.
  ///
  /// - Throws: `XMLTreeError` where it is not one.
  package convenience init(fragment: [UInt8]) throws(XMLTreeError) {
    let document = try XMLDocument(fragment)
    self.init(
      tag: document.root.tag, children: document.root.children, endTag: document.root.endTag)
  }

  /// An element of a name, empty.
  package convenience init(name: String) {
    self.init(tag: XMLTag(name: name), children: [], endTag: Array("</\(name)>".utf8)[...])
  }

  /// A copy of its own.
  package func copy() -> XMLElement {
    let copies = children.map { node -> Node in
      guard case .element(let element) = node else { return node }
      return .element(element.copy())
    }
    return XMLElement(tag: tag, children: copies, endTag: endTag)
  }

  /// The value of an attribute by its name with prefix; nil where it is not there.
  package subscript(attribute: String) -> String? {
    get { tag[attribute] }
    set { tag[attribute] = newValue }
  }

  /// Whether the name without its prefix is this one.
  package func isNamed(_ name: String) -> Bool { tag.isNamed(name) }

  /// The elements in it, in order.
  package var elements: [XMLElement] {
    children.compactMap {
      guard case .element(let element) = $0 else { return nil }
      return element
    }
  }

  /// Whether there are elements in it.
  package var hasElements: Bool {
    nodes.contains { if case .element = $0 { true } else { false } }
  }

  /// The elements in it that have a local name.
  package func all(_ name: String) -> [XMLElement] { elements.filter { $0.isNamed(name) } }

  /// The first element in it that has a local name.
  package func first(_ name: String) -> XMLElement? {
    for case .element(let element) in nodes where element.isNamed(name) { return element }
    return nil
  }

  /// Calls for this element and all below it.
  package func forEachDescendant(_ body: (XMLElement) throws -> Void) rethrows {
    try body(self)
    for case .element(let element) in children { try element.forEachDescendant(body) }
  }

  /// The text in it without that of inner elements, entities resolved.
  package var text: String {
    get {
      var text = ""
      for case .raw(let raw) in children { text += XMLText.content(of: raw) }
      return text
    }
    set { children = newValue.isEmpty ? [] : [.raw(XMLText.escaped(newValue)[...])] }
  }

  /// Adds an element behind the others.
  package func append(_ element: XMLElement) { children.append(.element(element)) }

  /// Removes the elements for which the answer is true.
  package func removeElements(where condition: (XMLElement) throws -> Bool) rethrows {
    try children.removeAll {
      guard case .element(let element) = $0 else { return false }
      return try condition(element)
    }
  }

  /// Removes one element.
  package func remove(_ element: XMLElement) { removeElements { $0 === element } }

  /// Puts an element before another, or behind all where that is nil.
  package func insert(_ element: XMLElement, before next: XMLElement?) {
    let index = children.firstIndex {
      guard case .element(let element) = $0 else { return false }
      return element === next
    }
    children.insert(.element(element), at: index ?? children.endIndex)
  }

  /// Puts an element where the schema wants it: before the first that comes later in an order.
  ///
  /// - Parameter order: local names in the order of the schema; names not in it stay in front.
  package func insert(_ element: XMLElement, inOrder order: [String]) {
    guard let rank = order.firstIndex(of: element.tag.localName) else { return append(element) }
    let later = Set(order[(rank + 1)...])
    insert(element, before: elements.first { later.contains($0.tag.localName) })
  }

  /// Adds a node while the element is read.
  func adopt(_ node: Node) { nodes.append(node) }

  /// Takes the end tag, which has to fit.
  package func close(_ end: ArraySlice<UInt8>) throws(XMLTreeError) {
    let name = end.dropFirst(2).dropLast().prefix { $0 > 0x20 }
    guard name.elementsEqual(tag.name.utf8) else {
      throw XMLTreeError(.malformed, byte: end.startIndex)
    }
    endTag = end
  }

  /// Writes the start tag, and the end tag behind what the caller writes between them.
  package func write(to output: inout [UInt8], content: (inout [UInt8]) throws -> Void) rethrows {
    output += tag.bytes
    guard !tag.isSelfClosing else { return }
    try content(&output)
    output += endTag.isEmpty ? Array("</\(tag.name)>".utf8)[...] : endTag
  }

  /// Writes the element out.
  package func write(to output: inout [UInt8]) {
    write(to: &output) { output in
      for child in nodes {
        switch child {
        case .element(let element): element.write(to: &output)
        case .raw(let raw): output += raw
        }
      }
    }
  }
}
