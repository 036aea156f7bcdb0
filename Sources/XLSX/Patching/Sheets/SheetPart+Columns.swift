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
    forgetPlaces()
    changeCells { cells in
      let style = cells.last { $0.column == before - 1 }?.style
      let moved = cells.compactMap { cell -> SheetCell? in
        guard cell.column >= before else { return cell }
        var cell = cell
        cell.column += count
        return cell.column <= SheetLimits.columns ? cell : nil
      }
      guard let style else { return moved }
      let new = (before..<before + count).map { SheetCell(column: $0, style: style) }
      let place = moved.firstIndex { $0.column >= before } ?? moved.count
      return Array(moved[..<place]) + new + Array(moved[place...])
    }
    changeSettings { range in
      if range.lowerBound >= before {
        let last = min(range.upperBound + count, SheetLimits.columns)
        let first = range.lowerBound + count
        return first <= last ? first...last : nil
      }
      // Columns that look like the one before them belong to its run.
      guard range.upperBound >= before - 1 else { return range }
      return range.lowerBound...min(range.upperBound + count, SheetLimits.columns)
    }
  }

  /// Deletes columns; cells behind them get new addresses.
  func deleteColumns(_ deleted: ClosedRange<Int>) {
    forgetPlaces()
    let edit = RowEdit.deleteColumns(deleted)
    changeCells { cells in
      cells.compactMap { cell in
        guard let column = edit.column(cell.column) else { return nil }
        var cell = cell
        cell.column = column
        return cell
      }
    }
    changeSettings { edit.columns($0) }
  }

  /// Gives each row its cells anew; a row's own note of its columns is left out.
  private func changeCells(_ change: ([SheetCell]) -> [SheetCell]) {
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
    var gone: [ObjectIdentifier] = []
    for column in cols.all("col") {
      guard let range = ColumnPieces.range(of: column) else { continue }
      guard let moved = change(range) else {
        gone.append(ObjectIdentifier(column))
        continue
      }
      column["min"] = String(moved.lowerBound)
      column["max"] = String(moved.upperBound)
    }
    let lost = Set(gone)
    cols.removeElements { lost.contains(ObjectIdentifier($0)) }
    if cols.elements.isEmpty { frame.remove(cols) }
  }
}
