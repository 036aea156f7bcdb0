import CSV
import Glibc
import Spreadsheet
import XLSX

/// Jobs through the Swift API, one a run: `Bench read-rows FILE`, `Bench write-rows FILE ROWS KIND`.
///
/// Each prints what it counted, so that a run that read nothing is seen.
@main struct Bench {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("read-rows", 2): try readRows(words[1])
    case ("read-workbook", 2): print(try readWorkbook(words[1]))
    case ("read-small", 3): for _ in 0..<(Int(words[2]) ?? 1) { _ = try readWorkbook(words[1]) }
    case ("csv-rows", 2): try readCSV(words[1])
    case ("write-rows", 4):
      try writeRows(words[1], Int(words[2]) ?? 0, Rows.Kind(rawValue: words[3]) ?? .text)
    default:
      print(
        """
        Bench read-rows|read-workbook|csv-rows FILE, read-small FILE TIMES, \
        write-rows FILE ROWS text|number|unique
        """)
      exit(64)
    }
  }

  /// Typed cells, row by row.
  private static func readRows(_ path: String) throws {
    let reader = try XLSXReader(path: path)
    var (cells, sum, letters) = (0, 0.0, 0)
    for sheet in reader.sheets {
      var rows = try reader.cursor(of: sheet)
      while try rows.next() {
        for index in 0..<rows.count {
          let cell = rows[index]
          cells += 1
          if let number = rows.number(cell) {
            sum += number
          } else {
            letters += rows.utf8(cell).count
          }
        }
      }
    }
    print(cells, sum, letters)
  }

  private static func readWorkbook(_ path: String) throws -> [Int] {
    try Workbook(xlsxAt: path).sheets.map(\.rows.count)
  }

  private static func readCSV(_ path: String) throws {
    var records = try CSVCursor(path: path)
    var (cells, sum, letters) = (0, 0.0, 0)
    while try records.next() {
      for index in 0..<records.count {
        let field = records.field(index)
        cells += 1
        if field.kind == .number {
          sum += field.number
        } else {
          letters += records.utf8(index).count
        }
      }
    }
    print(cells, sum, letters)
  }

  private static func writeRows(_ path: String, _ count: Int, _ kind: Rows.Kind) throws {
    guard let file = fopen(path, "w") else { exit(73) }
    let writer = try WorkbookStreamWriter { fwrite($0, 1, $0.count, file) }
    try writer.beginSheet("数据")
    var rows = try Rows(to: writer)
    for index in 1...max(count, 1) { try rows.write(index, kind) }
    try writer.finish()
    fclose(file)
  }
}
