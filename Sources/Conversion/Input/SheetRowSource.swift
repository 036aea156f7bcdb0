import Spreadsheet

/// The rows of a sheet that is in memory.
struct SheetRowSource: RowSource {
  private var rows: SheetRows.Iterator

  init(_ sheet: Sheet) { rows = sheet.rows.makeIterator() }

  mutating func next() -> StreamedRow? {
    rows.next().map { number, row in
      let cells = row.cells.map { StreamedCell(column: $0.key, cell: $0.value) }
      return StreamedRow(number: number, cells: cells)
    }
  }
}
