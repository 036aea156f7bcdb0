import Grid
import Spreadsheet

/// Reads one rule for what may be typed (ECMA-376 part 1, 18.3.1.32).
enum DataValidationParser {
  /// The rule of the element whose start tag was read last, and where it is for; nil for one that is
  /// not understood.
  static func read(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> (rule: DataValidation?, ranges: [CellRange]) {
    let type = reader.string(.type, of: node) ?? "none"
    let comparison = reader.string(.operator, of: node) ?? "between"
    let severity = reader.string(.errorStyle, of: node) ?? "stop"
    var validation = attributes(node, reader)
    validation.ranges = RangeText.read(reader.string(.sqref, of: node) ?? "")
    var operands: [String] = ["", ""]
    try reader.children { (reader, child) throws(XLSXError) in
      switch child.tag {
      case .formula1: operands[0] = try operand(&reader)
      case .formula2: operands[1] = try operand(&reader)
      case .sqref: validation.ranges = RangeText.read(try reader.text())
      default: break
      }
    }
    guard let comparison = DataValidation.Comparison(rawValue: comparison),
      let rule = rule(type, comparison, operands[0], operands[1].isEmpty ? nil : operands[1]),
      DataValidation.Severity(rawValue: severity) != nil
    else { return (nil, validation.ranges) }
    validation.rule = rule
    return (validation, validation.ranges)
  }

  /// The text of `formula1`, or of `xm:f` in it.
  private static func operand(_ reader: inout PartReader) throws(XLSXError) -> String {
    var text: [UInt8] = []
    let inside = reader.depth
    while let node = try reader.next(), reader.depth >= inside {
      if node.isStart, node.tag == .f { try reader.appendText(to: &text) }
      if let piece = reader.text(of: node) { text.append(contentsOf: piece) }
    }
    return EscapedText.decode(text)
  }

  private static func attributes(
    _ node: Node, _ reader: borrowing PartReader
  ) -> DataValidation {
    func message(_ title: Tag, _ text: Tag) -> DataValidation.Message? {
      guard let text = reader.string(text, of: node), !text.isEmpty else { return nil }
      return .init(
        title: EscapedText.decode(reader.string(title, of: node) ?? ""), EscapedText.decode(text))
    }
    let showsError = reader.bool(.showErrorMessage, of: node) ?? false
    let severity = reader.string(.errorStyle, of: node).flatMap(DataValidation.Severity.init)
    return DataValidation(
      ranges: [], rule: .any, severity: showsError ? severity ?? .stop : nil,
      allowsBlank: reader.bool(.allowBlank, of: node) ?? false,
      prompt: reader.bool(.showInputMessage, of: node) == true
        ? message(.promptTitle, .prompt) : nil,
      error: message(.errorTitle, .error))
  }

  private static func rule(
    _ type: String, _ comparison: DataValidation.Comparison, _ first: String, _ second: String?
  ) -> DataValidation.Rule? {
    switch type {
    case "none": .any
    case "list": list(first)
    case "whole": .whole(comparison, first, second)
    case "decimal": .decimal(comparison, first, second)
    case "date": .date(comparison, first, second)
    case "time": .time(comparison, first, second)
    case "textLength": .textLength(comparison, first, second)
    case "custom": .custom(first)
    default: nil
    }
  }

  /// `"√,×,/"` lists the texts themselves; anything else is a formula.
  private static func list(_ formula: String) -> DataValidation.Rule {
    guard formula.utf8.count >= 2, formula.hasPrefix("\""), formula.hasSuffix("\"") else {
      return .listFormula(formula)
    }
    let inner = formula.dropFirst().dropLast().split(
      separator: "\"\"", omittingEmptySubsequences: false
    ).joined(separator: "\"")
    return .list(
      inner.split(separator: ",", omittingEmptySubsequences: false).map { item in
        String(item.drop { $0 == " " })
      })
  }
}
