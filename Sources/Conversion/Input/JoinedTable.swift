import CSV
import Grid
import Spreadsheet
import Values

/// Several tables as one, their columns put together by their headings, with a column that names
/// where each row comes from.
final class JoinedTable: TableInput {
  /// A table among them.
  struct Part {
    /// What the column says.
    var name: String
    /// The sheet.
    var sheet: Int
    /// Opens the table.
    var open: () throws -> SelectedTable
    /// The columns of the whole that its columns go into.
    var columns: [Int] = []
  }

  let sheets = [TableSheet(name: nil)]
  let findings: [Notice] = []
  private(set) var notices: [Notice] = []
  private var parts: [Part]
  private var headings: [String]
  private var hasHeader = false

  /// - Parameter heading: that of the column with the names.
  init(_ parts: [Part], heading: String) throws {
    (self.parts, headings) = (parts, [heading])
    for index in parts.indices { try take(index) }
  }

  private func take(_ index: Int) throws {
    let table = try parts[index].open()
    let layout = try table.layout(ofSheet: parts[index].sheet)
    let texts = try table.headings(ofSheet: parts[index].sheet)
    hasHeader = hasHeader || layout.headerRow != nil
    var own: Set<Int> = []
    for column in 1..<max(1, layout.columns + 1) {
      let heading = texts[column] ?? ColumnName.letters(of: column)
      // A heading that is there twice stands for two columns.
      let known = headings.indices.first { headings[$0] == heading && !own.contains($0) && $0 > 0 }
      if known == nil { headings.append(heading) }
      own.insert(known ?? headings.count - 1)
      parts[index].columns.append((known ?? headings.count - 1) + 1)
    }
  }

  func layout(ofSheet index: Int) -> SheetLayout {
    SheetLayout(headerRow: hasHeader ? 1 : nil, columns: headings.count)
  }

  func rows(ofSheet index: Int) -> any RowSource {
    JoinedRows(parts, headings: hasHeader ? headings : nil) { [self] in note($0) }
  }

  private func note(_ more: [Notice]) {
    notices += more.filter { !notices.contains($0) }
  }
}

/// The rows of several tables, one behind the other.
private struct JoinedRows: RowSource {
  private var parts: ArraySlice<JoinedTable.Part>
  private var headings: [String]?
  private let tell: ([Notice]) -> Void
  private var current: (part: JoinedTable.Part, table: SelectedTable, rows: any RowSource)?
  private var header: Int?
  private var number = 0

  init(
    _ parts: [JoinedTable.Part], headings: [String]?, tell: @escaping ([Notice]) -> Void
  ) {
    (self.parts, self.headings, self.tell) = (parts[...], headings, tell)
  }

  mutating func next() throws -> StreamedRow? {
    number += 1
    if let texts = headings {
      headings = nil
      let cells = texts.enumerated().map {
        StreamedCell(column: $0.offset + 1, cell: Cell(value: .text($0.element)))
      }
      return StreamedRow(number: number, cells: cells)
    }
    while true {
      if current == nil, try !begin() { return nil }
      guard let row = try current?.rows.next() else {
        tell(current?.table.notices ?? [])
        current = nil
        continue
      }
      if row.number != header, !row.cells.isEmpty { return joined(row) }
    }
  }

  private mutating func begin() throws -> Bool {
    guard let part = parts.popFirst() else { return false }
    let table = try part.open()
    header = try table.layout(ofSheet: part.sheet).headerRow
    current = (part, table, try table.rows(ofSheet: part.sheet))
    return true
  }

  private func joined(_ row: StreamedRow) -> StreamedRow {
    guard let part = current?.part else { return row }
    let cells = row.cells.map {
      StreamedCell(column: part.columns[$0.column - 1], cell: $0.cell)
    }.sorted { $0.column < $1.column }
    let name = StreamedCell(column: 1, cell: Cell(value: .text(part.name)))
    return StreamedRow(number: number, cells: [name] + cells)
  }
}
