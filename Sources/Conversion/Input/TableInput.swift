import Spreadsheet

/// A file as sheets of rows, each read as a stream.
protocol TableInput: AnyObject {
  /// The sheets in the order of their tabs.
  var sheets: [TableSheet] { get }
  /// What was odd in what has been read so far.
  var notices: [Notice] { get }
  /// What was found out about the file, as keys and arguments for `Wording`.
  var findings: [Notice] { get }

  /// The rows of a sheet from its top. Only the last stream asked for may be read.
  func rows(ofSheet index: Int) throws -> any RowSource
  /// How the sheet is to look in a workbook.
  func layout(ofSheet index: Int) throws -> SheetLayout
}

/// A sheet of a table.
struct TableSheet: Hashable, Sendable {
  /// Its name; nil in a file without sheets.
  var name: String?
  /// Whether people see it.
  var isVisible = true
}

/// How a sheet that comes from text is to look in a workbook.
struct SheetLayout: Hashable, Sendable {
  /// The row with the headings, styled and frozen; nil for none.
  var headerRow: Int?
  /// The number of columns.
  var columns = 0
  /// The last row, for the filter; nil where it is not known.
  var lastRow: Int?
  /// Whether formulas mean what they say: those of a part of a workbook mean cells that are not
  /// there, and their results are written.
  var keepsFormulas = true
}
