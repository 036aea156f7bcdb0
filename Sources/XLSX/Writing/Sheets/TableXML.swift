import Grid
import Spreadsheet
import XMLStream

/// A table's part (ECMA-376 part 1, 18.5).
enum TableXML {
  /// The part.
  static func bytes(_ table: Table, id: Int) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.element(
      "table",
      [
        "xmlns": OOXML.main, "id": String(id), "name": table.name, "displayName": table.name,
        "ref": table.range.description, "headerRowCount": table.hasHeaderRow ? nil : "0",
        "totalsRowCount": table.hasTotalsRow ? "1" : nil,
        "totalsRowShown": table.hasTotalsRow ? nil : "0",
      ]
    ) { writer in
      if table.hasHeaderRow, table.hasFilterButtons { filter(of: table, to: &writer) }
      writer.element("tableColumns", ["count": String(table.columns.count)]) { writer in
        for (index, column) in table.columns.enumerated() {
          write(column, id: index + 1, to: &writer)
        }
      }
      look(of: table, to: &writer)
    }
    return writer.takeBytes()
  }

  private static func filter(of table: Table, to writer: inout XMLWriter) {
    let rows = table.range.rows
    let last = rows.upperBound - (table.hasTotalsRow ? 1 : 0)
    let range = CellRange(
      rows: rows.lowerBound...max(rows.lowerBound, last), columns: table.range.columns)
    FilterXML(filter: AutoFilter(range, table.filters)).write(to: &writer)
  }

  private static func write(_ column: Table.Column, id: Int, to writer: inout XMLWriter) {
    var (label, function, formula): (String?, String?, String?)
    switch column.totals {
    case .label(let text): label = CellText.escaped(text)
    case .function(let known): function = known.rawValue
    case .formula(let own): (function, formula) = ("custom", own)
    case nil: break
    }
    writer.element(
      "tableColumn",
      [
        "id": String(id), "name": CellText.escaped(column.name), "totalsRowFunction": function,
        "totalsRowLabel": label,
      ]
    ) { writer in
      for (name, text) in [
        ("calculatedColumnFormula", column.formula), ("totalsRowFormula", formula),
      ] {
        if let text { writer.element(name, text: FunctionPrefix.stored(text)) }
      }
    }
  }

  private static func look(of table: Table, to writer: inout XMLWriter) {
    guard let name = table.styleName else { return }
    let emphasis = table.emphasis
    func flag(_ isOn: Bool) -> String { isOn ? "1" : "0" }
    writer.element(
      "tableStyleInfo",
      [
        "name": name, "showFirstColumn": flag(emphasis.firstColumn),
        "showLastColumn": flag(emphasis.lastColumn), "showRowStripes": flag(emphasis.rowStripes),
        "showColumnStripes": flag(emphasis.columnStripes),
      ])
  }
}
