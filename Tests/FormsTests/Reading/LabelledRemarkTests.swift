import Forms
import Grid
import Spreadsheet
import Testing
import Values

/// 说明 and 备注 before a text are a remark, unless the template has such a field.
@Suite("Fields called like remarks") struct LabelledRemarkTests {
  private static let table = ["序号 | 内容 | 结果", "1 | 通道畅通 | {{项目.结果}}", "2 | 护栏完好"]

  private func read(_ label: String, field: String) throws -> FieldReading? {
    let template = Workbook(sheets: [
      TemplateSample.sheet("表", ["检查记录 | ^ | ^", "\(label)：{{\(field)}} | ^ | ^"] + Self.table)
    ])
    let definition = try FormDefinition(template: template, file: "t.xlsx")
    let copy = Workbook(sheets: [
      TemplateSample.sheet(
        "表", ["检查记录 | ^ | ^", "\(label)：夜间抽查 | ^ | ^", Self.table[0], "1 | 通道畅通 | 好", "2 | 护栏完好"])
    ])
    let reading = FormReader(definitions: [definition]).read(copy, file: "a.xlsx").readings.first
    return reading?.fields[field]
  }

  @Test(
    "a field behind such a label in one cell is read",
    arguments: [("说明", "说明"), ("备注", "备注"), ("备 注", "备注"), ("填表说明", "填表说明")])
  func fieldsAreRead(label: String, field: String) throws {
    let reading = try #require(try read(label, field: field))
    #expect(reading.value == .text("夜间抽查"))
    #expect(reading.cell?.description == "A2")
  }

  @Test(
    "what is typed where the page only writes is kept beside the data",
    arguments: [("优秀", "优秀"), ("/", nil), ("", nil), ("=IF(A1=1,2)", nil)] as [(String, String?)])
  func unread(typed: String, kept: String?) throws {
    let template = Workbook(sheets: [
      TemplateSample.sheet(
        "表", ["检查记录 | ^ | ^", "单位 | {{单位}}"] + Self.table + ["等级 | {{等级|不读}}"])
    ])
    let definition = try FormDefinition(template: template, file: "t.xlsx")
    let copy = Workbook(sheets: [
      TemplateSample.sheet(
        "表",
        [
          "检查记录 | ^ | ^", "单位 | 发电部", Self.table[0], "1 | 通道畅通 | 好", "2 | 护栏完好 | 好",
          "等级 | \(typed)",
        ])
    ])
    let reading = try #require(
      FormReader(definitions: [definition]).read(copy, file: "a.xlsx").readings.first)
    #expect(reading.fields["等级"] == nil)
    #expect(reading.unread["等级"]?.value == kept.map { .text($0) })
    #expect(reading.unread["等级"].map { $0.cell?.description } == kept.map { _ in "B6" })
  }
}
