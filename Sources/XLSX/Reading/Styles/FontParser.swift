import Spreadsheet

/// Reads `font` of the styles and `rPr` of rich text (ECMA-376 part 1, 18.8.22 and 18.4.7).
enum FontParser {
  /// The font of the element whose start tag was read last.
  static func read(_ reader: inout PartReader) throws(XLSXError) -> Font {
    var font = Font()
    try reader.children { (reader, node) throws(XLSXError) in apply(node, reader, to: &font) }
    return font
  }

  private static func apply(_ node: Node, _ reader: borrowing PartReader, to font: inout Font) {
    let isOn = reader.bool(.val, of: node) ?? true
    switch node.tag {
    case .name, .rFont: font.name = reader.string(.val, of: node) ?? font.name
    case .sz:
      if let size = reader.double(.val, of: node), (0...1000).contains(size) { font.size = size }
    case .b: font.bold = isOn
    case .i: font.italic = isOn
    case .strike: font.strikethrough = isOn
    case .u:
      let style = reader.string(.val, of: node) ?? "single"
      font.underline = .init(rawValue: style) ?? .single
    case .vertAlign:
      font.verticalAlignment =
        reader.string(.val, of: node).flatMap(Font.VerticalAlignment.init) ?? .baseline
    case .color: font.color = ColorParser.read(node, reader)
    default: break
    }
  }
}

/// Reads colours (ECMA-376 part 1, 18.8.19).
enum ColorParser {
  /// The colour of an element's attributes; nil for the automatic one.
  static func read(_ node: Node, _ reader: borrowing PartReader) -> Color? {
    if let rgb = reader.string(.rgb, of: node), let value = UInt32(rgb, radix: 16) {
      return .argb(rgb.utf8.count <= 6 ? 0xFF00_0000 | value : value)
    }
    if let theme = reader.int(.theme, of: node) {
      return .theme(theme, tint: reader.double(.tint, of: node) ?? 0)
    }
    return reader.int(.indexed, of: node).map(Color.indexed)
  }
}
