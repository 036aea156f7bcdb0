import Grid
import Spreadsheet
import Values

/// Excel's rules for tables.
enum TableRules {
  /// A table by itself.
  ///
  /// - Parameter taken: the names in the workbook, in lower case.
  static func check(
    _ table: Table, taken: Set<String>, sheet: String
  ) throws(XLSXError) {
    let place = table.range.topLeft
    guard NameRules.allow(table.name), !taken.contains(table.name.lowercased()) else {
      throw .breaks(.tableName, table.name, sheet: sheet, cell: place)
    }
    try checkColumns(table.columnNames, count: table.range.columns.count, sheet, place)
    let rows = (table.hasHeaderRow ? 1 : 0) + (table.hasTotalsRow ? 1 : 0)
    guard table.range.rows.count > rows else {
      throw .breaks(.tableRows, table.name, sheet: sheet, cell: place)
    }
    for formula in table.columns.flatMap(\.formulas) where formula.isEmpty {
      throw .breaks(.emptyFormula, table.name, sheet: sheet, cell: place)
    }
    try SheetRules(sheet).filter(AutoFilter(table.range, table.filters))
  }

  /// The names of a table's columns.
  static func checkColumns(
    _ names: [String], count: Int, _ sheet: String, _ place: CellReference
  ) throws(XLSXError) {
    var known: Set<String> = []
    for (index, name) in names.enumerated() {
      let isKept =
        (1...255).contains(name.utf16.count) && known.insert(name.lowercased()).inserted
      guard isKept else {
        let cell = place.offset(columns: index)
        throw .breaks(.tableColumns, name, sheet: sheet, cell: cell)
      }
    }
    guard names.count == count else {
      throw .breaks(.tableColumns, String(names.count), sheet: sheet, cell: place)
    }
  }

  /// The tables of a new sheet: apart from each other and from what is merged, their headings those
  /// in the cells.
  static func check(_ sheet: Sheet) throws(XLSXError) {
    guard !sheet.tables.isEmpty else { return }
    let merged = sheet.mergedRanges.filter { $0.topLeft != $0.bottomRight }
    let others = merged + (sheet.autoFilter.map { [$0.range] } ?? [])
    for (index, table) in sheet.tables.enumerated() {
      try SheetRules(sheet.name).ranges([table.range])
      let earlier = sheet.tables[..<index].map(\.range)
      if let other = (earlier + others).first(where: table.range.overlaps) {
        throw .breaks(
          .tablesApart, other.description, sheet: sheet.name, cell: table.range.topLeft)
      }
      try checkHead(of: table, on: sheet)
      try checkTotals(of: table, on: sheet)
    }
  }

  private static func checkTotals(of table: Table, on sheet: Sheet) throws(XLSXError) {
    guard table.hasTotalsRow else { return }
    for (index, column) in table.columns.enumerated() {
      let cell = CellReference(
        row: table.range.rows.upperBound, column: table.range.columns.lowerBound + index)
      if case .label(let text)? = column.totals, sheet[cell].value != .text(text) {
        throw .breaks(.tableTotals, text, sheet: sheet.name, cell: cell)
      }
    }
  }

  private static func checkHead(of table: Table, on sheet: Sheet) throws(XLSXError) {
    guard table.hasHeaderRow else { return }
    for (index, name) in table.columnNames.enumerated() {
      let cell = table.range.topLeft.offset(columns: index)
      guard sheet[cell].value == .text(name) else {
        throw .breaks(.tableHead, name, sheet: sheet.name, cell: cell)
      }
    }
  }
}

extension Table.Column {
  /// The formulas in it.
  fileprivate var formulas: [String] {
    if case .formula(let total)? = totals {
      [formula, total].compactMap { $0 }
    } else {
      formula.map { [$0] } ?? []
    }
  }
}
