/// A row as it passes through a stream.
public struct StreamedRow: Sendable {
  /// The number, from 1; rows may be left out.
  public var number: Int
  /// The cells that are there, in order of columns.
  public var cells: [StreamedCell]

  /// A row of some cells.
  public init(number: Int, cells: [StreamedCell]) { (self.number, self.cells) = (number, cells) }
}

/// A cell as it passes through a stream.
public struct StreamedCell: Hashable, Sendable {
  /// The column, from 1.
  public var column: Int
  /// The cell.
  public var cell: Cell

  /// A cell of a column.
  public init(column: Int, cell: Cell) { (self.column, self.cell) = (column, cell) }
}
