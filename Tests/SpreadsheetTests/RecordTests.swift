import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values
import Wording

private struct Deduction: Codable, Equatable {
  enum Result: String, Codable { case pass = "合格", fail = "不合格" }
  var 单位: String
  var 编号: Int
  var 扣分: Decimal?
  var 得分: Double
  var 检查日期: CalendarDate?
  var 到场: TimeOfDay?
  var 登记: DateTime?
  var 检查情况: Result
  var 复查: Bool?
  var 截止: Date?
}

@Suite("Rows as values of one's own type, and values as rows") struct RecordTests {
  private let deductions = [
    Deduction(
      单位: "锅炉车间", 编号: 123_456_789_012_345_678, 扣分: 1.5, 得分: 86.8,
      检查日期: CalendarDate("2026-11-03"), 到场: TimeOfDay(hour: 8, minute: 30),
      登记: CalendarDate("2026-11-03").map { DateTime($0, TimeOfDay(hour: 9, minute: 5)!) },
      检查情况: .fail, 复查: true, 截止: Date(timeIntervalSinceReferenceDate: 86_400.5)),
    Deduction(
      单位: "汽机车间", 编号: 7, 扣分: nil, 得分: 100, 检查日期: nil, 到场: nil, 登记: nil, 检查情况: .pass,
      复查: nil, 截止: nil),
  ]

  @Test("what is written is read back as it was") func roundTrip() throws {
    var sheet = Sheet(name: "扣分")
    sheet.write(StreamedRow(number: 1, cells: []))
    try sheet.write(records: deductions, headerRow: 3)
    #expect(sheet["A3"].text == "单位")
    #expect(sheet["J3"].text == "截止", "a value without anything has its column too")
    #expect(sheet["B4"].text == "123456789012345678", "no digit of a long number is lost")
    #expect(sheet["B5"].number == 7)
    #expect(sheet["E4"].displayedText == "2026-11-03")
    #expect(try sheet.records(as: Deduction.self, headerRow: 3) == deductions)
  }

  @Test("headings are found in any order and width, blank rows are passed over")
  func headings() throws {
    struct Row: Decodable, Equatable { var 得分A: Int, 单位: String }
    var sheet = Sheet(name: "表")
    (sheet["A1"].value, sheet["B1"].value) = (" 单位 ", "得分Ａ")
    (sheet["A3"].value, sheet["B3"].value) = ("锅炉车间", 5)
    (sheet["A4"].value, sheet["B4"].value) = (" ", "")
    #expect(try sheet.records() == [Row(得分A: 5, 单位: "锅炉车间")])
  }

  struct Unfit: Sendable {
    let cell: String
    let value: CellValue?
    let sentence: String
  }

  static let misfits: [Unfit] = [
    Unfit(cell: "D3", value: "两分", sentence: "扣分!D3: “两分” in the column “得分” is no Double"),
    Unfit(cell: "D3", value: nil, sentence: "扣分!D3: the cell is blank, and “得分” must have a value"),
    Unfit(cell: "H2", value: "好", sentence: "扣分!H2: “好” in the column “检查情况” is no Result"),
    Unfit(cell: "B2", value: 1.5, sentence: "扣分!B2: “1.5” in the column “编号” is no Int"),
    Unfit(
      cell: "E2", value: CalendarDate("2026-11-03").map { .dateTime(DateTime($0, .noon)) },
      sentence: "扣分!E2: “2026-11-03 12:00:00” in the column “检查日期” is no CalendarDate"),
  ]

  @Test("what does not fit is told with its cell in a sentence", arguments: misfits)
  func misfit(_ unfit: Unfit) throws {
    var sheet = Sheet(name: "扣分")
    try sheet.write(records: deductions)
    sheet[unfit.cell].value = unfit.value
    let error = #expect(throws: RecordError.self) { try sheet.records(as: Deduction.self) }
    #expect(error?.description == unfit.sentence)
  }

  @Test("a heading that is not there is told with those that are") func headingMissing() throws {
    var sheet = Sheet(name: "扣分")
    try sheet.write(records: deductions)
    sheet["A1"].value = "部门"
    let error = #expect(throws: RecordError.self) { try sheet.records(as: Deduction.self) }
    #expect(error?.kind == .headingMissing)
    #expect(error?.arguments.first == "单位")
  }

  @Test("a value of several parts is refused with its cell") func parts() throws {
    struct Nested: Encodable { var 单位 = "甲", 人员 = ["张三"] }
    struct Empty: Encodable { var 单位 = "甲", 人员: [String: Int] = [:] }
    var sheet = Sheet(name: "表")
    let error = #expect(throws: RecordError.self) { try sheet.write(records: [Nested()]) }
    #expect(error?.kind == .recordNoCell)
    #expect(throws: RecordError.self) { try sheet.write(records: [Empty()]) }
    #expect(throws: RecordError.self) { try sheet.write(records: [["甲", "乙"]]) }
  }

  @Test("a cell's value by its type") func getters() {
    var cell = Cell(value: "2")
    #expect(cell.text == "2")
    #expect(cell.number == nil)
    cell.value = 2.5
    #expect(cell.number == 2.5)
    #expect(cell.text == nil)
    cell.value = CalendarDate("2026-11-03").map { .dateTime(DateTime($0)) }
    #expect(cell.date == CalendarDate("2026-11-03"))
    #expect(cell.time == nil)
    cell.value = true
    #expect(cell.boolean == true)
  }
}

extension TimeOfDay {
  fileprivate static let noon = TimeOfDay(milliseconds: 43_200_000)!
}
