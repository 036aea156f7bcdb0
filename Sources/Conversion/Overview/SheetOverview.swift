import CSV
import Grid
import Spreadsheet
import Values

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
  package let hiddenRows: [ClosedRange<Int>]
  /// The columns that nobody sees.
  package let hiddenColumns: [ClosedRange<Int>]

  /// Looks through a sheet.
  ///
  /// - Parameter isText: whether its cells are fields of a text, known by their spelling alone.
  package init(_ sheet: Sheet, isText: Bool = false) throws {
    (name, visibility, range) = (sheet.name, sheet.visibility, sheet.usedRange)
    let header = try SheetHeader(searching: SheetRowSource(sheet), in: 1...Int.max)
    headerRow = header.isAssumed ? nil : header.row
    columns = SheetOverview.columns(of: sheet, isText: isText, header, below: headerRow ?? 0)
    hiddenRows = SheetOverview.runs(
      sheet.rowsInOrder.filter { $0.row.isHidden }.map(\.number))
    hiddenColumns = sheet.columns.filter(\.isHidden).map(\.columns)
  }

  private static func columns(
    of sheet: Sheet, isText: Bool, _ header: SheetHeader, below top: Int
  ) -> [Column] {
    guard let used = sheet.usedRange else { return [] }
    var columns = used.columns.map { column in
      Column(column: column, heading: header.isAssumed ? nil : header.texts[column])
    }
    for (number, row) in sheet.rowsInOrder where number > top {
      for (column, cell) in row.cells where used.columns.contains(column) {
        let kind = kind(of: cell.value, isText: isText)
        guard kind != .empty else { continue }
        let index = column - used.columns.lowerBound
        columns[index].filled += 1
        let isFirst = columns[index].kind == .empty
        columns[index].kind = isFirst || columns[index].kind == kind ? kind : .mixed
      }
    }
    return columns
  }

  /// What a cell holds; words for nothing hold nothing.
  private static func kind(of value: CellValue?, isText: Bool) -> Kind {
    switch value {
    case nil: .empty
    case .number: .number
    case .dateTime, .time: .date
    case .boolean: .boolean
    case .error: .mixed
    case .text(let text): kind(ofText: text, isField: isText)
    }
  }

  private static func kind(ofText text: String, isField: Bool) -> Kind {
    switch SpelledField(text.utf8.span).kind {
    case .empty, .placeholder: .empty
    case .number where isField: .number
    case .date where isField, .time where isField: .date
    case .boolean where isField: .boolean
    default: .text
    }
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
