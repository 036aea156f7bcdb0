import Grid
import Spreadsheet

extension SheetDetails {
  /// Reads rules for what may be typed, also those that Excel 2010 keeps in the extension list
  /// because they refer to other sheets ([MS-XLSX] 2.6.11).
  mutating func readValidations(
    _ reader: inout PartReader, _ limits: Limits
  ) throws(XLSXError) {
    var found: [DataValidation] = []
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .dataValidation: found += try DataValidationParser.read(node, &reader)
      case .ext, .dataValidations:
        var inner = SheetDetails(name: "")
        try inner.readValidations(&reader, limits)
        found += inner.sheet.dataValidations
      default: break
      }
      try limits.checkAnnotations(found.count, part: reader.part)
    }
    sheet.dataValidations += found
  }

  /// Reads the looks for some ranges.
  mutating func readConditionalFormat(
    _ node: Node, _ reader: inout PartReader, _ context: SheetContext
  ) throws(XLSXError) {
    let ranges = RangeText.read(reader.string(.sqref, of: node) ?? "")
    var found: [ConditionalFormat] = []
    try reader.children { (reader, rule) throws(XLSXError) in
      guard rule.tag == .cfRule else { return }
      let style = reader.int(.dxfId, of: rule).flatMap { index in
        context.styles.differential.indices.contains(index)
          ? context.styles.differential[index] : nil
      }
      let stops = reader.bool(.stopIfTrue, of: rule) ?? false
      found.append(
        ConditionalFormat(
          ranges: ranges, rule: try SheetDetails.rule(rule, &reader), style: style ?? .default,
          stopsIfTrue: stops))
    }
    sheet.conditionalFormats += found
    try context.package.limits.checkAnnotations(
      sheet.conditionalFormats.count, part: reader.part)
  }

  private static func rule(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> ConditionalFormat.Rule {
    let type = reader.string(.type, of: node) ?? ""
    let comparison =
      reader.string(.operator, of: node)
      .flatMap(DataValidation.Comparison.init) ?? .between
    var formulas: [String] = []
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .formula, formulas.count < 3 { formulas.append(try reader.text()) }
    }
    switch (type, formulas.first) {
    case ("expression", let formula?): return .expression(formula)
    case ("cellIs", let formula?):
      return .cell(comparison, formula, formulas.count > 1 ? formulas[1] : nil)
    default: return .other(type)
    }
  }
}

/// Lists of ranges, `B2:B9 D2:D9`.
enum RangeText {
  static func read(_ text: String) -> [CellRange] {
    text.split(whereSeparator: \.isWhitespace).prefix(100_000).compactMap { CellRange(String($0)) }
  }
}
