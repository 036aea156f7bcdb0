import Grid
import Spreadsheet

/// Reads filter buttons and what they let through (ECMA-376 part 1, 18.3.1.2 `autoFilter`, 18.3.2).
struct FilterParser {
  private(set) var filter: AutoFilter
  /// Whether something was met that an `AutoFilter` does not hold: colours, icons, an order.
  private(set) var hasOthers = false

  /// The filter of the element whose start tag was read last; nil for one without a range.
  static func read(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> FilterParser? {
    guard let range = reader.range(.ref, of: node) else { return nil }
    var parser = FilterParser(filter: AutoFilter(range))
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .filterColumn: try parser.readColumn(node, &reader)
      case .sortState: parser.hasOthers = true
      default: break
      }
    }
    return parser
  }

  private init(filter: AutoFilter) { self.filter = filter }

  private mutating func readColumn(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) {
    guard let index = reader.int(.colId, of: node), filter.range.columns.indices.count > index,
      index >= 0, !filter.columns.contains(where: { $0.index == index })
    else { return hasOthers = true }
    let hidden = reader.bool(.hiddenButton, of: node) ?? false
    let shown = reader.bool(.showButton, of: node) ?? true
    var column = AutoFilter.Column(index, nil, showsButton: shown && !hidden)
    var isUnknown = false
    try reader.children { (reader, node) throws(XLSXError) in
      column.criterion = try FilterParser.criterion(node, &reader)
      isUnknown = isUnknown || column.criterion == nil
    }
    hasOthers = hasOthers || isUnknown
    if column.criterion != nil || !column.showsButton { filter.columns.append(column) }
  }

  private static func criterion(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> AutoFilter.Criterion? {
    switch node.tag {
    case .filters: return try values(node, &reader)
    case .customFilters: return try conditions(node, &reader)
    case .top10:
      guard let count = reader.double(.val, of: node) else { return nil }
      return .top(
        count, isPercent: reader.bool(.percent, of: node) ?? false,
        isBottom: !(reader.bool(.top, of: node) ?? true))
    case .dynamicFilter:
      return reader.string(.type, of: node).flatMap(AutoFilter.Dynamic.init).map { .dynamic($0) }
    default: return nil
    }
  }

  private static func values(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> AutoFilter.Criterion? {
    let blanks = reader.bool(.blank, of: node) ?? false
    var values: [String] = []
    var dates: [AutoFilter.DateGroup] = []
    var isWhole = true
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .filter: values.append(EscapedText.decode(reader.string(.val, of: node) ?? ""))
      case .dateGroupItem:
        if let date = date(node, reader) { dates.append(date) } else { isWhole = false }
      default: isWhole = false
      }
    }
    return isWhole ? .values(values, blanks: blanks, dates: dates) : nil
  }

  private static func date(
    _ node: Node, _ reader: borrowing PartReader
  ) -> AutoFilter.DateGroup? {
    guard let year = reader.int(.year, of: node) else { return nil }
    var date = AutoFilter.DateGroup(
      year, reader.int(.month, of: node), reader.int(.day, of: node))
    (date.hour, date.minute) = (reader.int(.hour, of: node), reader.int(.minute, of: node))
    date.second = reader.int(.second, of: node)
    return date
  }

  private static func conditions(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> AutoFilter.Criterion? {
    let isBoth = reader.bool(.and, of: node) ?? false
    var conditions: [AutoFilter.Condition?] = []
    try reader.children { (reader, node) throws(XLSXError) in
      let how = AutoFilter.Condition.Comparison(
        rawValue: reader.string(.operator, of: node) ?? "equal")
      let value = EscapedText.decode(reader.string(.val, of: node) ?? "")
      conditions.append(how.map { .init($0, value) })
    }
    switch (conditions.count, conditions.first ?? nil, conditions.last ?? nil) {
    case (1, let only?, _): return .condition(only)
    case (2, let first?, let last?): return isBoth ? .both(first, last) : .either(first, last)
    default: return nil
    }
  }
}
