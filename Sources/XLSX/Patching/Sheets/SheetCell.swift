import Grid
import Spreadsheet
import XMLStream

/// A cell while its row is changed: as its bytes, or as what it was set to.
struct SheetCell {
  /// The column, from 1.
  var column: Int
  private var body: Body

  private enum Body {
    /// As it stands in the file: bytes with what is in front of the tag, the length of that, and
    /// the address it was written with.
    case raw(ArraySlice<UInt8>, lead: Int, address: String?)
    /// Made anew: further attributes and what is inside.
    case made(Attributes, content: [UInt8])
  }

  /// What the tag of a new cell says besides its address.
  private struct Attributes {
    var style: String?, type: String?, metadata: String?
  }

  /// A cell as it stands in a row.
  init(tag: XMLTag, bytes: ArraySlice<UInt8>, lead: Int, previousColumn: Int) {
    let address = tag["r"]
    body = .raw(bytes, lead: lead, address: address)
    column = address.flatMap { CellReference($0)?.column } ?? previousColumn + 1
  }

  /// A new cell.
  ///
  /// - Parameters:
  ///   - style: the index of its format; nil for the default.
  ///   - type: the `t` of the value.
  ///   - metadata: the number of what it says of itself.
  ///   - content: the XML inside.
  init(
    column: Int, style: String?, type: String? = nil, metadata: String? = nil,
    content: [UInt8] = []
  ) {
    self.column = column
    body = .made(Attributes(style: style, type: type, metadata: metadata), content: content)
  }

  /// The index of its format; nil for the default.
  var style: String? {
    get {
      switch body {
      case .made(let attributes, _): attributes.style
      case .raw: startTag?["s"]
      }
    }
    set {
      switch body {
      case .made(var attributes, let content):
        attributes.style = newValue
        body = .made(attributes, content: content)
      case .raw:
        guard let element else { return }
        element["s"] = newValue
        replace(with: element)
      }
    }
  }

  /// What it was set to; nil for a cell as it stands in the file.
  var madeContent: [UInt8]? {
    if case .made(_, let content) = body { content } else { nil }
  }

  /// About how many bytes it is written with.
  var size: Int {
    switch body {
    case .made(_, let content): content.count + 32
    case .raw(let bytes, _, _): bytes.count
    }
  }

  /// Whether it holds a formula.
  func hasFormula(prefix: String) -> Bool {
    switch body {
    case .made(_, let content): containsFormula(content[...], prefix: prefix)
    case .raw(let bytes, _, _): containsFormula(bytes, prefix: prefix)
    }
  }

  /// Whether it holds anything but a look.
  var isEmpty: Bool {
    switch body {
    case .made(_, let content): content.isEmpty
    case .raw: element?.elements.isEmpty ?? true
    }
  }

  /// The cell's element, to be changed and given back with `replace`.
  var element: XMLElement? {
    switch body {
    case .raw(let bytes, let lead, _): try? XMLElement(fragment: Array(bytes.dropFirst(lead)))
    case .made(let attributes, let content):
      try? XMLElement(fragment: SheetCell.fragment(attributes, content))
    }
  }

  /// Puts a changed element in the cell's place.
  mutating func replace(with element: XMLElement) {
    var bytes: [UInt8] = []
    var lead = 0
    var address = element["r"]
    if case .raw(let old, let length, let written) = body {
      bytes += old.prefix(length)
      (lead, address) = (length, written)
    }
    if address == nil, case .made = body {
      let content = element.children
      var inner: [UInt8] = []
      for child in content {
        switch child {
        case .element(let element): element.write(to: &inner)
        case .raw(let raw): inner += raw
        }
      }
      body = .made(
        Attributes(style: element["s"], type: element["t"], metadata: element["cm"]),
        content: inner)
      return
    }
    element.write(to: &bytes)
    body = .raw(bytes[...], lead: lead, address: address)
  }

  /// Writes the cell at the place it has now.
  func write(to output: inout [UInt8], row: Int, prefix: String, previousColumn: Int) {
    switch body {
    case .made(let attributes, let content):
      let address = ColumnName.letters(of: column) + String(row)
      SheetCell.write(address, attributes, content, prefix: prefix, to: &output)
    case .raw(let bytes, let lead, let address):
      let wanted = ColumnName.letters(of: column) + String(row)
      if let address, address == wanted || address.uppercased() == wanted {
        output += bytes
      } else if address == nil, column == previousColumn + 1 {
        output += bytes
      } else {
        SheetCell.write(bytes, lead: lead, address: wanted, to: &output)
      }
    }
  }

  // MARK: Bytes

  private var startTag: XMLTag? {
    guard case .raw(let bytes, let lead, _) = body else { return nil }
    return SheetCell.startTag(bytes.dropFirst(lead))
  }

  private static func startTag(_ bytes: ArraySlice<UInt8>) -> XMLTag? {
    var quote: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return XMLTag(bytes: bytes[...index])
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }

  private static func write(
    _ bytes: ArraySlice<UInt8>, lead: Int, address: String, to output: inout [UInt8]
  ) {
    let cell = bytes.dropFirst(lead)
    guard var tag = startTag(cell) else {
      output += bytes
      return
    }
    let end = tag.bytes.endIndex
    tag["r"] = address
    output += bytes.prefix(lead)
    output += tag.bytes
    output += cell[end...]
  }

  private static func fragment(_ attributes: Attributes, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    write(nil, attributes, content, prefix: "", to: &bytes)
    return bytes
  }

  private static func write(
    _ address: String?, _ attributes: Attributes, _ content: [UInt8], prefix: String,
    to output: inout [UInt8]
  ) {
    func add(_ name: String, _ value: String?) {
      guard let value else { return }
      output += name.utf8
      output += value.utf8
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: "<"))
    output += prefix.utf8
    output.append(UInt8(ascii: "c"))
    add(" r=\"", address)
    add(" s=\"", attributes.style)
    add(" t=\"", attributes.type)
    add(" cm=\"", attributes.metadata)
    guard !content.isEmpty else { return output += "/>".utf8 }
    output.append(UInt8(ascii: ">"))
    output += content
    output += "</".utf8
    output += prefix.utf8
    output += "c>".utf8
  }
}
