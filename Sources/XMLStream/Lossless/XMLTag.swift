/// The start tag of an element as its bytes, `<row r="7" ht="20">`; a changed attribute is
/// spliced in, everything else stays as it was written.
///
/// ```swift
/// var tag = XMLTag(bytes: Array(#"<c r="A1"  s='3'/>"#.utf8)[...])
/// tag["r"] = "A2"  // <c r="A2"  s='3'/>
/// ```
package struct XMLTag: Hashable, Sendable {
  /// The tag with its angle brackets.
  package private(set) var bytes: ArraySlice<UInt8>

  /// A tag by its bytes, which begin with `<` and end with `>`.
  package init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The only tag of an empty element without attributes.
  package init(name: String) { bytes = Array("<\(name)/>".utf8)[...] }

  /// The name with its prefix.
  package var name: String { String(decoding: nameBytes, as: UTF8.self) }

  /// The name without its prefix.
  package var localName: String { String(decoding: localNameBytes, as: UTF8.self) }

  /// The prefix with its colon; empty where there is none.
  package var prefix: String {
    String(decoding: nameBytes.dropLast(localNameBytes.count), as: UTF8.self)
  }

  /// Whether the name without its prefix is this one.
  package func isNamed(_ name: String) -> Bool {
    localNameBytes.elementsEqual(name.utf8)
  }

  /// Whether the element ends with the tag, `<c/>`.
  package var isSelfClosing: Bool { bytes.dropLast().last == UInt8(ascii: "/") }

  /// The value of an attribute by its name with prefix, its entities resolved; nil where it is
  /// not there.
  package subscript(name: String) -> String? {
    get { place(of: name).map { XMLText.decoded(bytes[$0.value]) } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): replace(place.value, with: XMLText.attribute(value))
      case (let place?, nil): replace(place.whole, with: [])
      case (nil, let value?):
        let attribute = Array(" \(name)=\"".utf8) + XMLText.attribute(value) + [UInt8(ascii: "\"")]
        replace(endOfAttributes..<endOfAttributes, with: attribute)
      case (nil, nil): break
      }
    }
  }

  /// All attributes with their values, entities resolved, in order.
  package var attributes: [(name: String, value: String)] {
    var found: [(String, String)] = []
    forEachAttribute { name, place in
      found.append((String(decoding: name, as: UTF8.self), XMLText.decoded(bytes[place.value])))
      return true
    }
    return found
  }

  /// The name of the attribute with a local name, in whatever prefix.
  package func attribute(localName: String) -> String? {
    attributes.first { $0.name.split(separator: ":").last.map { $0 == localName } ?? false }?.value
  }

  /// The tag without its closing slash.
  package mutating func open() {
    guard isSelfClosing else { return }
    replace(bytes.endIndex - 2..<bytes.endIndex - 1, with: [])
  }

  // MARK: Bytes

  private struct Place {
    var whole: Range<Int>
    var value: Range<Int>
  }

  private var nameBytes: ArraySlice<UInt8> {
    let start = bytes.startIndex + 1
    var end = start
    while end < bytes.endIndex, !XMLTag.endsName(bytes[end]) { end += 1 }
    return bytes[start..<end]
  }

  private var localNameBytes: ArraySlice<UInt8> {
    let name = nameBytes
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return name }
    return name[(colon + 1)...]
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private var endOfAttributes: Int {
    var end = bytes.endIndex - 1
    if end > bytes.startIndex, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return end
  }

  private func place(of name: String) -> Place? {
    var found: Place?
    let wanted = name.utf8
    forEachAttribute { name, place in
      guard name.elementsEqual(wanted) else { return true }
      found = place
      return false
    }
    return found
  }

  /// Calls for each attribute until the answer is false.
  private func forEachAttribute(_ body: (ArraySlice<UInt8>, Place) -> Bool) {
    var index = nameBytes.endIndex
    let end = endOfAttributes
    while index < end {
      let start = index
      while index < end, bytes[index] <= 0x20 { index += 1 }
      let nameStart = index
      while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "=") { index += 1 }
      let name = bytes[nameStart..<index]
      while index < end, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") {
        index += 1
      }
      guard index < end, !name.isEmpty else { return }
      let quote = bytes[index]
      let valueStart = index + 1
      index = valueStart
      while index < end, bytes[index] != quote { index += 1 }
      let place = Place(whole: start..<min(index + 1, end), value: valueStart..<index)
      index += 1
      guard body(name, place) else { return }
    }
  }

  private mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
    var changed = [UInt8]()
    changed.reserveCapacity(bytes.count + new.count)
    changed += bytes[..<range.lowerBound]
    changed += new
    changed += bytes[range.upperBound...]
    bytes = changed[...]
  }
}
