import CSV
import Grid
import JSON
import Spreadsheet
import Values

/// Lines of JSON objects as a table of one sheet: the keys are the first row, in the order in
/// which they are met. Read twice: once for the keys.
final class JSONTable: TableInput {
  let sheets = [TableSheet(name: nil)]
  let notices: [Notice] = []
  let findings: [Notice] = []

  private let source: InputSource
  private let typed: Bool
  private var keys: [String: Int] = [:]
  private var keysInOrder: [String] = []
  private var rows = 1

  init(_ source: InputSource, options: ConversionOptions) throws {
    (self.source, typed) = (source, options.types)
    var lines = try JSONLines(source)
    while let members = try lines.next() {
      rows += 1
      for member in members where keys[member.key] == nil {
        keysInOrder.append(member.key)
        keys[member.key] = keysInOrder.count
      }
    }
  }

  func rows(ofSheet index: Int) throws -> any RowSource {
    ObjectRows(
      try JSONLines(source), keys: keys, header: keysInOrder,
      typed: typed)
  }

  func layout(ofSheet index: Int) -> SheetLayout {
    SheetLayout(headerRow: 1, columns: keysInOrder.count, lastRow: rows)
  }
}

/// Objects as rows under their keys.
struct ObjectRows: RowSource {
  private var lines: JSONLines
  private let keys: [String: Int]
  private let header: [String]
  private let typed: Bool
  private var row = 0

  init(_ lines: JSONLines, keys: [String: Int], header: [String], typed: Bool) {
    (self.lines, self.keys, self.header, self.typed) = (lines, keys, header, typed)
  }

  mutating func next() throws -> StreamedRow? {
    row += 1
    if row == 1, !header.isEmpty {
      let cells = header.enumerated().map { index, key in
        StreamedCell(column: index + 1, cell: Cell(value: .text(key)))
      }
      return StreamedRow(number: 1, cells: cells)
    }
    guard let members = try lines.next() else { return nil }
    var cells: [Int: Cell] = [:]
    for member in members {
      if let column = keys[member.key] {
        cells[column] = JSONLines.cell(member.value, typed: typed)
      }
    }
    let sorted = cells.sorted { $0.key < $1.key }
    return StreamedRow(
      number: row, cells: sorted.map { StreamedCell(column: $0.key, cell: $0.value) })
  }
}
