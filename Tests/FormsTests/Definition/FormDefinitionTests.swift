import Forms
import Grid
import Spreadsheet
import Testing
import Wording

@Suite("A template read as a definition")
struct FormDefinitionTests {
  private func checklist() throws -> FormDefinition {
    try FormDefinition(template: TemplateSample.checklist, file: "检查表.xlsx")
  }

  @Test("knows title, number, version, keys and weight")
  func header() throws {
    let form = try checklist()
    #expect(form.title == "现场安全文明生产检查表")
    #expect(form.number == "AQ-01")
    #expect(form.version == 3)
    #expect(form.keyFields == ["受检单位", "检查日期"])
    #expect(form.scoredGroup == "项目")
    #expect(form.formBlock?.rows.first?["总评权重"]?.text == "0.6")
  }

  @Test("has the fields of the page with what the rules declare of them")
  func fields() throws {
    let form = try checklist()
    #expect(form.fields.map(\.name) == ["受检单位", "检查日期", "检查组", "得分", "等级", "检查人签名"])
    let unit = try #require(form.field("受检单位"))
    #expect(unit.kind == .unit && unit.isRequired && unit.missing == .error)
    #expect(unit.aliases == ["被检单位", "受检部门"])
    #expect(form.field("检查日期")?.numberFormat == "yyyy年M月d日")
    #expect(form.field("得分")?.kind == .decimal)
  }

  @Test("has printed items with constants named by their headers")
  func items() throws {
    let form = try checklist()
    let group = try #require(form.group("项目"))
    #expect(group.kind == .printed && group.key == "序号" && !group.allowsMoreRows)
    #expect(group.fields.map(\.name) == ["序号", "类别", "检查内容", "标准分", "扣分", "适用", "存在问题"])
    let band = try #require(form.pages[0].bands.first)
    #expect(band.headerRows == 3..<4)
    #expect(band.prototypeRows == 4...4 && band.rows == 4...6)
    #expect(band.items.map(\.key) == ["1", "2", "3*"])
    #expect(band.items[1].constants["检查内容"] == "临边洞口防护齐全")
    #expect(band.items[1].constants["标准分"] == "10")
    #expect(band.footer == "合计")
    #expect(band.column(of: "适用")?.header == "适用情况")
  }

  @Test("has labels from the cell itself, from the left, from above")
  func labels() throws {
    let sheet = TemplateSample.sheet(
      "表", ["编号：{{编号}} | 单位 | {{单位}}", "意见 | -", "{{意见}} | -"])
    let form = try FormDefinition(template: Workbook(sheets: [sheet]), file: "t.xlsx")
    #expect(form.pages[0].placeholders.map(\.label) == ["编号", "单位", "意见"])
  }

  @Test("hands on blocks it does not know, and reads choices beside another block")
  func blocks() throws {
    let form = try checklist()
    #expect(form.otherBlocks.map(\.name) == ["评分", "评级"])
    let grades = try #require(form.otherBlocks.last)
    #expect(grades.rows.map { $0["等级"]?.text } == ["优良", "合格"])
    #expect(grades.rows[1]["条件"]?.cell == CellReference("C22"))
    #expect(form.choices["适用"]?.choices.map(\.value) == ["适用", "不适用"])
    #expect(form.field("项目.适用")?.choices == "适用")
  }

  @Test("has the template's own checks with their cells")
  func checks() throws {
    let check = try #require(try checklist().checks.first)
    #expect(check.code == "C1" && check.severity == .error && check.target == "项目.存在问题")
    #expect(check.cell == CellReference("D18"))
  }

  @Test("takes English words and columns in any order for a growing list")
  func english() throws {
    let form = try FormDefinition(template: TemplateSample.ledger, file: "t.xlsx")
    let group = try #require(form.group("责任"))
    #expect(group.kind == .growing && group.minimumRows == 3 && group.end == "上季未完成事项")
    let band = try #require(form.pages[0].bands.first { $0.group == "责任" })
    #expect(band.prototypeRows == 4...4 && band.headerRows == 3..<4)
    #expect(band.footer?.hasPrefix("上季未完成事项") == true)
    #expect(form.field("遗留.序号")?.direction == .writeOnly)
    #expect(form.field("责任.完成时限")?.kind == .date)
  }

