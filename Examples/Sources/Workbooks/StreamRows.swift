import XLSX

/// The article “Stream rows”: rows with typed cells.
func streamRows() throws {
  let reader = try XLSXReader(path: "汇总.xlsx")
  for sheet in reader.sheets {
    var rows = try reader.rows(of: sheet)
    while let row = try rows.next() {
      print(row.number, row.cells.map(\.cell.displayedText).joined(separator: " | "))
    }
  }
}

/// The article “Stream rows”: rows as the bytes they are, and out again.
func streamBytes() throws {
  let reader = try XLSXReader(path: "汇总.xlsx")
  var cursor = try reader.cursor(of: reader.sheets[0])
  var (bytes, sum) = (0, 0.0)
  while try cursor.next() {
    for index in 0..<cursor.count {
      let cell = cursor[index]
      bytes += cursor.utf8(cell).count
      if cell.column == 2 { sum += cursor.number(cell) ?? 0 }
    }
  }
  print(bytes, sum)

  var file: [UInt8] = []
  let writer = try WorkbookStreamWriter { file += $0 }
  try writer.beginSheet("读数", headerRow: 1)
  try writer.write(
    StreamedRow(number: 1, cells: [StreamedCell(column: 1, cell: Cell(value: "温度"))]))
  for row in 2...1_000 {
    try writer.beginRow(row)
    try writer.append(Double(row) / 10, column: 1)
    try writer.endRow()
  }
  try writer.finish()
  print(try Workbook(xlsx: file)["读数"]?.usedRange?.description ?? "")
}
