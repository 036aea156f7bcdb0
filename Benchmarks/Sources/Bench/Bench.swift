import CSV
import Glibc
import Spreadsheet
import Values
import XLSX

/// Jobs through the Swift API, one a run: `Bench read-rows FILE`, `Bench write-rows FILE ROWS KIND`.
///
/// Each prints what it counted, so that a run that read nothing is seen.
@main struct Bench {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("read-rows", 2): try readRows(words[1])
    case ("read-workbook", 2): try readWorkbook(words[1])
    case ("read-small", 3): for _ in 0..<(Int(words[2]) ?? 1) { try readWorkbook(words[1], quietly: true) }
    case ("csv-rows", 2): try readCSV(words[1])
    case ("write-rows", 4): try writeRows(words[1], Int(words[2]) ?? 0, Data.Kind(rawValue: words[3]) ?? .text)
    default:
      print("Bench read-rows|read-workbook|csv-rows FILE, read-small FILE TIMES, write-rows FILE ROWS KIND")
      exit(64)
    }
  }

  /// Typed cells, row by row.
  private static func readRows(_ path: String) throws {
    let reader = try XLSXReader(path: path)
    var (cells, sum, letters) = (0, 0.0, 0)
    for sheet in reader.sheets {
      var rows = try reader.rows(of: sheet)
      while let row = try rows.next() {
        for cell in row.cells { count(cell.cell.value, &cells, &sum, &letters) }
      }
    }
    print(cells, sum, letters)
  }

  private static func count(
    _ value: CellValue?, _ cells: inout Int, _ sum: inout Double, _ letters: inout Int
  ) {
    cells += 1
    switch value {
    case .number(let number): sum += number
    case .text(let text): letters += text.utf8.count
    default: break
    }
  }

  private static func readWorkbook(_ path: String, quietly: Bool = false) throws {
    let workbook = try Workbook(xlsx: path)
    if !quietly { print(workbook.sheets.map { $0.rows.count }) }
  }

  private static func readCSV(_ path: String) throws {
    let reader = try CSVReader(path: path)
    var (cells, sum, letters) = (0, 0.0, 0)
    while let row = try reader.next() {
      for cell in row.cells { count(cell.cell.value, &cells, &sum, &letters) }
    }
    print(cells, sum, letters)
  }

  private static func writeRows(_ path: String, _ rows: Int, _ kind: Data.Kind) throws {
    guard let file = unsafe fopen(path, "w") else { throw XLSXFailure() }
    defer { unsafe fclose(file) }
    let writer = try WorkbookStreamWriter { bytes in
      _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    }
    try writer.beginSheet("数据")
    var data = Data()
    for index in 1...rows {
      let cells = data.cells(ofRow: index, kind).enumerated()
      try writer.write(
        StreamedRow(number: index, cells: cells.map { StreamedCell(column: $0 + 1, cell: $1) }))
    }
    try writer.finish()
  }

  private struct XLSXFailure: Error {}
}
