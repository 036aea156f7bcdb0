import Forms
import Grid
import Spreadsheet
import Testing
import Values
import Wording

@Suite("A blank form")
struct BlankFormTests {
  private let template = Workbook(sheets: [
    TemplateSample.sheet(
      "检查表",
      [
        "检查表 | ^ | ^ | ^ | ^", "受检单位 | {{受检单位}} | 轮次 | {{轮次}} | -",
        "序号 | 检查内容 | 标准分 | 扣分 | 检查情况",
        "1.1 | 清洁 | 5 | {{项目.扣分}} | {{项目.检查情况}}", "1.2 | 标识 | 4 | - | -",
        "{{上轮.序号}} | {{上轮.检查内容}} | - | - | {{上轮.检查情况}}", "小计 | - | =SUM(C4:C5)",
        "得分 | {{得分|不读}} | 路线/区域 | {{路线/区域}}",
      ]),
    TemplateSample.sheet(
      "规则",
      [
        "[表单] | 表号 | 版本 | 标题", "- | AQ-01 | 2 | 检查表", "[字段] | 字段 | 类型 | 范围 | 选项 | 提示",
        "- | 受检单位 | 单位", "- | 项目.扣分 | 扣分 | 0~[标准分] | - | 填正数",
        "- | 项目.检查情况 | 单选 | - | 检查情况", "[分组] | 分组 | 方式 | 键 | 止于 | 最少 | 空",
        "- | 项目 | 固定行 | 序号 | 小计", "- | 上轮 | 带入 | 序号 | 小计 | 0 | 删行",
        "[选项] | 名单 | 值 | 别名", "- | 检查情况 | 合格 | √", "- | 检查情况 | 不合格 | ×",
      ]),
  ])

  private func blank(
    _ carriedOver: [FillRecord] = [], units: [String] = []
  ) throws -> (FilledForm, Workbook) {
    let definition = try FormDefinition(template: template, file: "t.xlsx")
    let form = BlankForm(definition).patches(
      unit: "锅炉车间", period: Period("2025-R3"), carriedOver: carriedOver, units: units)
    return (form, PatchedWorkbook(template, form.patches).book)
  }

  @Test("has unit and round, no placeholder, no rules, no row for problems where there are none")
  func plain() throws {
    let (_, book) = try blank()
    #expect(book.sheets.map(\.name) == ["检查表"])
    let sheet = try #require(book["检查表"])
    #expect(sheet.shown(row: 2) == ["受检单位", "锅炉车间", "轮次", "第3轮", "表号：AQ-01 v2"])
    #expect(sheet.shown(row: 6) == ["小计", "", "=SUM(C4:C5)"])
    #expect(sheet.shown(row: 7) == ["得分", "", "路线/区域"])
  }

  @Test("has the open problems of the round before below the items")
  func carriedOver() throws {
    let problems = (8...9).map { number in
      FillRecord([
        "序号": .value(.text("2-锅炉-0\(number)")), "检查内容": .value(.text("渗水")),
      ])
    }
    let (form, book) = try blank(problems)
    let sheet = try #require(book["检查表"])
    #expect(sheet.shown(row: 6) == ["2-锅炉-08", "渗水"])
    #expect(sheet.shown(row: 7) == ["2-锅炉-09", "渗水"])
    #expect(sheet.shown(row: 8) == ["小计", "", "=SUM(C4:C5)"])
    #expect(form.pages[0].spans["上轮"] == 6...7)
  }

  @Test("has dropdowns and limits made of the rules")
  func validations() throws {
    let (_, book) = try blank(units: ["锅炉车间", "汽机车间"])
    let rules = try #require(book["检查表"]).dataValidations
    let unit = try #require(rules.first { $0.ranges == [CellRange("B2")] })
    #expect(unit.rule == .list(["锅炉车间", "汽机车间"]))
    let result = try #require(rules.first { $0.ranges == [CellRange("E4:E5")] })
    #expect(result.rule == .list(["合格", "不合格"]) && result.severity == nil)
    let deduction = try #require(rules.first { $0.ranges == [CellRange("D4:D5")] })
    #expect(deduction.rule == .decimal(.between, "0", "$C4") && deduction.severity == .warning)
    #expect(deduction.prompt?.text == "填正数")
  }

  @Test(
    "is for what its own period says, else for the year of its rows, else for the round",
    arguments: [
      ("月", "", "2025-11", "2025年11月"), ("季", "", "2025-Q4", "2025年第4季度"),
      ("半年", "", "2025-H2", "2025年下半年"), ("", "月", "2025", nil), ("", "", "2025-R3", nil),
    ])
  func period(own: String, rows: String, expected: String, entered: String?) throws {
    let template = Workbook(sheets: [
      TemplateSample.sheet(
        "台账",
        ["学习台账", "所属期： | {{所属期}}", "期 | 内容", "{{学习.期}} | {{学习.内容}}", "制表人："]),
      TemplateSample.sheet(
        "规则",
        [
          "[表单] | 表号 | 标题", "- | DJ-01 | 学习台账", "[字段] | 字段 | 类型 | 范围",
          own.isEmpty ? "- | 所属期 | 文本" : "- | 所属期 | 期间 | \(own)",
          rows.isEmpty ? "- | 学习.期 | 文本" : "- | 学习.期 | 期间 | \(rows)",
          "[分组] | 分组 | 方式 | 来源", rows.isEmpty ? "- | 学习 | 增长" : "- | 学习 | 带入 | \(rows)",
        ]),
    ])
    let blank = BlankForm(try FormDefinition(template: template, file: "t.xlsx"))
    let day = try #require(CalendarDate("2025-11-22"))
    let period = blank.period(on: day, round: 3)
    #expect(period?.description == expected)
    let patches = blank.patches(period: period).patches
    let sheet = try #require(PatchedWorkbook(template, patches).book["台账"])
    #expect(sheet.shown(row: 2) == ["所属期："] + [entered].compactMap { $0 })
    #expect(sheet.shown(row: 4).first == (rows.isEmpty ? nil : "1月"))
  }

  @Test("keeps long lists on a hidden sheet")
  func longList() throws {
    let units = (1...60).map { "第\($0)检修车间" }
    let definition = try FormDefinition(template: template, file: "t.xlsx")
    let patches = BlankForm(definition).patches(units: units).patches
    let sheet = patches.compactMap { if case .addSheet(let sheet) = $0 { sheet } else { nil } }
      .first
    #expect(sheet?.visibility == .hidden && sheet?["A60"].value == "第60检修车间")
    #expect(
      patches.contains {
        guard case .addDataValidation(_, let rule) = $0 else { return false }
        return rule.rule == .listFormula("'选项'!$A$1:$A$60")
      })
  }

  @Test("has names for what is read, and a property that tells the form")
  func hints() throws {
    let (_, book) = try blank()
    let names = Dictionary(uniqueKeysWithValues: book.definedNames.map { ($0.name, $0.formula) })
    #expect(names["表_受检单位"] == "'检查表'!$B$2")
    #expect(names["表_路线_区域"] == "'检查表'!$D$7")
    #expect(names["表_项目_扣分"] == "'检查表'!$D$4:$D$5")
    #expect(names["表_得分"] == nil)
    #expect(book.properties.custom["表号"] == "AQ-01 v2")
  }
}
