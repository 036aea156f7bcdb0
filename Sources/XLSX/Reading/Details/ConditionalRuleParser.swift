import Grid
import Spreadsheet

/// Reads one rule of a look that depends on values (ECMA-376 part 1, 18.3.1.10 `cfRule`).
enum ConditionalRuleParser {
  /// What stands inside a rule.
  private struct Content {
    var formulas: [String] = []
    var style: Style?
    var id: String?
    var scale: ConditionalFormat.Rule?
  }

  /// The rule of the element whose start tag was read last; nil for one that is not known.
  static func read(
    _ node: Node, _ reader: inout PartReader, looks: [Style]
  ) throws(XLSXError) -> ConditionalFormatParser.Found? {
    let number = reader.int(.dxfId, of: node)
    let style = number.flatMap { looks.indices.contains($0) ? looks[$0] : nil }
    let attributes = RuleAttributes(node, reader)
    let priority = reader.int(.priority, of: node)
    let stops = reader.bool(.stopIfTrue, of: node) ?? false
    var content = Content(id: reader.string(.id, of: node))
    try readContent(&reader, into: &content)
    guard let rule = content.scale ?? attributes.rule(content.formulas) else { return nil }
    let look = (content.style ?? style ?? .default).ofConditionalFormat
    return ConditionalFormatParser.Found(
      format: ConditionalFormat(
        ranges: [], rule: rule, style: rule.hasStyle ? look : .default, stopsIfTrue: stops),
      priority: node.isOf(.x14) ? priority : priority ?? .max, id: content.id,
      missingLook: style == nil && content.style == nil ? number : nil)
  }

  private static func readContent(
    _ reader: inout PartReader, into content: inout Content
  ) throws(XLSXError) {
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .formula, .f:
        if content.formulas.count < 3 {
          content.formulas.append(EscapedText.decode(try reader.text()))
        }
      case .dxf: content.style = try DifferentialStyleParser.read(&reader)
      case .colorScale: content.scale = try ScaleParser.colors(&reader)
      case .dataBar: content.scale = try ScaleParser.bar(node, &reader)
      case .iconSet: content.scale = try ScaleParser.icons(node, &reader)
      case .extLst:
        try reader.children { (reader, _) throws(XLSXError) in
          try reader.children { (reader, node) throws(XLSXError) in
            if node.tag == .id { content.id = try reader.text() }
          }
        }
      default: break
      }
    }
  }
}

extension ConditionalFormat.Rule {
  /// Whether a style says what it changes.
  var hasStyle: Bool {
    switch self {
    case .colorScale, .dataBar, .iconSet: false
    default: true
    }
  }
}

extension Style {
  /// The look with the colour that shows: of a solid fill in conditional formats that of the ground.
  fileprivate var ofConditionalFormat: Style {
    guard case .pattern("solid", _, let ground?) = fill else { return self }
    var style = self
    style.fill = .solid(ground)
    return style
  }
}

/// What the start tag of a rule says.
private struct RuleAttributes {
  let type: String
  /// Nil for one that is not known.
  let comparison: DataValidation.Comparison?
  let text: String?
  let rank: Int?
  let isPercent, isBottom, isAbove, includesEqual: Bool
  let deviations: Int?
  let period: ConditionalFormat.Period?

  init(_ node: Node, _ reader: borrowing PartReader) {
    type = reader.string(.type, of: node) ?? ""
    comparison = DataValidation.Comparison(
      rawValue: reader.string(.operator, of: node) ?? DataValidation.Comparison.between.rawValue)
    text = reader.string(.text, of: node).map { EscapedText.decode($0) }
    rank = reader.int(.rank, of: node)
    isPercent = reader.bool(.percent, of: node) ?? false
    isBottom = reader.bool(.bottom, of: node) ?? false
    isAbove = reader.bool(.aboveAverage, of: node) ?? true
    includesEqual = reader.bool(.equalAverage, of: node) ?? false
    deviations = reader.int(.stdDev, of: node).flatMap { $0 == 0 ? nil : $0 }
    period = reader.string(.timePeriod, of: node).flatMap(ConditionalFormat.Period.init)
  }

  /// The rule; nil for one that is not known, or lacks what it needs.
  func rule(_ formulas: [String]) -> ConditionalFormat.Rule? {
    let first = formulas.first
    switch type {
    case "expression": return first.map { .expression($0) }
    case "cellIs":
      guard let comparison, let first else { return nil }
      return .cell(comparison, first, formulas.count > 1 ? formulas[1] : nil)
    case "top10": return rank.map { .top($0, isPercent: isPercent, isBottom: isBottom) }
    case "aboveAverage":
      return .average(isAbove: isAbove, includesEqual: includesEqual, deviations: deviations)
    case "duplicateValues": return .duplicates
    case "uniqueValues": return .uniques
    case "containsBlanks": return .blanks
    case "notContainsBlanks": return .notBlanks
    case "containsErrors": return .errors
    case "notContainsErrors": return .notErrors
    case "timePeriod": return period.map { .period($0) }
    default: return ConditionalFormat.TextMatch(rawValue: type).flatMap { match($0, first) }
    }
  }

  /// A text is held against the cell by the rule's formula, which may be about something else.
  private func match(
    _ match: ConditionalFormat.TextMatch, _ formula: String?
  ) -> ConditionalFormat.Rule? {
    guard let text, !text.isEmpty else { return formula.map { .expression($0) } }
    guard let formula, !match.isSaid(by: formula, text) else { return .text(match, text) }
    return .expression(formula)
  }
}

extension ConditionalFormat.TextMatch {
  /// Whether a formula says the same, whatever cell it asks.
  fileprivate func isSaid(by formula: String, _ text: String) -> Bool {
    let plain = formula.filter { !$0.isWhitespace }.uppercased()
    let quoted = FormulaText.quoted(text).filter { !$0.isWhitespace }.uppercased()
    let length = text.utf16.count
    switch self {
    case .contains: return plain.hasPrefix("NOT(ISERROR(SEARCH(\(quoted),")
    case .lacks: return plain.hasPrefix("ISERROR(SEARCH(\(quoted),")
    case .begins, .ends:
      let ends = ["LEN(\(quoted))", "\(length)", "\(text.count)"].map { ",\($0))=\(quoted)" }
      return plain.hasPrefix(self == .begins ? "LEFT(" : "RIGHT(")
        && ends.contains { plain.hasSuffix($0) }
    }
  }
}
