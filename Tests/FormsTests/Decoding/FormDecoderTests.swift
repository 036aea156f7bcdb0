import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values

@Suite("A reading decoded into a type of one's own")
struct FormDecoderTests {
  private struct Item: Decodable, Equatable {
    enum Result: String, Decodable { case pass = "合格", fail = "不合格" }
    struct Problem: Decodable, Equatable {
      var text: String
      var deduction: Decimal?
    }
    var 序号: String
    var 标准分: Int
    var 扣分: Decimal?
    var 检查情况: Result?
    var 责任人: [String]?
    var findings: [Problem]
  }

  private struct Checklist: Decodable {
    var 受检单位: String
    var 检查日期: CalendarDate?
    var 备注: String?
    var 合计: Double
    var 立改: Bool?
    var 项目: [Item]
    var 上轮问题: [Item]
  }

  private var reading: FormReading {
    var reading = FormReading(form: "检查表", file: "一车间.xlsx", sheet: "检查表")
    reading.fields["受检单位"] = FieldReading(.text("一车间"), cell: CellReference("B2"))
    reading.fields["检查日期"] = FieldReading(
      .date(CalendarDate("2026-11-03")!), cell: CellReference("D2"))
    reading.fields["备注"] = FieldReading(nil, cell: CellReference("F2"))
    reading.fields["合计"] = FieldReading(.number(12.5), cell: CellReference("F3"))
    reading.fields["立改"] = FieldReading(.boolean(true), cell: CellReference("F4"))
    var item = RecordReading(row: 5, key: "1.1")
    item.fields["序号"] = FieldReading(.text("1.1"), cell: CellReference("A5"))
    item.fields["标准分"] = FieldReading(.number(5), cell: CellReference("C5"))
    item.fields["扣分"] = FieldReading(.number(1.5), cell: CellReference("D5"))
    item.fields["检查情况"] = FieldReading(.text("不合格"), cell: CellReference("E5"))
    item.fields["责任人"] = FieldReading(.list(["张三", "李四"]), cell: CellReference("G5"))
    item.findings = [Finding("轴封渗水", deduction: 1)]
    reading.groups = [("项目", [item]), ("上轮问题", [])]
    return reading
  }

  @Test("has fields, lists, enumerations and blanks")
  func values() throws {
    let checklist = try FormDecoder().decode(Checklist.self, from: reading)
    #expect(checklist.受检单位 == "一车间")
    #expect(checklist.检查日期?.description == "2026-11-03")
    #expect(checklist.备注 == nil)
    #expect(checklist.合计 == 12.5)
    #expect(checklist.立改 == true)
    #expect(
      checklist.项目 == [
        Item(
          序号: "1.1", 标准分: 5, 扣分: 1.5, 检查情况: .fail, 责任人: ["张三", "李四"],
          findings: [.init(text: "轴封渗水", deduction: 1)])
      ])
    #expect(checklist.上轮问题.isEmpty)
  }

  @Test("tells the cell of what does not fit, and no value")
  func mismatch() throws {
    struct Wrong: Decodable { var 受检单位: Int }
    let error = #expect(throws: DecodingError.self) {
      try FormDecoder().decode(Wrong.self, from: reading)
    }
    guard case .typeMismatch(_, let context) = try #require(error) else {
      Issue.record("another error")
      return
    }
    #expect(context.debugDescription == "一车间.xlsx: 检查表!B2: expected a number")
    #expect(context.codingPath.map(\.stringValue) == ["受检单位"])
  }

  @Test("a blank is no value, an unknown name no key")
  func missing() {
    struct Blank: Decodable { var 备注: String }
    struct Unknown: Decodable { var 名称: String }
    struct Optional: Decodable { var 名称: String? }
    #expect(throws: DecodingError.self) { try FormDecoder().decode(Blank.self, from: reading) }
    #expect(throws: DecodingError.self) { try FormDecoder().decode(Unknown.self, from: reading) }
    #expect(throws: Never.self) { try FormDecoder().decode(Optional.self, from: reading) }
  }

  @Test("a condition in place of a day is no day, other words are an error")
  func condition() throws {
    struct Due: Decodable { var 期限: CalendarDate? }
    var reading = FormReading(form: "表", file: "a.xlsx", sheet: nil)
    reading.fields["期限"] = FieldReading(.text("下次停机"), cell: CellReference("B2"))
    #expect(throws: DecodingError.self) { try FormDecoder().decode(Due.self, from: reading) }
    reading.fields["期限"]?.isConditional = true
    #expect(try FormDecoder().decode(Due.self, from: reading).期限 == nil)
  }

  @Test("decodes a single record")
  func record() throws {
    let item = try FormDecoder().decode(Item.self, from: reading.records(of: "项目")[0])
    #expect(item.标准分 == 5)
  }
}
