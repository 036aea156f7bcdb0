/// A rectangle of cells, `B2:D9`; never empty.
///
/// ```swift
/// CellRange("B2:D9").contains("C3")  // true
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

  /// All cells that a sheet can have.
  public static let wholeSheet = CellRange(
    rows: 1...SheetLimits.rows, columns: 1...SheetLimits.columns)

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
    let parts = description.utf8.split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = ReferenceEnd(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(first, nil)
      return
    }
    guard let second = ReferenceEnd(parts[1]) else { return nil }
    self.init(first, second)
  }
}

extension CellRange: ExpressibleByStringLiteral {
  /// A rectangle by an address that stands in the program: `sheet.mergedRanges = ["A1:C1"]`.
  ///
  /// - Precondition: the address is one; for addresses from elsewhere `CellRange(text)` is nil
  ///   where it is none.
  public init(stringLiteral address: StaticString) {
    guard let range = CellRange(address.description) else {
      preconditionFailure("“\(address)” is no address of cells")
    }
    self = range
  }
}
