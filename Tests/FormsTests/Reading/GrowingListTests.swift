import Forms
import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording

/// A register that came back: its rows, and the keys of the records that must be read.
struct RegisterCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rows: [[String]]
  let keys: [String]
  /// The codes above info, and R07 and S07.
  let codes: [String]

  init(_ description: String, _ rows: [[String]], _ keys: [String], _ codes: [String] = []) {
    (testDescription, self.rows, self.keys, self.codes) = (description, rows, keys, codes)
  }
}

@Suite("Growing lists") struct GrowingListTests {
  private static let headers = ["序号", "日期", "谈话人", "谈话对象", "人次", "回访日期"]

  private static func row(_ key: String, _ day: String = "2025-03-05") -> [String] {
    [key, day, "张三", "李四", "1"]
  }

  @Test(
    "every entry down to the footer is read, and nothing else",
    arguments: [
      RegisterCase("a gap", [row("1"), [], [], [], row("2"), ["制表人：王五"]], ["1", "2"], ["R07"]),
      RegisterCase(
        "a sparse row below a gap", [row("1"), [], [], ["2", "", "", "王五"], ["制表人：王五"]],
        ["1", "2"],
        ["R07"]),
      RegisterCase(
        "a sum in the midst", [row("1"), ["小计", "", "", "", "1"], row("2"), ["合计"], row("3")],
        ["1", "2", "3"], ["R07"]),
      RegisterCase(
        "months with their sums",
        [
          ["1月"], row("1"), ["1月合计", "", "", "", "1"], ["二月份"], row("2"), ["合计", "", "", "", "2"],
        ],
        ["1", "2"], ["R07"]),
      RegisterCase(
        "headers repeated below a signature",
        [row("1"), ["制表人：王五"], headers, row("2"), ["制表人：王五"]], ["1", "2"], ["R07"]),
      RegisterCase(
        "signatures below",
        [row("1"), ["合计", "", "", "", "1"], ["主管领导：张主任", "", "审核：李", "日期：2025-12-31"]], ["1"]),
      RegisterCase("no footer", [row("1"), row("2")], ["1", "2"], ["S07"]),
      RegisterCase("numbered blanks", [row("1"), ["2"], ["3"], ["制表人：王五"]], ["1"]),
    ])
  func entries(test: RegisterCase) throws {
    let reading = try GrowingListTests.read(test.rows)
    #expect(reading.records(of: "谈话").compactMap(\.key) == test.keys)
    let codes = reading.diagnostics.filter {
      $0.severity != .info || ["R07", "S07"].contains($0.code)
    }
    #expect(Set(codes.map(\.code)) == Set(test.codes))
  }

  @Test("同上 below what could not be read takes nothing and says so")
  func ditto() throws {
    let reading = try GrowingListTests.read(
      [
        Self.row("1"), Self.row("2", "不详的"), Self.row("3", "同上"), Self.row("4", "2025-03-09"),
        Self.row("5", "〃"),
      ])
    let dates = reading.records(of: "谈话").map { $0["日期"]?.value }
    #expect(dates[1] == nil && dates[2] == nil)
    #expect(dates[4] == .date(CalendarDate("2025-03-09")!))
    let told = reading.diagnostics.filter { $0.code == "N05" && $0.severity == .warning }
    #expect(told.map(\.arguments) == [["同上", "B5"]])
  }

  @Test("a row of a register never lies after the day it was filled in")
  func years() throws {
    let reading = try GrowingListTests.read([Self.row("1", "1.5"), Self.row("2", "12.30")])
    let dates = reading.records(of: "谈话").compactMap { $0["日期"]?.value?.date?.description }
    #expect(dates == ["2025-01-05", "2025-12-30"])
    #expect(!reading.diagnostics.contains { $0.code == "N01" && $0.severity == .warning })
  }

  @Test("a day that the register cannot have says nothing of the other days of its row")
  func dayOfAnotherYear() throws {
    let reading = try GrowingListTests.read([
      Self.row("1", "2024年12月8日") + ["12.10"], Self.row("2", "3.8") + ["3.10"],
    ])
    let dates = reading.records(of: "谈话").map { $0["回访日期"]?.value?.date?.description }
    #expect(dates == ["2025-12-10", "2025-03-10"])
  }

  private static func read(_ rows: [[String]]) throws -> FormReading {
    let top = ["填表日期：2025-12-31", "", "年度：2025年"]
    let copy = sheet([["谈话台账"], top, headers] + rows)
    var rules = sheet([
      ["[字段]", "字段", "类型"], ["", "填表日期", "日期"], ["", "年度", "整数"], ["", "谈话.日期", "日期"],
      ["", "谈话.人次", "整数"], ["", "谈话.回访日期", "日期"],
      ["[分组]", "分组", "方式", "键", "日期"], ["", "谈话", "增行", "序号", "日期"],
    ])
    rules.name = "规则"
    let page = sheet([
      ["谈话台账"], ["填表日期：{{填表日期}}", "", "年度：{{年度}}"], headers,
      headers.map { "{{谈话.\($0)}}" }, ["合计"], ["制表人：{{制表人}}"],
    ])
    let definition = try FormDefinition(template: Workbook(sheets: [page, rules]), file: "台账.xlsx")
    let result = FormReader(definitions: [definition]).read(
      Workbook(sheets: [copy]), file: "返回.xlsx")
    return try #require(result.readings.count == 1 ? result.readings.first : nil)
  }

  private static func sheet(_ rows: [[String]]) -> Sheet {
    Sheet(name: "台账", texts: rows)
  }
}
