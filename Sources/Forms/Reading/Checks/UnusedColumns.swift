import Grid
import Spellings
import Spreadsheet
import Wording

/// Tells columns with content beside the records that no field was read from (S09), each once.
struct UnusedColumns {
  let grid: SheetGrid
  let headers: ClosedRange<Int>
  /// The columns that were read, or told otherwise.
  let known: Set<Int>

  private static let runningNumbers: Set<FoldedText> = ["序号", "序", "行号", "no", "no."]

  /// What there is to report, at the columns' headers; a column of running numbers is nothing.
  func diagnostics(rows: [Int]) -> [Diagnostic] {
    var first: [Int: CellReference] = [:]
    for row in rows {
      for cell in grid.row(row)?.cells ?? [] where !cell.text.isEmpty {
        let column = cell.reference.column
        guard !known.contains(column), first[column] == nil, !covers(cell.reference) else {
          continue
        }
        first[column] = cell.reference
      }
    }
    return first.keys.sorted().compactMap { column in
      let header = headers.reversed().map { CellReference(row: $0, column: column) }
        .first { !grid.text(at: $0).isEmpty }
      let place = header ?? first[column]
      if let header, isRunningNumber(header, rows) { return nil }
      return Diagnostic(.columnUnused, [place.map(grid.text) ?? ""], cell: place)
    }
  }

  private func isRunningNumber(_ header: CellReference, _ rows: [Int]) -> Bool {
    guard UnusedColumns.runningNumbers.contains(FoldedText(grid.text(at: header))) else {
      return false
    }
    return rows.allSatisfy { row in
      let text = FoldedText(grid.text(at: CellReference(row: row, column: header.column)))
      return text.isEmpty || text.isNumber
    }
  }

  /// Whether a cell, or the range merged with it, stands in a known column.
  private func covers(_ cell: CellReference) -> Bool {
    let columns = grid.merge(at: cell)?.columns ?? cell.column...cell.column
    return columns.contains(where: known.contains)
  }
}
