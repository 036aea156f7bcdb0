import Grid
import Spreadsheet

/// What is in a sheet, before anybody converts it: its size, its headings, what its columns hold,
/// what is hidden.
///
/// ```swift
/// try SheetOverview(workbook.sheets[0]).columns.map(\.heading)  // ["编号", "名称"]
/// ```
package struct SheetOverview: Hashable, Sendable {
  /// What the cells of a column hold.
  package enum Kind: String, Hashable, Sendable {
    case empty, text, number, date, boolean, mixed
  }
  /// A column below the headings.
  package struct Column: Hashable, Sendable {
    /// The column, from 1.
    package var column: Int
    /// Its heading; nil for none.
    package var heading: String?
    /// What its cells hold.
    package var kind = Kind.empty
    /// How many cells hold something.
    package var filled = 0
  }

  /// The name.
  package let name: String
  /// Whether people see it.
  package let visibility: Sheet.Visibility
  /// From the first to the last cell that holds something; nil for an empty sheet.
  package let range: CellRange?
  /// The row with the headings; nil where none was recognised.
  package let headerRow: Int?
  /// The columns.
  package let columns: [Column]
  /// The rows that nobody sees.
  package private(set) var hiddenRows: [ClosedRange<Int>] = []
  /// The columns that nobody sees.
  package private(set) var hiddenColumns: [ClosedRange<Int>] = []

  /// Looks through a sheet.
  package init(_ sheet: Sheet, isText: Bool = false) throws {
    try self.init(
      sheet.name, sheet.visibility, isText: isText,
      header: try SheetHeader(searching: SheetRowSource(sheet), in: 1...Int.max),
      rows: SheetRowSource(sheet))
    hiddenRows = SheetOverview.runs(
      sheet.rowsInOrder.filter { $0.row.isHidden }.map(\.number))
    hiddenColumns = sheet.columns.filter(\.isHidden).map(\.columns)
  }

  /// Looks through the rows of a sheet.
  ///
  /// - Parameters:
  ///   - isText: whether its cells are fields of a text, known by their spelling alone.
  ///   - header: its headings.
  init(
    _ name: String, _ visibility: Sheet.Visibility, isText: Bool, header: SheetHeader,
    rows source: any RowSource
  ) throws {
    (self.name, self.visibility) = (name, visibility)
    headerRow = header.isAssumed ? nil : header.row
    var census = OverviewCensus(isText: isText, below: headerRow ?? 0)
    var rows = source
    while let row = try rows.next() { census.add(row) }
    (range, columns) = (
      census.range, census.columns(headings: header.isAssumed ? [:] : header.texts)
    )
  }

  private static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    numbers.reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }
}
