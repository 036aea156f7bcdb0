import Spreadsheet
import XMLStream

/// Looks as the styles part writes them (ECMA-376 part 1, 18.8).
enum StyleXML {
  /// A font of a cell.
  static func font(_ font: Font, to writer: inout XMLWriter) {
    writer.element("font") { fontParts(font, name: "name", to: &$0) }
  }

  /// A font of a run of text.
  static func run(_ font: Font, to writer: inout XMLWriter) {
    writer.element("rPr") { fontParts(font, name: "rFont", to: &$0) }
  }

  /// The parts of a font that differ from the default, for conditional formats.
  static func difference(_ font: Font, to writer: inout XMLWriter) {
    let plain = Font()
    writer.element("font") { writer in
      switches(font, to: &writer)
      if font.verticalAlignment != plain.verticalAlignment {
        writer.element("vertAlign", ["val": font.verticalAlignment.rawValue])
      }
      if font.size != plain.size { writer.element("sz", ["val": CellText.number(font.size)]) }
      if let color = font.color { self.color("color", color, to: &writer) }
      if font.name != plain.name { writer.element("name", ["val": font.name]) }
    }
  }

  private static func fontParts(_ font: Font, name: String, to writer: inout XMLWriter) {
    switches(font, to: &writer)
    if font.verticalAlignment != .baseline {
      writer.element("vertAlign", ["val": font.verticalAlignment.rawValue])
    }
    writer.element("sz", ["val": CellText.number(font.size)])
    if let color = font.color { self.color("color", color, to: &writer) }
    writer.element(name, ["val": font.name])
    writer.element("family", ["val": "2"])
    if font.name.utf8.contains(where: { $0 >= 0x80 }) { writer.element("charset", ["val": "134"]) }
  }

  private static func switches(_ font: Font, to writer: inout XMLWriter) {
    if font.bold { writer.element("b") }
    if font.italic { writer.element("i") }
    if font.strikethrough { writer.element("strike") }
    switch font.underline {
    case .none: break
    case .single: writer.element("u")
    default: writer.element("u", ["val": font.underline.rawValue])
    }
  }

  /// A colour under a name, `color` or `fgColor` or `tabColor`.
  static func color(_ name: String, _ color: Color, to writer: inout XMLWriter) {
    switch color {
    case .argb(let value):
      let digits = String(value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
      writer.element(name, ["rgb": padded])
    case .theme(let index, let tint):
      writer.element(
        name, ["theme": String(index), "tint": tint == 0 ? nil : CellText.number(tint)])
    case .indexed(let index): writer.element(name, ["indexed": String(index)])
    }
  }

  /// A background of a cell; a gradient, which is not described, becomes none.
  static func fill(_ fill: Fill, to writer: inout XMLWriter) {
    writer.element("fill") { writer in
      switch fill {
      case .none, .gradient: writer.element("patternFill", ["patternType": "none"])
      case .pattern(let name, let foreground, let background):
        writer.element("patternFill", ["patternType": name]) { writer in
          if let foreground { color("fgColor", foreground, to: &writer) }
          if let background { color("bgColor", background, to: &writer) }
        }
      }
    }
  }

  /// A background of a conditional format, where a solid one has its colour as `bgColor`.
  static func difference(_ fill: Fill, to writer: inout XMLWriter) {
    guard case .pattern(let name, let foreground, let background) = fill else { return }
    writer.element("fill") { writer in
      let isSolid = name == "solid"
      writer.element("patternFill", ["patternType": isSolid ? nil : name]) { writer in
        if !isSolid, let foreground { color("fgColor", foreground, to: &writer) }
        if let shown = isSolid ? foreground : background {
          color("bgColor", shown, to: &writer)
        }
      }
    }
  }

  /// The lines around a cell.
  static func border(_ border: Border, isDifference: Bool = false, to writer: inout XMLWriter) {
    let diagonal = border.diagonalUp ?? border.diagonalDown
    let up = border.diagonalUp == nil ? nil : "1"
    let down = border.diagonalDown == nil ? nil : "1"
    writer.element("border", ["diagonalUp": up, "diagonalDown": down]) { writer in
      edge("left", border.left, to: &writer)
      edge("right", border.right, to: &writer)
      edge("top", border.top, to: &writer)
      edge("bottom", border.bottom, to: &writer)
      if !isDifference || diagonal != nil { edge("diagonal", diagonal, to: &writer) }
    }
  }

  private static func edge(_ name: String, _ edge: Border.Edge?, to writer: inout XMLWriter) {
    guard let edge else { return writer.element(name) }
    writer.element(name, ["style": edge.line.rawValue]) { writer in
      if let own = edge.color {
        color("color", own, to: &writer)
      } else {
        writer.element("color", ["auto": "1"])
      }
    }
  }

  /// How text is placed; nothing for the default.
  static func alignment(_ alignment: Alignment, to writer: inout XMLWriter) {
    guard alignment != Alignment() else { return }
    let horizontal = alignment.horizontal == .general ? nil : alignment.horizontal.rawValue
    let rotation = alignment.textRotation == 0 ? nil : String(alignment.textRotation)
    writer.element(
      "alignment",
      [
        "horizontal": horizontal,
        "vertical": alignment.vertical == .bottom ? nil : alignment.vertical.rawValue,
        "textRotation": rotation, "wrapText": alignment.wrapText ? "1" : nil,
        "indent": alignment.indent == 0 ? nil : String(alignment.indent),
        "shrinkToFit": alignment.shrinkToFit ? "1" : nil,
      ])
  }

  /// What a protected sheet forbids; nothing for the default.
  static func protection(_ protection: Protection, to writer: inout XMLWriter) {
    guard protection != Protection() else { return }
    writer.element(
      "protection",
      ["locked": protection.locked ? nil : "0", "hidden": protection.hidden ? "1" : nil])
  }
}
