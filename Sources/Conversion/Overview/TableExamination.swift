import Spreadsheet

/// What is in a file as a conversion reads it: its sheets with their columns, and what was found out.
///
/// ```swift
/// try TableExamination(source, options: options).sheets.map(\.columns.count)
/// ```
package struct TableExamination: Sendable {
  /// The sheets; a text is one, named after its file.
  package let sheets: [SheetOverview]
  /// Whether it is a text: encoding and delimiter then say something.
  package let isText: Bool

  /// Looks through a file, row by row.
  ///
  /// - Throws: what keeps it from being read.
  package init(_ source: InputSource, options: ConversionOptions) throws {
    var untyped = options
    untyped.types = false
    let table = try TableOpener.open(source, for: options.format ?? .csv, options: untyped)
    (table as? WorkbookTable)?.mayBeUnordered = true
    let isText = table is CSVTable
    self.isText = isText
    sheets = try table.sheets.enumerated().map { index, sheet in
      try SheetOverview(
        sheet.name ?? source.stem, sheet.isVisible ? .visible : .hidden, isText: isText,
        header: TableExamination.header(options.selection, of: table, sheet: index),
        rows: table.rows(ofSheet: index))
    }
  }

  /// The headings as they were chosen, else as they are found.
  private static func header(
    _ selection: TableSelection, of table: any TableInput, sheet: Int
  ) throws -> SheetHeader {
    switch selection.header {
    case .none: SheetHeader()
    case .row(let row): try SheetHeader(row: row, of: table.rows(ofSheet: sheet))
    case .found: try SheetHeader(searching: table.rows(ofSheet: sheet), in: 1...Int.max)
    }
  }
}
