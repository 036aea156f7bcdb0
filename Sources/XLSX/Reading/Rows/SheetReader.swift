import Grid
import Spreadsheet
import Values

/// The rows of one sheet, one at a time, with typed cells; `RowCursor` gives the same as bytes.
///
/// ```swift
/// var rows = try reader.rows(of: reader.sheets[0])
/// while let row = try rows.next() { print(row.number) }
/// ```
public struct SheetReader: RowSource {
  /// Holds the cursor, which cannot be copied.
  private final class Box {
    var rows: RowCursor
    init(_ rows: consuming RowCursor) { self.rows = rows }
  }

  private let box: Box?
  private var sorted: ArraySlice<StreamedRow>
  /// The file and the sheet.
  public let origin: SourcePosition

  init(_ rows: consuming RowCursor, origin: SourcePosition) {
    box = Box(rows)
    (sorted, self.origin) = ([], origin)
  }

  init(rows: [StreamedRow], origin: SourcePosition) {
    box = nil
    (sorted, self.origin) = (rows[...], origin)
  }

  /// The next row that has cells; nil after the last.
  ///
  /// - Throws: `XLSXError`.
  public mutating func next() throws -> StreamedRow? {
    guard let box else { return sorted.popFirst() }
    guard try box.rows.next() else { return nil }
    guard box.rows.isInOrder else { throw box.rows.outOfOrder }
    return try box.rows.streamedRow()
  }
}

extension RowCursor {
  /// The row with typed cells.
  func streamedRow() throws(XLSXError) -> StreamedRow {
    var cells: [StreamedCell] = []
    cells.reserveCapacity(count)
    for index in 0..<count {
      cells.append(StreamedCell(column: self[index].column, cell: try cell(at: index)))
    }
    return StreamedRow(number: row, cells: cells)
  }
}

/// The rows of a sheet in which they stand out of order.
enum SortedRows {
  /// All rows, sorted; of two cells at one place the last wins unless it is empty.
  static func read(_ cursor: inout RowCursor) throws(XLSXError) -> [StreamedRow] {
    var rows: [Int: [StreamedCell]] = [:]
    let limit = cursor.sortedLimit
    var cost = 0
    while try cursor.next() {
      let row = try cursor.streamedRow()
      cost += row.cells.reduce(0) { $0 + $1.cell.byteCount }
      guard cost <= limit else { throw cursor.refusal(of: limit) }
      guard let earlier = rows[row.number] else {
        rows[row.number] = row.cells
        continue
      }
      rows[row.number] = merged(earlier + row.cells) { column in
        cursor.tellDuplicate(column: column)
      }
    }
    return rows.sorted { $0.key < $1.key }.map { StreamedRow(number: $0.key, cells: $0.value) }
  }

  /// Sorted cells; of two in one column the last stays unless it is empty, and the column is
  /// reported.
  private static func merged(
    _ cells: [StreamedCell], onDuplicate: (Int) -> Void
  ) -> [StreamedCell] {
    var sorted: [StreamedCell] = []
    let order = cells.indices.sorted { (cells[$0].column, $0) < (cells[$1].column, $1) }
    for index in order {
      if sorted.last?.column == cells[index].column {
        onDuplicate(cells[index].column)
        guard cells[index].cell.isUsed || sorted.last?.cell.isUsed != true else { continue }
        sorted[sorted.count - 1] = cells[index]
      } else {
        sorted.append(cells[index])
      }
    }
    return sorted
  }
}
