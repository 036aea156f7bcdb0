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
}
