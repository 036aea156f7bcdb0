import Forms
import Grid
import Spreadsheet
import Testing
import Values

/// The checks that a template brings itself, over fields, records, whole lists and the day.
@Suite("A template's own checks")
struct TemplateCheckTests {
  private static let page = [
    "检查记录 | ^ | ^", "日期 | 2026-11-20", "序号 | 内容 | 扣分", "1 | 通道 | 2", "2 | 护栏 | 9", "3 | 用电",
    "合计",
  ]

  private func told(_ condition: String, target: String = "项目.扣分") throws -> [String] {
    var template = TestPage.template
    let rules = ["[校验] | 编号 | 级别 | 条件 | 定位", "- | C1 | 错误 | \(condition) | \(target)"]
    template.sheets.append(TemplateSample.sheet("规则", TestPage.rules + rules))
    let definition = try FormDefinition(template: template, file: "t.xlsx")
    let reader = FormReader(definitions: [definition], today: CalendarDate("2026-11-21"))
    let copy = Workbook(sheets: [TemplateSample.sheet("检查记录", Self.page)])
    return reader.read(copy, file: "a.xlsx").readings.flatMap(\.diagnostics)
      .filter { $0.code == "C1" }.map { $0.cell?.description ?? "-" }
  }

  @Test(
    "fire where they must, and once for a whole list",
    arguments: [
      ("[项目.扣分]<=5", ["C5"]), ("SUM([项目.扣分])<=10", ["C4"]), ("SUM([项目.扣分])<=11", []),
      ("COUNTA([项目.扣分])=3", ["C4"]), ("COUNTA([项目.扣分])=2", []),
      ("COUNTIF([项目.扣分],\">5\")=0", ["C4"]), ("MAX([项目.扣分])<9", ["C4"]),
      ("MAX([项目.扣分],3)<9", ["C5"]),
      ("SUMPRODUCT(([项目.内容]=\"护栏\")*[项目.扣分])=9", []),
    ])
  func checks(condition: String, cells: [String]) throws {
    #expect(try told(condition) == cells)
  }

  @Test("TODAY() is the day of the round", arguments: [("[日期]<=TODAY()", 0), ("[日期]>TODAY()", 1)])
  func day(condition: String, count: Int) throws {
    #expect(try told(condition, target: "日期").count == count)
  }
}

private enum TestPage {
  static let template = Workbook(sheets: [
    TemplateSample.sheet(
      "检查记录",
      [
        "检查记录 | ^ | ^", "日期 | {{日期}}", "序号 | 内容 | 扣分", "1 | 通道 | {{项目.扣分}}", "2 | 护栏", "3 | 用电",
        "合计",
      ])
  ])
  static let rules = [
    "[字段] | 字段 | 类型", "- | 日期 | 日期", "- | 项目.扣分 | 小数", "[分组] | 分组 | 方式 | 键 | 止于",
    "- | 项目 | 固定行 | 序号 | 合计",
  ]
}
