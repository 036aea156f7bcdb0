import Spreadsheet

/// Where sheets go, one after the other.
protocol TableOutput: AnyObject {
  /// Begins a sheet.
  ///
  /// - Parameter name: its name; nil for the only table of a file without sheets.
  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) throws
  /// Writes a row of the sheet.
  func write(_ row: StreamedRow) throws
  /// Writes what is still held back.
  func finish() throws
  /// What people should know about what was written.
  var notices: [Notice] { get }
}
