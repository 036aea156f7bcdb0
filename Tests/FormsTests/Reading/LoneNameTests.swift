import Forms
import Grid
import Spreadsheet
import TestSupport
import Testing
import Values

/// Rows of a roster that have a name and nothing else.
@Suite("Names alone") struct LoneNameTests {
  private static func read(_ rows: [[String]], required: Bool) throws -> FormReader.Result {
    func page(_ rows: [[String]], _ unit: String) -> Sheet {
      Sheet(
        name: "名册", texts: [["护林员名册"], ["单位：\(unit)"], ["姓名", "班组", "电话"]] + rows + [["填表人：赵一"]])
    }
    let rules = Sheet(
      name: "规则",
      texts: [
        ["[字段]", "字段", "类型", "必填"], ["", "单位", "单位"], ["", "人.姓名", "人员", "是"],
        ["", "人.班组", "文本", required ? "是" : ""], ["[分组]", "分组", "键", "止于"],
        ["", "人", "姓名", "填表人"],
      ])
    let template = Workbook(sheets: [
      page([["{{人.姓名}}", "{{人.班组}}", "{{人.电话}}"]], "{{单位}}"), rules,
    ])
    let definition = try FormDefinition(template: template, file: "名册.xlsx")
    return FormReader(definitions: [definition]).read(
      Workbook(sheets: [page(rows, "林场")]), file: "林场.xlsx")
  }

  private static let rows = [
    ["赵一", "甲班"], ["钱二"], ["欧阳修"], ["李四", "乙班", "1"], ["王五"], ["以下空白"],
  ]

  @Test("are entries where nothing else must be filled in")
  func entries() throws {
    let reading = try #require(try Self.read(Self.rows, required: false).readings.first)
    let names = reading.records(of: "人").compactMap { $0["姓名"]?.value?.plainText }
    #expect(names == ["赵一", "钱二", "欧阳修", "李四", "王五"])
  }

  @Test("are told where more must be filled in")
  func told() throws {
    let reading = try #require(try Self.read(Self.rows, required: true).readings.first)
    #expect(reading.records(of: "人").count == 2)
    let told = reading.diagnostics.filter { $0.code == "R07" }
    #expect(told.map(\.arguments) == [["钱二", "3"]])
    #expect(told.first?.cell == CellReference("A5"))
  }
}
