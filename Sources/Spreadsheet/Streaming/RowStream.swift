import Grid
import Values

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

/// A sheet read row by row, in memory that does not grow with the rows.
///
/// ```swift
/// while let row = try source.next() { print(row.number, row.cells.count) }
/// ```
public protocol RowSource {
  /// The next row; nil after the last.
  ///
  /// - Throws: the reader's error, with its position.
  mutating func next() throws -> StreamedRow?
}

/// A sheet written row by row, in memory that does not grow with the rows.
public protocol RowSink {
  /// Writes a row below the last one.
  ///
  /// - Throws: the writer's error, with the offending cell.
  mutating func write(_ row: StreamedRow) throws
}
