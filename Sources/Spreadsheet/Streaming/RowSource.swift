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
