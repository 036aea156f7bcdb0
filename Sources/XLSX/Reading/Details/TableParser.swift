import Grid
import Spreadsheet

/// Reads a table (ECMA-376 part 1, 18.5.1.2).
enum TableParser {
  /// The table of a part, and whether its filter has something that a `Table` does not hold; nil for
  /// a part that is none.
  static func read(
    part: String, of package: OPCPackage
  ) throws(XLSXError) -> (Table, hasOthers: Bool)? {
    var reader = try package.reader(ofPart: part)
    guard let root = try reader.root(), root.tag == .table,
      let range = reader.range(.ref, of: root)
    else { return nil }
    let name = reader.string(.displayName, of: root) ?? reader.string(.name, of: root) ?? ""
    var table = Table(
      name: EscapedText.decode(name), range: range, columnNames: [],
      hasHeaderRow: reader.int(.headerRowCount, of: root) != 0,
      hasTotalsRow: (reader.int(.totalsRowCount, of: root) ?? 0) > 0, styleName: nil)
    table.hasFilterButtons = false
    var hasOthers = false
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .autoFilter:
        table.hasFilterButtons = true
        guard let filter = try FilterParser.read(node, &reader) else { return }
        (table.filters, hasOthers) = (filter.filter.columns, filter.hasOthers)
      case .sortState: hasOthers = true
      case .tableStyleInfo: readLook(node, reader, into: &table)
      case .tableColumns: table.columns = try columns(&reader)
      default: break
      }
    }
    // Buttons stand in the headings.
    if !table.hasHeaderRow { table.hasFilterButtons = true }
    return (table, hasOthers)
  }

  private static func readLook(
    _ node: Node, _ reader: borrowing PartReader, into table: inout Table
  ) {
    guard let name = reader.string(.name, of: node) else { return }
    table.styleName = name
    table.emphasis.rowStripes = reader.bool(.showRowStripes, of: node) ?? false
    table.emphasis.columnStripes = reader.bool(.showColumnStripes, of: node) ?? false
    table.emphasis.firstColumn = reader.bool(.showFirstColumn, of: node) ?? false
    table.emphasis.lastColumn = reader.bool(.showLastColumn, of: node) ?? false
  }

  private static func columns(_ reader: inout PartReader) throws(XLSXError) -> [Table.Column] {
    var columns: [Table.Column] = []
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .tableColumn, columns.count < SheetLimits.columns else { return }
      columns.append(try column(node, &reader))
    }
    return columns
  }

  private static func column(
    _ node: Node, _ reader: inout PartReader
  ) throws(XLSXError) -> Table.Column {
    var column = Table.Column(EscapedText.decode(reader.string(.name, of: node) ?? ""))
    if let label = reader.string(.totalsRowLabel, of: node) {
      column.totals = .label(EscapedText.decode(label))
    }
    if let function = reader.string(.totalsRowFunction, of: node).flatMap(Table.Function.init) {
      column.totals = .function(function)
    }
    try reader.children { (reader, node) throws(XLSXError) in
      switch node.tag {
      case .calculatedColumnFormula: column.formula = EscapedText.decode(try reader.text())
      case .totalsRowFormula: column.totals = .formula(EscapedText.decode(try reader.text()))
      default: break
      }
    }
    return column
  }
}
