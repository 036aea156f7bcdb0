import Conversion
import Grid
import Spreadsheet
import Testing
import Values
import XLSX

@Suite("Selection of a table") struct SelectionTests {
  /// A table as offices send it: a title, a remark, the headings, rows with words for nothing, a sum.
  static let table = """
    物资台账,,,
    编制：水务车间,,,
    编号,名称,入库,数量
    007,阀门,20261103,12
    008,—,20261104,缺
    合计,,,12

    """

  @Test(
    "what is asked for is written, and nothing else",
    arguments: [
      ("range", "阀门,20261103\n—,20261104\n"),
      ("skip", "编号,名称,入库,数量\n007,阀门,20261103,12\n008,—,20261104,缺\n合计,,,12\n"),
      ("header row", "编号,名称,入库,数量\n007,阀门,20261103,12\n008,—,20261104,缺\n合计,,,12\n"),
      ("columns", "数量,编号\n12,007\n缺,008\n12,合计\n"),
      ("nulls", "编号,名称,入库,数量\n007,阀门,20261103,12\n008,,20261104,\n"),
      ("dates", "编号,名称,入库,数量\n007,阀门,2026-11-03,12\n008,—,2026-11-04,缺\n"),
    ])
  func selects(name: String, expected: String) throws {
    let bench = try Workbench()
    try bench.put("表.csv", Array(Self.table.utf8))
    try bench.convert(["表.csv"], to: "选.csv") { options in
      switch name {
      case "range": options.selection.range = SheetArea("B4:C5")!
      case "skip": options.selection.skip = 2
      case "header row": options.selection.header = .row(3)
      case "columns": options.selection.columns = ["数量", "A"]
      case "nulls":
        (options.selection.nulls, options.selection.header) = (["—", "缺"], .row(3))
        options.selection.range = SheetArea("A1:D5")!
      default:
        (options.selection.dateFormat, options.selection.header) = (.init("yyyyMMdd"), .row(3))
        options.selection.range = SheetArea("A1:D5")!
      }
    }
    #expect(try bench.text("选.csv") == expected.replacing("\n", with: "\r\n"))
  }

