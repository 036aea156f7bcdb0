import Grid
import Spreadsheet

/// Reads a table (ECMA-376 part 1, 18.5.1.2).
enum TableParser {
  static func read(part: String, of package: OPCPackage) throws(XLSXError) -> Table? {
    var reader = try package.reader(ofPart: part)
    guard let root = try reader.root(), root.tag == .table,
      let range = reader.range(.ref, of: root)
    else { return nil }
    let name = reader.string(.displayName, of: root) ?? reader.string(.name, of: root) ?? ""
    var table = Table(
      name: EscapedText.decode(name), range: range, columnNames: [],
      hasHeaderRow: reader.int(.headerRowCount, of: root) != 0,
      hasTotalsRow: (reader.int(.totalsRowCount, of: root) ?? 0) > 0, styleName: nil)
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .tableStyleInfo { table.styleName = reader.string(.name, of: node) }
      guard node.tag == .tableColumns else { return }
      try reader.children { (reader, column) throws(XLSXError) in
        guard column.tag == .tableColumn, table.columnNames.count < SheetLimits.columns else {
          return
        }
        table.columnNames.append(EscapedText.decode(reader.string(.name, of: column) ?? ""))
      }
    }
    return table
  }
}
