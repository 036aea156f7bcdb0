/// The rows of a sheet that is in memory.
///
/// ```swift
/// var rows = SheetRowSource(sheet)
/// while let row = rows.next() { print(row.number) }
/// ```
package struct SheetRowSource: RowSource {
  private var rows: SheetRows.Iterator
  package let origin: SourcePosition

  /// The rows of a sheet from the top.
  package init(_ sheet: Sheet) {
    (rows, origin) = (sheet.rows.makeIterator(), SourcePosition(sheet: sheet.name))
  }

  package mutating func next() -> StreamedRow? {
    rows.next().map { number, row in
      let cells = row.cells.map { StreamedCell(column: $0.key, cell: $0.value) }
      return StreamedRow(number: number, cells: cells)
    }
  }
}
