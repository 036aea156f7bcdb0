import Grid
import Spreadsheet
import XMLStream

/// Tables of sheets, whose columns are named as the cells above them are.
extension WorkbookEditor {
  /// The tables of a sheet.
  func tables(of sheet: EditedSheet) throws(XLSXError) -> [XMLElement] {
    if let known = sheet.tables, known.version == package.version { return known.roots }
    let relationships = try self.relationships(of: sheet)
    var roots: [XMLElement] = []
    for relationship in relationships.all where relationship.kind == "table" {
      guard let part = relationships.part(of: relationship), package.contains(part) else {
        continue
      }
      roots.append(try package.document(part).root)
    }
    sheet.tables = (package.version, roots)
    return roots
  }

  /// Whether a cell is the heading of a table's column.
  func isTableHead(_ cell: CellReference, of sheet: EditedSheet) throws(XLSXError) -> Bool {
    try tables(of: sheet).contains { WorkbookEditor.head(of: $0)?.contains(cell) == true }
  }

  /// The row with the names of a table's columns; nil where it has none.
  private static func head(of table: XMLElement) -> CellRange? {
    guard table["headerRowCount"] != "0", let range = table["ref"].flatMap({ CellRange($0) })
    else { return nil }
    return CellRange(
      rows: range.rows.lowerBound...range.rows.lowerBound, columns: range.columns)
  }

  /// Refuses to merge cells of a table.
  func refuseTables(under range: CellRange, of sheet: EditedSheet) throws(XLSXError) {
    for table in try tables(of: sheet) {
      guard let own = table["ref"].flatMap({ CellRange($0) }), own.overlaps(range) else { continue }
      throw .breaks(.tablesApart, own.description, sheet: sheet.name, cell: range.topLeft)
    }
  }

  /// A heading of a table that changes gives its column another name, in formulas too.
  ///
  /// - Throws: `rule` for what cannot be the name of a column.
  func renameColumn(
    at cell: CellReference, _ content: Patch.CellContent, of sheet: EditedSheet
  ) throws(XLSXError) {
    for table in try tables(of: sheet) {
      guard let range = WorkbookEditor.head(of: table), range.contains(cell),
        let columns = table.first("tableColumns")?.all("tableColumn"),
        case let index = cell.column - range.columns.lowerBound, columns.indices.contains(index)
      else { continue }
      guard case .value(.text(let name)) = content else {
        throw .breaks(.tableHead, cell.description, sheet: sheet.name, cell: cell)
      }
      let old = columns[index]["name"].map { EscapedText.decode($0) } ?? ""
      guard name != old else { continue }
      var names = columns.map { $0["name"].map { EscapedText.decode($0) } ?? "" }
      names[index] = name
      try TableRules.checkColumns(names, count: names.count, sheet.name, range.topLeft)
      columns[index]["name"] = CellText.escaped(name)
      try renameColumn(old, of: table["displayName"] ?? "", to: name)
    }
  }

  private func renameColumn(
    _ old: String, of table: String, to new: String
  ) throws(XLSXError) {
    let change: ReferenceChange = { formula, _ in
      formula.renaming(column: old, of: table, to: new)
    }
    let search = ReferenceSearch(table)
    for sheet in sheets {
      if search.isFound(in: try bytes(of: sheet)) {
        (try? content(of: sheet))?.rewriteContent(home: sheet.name, change)
      }
      for table in try tables(of: sheet) {
        var walker = ReferenceWalker { change(FormulaText($0), nil)?.text }
        walker.walk(table)
      }
    }
    for name in workbook.first("definedNames")?.all("definedName") ?? [] {
      if let changed = change(FormulaText(name.text), nil) { name.text = changed.text }
    }
  }

  private func bytes(of sheet: EditedSheet) throws(XLSXError) -> [UInt8] {
    if let content = sheet.content { return content.bytes }
    return try package.data(sheet.part)
  }
}
