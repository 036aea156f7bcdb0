import Spreadsheet

/// Opens inputs as the tables that options select.
struct TableSelector {
  let options: ConversionOptions
  /// Whether rows of workbooks may stand out of order.
  let mayBeUnordered: Bool

  /// Opens an input.
  func open(_ source: InputSource, for format: OutputFormat) throws -> any TableInput {
    let table = try TableOpener.open(source, for: format, options: options)
    (table as? WorkbookTable)?.mayBeUnordered = mayBeUnordered
    guard options.selection.selects || format.needsHeader else { return table }
    return select(table, of: source, for: format)
  }

  /// The sheets that are wanted, by index; a table without names of sheets is wanted as it is.
  func sheets(of table: any TableInput, _ source: InputSource) throws -> [Int] {
    let names = table.sheets.compactMap(\.name)
    guard !options.sheets.isEmpty, !names.isEmpty else { return Array(table.sheets.indices) }
    return try SheetChoice(options.sheets).indices(among: names, file: source.shownAs)
  }

  /// All inputs as one table: of each the sheets that are wanted, else the first that people see.
  func join(_ sources: [InputSource], as format: OutputFormat) throws -> JoinedTable {
    let parts = try sources.flatMap { source in
      let table = try TableOpener.open(source, for: format, options: options)
      let chosen = try sheets(of: table, source)
      let visible = chosen.filter { table.sheets[$0].isVisible }
      return (options.sheets.isEmpty ? visible : chosen).map { sheet in
        JoinedTable.Part(
          name: name(of: source, sheet: chosen.count > 1 ? table.sheets[sheet].name : nil),
          sheet: sheet
        ) {
          let table = try TableOpener.open(source, for: format, options: options)
          (table as? WorkbookTable)?.mayBeUnordered = mayBeUnordered
          return select(table, of: source, for: format)
        }
      }
    }
    return try JoinedTable(parts, heading: options.selection.sourceColumn ?? "")
  }

  private func name(of source: InputSource, sheet: String?) -> String {
    sheet.map { "\(source.shownAs)!\($0)" } ?? source.shownAs
  }

  private func select(
    _ table: any TableInput, of source: InputSource, for format: OutputFormat
  ) -> SelectedTable {
    let selection = options.selection
    let isText = table is CSVTable
    let way = SelectionWay(
      needsHeader: format.needsHeader || selection.namesColumns,
      infersTypes: isText && selection.selects && options.types && !format.isText,
      keepsPlaces: format == .cells,
      measures: format == .markdown || selection.sourceColumn != nil)
    return SelectedTable(table, selection, way: way, file: source.shownAs)
  }
}
