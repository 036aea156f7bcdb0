import Grid

/// The merged ranges of a sheet, found by cell.
///
/// ```swift
/// let merges = MergedRanges(sheet.mergedRanges)
/// merges.anchor(of: CellReference("B4")!)  // A3, the cell whose value shows there
/// ```
package struct MergedRanges: Sendable {
  /// The ranges of few rows, by each row that they touch.
  private var byRow: [Int: [CellRange]] = [:]
  /// The ranges of many rows: an entry a row would cost memory that a file can ask for at will.
  private var tall: [CellRange] = []

  /// Ranges of more rows are looked through one by one.
  private static let mostRows = 64

  /// Ranges in any order.
  package init(_ ranges: [CellRange]) {
    for range in ranges {
      guard range.rows.count <= MergedRanges.mostRows else {
        tall.append(range)
        continue
      }
      for row in range.rows { byRow[row, default: []].append(range) }
    }
  }

  /// The merged range of a cell; nil for a cell of its own.
  package func range(at cell: CellReference) -> CellRange? {
    byRow[cell.row]?.first { $0.columns.contains(cell.column) }
      ?? tall.first { $0.contains(cell) }
  }

  /// The cell whose value shows at a place.
  package func anchor(of cell: CellReference) -> CellReference { range(at: cell)?.topLeft ?? cell }
}
