import Grid
import Spreadsheet

/// Reads small charts within cells ([MS-XLSX] 2.6.4 `sparklineGroup`).
enum SparklineParser {
  /// The group of the element whose start tag was read last; nil for one that no program would take
  /// back.
  static func read(_ node: Node, _ reader: inout PartReader) throws(XLSXError) -> SparklineGroup? {
    let kind = SparklineGroup.Kind(rawValue: reader.string(.type, of: node) ?? "line")
    guard let kind else { return nil }
    var group = SparklineGroup(kind, [])
    readAttributes(node, reader, into: &group)
    let hasDays = reader.bool(.dateAxis, of: node) ?? false
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .colorSeries: group.color = ColorParser.read(node, reader)
      case .colorAxis: group.axisColor = ColorParser.read(node, reader)
      case .f where hasDays: group.days = EscapedText.decode(try reader.text())
      case .sparklines: group.sparklines = try sparklines(&reader)
      default:
        if let mark = node.tag.flatMap({ marks[$0] }) {
          group.markColors[mark] = ColorParser.read(node, reader)
        }
      }
    }
    return (try? SheetRules("").sparklines(group)) == nil ? nil : group
  }

  private static let marks: [Tag: SparklineGroup.Mark] = [
    .colorMarkers: .markers, .colorHigh: .high, .colorLow: .low, .colorFirst: .first,
    .colorLast: .last, .colorNegative: .negative,
  ]

  private static func readAttributes(
    _ node: Node, _ reader: borrowing PartReader, into group: inout SparklineGroup
  ) {
    (group.color, group.axisColor) = (nil, nil)
    for (tag, mark) in [
      (Tag.markers, SparklineGroup.Mark.markers), (.high, .high), (.low, .low), (.first, .first),
      (.last, .last), (.negative, .negative),
    ] where reader.bool(tag, of: node) == true { group.marks.insert(mark) }
    group.lineWeight = reader.double(.lineWeight, of: node) ?? 0.75
    group.emptyCells =
      reader.string(.displayEmptyCellsAs, of: node).flatMap(SparklineGroup.EmptyCells.init) ?? .zero
    group.minimum = bound(.minAxisType, .manualMin, node, reader)
    group.maximum = bound(.maxAxisType, .manualMax, node, reader)
    group.showsAxis = reader.bool(.displayXAxis, of: node) ?? false
    group.showsHidden = reader.bool(.displayHidden, of: node) ?? false
    group.isRightToLeft = reader.bool(.rightToLeft, of: node) ?? false
  }

  private static func bound(
    _ type: Tag, _ number: Tag, _ node: Node, _ reader: borrowing PartReader
  ) -> SparklineGroup.Bound {
    switch reader.string(type, of: node) {
    case "group": .group
    case "custom": reader.double(number, of: node).map { .number($0) } ?? .individual
    default: .individual
    }
  }

  private static func sparklines(
    _ reader: inout PartReader
  ) throws(XLSXError) -> [SparklineGroup.Sparkline] {
    var found: [SparklineGroup.Sparkline] = []
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .sparkline else { return }
      var (cell, values): (CellReference?, String?)
      try reader.children { (reader, node) throws(XLSXError) in
        if node.tag == .f { values = EscapedText.decode(try reader.text()) }
        if node.tag == .sqref { cell = RangeText.read(try reader.text()).first?.topLeft }
      }
      if let cell { found.append(.init(cell, values: values)) }
    }
    return found
  }
}
