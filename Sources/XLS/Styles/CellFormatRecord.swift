import Spreadsheet

/// XF: the numbers of a look's parts, and the parts that stand in it itself ([MS-XLS] 2.4.353).
struct CellFormatRecord: Hashable {
  let font: Int
  let numberFormat: Int
  let protection: Protection
  let alignment: Alignment
  let border: Border
  let fill: Fill

  init(_ reader: inout PayloadReader, isUnicode: Bool) throws(XLSError) {
    font = try reader.number16()
    numberFormat = try reader.number16()
    let flags = try reader.number16()
    protection = Protection(locked: flags & 1 != 0, hidden: flags & 2 != 0)
    let placing = Int(try reader.byte())
    var alignment = CellFormatRecord.alignment(placing)
    if isUnicode {
      alignment.textRotation = Int(try reader.byte())
      let indenting = Int(try reader.byte())
      alignment.indent = indenting & 15
      alignment.shrinkToFit = indenting & 16 != 0
      try reader.skip(1)
      (border, fill) = try CellFormatRecord.frame(&reader)
    } else {
      alignment.textRotation = [0, 255, 90, 180][Int(try reader.byte()) & 3]
      (border, fill) = try CellFormatRecord.oldFrame(&reader)
    }
    self.alignment = alignment
  }

  private static func alignment(_ bits: Int) -> Alignment {
    let horizontal: [Alignment.Horizontal] = [
      .general, .left, .center, .right, .fill, .justify, .centerContinuous, .distributed,
    ]
    let vertical: [Alignment.Vertical] = [
      .top, .center, .bottom, .justify, .distributed, .bottom, .bottom, .bottom,
    ]
    return Alignment(
      horizontal: horizontal[bits & 7], vertical: vertical[bits >> 4 & 7],
      wrapText: bits & 8 != 0)
  }

  /// Lines and background since BIFF8.
  private static func frame(_ reader: inout PayloadReader) throws(XLSError) -> (Border, Fill) {
    let sides = try reader.number32()
    let others = try reader.number32()
    let colors = try reader.number16()
    var border = Border(
      left: edge(sides, color: sides >> 16), right: edge(sides >> 4, color: sides >> 23),
      top: edge(sides >> 8, color: others), bottom: edge(sides >> 12, color: others >> 7))
    let across = edge(others >> 21, color: others >> 14)
    border.diagonalDown = sides >> 30 & 1 != 0 ? across : nil
    border.diagonalUp = sides >> 31 & 1 != 0 ? across : nil
    return (border, fill(others >> 26, colors, colors >> 7))
  }

  /// Lines and background in BIFF5.
  private static func oldFrame(_ reader: inout PayloadReader) throws(XLSError) -> (Border, Fill) {
    let first = try reader.number32()
    let second = try reader.number32()
    let border = Border(
      left: edge(second >> 3 & 7, color: second >> 16),
      right: edge(second >> 6 & 7, color: second >> 23),
      top: edge(second & 7, color: second >> 9), bottom: edge(first >> 22 & 7, color: first >> 25))
    return (border, fill(first >> 16, first, first >> 7))
  }

  private static let lines: [Border.Edge.LineStyle?] = [
    nil, .thin, .medium, .dashed, .dotted, .thick, .double, .hair, .mediumDashed, .dashDot,
    .mediumDashDot, .dashDotDot, .mediumDashDotDot, .slantDashDot, nil, nil,
  ]

  private static func edge(_ line: Int, color: Int) -> Border.Edge? {
    lines[line & 15].map { Border.Edge($0, color: Color(palette: color & 0x7F)) }
  }

  private static let patterns = [
    "none", "solid", "mediumGray", "darkGray", "lightGray", "darkHorizontal", "darkVertical",
    "darkDown", "darkUp", "darkGrid", "darkTrellis", "lightHorizontal", "lightVertical",
    "lightDown", "lightUp", "lightGrid", "lightTrellis", "gray125", "gray0625",
  ]

  private static func fill(_ pattern: Int, _ foreground: Int, _ background: Int) -> Fill {
    let number = pattern & 0x3F
    guard number > 0, number < patterns.count else { return .none }
    let colors = (Color(palette: foreground & 0x7F), Color(palette: background & 0x7F))
    return .pattern(patterns[number], foreground: colors.0, background: colors.1)
  }
}
