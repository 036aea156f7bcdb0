import Grid
import Spreadsheet
import Values

/// The rows of one sheet, one at a time.
///
/// ```swift
/// var rows = try reader.rows(of: reader.sheets[0])
/// while let row = try rows.next() { print(row.number) }
/// ```
public struct SheetReader: RowSource {
  /// Holds the parser, which cannot be copied.
  private final class Box {
    var parser: SheetParser
    init(_ parser: consuming SheetParser) { self.parser = parser }
  }

  private let box: Box?
  private var sorted: ArraySlice<StreamedRow>

  init(_ parser: consuming SheetParser) {
    box = Box(parser)
    sorted = []
  }

  init(rows: [StreamedRow]) {
    box = nil
    sorted = rows[...]
  }

  /// The next row that has cells; nil after the last.
  ///
  /// - Throws: `XLSXError`.
  public mutating func next() throws -> StreamedRow? {
    guard let box else { return sorted.popFirst() }
    while let row = try box.parser.next() {
      if !row.cells.isEmpty { return StreamedRow(number: row.number, cells: row.cells) }
    }
    return nil
  }
}

/// The rows of a sheet in which they stand out of order.
enum SortedRows {
  /// All rows, sorted; of two cells at one place the last wins.
  static func read(_ parser: inout SheetParser) throws(XLSXError) -> [StreamedRow] {
    var rows: [Int: [StreamedCell]] = [:]
    let limit = parser.context.package.limits.sortedBytes
    var cost = 0
    while let row = try parser.next() {
      cost += row.cells.reduce(0) { $0 + SortedRows.cost(of: $1) }
      guard cost <= limit else { throw .limit("sortedBytes", limit, part: parser.part) }
      guard !row.cells.isEmpty else { continue }
      guard let earlier = rows[row.number] else {
        rows[row.number] = row.cells
        continue
      }
      rows[row.number] = CellOrder.sorted(earlier + row.cells) { column in
        parser.notice("X10.duplicateCell", at: CellReference(row: row.number, column: column))
      }
    }
    return rows.sorted { $0.key < $1.key }.map { StreamedRow(number: $0.key, cells: $0.value) }
  }

  private static func cost(of cell: StreamedCell) -> Int {
    var bytes = MemoryLayout<StreamedCell>.stride
    if case .text(let text)? = cell.cell.value { bytes += text.utf8.count }
    return bytes + (cell.cell.formula?.text.utf8.count ?? 0) + (cell.cell.rawText?.utf8.count ?? 0)
  }
}

/// Cells of a row in order of their columns.
enum CellOrder {
  /// Sorted cells; of two in one column the last stays, and the column is told.
  static func sorted(_ cells: [StreamedCell], onDuplicate: (Int) -> Void) -> [StreamedCell] {
    var sorted: [StreamedCell] = []
    let order = cells.indices.sorted { (cells[$0].column, $0) < (cells[$1].column, $1) }
    for index in order {
      if sorted.last?.column == cells[index].column {
        onDuplicate(cells[index].column)
        sorted[sorted.count - 1] = cells[index]
      } else {
        sorted.append(cells[index])
      }
    }
    return sorted
  }
}
