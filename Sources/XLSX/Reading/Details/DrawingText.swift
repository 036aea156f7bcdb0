/// The text of a shape (ECMA-376 part 1, 21.1.2), its paragraphs one below the other.
struct DrawingText {
  /// The text.
  private(set) var text = ""
  /// Whether it has looks beyond those of a box as it is written anew: other fonts, sizes or
  /// colours, paragraphs set otherwise than from the left.
  private(set) var hasLooks = false

  /// Reads the element whose start tag was read last.
  static func read(_ reader: inout PartReader) throws(XLSXError) -> DrawingText {
    var found = DrawingText()
    var paragraphs: [String] = []
    let inside = reader.depth
    var properties: Int?
    while let node = try reader.next(), reader.depth >= inside {
      guard node.isStart else { continue }
      if let depth = properties, reader.depth <= depth { properties = nil }
      // What stands in the properties of a run or a paragraph is a colour, a font, a bullet.
      if properties != nil { found.hasLooks = true }
      switch node.tag {
      case .p: paragraphs.append("")
      case .t where !paragraphs.isEmpty: paragraphs[paragraphs.count - 1] += try reader.text()
      case .br where !paragraphs.isEmpty: paragraphs.append("")
      case .rPr, .pPr:
        properties = reader.depth
        if isLook(node, reader) { found.hasLooks = true }
      default: break
      }
    }
    found.text = paragraphs.joined(separator: "\n")
    return found
  }

  /// Whether the attributes of a run's or a paragraph's properties say more than the usual.
  private static func isLook(_ node: Node, _ reader: borrowing PartReader) -> Bool {
    if reader.bool(.b, of: node) ?? false || reader.bool(.i, of: node) ?? false { return true }
    let lengths: [(Tag, usual: Int)] = [(.sz, 1100), (.baseline, 0), (.marL, 0), (.indent, 0)]
    let words: [(Tag, usual: String)] = [(.u, "none"), (.strike, "noStrike"), (.algn, "l")]
    for (name, usual) in lengths where reader.int(name, of: node) ?? usual != usual { return true }
    for (name, usual) in words where reader.string(name, of: node) ?? usual != usual { return true }
    return false
  }
}
