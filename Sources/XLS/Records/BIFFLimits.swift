import Grid

/// How large a sheet of this format is.
enum BIFFLimits {
  static let rows = 65_536
  static let columns = 256
}

extension PayloadReader {
  /// A range by first and last row, first and last column, each counted from 0.
  mutating func range() throws(XLSError) -> CellRange {
    let rows = (try number16(), try number16())
    let columns = (try number16() & 0xFF, try number16() & 0xFF)
    return CellRange(
      CellReference(row: rows.0 + 1, column: columns.0 + 1),
      CellReference(row: rows.1 + 1, column: columns.1 + 1))
  }

  /// Whether the record, or one that continues it, holds another byte.
  var hasMore: Bool {
    var reader = self
    return (try? reader.byte()) != nil
  }
}
