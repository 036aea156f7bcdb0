import Grid

/// The characters of a table that the encoding of its CSV file lacks: how many, and the first
/// fields that hold one.
///
/// ```swift
/// writer.lostCharacters.fields.first  // B7: the second field of the seventh record
/// ```
public struct LostCharacters: Hashable, Sendable {
  /// How many characters were written as `?`.
  public private(set) var count = 0
  /// The first fields that hold one, by record and field.
  public private(set) var fields: [CellReference] = []

  /// Finds the fields that characters of whole records stand in.
  ///
  /// - Parameters:
  ///   - places: where in the text the characters stand, in order.
  ///   - row: the number of the first record.
  mutating func note(_ places: [Int], in text: [UInt8], delimiter: UInt8, firstRow row: Int) {
    count += places.count
    let scanner = CSVScanner(delimiter: delimiter)
    var (record, row, places) = (CSVRecord(), row, places[...])
    while !places.isEmpty, fields.count < CSVOddities.keptPlaces,
      case .record = scanner.scan(text.span, from: record.end, isLast: true, into: &record)
    {
      while let place = places.first, place < record.end {
        places.removeFirst()
        let field = record.fields.lastIndex { $0.start <= place } ?? 0
        let cell = CellReference(row: row, column: field + 1)
        if fields.last != cell { fields.append(cell) }
      }
      row += 1
    }
  }
}
