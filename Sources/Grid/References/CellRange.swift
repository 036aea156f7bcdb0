/// A rectangle of cells, `B2:D9`; never empty.
///
/// ```swift
/// CellRange("B2:D9")!.contains(CellReference("C3")!)  // true
/// ```
public struct CellRange: Hashable, Sendable {
  /// The rows, from 1.
  public var rows: ClosedRange<Int>
  /// The columns, from 1.
  public var columns: ClosedRange<Int>

  /// A rectangle by its rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.rows, self.columns) = (rows, columns)
  }

  /// A rectangle between two corners, in any order.
  public init(_ corner: CellReference, _ opposite: CellReference) {
    rows = min(corner.row, opposite.row)...max(corner.row, opposite.row)
    columns = min(corner.column, opposite.column)...max(corner.column, opposite.column)
  }

  /// A single cell.
  public init(_ cell: CellReference) { self.init(cell, cell) }

  /// The upper left cell; a merged range has its value there.
  public var topLeft: CellReference {
    CellReference(row: rows.lowerBound, column: columns.lowerBound)
  }

  /// The lower right cell.
  public var bottomRight: CellReference {
    CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  /// Whether a cell lies in it.
  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  /// Whether two rectangles have a cell in common.
  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }
}

extension CellRange: LosslessStringConvertible {
  /// `B2:D9`; `B2` for a single cell.
  public var description: String {
    topLeft == bottomRight ? topLeft.description : "\(topLeft):\(bottomRight)"
  }

  /// A rectangle by its address: `B2:D9`, `$B$2:$D$9`, `B2`, whole columns `B:D` or rows `2:9`;
  /// nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let last = parts.last ?? first
    if let from = CellReference(String(first)), let to = CellReference(String(last)) {
      self.init(from, to)
    } else if parts.count == 2, let from = CellReference("\(first)1"),
      let to = CellReference("\(last)1"), !first.utf8.contains(where: isDigit)
    {
      self.init(from, CellReference(row: SheetLimits.rows, column: to.column))
    } else if parts.count == 2, let from = CellReference("A\(first.drop { $0 == "$" })"),
      let to = CellReference("A\(last.drop { $0 == "$" })")
    {
      self.init(from, CellReference(row: to.row, column: SheetLimits.columns))
    } else {
      return nil
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
