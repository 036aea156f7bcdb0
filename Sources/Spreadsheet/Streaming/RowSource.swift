import Values

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

  /// The file and the sheet, as far as they are known.
  var origin: SourcePosition { get }

  /// What a text stands for where all cells are texts, as in CSV; nil for what is text alone.
  func value(spelled text: String) -> CellValue?
}

extension RowSource {
  /// Nothing is known.
  public var origin: SourcePosition { SourcePosition() }

  /// Texts are texts.
  public func value(spelled text: String) -> CellValue? { nil }
}

/// A sheet written row by row, in memory that does not grow with the rows.
public protocol RowSink {
  /// Writes a row below the last one.
  ///
  /// - Throws: the writer's error, with the offending cell.
  mutating func write(_ row: StreamedRow) throws
}
