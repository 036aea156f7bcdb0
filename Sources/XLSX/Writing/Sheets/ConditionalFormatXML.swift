import Grid
import Spreadsheet
import XMLStream

/// Looks that depend on values, as a sheet writes them (ECMA-376 part 1, 18.3.1.18).
enum ConditionalFormatXML {
  /// Writes one look; a kind of rule that is not described is left out.
  ///
  /// - Parameters:
  ///   - style: the number of the look among the differences.
  ///   - priority: from 1, the lower the earlier.
  static func write(
    _ format: ConditionalFormat, style: Int, priority: Int, to writer: inout XMLWriter
  ) {
    let type: String
    let comparison: String?
    let formulas: [String]
    switch format.rule {
    case .expression(let formula): (type, comparison, formulas) = ("expression", nil, [formula])
    case .cell(let how, let first, let second):
      (type, comparison, formulas) = ("cellIs", how.rawValue, [first] + (second.map { [$0] } ?? []))
    case .other: return
    }
    let ranges = format.ranges.map(\.description).joined(separator: " ")
    writer.element("conditionalFormatting", ["sqref": ranges]) { writer in
      writer.element(
        "cfRule",
        [
          "type": type, "dxfId": String(style), "priority": String(priority),
          "stopIfTrue": format.stopsIfTrue ? "1" : nil, "operator": comparison,
        ]
      ) { writer in
        for formula in formulas { writer.element("formula", text: FunctionPrefix.stored(formula)) }
      }
    }
  }
}