  @Test("throws where nothing is to be filled in")
  func nothing() {
    let error = #expect(throws: FormError.self) {
      try FormDefinition(template: Workbook(sheets: [Sheet(name: "空")]), file: "空.xlsx")
    }
    #expect(error?.kind == .templateWithoutFields)
  }
}

@Suite("Bands of a page")
struct BandTests {
  private func form(_ rows: [String], rules: [String]) throws -> FormDefinition {
    let book = Workbook(sheets: [
      TemplateSample.sheet("表", rows), TemplateSample.sheet("规则", rules),
    ])
    return try FormDefinition(template: book, file: "t.xlsx")
  }

  private let printed = [
    "[分组] | 分组 | 方式 | 键 | 止于", "- | 项目 | 固定行 | 序号 | 合计", "- | 上轮 | 带入 | 序号 | 小计",
  ]

  @Test("categories and subtotals between items are dividers, whatever they look like")
  func dividers() throws {
    let form = try form(
      [
        "序号 | 检查内容 | 标准分 | 评分标准 | 扣分",
        "一 | 设备 | 9",
        "1.1 | 清洁 | 5 | 每处扣1分 | {{项目.扣分}}",
        "1.2 | 标识 | 4 | 每处扣1分 | -",
        "小计 | - | =SUM(C3:C4) | - | =SUM(E3:E4)",
        "二、现场（6分） | ^ | ^ | ^ | ^",
        "2.1 | 地面 | 6 | - | -",
        "{{上轮.序号}} | {{上轮.检查内容}} | - | - | -",
        "小计 | - | =SUM(C7:C7)",
        "合计 | - | =C5+C9",
        "注：1.扣完为止 | ^ | ^ | ^ | ^",
      ], rules: printed)
    let band = try #require(form.pages[0].bands.first { $0.group == "项目" })
    #expect(band.items.map(\.row) == [3, 4, 7])
    #expect(band.dividers.map(\.row) == [2, 5, 6, 9])
    #expect(band.items.map(\.category) == ["一 设备", "一 设备", "二、现场（6分）"])
    #expect(band.rows == 2...9)
    #expect(band.footer == "合计")
    #expect(band.dividers[1].formulas[3] == "SUM(C3:C4)")
    let carried = try #require(form.pages[0].bands.first { $0.group == "上轮" })
    #expect(carried.headerRows == band.headerRows)
    #expect(carried.prototypeRows == 8...8)
    #expect(carried.footer == "小计")
    #expect(carried.column(of: "检查内容")?.header == "检查内容")
  }

  @Test("two rows of headers are joined, merged or not")
  func twoHeaderRows() throws {
    let form = try form(
      [
        "整改台账 | ^ | ^ | ^",
        "编号 | 整改 | ^ | 备注",
        "- | 责任人 | 期限 | -",
        "{{整改.编号}} | {{整改.责任人}} | {{整改.期限}} | {{整改.备注}}",
      ], rules: [])
    let band = try #require(form.pages[0].bands.first)
    #expect(band.headerRows == 2..<4)
    #expect(band.columns.map(\.header) == ["编号", "整改/责任人", "整改/期限", "备注"])
    #expect(band.footer == nil)
  }

  @Test("a computed column that the rules name is a field")
  func computed() throws {
    let form = try form(
      [
        "序号 | 检查内容 | 标准分 | 扣分 | 实得分", "1 | 清洁 | 5 | {{项目.扣分}} | =C2-D2",
        "2 | 标识 | 5 | - | =C3-D3",
      ],
      rules: [
        "[字段] | 字段 | 类型 | 别名", "- | 项目.得分 | 小数 | 实得分", "[分组] | 分组 | 方式 | 键",
        "- | 项目 | 固定行 | 序号",
      ])
    let column = try #require(form.pages[0].bands[0].column(of: "得分"))
    #expect(column.column == 5 && !column.isPrinted && column.placeholder == nil)
    #expect(form.field("项目.得分")?.kind == .decimal)
  }
}
