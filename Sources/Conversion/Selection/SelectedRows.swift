import CSV
import Grid
import Spreadsheet
import Values

/// The rows of a source that a plan takes, with the columns that it takes; nothing where a word for
/// nothing stands.
struct SelectedRows: RowSource {
  private var source: any RowSource
  private let plan: SelectionPlan
  private let nulls: Set<String>
  /// The columns that a column of the sheet is written into.
  private let targets: [Int: [Int]]?

  init(_ source: any RowSource, plan: SelectionPlan, nulls: Set<String>) {
    (self.source, self.plan, self.nulls) = (source, plan, nulls)
    targets = plan.columns.map { columns in
      columns.enumerated().reduce(into: [:]) { targets, column in
        targets[column.element, default: []].append(
          plan.keepsPlaces ? column.element : column.offset + 1)
      }
    }
  }

  mutating func next() throws -> StreamedRow? {
    while let row = try source.next() {
      if row.number > plan.rows.upperBound, row.number > plan.header ?? 0 { return nil }
      if plan.takes(row.number) { return selected(row) }
    }
    return nil
  }

  private func selected(_ row: StreamedRow) -> StreamedRow {
    let isBody = row.number != plan.header
    let cells = row.cells.flatMap { cell -> [StreamedCell] in
      if isBody, isNothing(cell.cell) { return [] }
      return columns(of: cell.column).map { StreamedCell(column: $0, cell: plain(cell.cell)) }
    }
    let ordered = targets == nil ? cells : cells.sorted { $0.column < $1.column }
    return StreamedRow(number: plan.written(row.number), cells: ordered)
  }

  private func columns(of column: Int) -> [Int] {
    if let targets { return targets[column] ?? [] }
    guard (plan.firstColumn...plan.lastColumn).contains(column) else { return [] }
    return [plan.keepsPlaces ? column : column - plan.firstColumn + 1]
  }

  /// A cell that moves has its result: its formula would mean other cells.
  private func plain(_ cell: Cell) -> Cell {
    guard !plan.keepsPlaces, cell.formula != nil else { return cell }
    var cell = cell
    cell.formula = nil
    return cell
  }

  private func isNothing(_ cell: Cell) -> Bool {
    guard !nulls.isEmpty, cell.value != nil else { return false }
    return nulls.contains(cell.plainText.trimmedBlanks)
  }
}
