import Spreadsheet

/// Reads `fill` (ECMA-376 part 1, 18.8.20).
enum FillParser {
  static func read(_ reader: inout PartReader) throws(XLSXError) -> Fill {
    var fill = Fill.none
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .gradientFill { fill = .gradient }
      if node.tag == .patternFill { fill = try pattern(node, &reader) }
    }
    return fill
  }

  /// A pattern without a name is one colour: so Excel writes the fills of conditional formats.
  private static func pattern(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> Fill {
    let name = reader.string(.patternType, of: node)
    var foreground: Color?
    var background: Color?
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .fgColor { foreground = ColorParser.read(node, reader) }
      if node.tag == .bgColor { background = ColorParser.read(node, reader) }
    }
    guard name != "none" else { return .none }
    guard let name else {
      return foreground == nil && background == nil
        ? .none : .pattern("solid", foreground: background ?? foreground, background: nil)
    }
    return .pattern(name, foreground: foreground, background: background)
  }
}

/// Reads `border` (ECMA-376 part 1, 18.8.4).
enum BorderParser {
  static func read(_ node: Node, _ reader: inout PartReader) throws(XLSXError) -> Border {
    var border = Border()
    let up = reader.bool(.diagonalUp, of: node) ?? false
    let down = reader.bool(.diagonalDown, of: node) ?? false
    try reader.children { (reader, side) throws(XLSXError) in
      let edge = try edge(side, &reader)
      switch side.tag {
      case .left, .start: border.left = edge
      case .right, .end: border.right = edge
      case .top: border.top = edge
      case .bottom: border.bottom = edge
      case .diagonal:
        border.diagonalUp = up ? edge : nil
        border.diagonalDown = down ? edge : nil
      default: break
      }
    }
    return border
  }

  private static func edge(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> Border.Edge? {
    let line = reader.string(.style, of: node).flatMap(Border.Edge.LineStyle.init)
    var color: Color?
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .color { color = ColorParser.read(node, reader) }
    }
    return line.map { Border.Edge($0, color: color) }
  }
}

/// Reads `alignment` (ECMA-376 part 1, 18.8.1).
enum AlignmentParser {
  static func read(_ node: Node, _ reader: borrowing PartReader) -> Alignment {
    Alignment(
      horizontal: reader.string(.horizontal, of: node).flatMap(Alignment.Horizontal.init)
        ?? .general,
      vertical: reader.string(.vertical, of: node).flatMap(Alignment.Vertical.init) ?? .bottom,
      wrapText: reader.bool(.wrapText, of: node) ?? false,
      indent: reader.int(.indent, of: node) ?? 0,
      textRotation: reader.int(.textRotation, of: node) ?? 0,
      shrinkToFit: reader.bool(.shrinkToFit, of: node) ?? false)
  }
}
