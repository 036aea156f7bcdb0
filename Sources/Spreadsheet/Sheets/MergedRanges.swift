import Grid
import Values

/// The merged ranges of a sheet, found by cell: bands of rows, each with the ranges that lie across
/// it, from the left. Of two that overlap, which Excel takes for a damaged file, the upper counts.
///
/// ```swift
/// let merges = MergedRanges(sheet.mergedRanges)
/// merges.anchor(of: "B4")  // A3, the cell whose value shows there
/// ```
package struct MergedRanges: Sendable {
  /// Rows with the same merged ranges; they end where the next band begins.
  fileprivate struct Band: Sendable {
    var firstRow: Int
    var ranges: [CellRange]
  }

  private var bands: [Band] = []

  /// Ranges in any order.
  ///
  /// - Parameter area: what will be asked for; ranges outside cost nothing then.
  package init(_ ranges: [CellRange], in area: CellRange = .wholeSheet) {
    let ranges = ranges.filter(area.overlaps).sorted { $0.topLeft < $1.topLeft }
    let ends = ranges.map { $0.rows.upperBound + 1 }.filter { $0 <= area.rows.upperBound }
    var rest = ranges[...]
    var band = Band(firstRow: 0, ranges: [])
    for row in Set(ranges.map { max($0.rows.lowerBound, area.rows.lowerBound) } + ends).sorted() {
      band.firstRow = row
      band.ranges.removeAll { $0.rows.upperBound < row }
      while let next = rest.first, next.rows.lowerBound <= row {
        band.insert(next)
        rest.removeFirst()
      }
      bands.append(band)
    }
  }

  /// The merged range of a cell; nil for a cell of its own.
  package func range(at cell: CellReference) -> CellRange? {
    let index = bands.indices.partitionPoint { bands[$0].firstRow > cell.row }
    return index == 0 ? nil : bands[index - 1].ranges.range(ofColumn: cell.column)
  }

  /// The cell whose value shows at a place.
  package func anchor(of cell: CellReference) -> CellReference { range(at: cell)?.topLeft ?? cell }
}

extension MergedRanges.Band {
  /// Adds a range, unless another lies there.
  fileprivate mutating func insert(_ range: CellRange) {
    let index = ranges.indices.partitionPoint {
      ranges[$0].columns.upperBound >= range.columns.lowerBound
    }
    guard index == ranges.endIndex || !ranges[index].columns.overlaps(range.columns) else { return }
    ranges.insert(range, at: index)
  }
}

extension [CellRange] {
  /// The range that has a column, of ranges beside each other from the left.
  fileprivate func range(ofColumn column: Int) -> CellRange? {
    let index = indices.partitionPoint { self[$0].columns.upperBound >= column }
    return index < endIndex && self[index].columns.contains(column) ? self[index] : nil
  }
}
