import Grid
import Spreadsheet

/// Reads scales of colours, bars and sets of icons (ECMA-376 part 1, 18.3.1.16, 28 and 49;
/// [MS-XLSX] 2.6.29 and 2.6.33).
enum ScaleParser {
  /// `colorScale`: values, then as many colours.
  static func colors(_ reader: inout PartReader) throws(XLSXError) -> ConditionalFormat.Rule? {
    var steps: [ConditionalFormat.IconSet.Step?] = []
    var colors: [Color?] = []
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .cfvo { steps.append(try step(node, &reader)) }
      if node.tag == .color { colors.append(ColorParser.read(node, reader)) }
    }
    guard steps.count == colors.count else { return nil }
    let stops = zip(steps, colors).compactMap { step, color in
      step.flatMap { step in color.map { ConditionalFormat.ColorStop(step.threshold, $0) } }
    }
    return stops.count == steps.count ? .colorScale(stops) : nil
  }

  /// `dataBar`.
  static func bar(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> ConditionalFormat.Rule? {
    let shortest = reader.int(.minLength, of: node) ?? 10
    let longest = reader.int(.maxLength, of: node) ?? 90
    let showsValue = reader.bool(.showValue, of: node) ?? true
    var steps: [ConditionalFormat.IconSet.Step?] = []
    var color = Color.indexed(64)
    var look = node.isOf(.x14) ? look(node, reader) : nil
    let isUnknown = node.isOf(.x14) && look == nil
    let isOneColor = reader.bool(.negativeBarColorSameAsPositive, of: node) ?? false
    let isOneBorder = reader.bool(.negativeBarBorderColorSameAsPositive, of: node) ?? true
    let hasBorder = reader.bool(.border, of: node) ?? false
    try reader.children { (reader, node) throws(XLSXError) in
      let own = ColorParser.read(node, reader)
      switch node.tag {
      case .cfvo: steps.append(try step(node, &reader))
      case .color, .fillColor: color = own ?? color
      case .borderColor: look?.border = hasBorder ? own : nil
      case .negativeFillColor: look?.negativeColor = isOneColor ? nil : own
      case .negativeBorderColor: look?.negativeBorder = isOneBorder || !hasBorder ? nil : own
      case .axisColor: look?.axisColor = own
      default: break
      }
    }
    guard !isUnknown, shortest <= longest, steps.count == 2, let lower = steps[0],
      let upper = steps[1]
    else {
      return nil
    }
    var bar = ConditionalFormat.DataBar(
      color, minimum: lower.threshold, maximum: upper.threshold, lengths: shortest...longest,
      look: look)
    bar.showsValue = showsValue
    return .dataBar(bar)
  }

  /// Nil for an axis or a direction that is not known.
  private static func look(
    _ node: Node, _ reader: borrowing PartReader
  ) -> ConditionalFormat.DataBar.Look? {
    let axis = reader.string(.axisPosition, of: node) ?? "automatic"
    let direction = reader.string(.direction, of: node) ?? "context"
    var look = ConditionalFormat.DataBar.Look()
    guard let axis = ConditionalFormat.DataBar.Look.Axis(rawValue: axis),
      let direction = ConditionalFormat.DataBar.Look.Direction(rawValue: direction)
    else { return nil }
    (look.negativeColor, look.axisColor) = (nil, nil)
    look.isGradient = reader.bool(.gradient, of: node) ?? true
    (look.axis, look.direction) = (axis, direction)
    return look
  }

  /// `iconSet`.
  static func icons(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> ConditionalFormat.Rule? {
    let name = reader.string(.iconSet, of: node) ?? "3TrafficLights1"
    let showsValue = reader.bool(.showValue, of: node) ?? true
    let isReversed = reader.bool(.reverse, of: node) ?? false
    var steps: [ConditionalFormat.IconSet.Step?] = []
    var own: [ConditionalFormat.IconSet.Icon?] = []
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .cfvo { steps.append(try step(node, &reader)) }
      if node.tag == .cfIcon { own.append(icon(node, reader)) }
    }
    let known = steps.compactMap { $0 }
    guard let icons = ConditionalFormat.IconSet.Icons(rawValue: name), known.count == steps.count
    else { return nil }
    var set = ConditionalFormat.IconSet(icons, steps: known)
    (set.showsValue, set.isReversed) = (showsValue, isReversed)
    set.ownIcons = own.isEmpty ? nil : own
    return .iconSet(set)
  }

  private static func icon(
    _ node: Node, _ reader: borrowing PartReader
  ) -> ConditionalFormat.IconSet.Icon? {
    guard let name = reader.string(.iconSet, of: node), let index = reader.int(.iconId, of: node)
    else { return nil }
    return ConditionalFormat.IconSet.Icons(rawValue: name).map { .init($0, index) }
  }

  /// `cfvo`: a value and whether it belongs to what begins there; nil for a kind that is not known.
  private static func step(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> ConditionalFormat.IconSet.Step? {
    let type = reader.string(.type, of: node)
    var value = reader.string(.val, of: node).map { EscapedText.decode($0) } ?? ""
    let includesEqual = reader.bool(.gte, of: node) ?? true
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .f { value = EscapedText.decode(try reader.text()) }
    }
    let threshold: ConditionalFormat.Threshold
    switch type {
    case "min": threshold = .lowest
    case "max": threshold = .highest
    case "num": threshold = .number(value)
    case "percent": threshold = .percent(value)
    case "percentile": threshold = .percentile(value)
    case "formula": threshold = .formula(value)
    case "autoMin", "autoMax": threshold = .automatic
    default: return nil
    }
    return .init(threshold, includesEqual: includesEqual)
  }
}
