import CSV
import Conversion
import Files
import Grid
import Spreadsheet
import Testing
import Values
import Wording
import XLSX

@Suite("Workbook conversion") struct WorkbookConversionTests {
  @Test("a CSV becomes a sheet with its heading styled, frozen and filtered")
  func aCsvBecomesASheetWithItsHeadingStyledFrozenAndFiltered() throws {
    let bench = try Workbench()
    try bench.put("问题.csv", Array("序号,日期,金额\n1,2026.11.3,\"1,234.50\"\n2,2026-11-04,0.5\n".utf8))
    try bench.convert(["问题.csv"], to: "out.xlsx")
    let sheet = try Workbook(xlsxAt: bench.path("out.xlsx")).sheets[0]
    #expect(sheet.name == "问题")
    #expect(sheet.view.frozenRows == 1)
    #expect(sheet.autoFilter == AutoFilter("A1:C3"))
    #expect(sheet["A1"].style.font.bold)
    #expect(sheet["B2"].value == .dateTime(DateTime(CalendarDate("2026-11-03")!)))
    #expect(sheet["B2"].style.numberFormat == "yyyy.m.d")
    #expect(sheet["C2"].displayedText == "1,234.50")
    #expect(sheet["A3"].value == 2)
  }

  @Test("numbers, dates and texts become the same CSV as bytes and as cells")
  func numbersDatesAndTextsBecomeTheSameCSVAsBytesAndAsCells() throws {
    let bench = try Workbench()
    var sheet = Sheet(name: "a")
    let numbers = [0, 5, -2.5, 86.8, 0.0001, 0.00001, 1e15, 1e17, 123.456, 0.1 + 0.2, 2_026.11]
    for (index, number) in numbers.enumerated() {
      for (column, format) in ["General", "0.00", "0%", "yyyy-mm-dd", "#,##0.0"].enumerated() {
        let place = CellReference(row: index + 1, column: column + 1)
        sheet[place].value = .number(number)
        sheet[place].style.numberFormat = format
      }
      sheet[CellReference(row: index + 1, column: 7)].value = .text("a\"b,\(index)\n")
    }
    try Workbook(sheets: [sheet]).writeXLSX(to: bench.path("a.xlsx"))
    for values in [ConversionOptions.Values.raw, .lossless] {
      try bench.convert(["a.xlsx"], to: "\(values).csv") { $0.values = values }
      let cells = try Workbook(xlsxAt: bench.path("a.xlsx")).sheets[0]
      let display = { (cell: Cell) in cell.plainText }
      let records = try CSVReader(bench.bytes("\(values).csv"), options: .init(dialect: .commas))
      for row in 1...numbers.count {
        #expect(try records.advance())
        #expect(records.field(0) == display(cells[CellReference(row: row, column: 1)]))
        #expect(records.field(6) == "a\"b,\(row - 1)\n")
        guard values == .raw else { continue }
        for column in 1...5 {
          #expect(
            records.field(column - 1) == display(cells[CellReference(row: row, column: column)]))
        }
      }
    }
  }

  @Test("several files become sheets of one workbook") func severalFilesBecomeSheetsOfOneWorkbook()
    throws
  {
    let bench = try Workbench()
    try bench.put("a.csv", Array("x\n1\n".utf8))
    try bench.put("b.tsv", Array("y\tz\n1\t2\n".utf8))
    try bench.put("c.ndjson", Array("{\"k\":true}\n".utf8))
    try bench.convert(["a.csv", "b.tsv", "c.ndjson"], to: "out.xlsx")
    let workbook = try Workbook(xlsxAt: bench.path("out.xlsx"))
    #expect(workbook.sheets.map(\.name) == ["a", "b", "c"])
    #expect(workbook.sheets[1]["B2"].value == 2)
    #expect(workbook.sheets[2]["A2"].value == true)
  }

  @Test("sheets become files, one each, or the one that is asked for")
  func sheetsBecomeFilesOneEachOrTheOneThatIsAskedFor() throws {
    let bench = try Workbench()
    var (first, second) = (Sheet(name: "检查表"), Sheet(name: "规则"))
    first["A1"].value = "甲"
    second["B2"].value = 5
    try Workbook(sheets: [first, second]).writeXLSX(to: bench.path("表.xlsx"))
    try bench.convert(["表.xlsx"], to: "out/") { $0.format = .csv }
    #expect(try bench.text("out/表-检查表.csv") == "甲\r\n")
    #expect(try bench.text("out/表-规则.csv") == "\r\n,5\r\n")
    try bench.convert(["表.xlsx"], to: "one.csv") { $0.sheets = ["规则"] }
    #expect(try bench.text("one.csv") == "\r\n,5\r\n")
    try bench.convert(["表.xlsx"], to: "first.csv")
    #expect(try bench.text("first.csv") == "甲\r\n")
    #expect(bench.notices.map(\.code) == ["X12.firstSheet"])
    let error = #expect(throws: ConversionError.self) {
      try bench.convert(["表.xlsx"], to: "none.csv") { $0.sheets = ["汇总"] }
    }
    #expect(error?.kind == .sheetNotAmong)
  }

  @Test(
    "values are raw, shown, or shown where nothing is lost",
    arguments: [
      (ConversionOptions.Values.raw, "12.5,0.125,2026-11-03,3.14159"),
      (.displayed, "12.50,12.5%,2026年11月3日,3.1"),
      (.lossless, "12.50,12.5%,2026年11月3日,3.14159"),
    ])
  func valuesAreRawShownOrShownWhereNothingIsLost(
    values: ConversionOptions.Values, expected: String
  ) throws {
    let bench = try Workbench()
    var sheet = Sheet(name: "表")
    let cells: [(CellValue, String)] = [
      (12.5, "0.00"), (0.125, "0.0%"),
      (
        .dateTime(DateTime(CalendarDate("2026-11-03")!)),
        "yyyy\"年\"m\"月\"d\"日\""
      ), (3.14159, "0.0"),
    ]
    for (index, (value, format)) in cells.enumerated() {
      var cell = Cell(value: value)
      cell.style.numberFormat = format
      sheet[CellReference(row: 1, column: index + 1)] = cell
    }
    try Workbook(sheets: [sheet]).writeXLSX(to: bench.path("in.xlsx"))
    try bench.convert(["in.xlsx"], to: "out.csv") { $0.values = values }
    #expect(try bench.text("out.csv") == expected + "\r\n")
  }

  @Test("CSV to xlsx and back keeps every field of arbitrary text", arguments: 0..<20)
  func csvToXlsxAndBackKeepsEveryFieldOfArbitraryText(seed: Int) throws {
    var random = Xorshift(seed: UInt64(seed) &* 7919 &+ 1)
    let table = (0..<5).map { _ in (0..<4).map { _ in Xorshift.text(&random) } }
    let bench = try Workbench()
    let output = BytesOutput()
    let writer = try CSVWriter(to: output)
    for record in table { try writer.write(record: record) }
    try writer.finish()
    try bench.put("in.csv", output.bytes)
    try bench.convert(["in.csv"], to: "out.xlsx") { ($0.types, $0.dialect) = (false, .commas) }
    try bench.convert(["out.xlsx"], to: "back.csv")
    let back = try CSVReader(bench.bytes("back.csv"), options: .init(dialect: .commas))
    var records: [[String]] = []
    while try back.advance() { records.append((0..<back.count).map { back.field($0) }) }
    #expect(records.map(trimmed) == table.map(trimmed))
  }

  private func trimmed(_ record: [String]) -> [String] {
    var record = record
    while record.last == "" { record.removeLast() }
    return record
  }

  @Test("one column more than a sheet has is refused") func oneColumnMoreThanASheetHasIsRefused()
    throws
  {
    let bench = try Workbench()
    let row = { String(repeating: "x,", count: $0 - 1) + "x\n" }
    try bench.put("fits.csv", Array(row(SheetLimits.columns).utf8))
    try bench.convert(["fits.csv"], to: "fits.xlsx")
    try bench.put("wide.csv", Array(row(SheetLimits.columns + 1).utf8))
    let error = #expect(throws: ConversionError.self) {
      try bench.convert(["wide.csv"], to: "wide.xlsx")
    }
    #expect(error?.kind == .columnsTooMany)
    #expect(try !bench.names().contains("wide.xlsx"))
  }
}

/// Random numbers that are the same in each run.
struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }

  private static let pieces = [
    "a", "检查", " ", ",", ";", "\t", "\n", "\r\n", "\r", "\"", "'", "=1", "007", "_x000D_", "\u{1}",
    "\u{0}", "\u{3000}", "😀", "&", "<b>", "]]>", "\u{FEFF}", "\u{FFFE}",
  ]

  static func text(_ random: inout Xorshift) -> String {
    (0..<random.next(below: 6)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
  }
}