  @Test("types of columns are those of the rows that are taken, or those that are told")
  func types() throws {
    let bench = try Workbench()
    try bench.put("表.csv", Array(Self.table.utf8))
    try bench.convert(["表.csv"], to: "选.ndjson") { options in
      options.selection.range = SheetArea("A3:D5")!
      options.selection.nulls = ["缺", "—"]
      options.selection.types = [ColumnTyping("编号=数字")!, ColumnTyping("入库=日期")!]
      options.selection.dateFormat = DatePattern("yyyyMMdd")
    }
    #expect(
      try bench.text("选.ndjson")
        == """
        {"编号":7,"名称":"阀门","入库":"2026-11-03","数量":12}
        {"编号":8,"名称":null,"入库":"2026-11-04","数量":null}

        """)
  }

  @Test("a value that is not of its told type stays as it is, and is reported with its cell")
  func unfit() throws {
    let bench = try Workbench()
    try bench.put("表.csv", Array("名称,数量\n阀门,12\n手套,缺\n".utf8))
    try bench.convert(["表.csv"], to: "选.csv") {
      $0.selection.types = [ColumnTyping("数量=数字")!]
    }
    #expect(try bench.text("选.csv") == "名称,数量\r\n阀门,12\r\n手套,缺\r\n")
    #expect(bench.notices.map(\.arguments) == [["数量", "数字", "1", "B3"]])
  }

  @Test("objects take their keys from the headings below a title, and say where those are")
  func headings() throws {
    let bench = try Workbench()
    var sheet = Sheet(name: "台账")
    sheet["A1"].value = "物资台账"
    for (cell, value) in [("A3", "编号"), ("B3", "名称"), ("A4", "007"), ("B4", "阀门")] {
      sheet[.init(cell)!].value = .text(value)
    }
    try Workbook(sheets: [sheet]).writeXLSX(to: bench.path("台账.xlsx"))
    try bench.convert(["台账.xlsx"], to: "台账.json")
    #expect(try bench.text("台账.json") == "[\n{\"编号\":\"007\",\"名称\":\"阀门\"}\n]\n")
    #expect(bench.notices.map(\.code) == ["X12.header"])
  }

  @Test("an array of objects is read as its lines are")
  func arrays() throws {
    let bench = try Workbench()
    try bench.put("表.json", Array("[ {\"a\": \"]},{\"},\n  {\"a\": 2, \"b\": [1]}\n]\n".utf8))
    try bench.convert(["表.json"], to: "表.csv")
    #expect(try bench.text("表.csv") == "a,b\r\n\"]},{\",\r\n2,[1]\r\n")
    try bench.put("坏.json", Array("[{\"a\":1}\n{\"a\":2}]".utf8))
    #expect(throws: ConversionError.self) { try bench.convert(["坏.json"], to: "坏.csv") }
  }

  @Test("several inputs become one table by their headings, with the file of each row")
  func joins() throws {
    let bench = try Workbench()
    try bench.put("甲.csv", Array("名称,数量\n阀门,12\n".utf8))
    try bench.put("乙.csv", Array("数量,名称,备注\n3,手套,新\n".utf8))
    try bench.convert(["甲.csv", "乙.csv"], to: "合.csv") { $0.selection.sourceColumn = "文件" }
    let lines = try bench.text("合.csv").split(whereSeparator: \.isNewline)
    #expect(lines.first == "文件,名称,数量,备注")
    #expect(
      lines.dropFirst().map { $0.split(separator: ",").dropFirst().joined(separator: ",") }
        == ["阀门,12", "手套,3,新"])
  }

  @Test("a workbook becomes the same workbook where nothing of it is selected")
  func carriesWhole() throws {
    let bench = try Workbench()
    var sheet = Sheet(name: "表")
    sheet["A1"].value = "甲"
    sheet.mergedRanges = [.init("A1:B2")!]
    try Workbook(sheets: [sheet]).writeXLSX(to: bench.path("表.xlsx"))
    try bench.convert(["表.xlsx"], to: "同.xlsx")
    #expect(try bench.bytes("同.xlsx") == bench.bytes("表.xlsx"))
    #expect(bench.notices.isEmpty)
    try bench.convert(["表.xlsx"], to: "部分.xlsx") { $0.sheets = ["1"] }
    #expect(bench.notices.map(\.code) == ["X12.notCarried"])
  }

  @Test(
    "areas are written as in Excel, open at the end where nothing stands",
    arguments: [
      ("A3:H20", 3...20, 1...8), ("A3:H", 3...Int.max, 1...8), ("B:D", 1...Int.max, 2...4),
      ("3:20", 3...20, 1...16_384), ("$C$4", 4...Int.max, 3...16_384),
    ])
  func areas(text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    #expect(SheetArea(text)?.rows == rows)
    #expect(SheetArea(text)?.columns == columns)
  }

  @Test("what is no area is none", arguments: ["", ":", "H:A", "A0", "5:3", "甲1", "A1:B2:C3"])
  func noAreas(text: String) { #expect(SheetArea(text) == nil) }

  @Test(
    "a date is what its pattern says, or none",
    arguments: [
      ("yyyyMMdd", "20261103", "2026-11-03T00:00:00"), ("yyyyMMdd", "20261301", nil),
      ("d/M/yyyy", "3/11/2026", "2026-11-03T00:00:00"), ("d/M/yyyy", "2026-11-03", nil),
      ("yyyy年M月d日 HH:mm", "2026年11月3日 08:30", "2026-11-03T08:30:00"),
      ("yy.MM.dd", "26.11.03", "2026-11-03T00:00:00"), ("yyyyMMdd", "2026110", nil),
    ] as [(String, String, String?)])
  func patterns(pattern: String, text: String, moment: String?) throws {
    let pattern = try #require(DatePattern(pattern))
    #expect(pattern.moment(of: text)?.description == moment)
  }

  @Test("what leaves out the day or has other letters is no pattern", arguments: ["yyyyMM", "abc"])
  func noPatterns(text: String) { #expect(DatePattern(text) == nil) }

  @Test("rows beyond any table are no rows, and the last ones take nothing")
  func farRows() throws {
    for word in ["9223372036854775807", "1000000000001", "-1", "x"] {
      #expect(OptionWord.count(word) == nil && OptionWord.header(word) == nil, "\(word)")
      #expect(SheetArea("A\(word):B") == nil)
    }
    let rows = try Workbench().converted("a,b\n1,2\n", to: "out.csv") { options in
      options.selection.skip = OptionWord.count("1000000000000") ?? 0
      options.selection.range = SheetArea("A1000000000000:B") ?? SheetArea()
    }
    #expect(rows == "")
  }
}
