import Assessment
import Forms
import Grid
import Registers
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording

/// What the rows of registers say, as many hands write them.
@Suite("Rows of registers") struct RegisterReadingTests {
  private static let signed = "2025-12-31"

  private static let returns = RegisterSample.Template(
    title: "月报台账", group: "月报", columns: ["月份", "问题", "处置", "级别", "期限", "上报日期"],
    rules: """
      [表单]|表号|版本|标题
      |YB-01|1|月报台账
      [字段]|字段|类型|必填|范围|选项
      |填报单位|单位|是
      |年度|期间|是|年
      |填表日期|日期
      |月报.月份|期间|是|月
      |月报.问题|文本
      |月报.处置|文本|是
      |月报.级别|单选|||级别
      |月报.期限|期限
      |月报.上报日期|日期
      [分组]|分组|方式|止于|日期
      |月报|增行|填表人|月份
      [选项]|名单|值
      |级别|一般
      |级别|重大
      """)

  private static func record(_ row: String) -> RecordReading? {
    var sample = RegisterSample([returns])
    sample.returned("月报台账", [row])
    return sample.assessed(on: signed).forms.first?.reading.records(of: "月报").first
  }

  private static func value(_ row: String, _ field: String) -> String? {
    record(row)?[field]?.value?.plainText
  }

  @Test(
    "dates without a year go on from the row's own period",
    arguments: [
      ("1月|漏油|整改|一般|1.28|1.29", "2025-01-28", "2025-01-29"),
      ("12月|漏油|整改|一般|1.28|12月30日", "2026-01-28", "2025-12-30"),
      ("3月|漏油|整改|一般|11月5日|2.27", "2025-11-05", "2025-02-27"),
    ])
  func datesGoOn(_ row: String, _ due: String, _ returned: String) {
    #expect(Self.value(row, "期限") == due)
    #expect(Self.value(row, "上报日期") == returned)
  }

  @Test("a row whose own day is not known has the register's year")
  func yearOfRegister() {
    #expect(Self.value("待定|漏油|整改|一般|1.28|1.29", "上报日期") == "2025-01-29")
  }

  @Test(
    "a word for nothing is a blank where nothing need be written",
    arguments: ["无", "/", "—", "未发现问题"])
  func nothingIsBlank(_ word: String) {
    let record = Self.record("3月|\(word)|\(word)|\(word)|3.5|3.6")
    #expect(record?["问题"]?.value == nil)
    #expect(record?["问题"]?.raw == word)
    #expect(record?["级别"]?.value == nil)
    #expect(record?["处置"]?.value == .text(word))
  }

  @Test("further sheets of a register need not say again whose and of which year it is")
  func sheetsOfOneRegister() throws {
    let definition = try FormDefinition(
      template: RegisterSample([Self.returns]).workbooks[0], file: "月报台账.xlsx")
    let heads = ["月份", "问题", "处置", "级别", "期限", "上报日期"]
    let book = Workbook(sheets: [
      Sheet(
        name: "一季度",
        texts: [
          ["月报台账"], ["填报单位：运行部", "", "年度：2025"], heads,
          ["3月", "漏油", "整改", "一般", "4.2", "3.31"],
        ]),
      Sheet(name: "二季度", texts: [heads, ["4月", "漏气", "整改", "一般", "5.2", "4.30"]]),
    ])
    let result = FormReader(definitions: [definition]).read(book, file: "月报.xlsx")
    let second = try #require(result.readings.last)
    #expect(result.readings.count == 2)
    #expect(second.fields["填报单位"]?.value == .text("运行部"))
    #expect(second.fields["年度"]?.value?.period?.year == 2025)
    #expect(second.records(of: "月报").first?["上报日期"]?.value?.plainText == "2025-04-30")
    #expect(second.diagnostics.filter { $0.severity > .info }.map(\.code) == [])
  }
}
