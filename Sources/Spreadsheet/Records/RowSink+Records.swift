import Grid
import Values
import Wording

extension RowSink {
  /// Writes values as rows below their headings, which are the names of their properties in the
  /// order in which they write them; nothing where there is no value. Whole numbers and decimals of
  /// more than 15 digits become texts, so that no digit is lost.
  ///
  /// ```swift
  /// try writer.beginSheet("扣分", headerRow: 1)
  /// try writer.write(records: deductions)
  /// ```
  ///
  /// - Parameters:
  ///   - records: the values, a row each.
  ///   - headerRow: the row for the headings, below the last one written.
  /// - Throws: `RecordError` with the cell for a value that no cell can hold, and what the sink
  ///   throws.
  public mutating func write<Record: Encodable>(
    records: some Sequence<Record>, headerRow: Int = 1
  ) throws {
    try append(records, headerRow)
  }

  fileprivate mutating func append<Record: Encodable>(
    _ records: some Sequence<Record>, _ headerRow: Int
  ) throws {
    var (columns, row) = ([String: Int](), headerRow)
    for record in records {
      let encoder = RecordEncoder()
      do { try record.encode(to: encoder) } catch let error as EncodingError {
        throw RecordError(error, columns, row: row + 1)
      }
      if row == headerRow {
        columns = try headings(of: encoder.parts, inRow: row)
      }
      row += 1
      try write(StreamedRow(number: row, cells: cells(of: encoder.parts, columns, row)))
    }
  }

  /// Writes the headings, and tells their columns.
  private mutating func headings(
    of parts: RecordEncoder.Parts, inRow row: Int
  ) throws -> [String: Int] {
    let names = parts.fields.map(\.name)
    let cells = names.enumerated().map {
      StreamedCell(column: $0 + 1, cell: Cell(value: .text($1)))
    }
    try write(StreamedRow(number: row, cells: cells))
    return Dictionary(names.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { one, _ in one })
  }

  private func cells(
    of parts: RecordEncoder.Parts, _ columns: [String: Int], _ row: Int
  ) throws -> [StreamedCell] {
    try parts.fields.compactMap { name, cell in
      guard let column = columns[name] else {
        throw RecordError(
          .headingMissing, [name, columns.keys.sorted().joined(separator: "、")],
          at: SourcePosition(cell: CellReference(row: row, column: 1)))
      }
      return cell.isUsed ? StreamedCell(column: column, cell: cell) : nil
    }.sorted { $0.column < $1.column }
  }
}

extension RowSink where Self: AnyObject {
  /// Writes values as rows below their headings, as other sinks do.
  ///
  /// - Throws: as there.
  public func write<Record: Encodable>(
    records: some Sequence<Record>, headerRow: Int = 1
  ) throws {
    var sink = self
    try sink.append(records, headerRow)
  }
}

extension RecordError {
  /// A value that no cell can hold.
  fileprivate init(_ error: EncodingError, _ columns: [String: Int], row: Int) {
    var heading = ""
    if case .invalidValue(_, let context) = error {
      heading = context.codingPath.first?.stringValue ?? ""
    }
    let cell = CellReference(row: row, column: columns[heading] ?? 1)
    self.init(.recordNoCell, [heading], at: SourcePosition(cell: cell))
  }
}

extension Sheet: RowSink {
  /// Puts a row in the place of the one that stands there.
  public mutating func write(_ row: StreamedRow) {
    var cells = Row()
    for cell in row.cells { cells.cells[cell.column] = cell.cell }
    self[row: row.number] = cells
  }
}
