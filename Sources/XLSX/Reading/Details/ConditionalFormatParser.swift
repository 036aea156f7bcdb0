import Grid
import Spreadsheet

/// Reads looks that depend on values (ECMA-376 part 1, 18.3.1.18), those too that Excel 2010 keeps
/// in the extension list ([MS-XLSX] 2.6.10), where a bar has the rest of its look.
struct ConditionalFormatParser {
  /// A look while the sheet is read.
  struct Found {
    var format: ConditionalFormat
    /// Its place among all; nil for the rest of another look.
    var priority: Int?
    /// What the look and the rest of it are known by.
    var id: String?
    /// The number of a look that is not there.
    var missingLook: Int?
  }

  /// The looks of conditional formats by their numbers.
  let looks: [Style]
  /// The looks that are understood.
  private(set) var found: [Found] = []
  /// The upper left cells of those that are not.
  private(set) var unknown: [CellReference?] = []

  init(looks: [Style]) { self.looks = looks }

  /// Reads `conditionalFormatting`, whose start tag was read last.
  mutating func read(_ node: Node, _ reader: inout PartReader) throws(XLSXError) {
    var ranges = RangeText.read(reader.string(.sqref, of: node) ?? "")
    var rules: [Found?] = []
    let looks = looks
    try reader.children { (reader, child) throws(XLSXError) in
      if child.tag == .cfRule {
        rules.append(try ConditionalRuleParser.read(child, &reader, looks: looks))
      }
      if child.tag == .sqref { ranges = RangeText.read(try reader.text()) }
    }
    for var rule in rules {
      rule?.format.ranges = ranges
      if let rule { found.append(rule) } else { unknown.append(ranges.first?.topLeft) }
    }
  }

  /// The looks in the order in which they count, and where those are that cannot be told.
  func settled() -> (formats: [ConditionalFormat], unknown: [CellReference?]) {
    let rests = Dictionary(
      found.compactMap { rest in rest.priority == nil ? rest.id.map { ($0, rest.format) } : nil },
      uniquingKeysWith: { first, _ in first })
    let owners = found.filter { $0.priority != nil }
    let known = Set(owners.compactMap(\.id))
    let alone = found.filter { rest in
      rest.priority == nil && rest.id.map { !known.contains($0) } ?? true
    }
    let inOrder = (owners + alone).enumerated().sorted {
      ($0.element.priority ?? .max, $0.offset) < ($1.element.priority ?? .max, $1.offset)
    }
    var formats: [ConditionalFormat] = []
    var unknown = unknown
    for (_, owner) in inOrder {
      var format = owner.format
      if let rest = owner.id.flatMap({ rests[$0] }) { format.takeBar(of: rest) }
      if (try? SheetRules("").conditionalFormat(format)) != nil {
        formats.append(format)
      } else {
        unknown.append(format.ranges.first?.topLeft)
      }
    }
    return (formats, unknown)
  }
}

extension ConditionalFormat {
  /// A bar whose colour stands here has all else there.
  fileprivate mutating func takeBar(of rest: ConditionalFormat) {
    guard case .dataBar(let old) = rule, case .dataBar(var bar) = rest.rule else { return }
    (bar.color, bar.showsValue) = (old.color, old.showsValue)
    rule = .dataBar(bar)
  }
}
