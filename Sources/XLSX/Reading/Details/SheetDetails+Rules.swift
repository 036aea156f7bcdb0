import Grid
import Spreadsheet

extension SheetDetails {
  /// Reads rules for what may be typed, also those that Excel 2010 keeps in the extension list
  /// because they refer to other sheets ([MS-XLSX] 2.6.11).
  mutating func readValidations(
    _ reader: inout PartReader, _ limits: Limits
  ) throws(XLSXError) {
    var (found, unknown) = ([DataValidation](), [CellReference]())
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .dataValidation else { return }
      let (rule, ranges) = try DataValidationParser.read(node, &reader)
      guard let first = ranges.first else { return }
      if let rule { found.append(rule) } else { unknown.append(first.topLeft) }
      try limits.checkAnnotations(found.count + unknown.count, part: reader.part)
    }
    sheet.dataValidations += found
    unknownValidations += unknown
  }

  /// Reads looks that depend on values.
  mutating func readConditionalFormat(
    _ node: Node, _ reader: inout PartReader, _ context: SheetContext
  ) throws(XLSXError) {
    var parser = formats ?? ConditionalFormatParser(looks: context.styles.differential)
    formats = nil
    try parser.read(node, &reader)
    try context.package.limits.checkAnnotations(parser.found.count, part: reader.part)
    formats = parser
  }

  private mutating func readSparklines(
    _ reader: inout PartReader, _ limits: Limits
  ) throws(XLSXError) {
    var details = self
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .sparklineGroup else { return }
      if let group = try SparklineParser.read(node, &reader) {
        details.sheet.sparklines.append(group)
      } else {
        details.others.append(.sparklines)
      }
      try limits.checkAnnotations(details.sheet.sparklines.count, part: reader.part)
    }
    self = details
  }

  /// Reads what Excel 2010 and later keep in the extension list ([MS-XLSX] 2.2.2).
  mutating func readExtensions(
    _ reader: inout PartReader, _ context: SheetContext
  ) throws(XLSXError) {
    var details = self
    try reader.children { (reader, _) throws(XLSXError) in
      try reader.children { (reader, list) throws(XLSXError) in
        switch list.tag {
        case .dataValidations: try details.readValidations(&reader, context.package.limits)
        case .conditionalFormattings:
          try reader.children { (reader, node) throws(XLSXError) in
            guard node.tag == .conditionalFormatting else { return }
            try details.readConditionalFormat(node, &reader, context)
          }
        case .sparklineGroups: try details.readSparklines(&reader, context.package.limits)
        default: break
        }
      }
    }
    self = details
  }
}

/// Lists of ranges, `B2:B9 D2:D9`.
enum RangeText {
  static func read(_ text: String) -> [CellRange] {
    text.split(whereSeparator: \.isWhitespace).prefix(100_000).compactMap { CellRange(String($0)) }
  }
}
