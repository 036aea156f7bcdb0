import Grid
import Spreadsheet
import XMLStream

/// A table's part (ECMA-376 part 1, 18.5).
enum TableXML {
  /// The part.
  static func bytes(_ table: Table, id: Int) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    let range = table.range
    let last = range.rows.upperBound - (table.hasTotalsRow ? 1 : 0)
    let filtered = CellRange(
      rows: range.rows.lowerBound...max(range.rows.lowerBound, last), columns: range.columns)
    writer.element(
      "table",
      [
        "xmlns": OOXML.main, "id": String(id), "name": table.name, "displayName": table.name,
        "ref": range.description, "headerRowCount": table.hasHeaderRow ? nil : "0",
        "totalsRowCount": table.hasTotalsRow ? "1" : nil,
        "totalsRowShown": table.hasTotalsRow ? nil : "0",
      ]
    ) { writer in
      if table.hasHeaderRow { writer.element("autoFilter", ["ref": filtered.description]) }
      writer.element("tableColumns", ["count": String(table.columnNames.count)]) { writer in
        for (index, name) in table.columnNames.enumerated() {
          writer.element(
            "tableColumn", ["id": String(index + 1), "name": CellText.escaped(name)])
        }
      }
      if let style = table.styleName {
        writer.element(
          "tableStyleInfo",
          [
            "name": style, "showFirstColumn": "0", "showLastColumn": "0", "showRowStripes": "1",
            "showColumnStripes": "0",
          ])
      }
    }
    return writer.takeBytes()
  }
}
