import Grid
import Spreadsheet
import XMLStream

/// Scales of colours, bars and sets of icons (ECMA-376 part 1, 18.3.1.16, 28 and 49), and in the
/// extension list ([MS-XLSX] 2.6.29 and 2.6.33).
struct ScaleXML {
  /// `x14:` in the extension list.
  let prefix: String

  private var isExtension: Bool { !prefix.isEmpty }

  /// Writes the scale of a rule; nothing for one of another kind.
  func write(_ rule: ConditionalFormat.Rule, to writer: inout XMLWriter) {
    switch rule {
    case .colorScale(let stops): colors(stops, to: &writer)
    case .dataBar(let bar): write(bar, to: &writer)
    case .iconSet(let set): icons(set, to: &writer)
    default: break
    }
  }

  private func colors(_ stops: [ConditionalFormat.ColorStop], to writer: inout XMLWriter) {
    writer.element("colorScale") { writer in
      for stop in stops { value(.init(stop.threshold), isUpper: false, to: &writer) }
      for stop in stops { StyleXML.color("color", stop.color, to: &writer) }
    }
  }

  private func write(_ bar: ConditionalFormat.DataBar, to writer: inout XMLWriter) {
    let (shortest, longest) = (bar.lengths.lowerBound, bar.lengths.upperBound)
    // Where the extension list has the lengths, Excel 2007 takes its own.
    let tellsLengths = isExtension || bar.look == nil
    let look = isExtension ? bar.look : nil
    writer.element(
      prefix + "dataBar",
      [
        "minLength": tellsLengths && shortest != 10 ? String(shortest) : nil,
        "maxLength": tellsLengths && longest != 90 ? String(longest) : nil,
        "showValue": bar.showsValue ? nil : "0",
        "border": look?.border == nil ? nil : "1",
        "gradient": look?.isGradient == false ? "0" : nil,
        "direction": look.flatMap { $0.direction == .context ? nil : $0.direction.rawValue },
        "negativeBarColorSameAsPositive": look.flatMap { $0.negativeColor == nil ? "1" : nil },
        "negativeBarBorderColorSameAsPositive": look?.negativeBorder == nil ? nil : "0",
        "axisPosition": look.flatMap { $0.axis == .automatic ? nil : $0.axis.rawValue },
      ]
    ) { writer in
      value(.init(bar.minimum), isUpper: false, to: &writer)
      value(.init(bar.maximum), isUpper: true, to: &writer)
      guard let look else { return StyleXML.color("color", bar.color, to: &writer) }
      for (name, color) in [
        ("borderColor", look.border), ("negativeFillColor", look.negativeColor),
        ("negativeBorderColor", look.negativeBorder), ("axisColor", look.axisColor),
      ] {
        if let color { StyleXML.color(prefix + name, color, to: &writer) }
      }
    }
  }

  private func icons(_ set: ConditionalFormat.IconSet, to writer: inout XMLWriter) {
    let isUsual = set.icons == .threeTrafficLights
    writer.element(
      prefix + "iconSet",
      [
        "iconSet": isUsual ? nil : set.icons.rawValue, "showValue": set.showsValue ? nil : "0",
        "reverse": set.isReversed ? "1" : nil, "custom": set.ownIcons == nil ? nil : "1",
      ]
    ) { writer in
      for step in set.steps { value(step, isUpper: false, to: &writer) }
      for icon in set.ownIcons ?? [] {
        writer.element(
          prefix + "cfIcon",
          ["iconSet": icon?.icons.rawValue ?? "NoIcons", "iconId": String(icon?.index ?? 0)])
      }
    }
  }

  /// `cfvo` (18.3.1.11).
  private func value(
    _ step: ConditionalFormat.IconSet.Step, isUpper: Bool, to writer: inout XMLWriter
  ) {
    let (type, formula) = parts(of: step.threshold, isUpper: isUpper)
    let stored = formula.map { FunctionPrefix.stored($0) }
    writer.element(
      prefix + "cfvo",
      [
        "type": type, "val": isExtension ? nil : stored, "gte": step.includesEqual ? nil : "0",
      ]
    ) { writer in
      if isExtension, let stored { writer.element("xm:f", text: stored) }
    }
  }

  private func parts(
    of threshold: ConditionalFormat.Threshold, isUpper: Bool
  ) -> (type: String, formula: String?) {
    switch threshold {
    case .lowest: ("min", nil)
    case .highest: ("max", nil)
    case .number(let formula): ("num", formula)
    case .percent(let formula): ("percent", formula)
    case .percentile(let formula): ("percentile", formula)
    case .formula(let formula): ("formula", formula)
    case .automatic where isExtension: (isUpper ? "autoMax" : "autoMin", nil)
    case .automatic: (isUpper ? "max" : "min", nil)
    }
  }
}
