import Grid
import Spreadsheet
import XMLStream

/// Columns of a sheet, inserted and deleted.
extension SheetPart {
  /// Whether a cell with something in it would fall off the sheet.
  func losesCells(pushing count: Int) -> Bool {
    rows.contains { row in
      row.opened(source).cells.contains { !$0.isEmpty && $0.column + count > SheetLimits.columns }
    }
  }

  /// Inserts columns like the one before them; cells behind them get new addresses.
  func insertColumns(before: Int, count: Int) {
    let edit = RowEdit.insertColumns(before: before, count: count)
    changeCells { cells in
      let moved = SheetPart.cells(cells, after: edit)
      guard let style = cells.last(where: { $0.column == before - 1 })?.style else { return moved }
      let new = (before..<before + count).map { SheetCell(column: $0, style: style) }
      let place = moved.firstIndex { $0.column >= before } ?? moved.count
      return Array(moved[..<place]) + new + Array(moved[place...])
    }
    changeSettings { range in
      // Columns that look like the one before them belong to its run.
      range.upperBound == before - 1
        ? range.lowerBound...min(range.upperBound + count, SheetLimits.columns)
        : edit.lines(range)
    }
  }

  /// Deletes columns; cells behind them get new addresses.
  func deleteColumns(_ deleted: ClosedRange<Int>) {
    let edit = RowEdit.deleteColumns(deleted)
    changeCells { SheetPart.cells($0, after: edit) }
    changeSettings { edit.lines($0) }
  }

  /// The cells that are left, where they are now.
  private static func cells(_ cells: [SheetCell], after edit: RowEdit) -> [SheetCell] {
    cells.compactMap { cell in
      guard let column = edit.column(cell.column) else { return nil }
      var cell = cell
      cell.column = column
      return cell
    }
  }

  /// Gives each row its cells anew; a row's own note of its columns is left out.
  private func changeCells(_ change: ([SheetCell]) -> [SheetCell]) {
    forgetPlaces()
    for index in rows.indices {
      rows[index].open(source)
      rows[index].cells = change(rows[index].cells)
      rows[index].tag["spans"] = nil
    }
  }

  /// Gives the settings of columns new runs; nil takes one away.
  private func changeSettings(
    _ change: (ClosedRange<Int>) -> ClosedRange<Int>?
  ) {
    guard let cols = frame.first("cols") else { return }
    cols.removeElements { column in
      guard let range = ColumnPieces.range(of: column) else { return false }
      guard let moved = change(range) else { return true }
      column["min"] = String(moved.lowerBound)
      column["max"] = String(moved.upperBound)
      return false
    }
    if cols.elements.isEmpty { frame.remove(cols) }
  }
}
