import CSV
import Grid
import Spreadsheet
import Values

/// Counts what the columns of a sheet hold, row by row.
struct OverviewCensus {
  /// Around all cells with a value or a formula; nil as long as there is none.
  private(set) var range: CellRange?
  private let isText: Bool
  private let top: Int
  private var columns: [Int: SheetOverview.Column] = [:]

  /// - Parameters:
  ///   - isText: whether cells are fields of a text.
  ///   - top: the row below which cells are counted.
  init(isText: Bool, below top: Int) { (self.isText, self.top) = (isText, top) }

  /// Takes in a row below those before.
  mutating func add(_ row: StreamedRow) {
    for cell in row.cells {
      if cell.cell.value != nil || cell.cell.formula != nil { widen(to: cell.column, row.number) }
      guard row.number > top else { continue }
      let kind = kind(of: cell.cell.value)
      guard kind != .empty else { continue }
      var column = columns[cell.column] ?? SheetOverview.Column(column: cell.column)
      column.filled += 1
      column.kind = column.kind == .empty || column.kind == kind ? kind : .mixed
      columns[cell.column] = column
    }
  }

  /// The columns from the first to the last one that is used.
  func columns(headings: [Int: String]) -> [SheetOverview.Column] {
    range?.columns.map { number in
      var column = columns[number] ?? SheetOverview.Column(column: number)
      column.heading = headings[number]
      return column
    } ?? []
  }

  private mutating func widen(to column: Int, _ row: Int) {
    guard let range else {
      self.range = CellRange(CellReference(row: row, column: column))
      return
    }
    guard row > range.rows.upperBound || !range.columns.contains(column) else { return }
    self.range = CellRange(
      rows: range.rows.lowerBound...max(row, range.rows.upperBound),
      columns: min(column, range.columns.lowerBound)...max(column, range.columns.upperBound))
  }

  /// What a cell holds; words for nothing hold nothing.
  private func kind(of value: CellValue?) -> SheetOverview.Kind {
    switch value {
    case nil: .empty
    case .number: .number
    case .dateTime, .time: .date
    case .boolean: .boolean
    case .error: .mixed
    case .text(let text): kind(ofText: text)
    }
  }

  private func kind(ofText text: String) -> SheetOverview.Kind {
    switch SpelledField(text.utf8.span).kind {
    case .empty, .placeholder: .empty
    case .number where isText: .number
    case .date where isText, .time where isText: .date
    case .boolean where isText: .boolean
    default: .text
    }
  }
}
