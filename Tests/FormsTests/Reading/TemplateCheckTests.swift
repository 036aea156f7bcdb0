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

  private func told(
    _ condition: String, target: String = "项目.扣分", on page: [String] = page
  ) throws -> [String] {
    var template = TestPage.template
    let rules = ["[校验] | 编号 | 级别 | 条件 | 定位", "- | C1 | 错误 | \(condition) | \(target)"]
    template.sheets.append(TemplateSample.sheet("规则", TestPage.rules + rules))
    let definition = try FormDefinition(template: template, file: "t.xlsx")
    let reader = FormReader(definitions: [definition], today: CalendarDate("2026-11-21"))
    let copy = Workbook(sheets: [TemplateSample.sheet("检查记录", page)])
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
      ("ROWS(UNIQUE([项目.内容]))=3", []), ("ROWS(UNIQUE([项目.内容]))<3", ["C4"]),
      ("[项目.扣分]<=AVERAGE([项目.扣分])*1.5", ["C5"]), ("COUNTIF([项目.扣分],[项目.扣分])<=1", []),
      ("[项目.扣分]/SUM([项目.扣分])<0.8", ["C5"]), ("唯一([项目.内容])", []),
      ("覆盖([项目.内容],应查)", ["C4"]), ("覆盖([项目.内容],已查)", []), ("在册([项目.内容],已查)", ["C6"]),
      ("在册([项目.内容],项目)", ["C4", "C5", "C6"]), ("在册([项目.内容],[项目.内容])", []),
      ("计数([项目.内容])=1", []), ("计数([项目.内容])=2", ["C4", "C5", "C6"]),
    ])
  func checks(condition: String, cells: [String]) throws {
    #expect(try told(condition) == cells)
  }

  @Test("唯一 tells the rows that repeat one above, and passes over blanks")
  func unique() throws {
    var page = Self.page
    (page[3], page[5]) = ("1 | 护栏 | 2", "3 | 护 栏")
    #expect(try told("唯一([项目.内容])", on: page) == ["C5", "C6"])
    #expect(try told("唯一([项目.内容],[项目.扣分])", on: page) == [])
    #expect(try told("COUNTIF([项目.内容],[项目.内容])=1", on: page) == ["C4", "C5"])
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
    "- | 项目 | 固定行 | 序号 | 合计", "[选项] | 名单 | 值", "- | 已查 | 通道、护栏", "- | 应查 | 通道、护栏、消防",
  ]
}
