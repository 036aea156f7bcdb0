import Assessment
import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import TestSupport
import Values
import Wording
import XLSX

/// Small random numbers, the same for the same seed.
struct Dice {
  private var random: SeededRandom

  init(_ seed: Int) { random = SeededRandom(seed: UInt64(seed)) }

  mutating func roll(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  mutating func pick(_ texts: [String]) -> String { texts[roll(texts.count)] }
}

/// A round of forms with random rules and random entries, and the report over it.
struct RandomRound {
  private static let columns = [
    "序号", "检查内容", "标准分", "权重", "检查情况", "扣分", "得分", "问题描述", "责任部门", "责任人", "整改期限",
  ]
  private static let today = CalendarDate("2026-11-21")!
  private var dice: Dice
  private var templates: [Workbook] = []
  private var readings: [FormReading] = []

  init(seed: Int) {
    dice = Dice(seed)
    for title in ["甲表", "乙表"] { addForm(title) }
  }

  // MARK: Templates

  private mutating func addForm(_ title: String) {
    let methods = ["扣分", "得分", "等级", "是否"]
    let method = dice.pick(methods)
    let isWeighted = dice.roll(3) == 0
    let items = (0..<(3 + dice.roll(5))).map { index in
      (
        number: "1.\(index + 1)", full: dice.pick(["5", "10", "2.5", "20"]),
        weight: dice.pick(["1", "0.5", "2"]), star: dice.roll(4) == 0 ? "★" : ""
      )
    }
    var page = Sheet(name: title)
    write(["\(title)"], to: &page, row: 1)
    write(["受检单位：{{受检单位}}", "检查日期：{{检查日期}}", "轮次：{{轮次}}"], to: &page, row: 2)
    write(RandomRound.columns, to: &page, row: 3)
    for (index, item) in items.enumerated() {
      let texts = [item.number, item.star + "内容\(index)", item.full, item.weight]
      write(texts, to: &page, row: 4 + index)
    }
    for (column, name) in RandomRound.columns.enumerated().dropFirst(4) {
      page[CellReference(row: 4, column: column + 1)].value = .text("{{项目.\(name)}}")
    }
    let end = 4 + items.count
    write(["合计"], to: &page, row: end)
    write(["得分", "{{得分|不读}}", "等级", "{{等级|不读}}"], to: &page, row: end + 1)
    write(["应得分", "{{应得分|不读}}", "实得分", "{{实得分|不读}}"], to: &page, row: end + 2)
    write(["加分", "{{加分}}", "否决事项", "{{否决事项}}"], to: &page, row: end + 3)
    templates.append(Workbook(sheets: [page, rules(title, method, isWeighted: isWeighted)]))
    for unit in ["一车间", "二车间", "三车间"] {
      readings.append(reading(title, unit, items.map { ($0.number, $0.star) }, method))
    }
  }

  private mutating func rules(_ title: String, _ method: String, isWeighted: Bool) -> Sheet {
    var sheet = Sheet(name: "规则")
    let scoring = [
      ("分组", "项目"), ("方式", method), ("满分字段", "标准分"), ("扣分字段", "扣分"), ("得分字段", "得分"),
      ("结果字段", "检查情况"), ("权重字段", isWeighted ? "权重" : ""),
      ("不适用", dice.pick(["折算", "折算", "计满", "计零"])), ("保证项目", dice.pick(["★", "[检查内容]含\"★\"", ""])),
      ("保证小计下限", dice.pick(["", "9", "15.5"])), ("保证后果", dice.pick(["", "不合格", "归零"])),
      ("否决", dice.pick(["否决事项", "[序号]=\"1.2\" 且 [得分]=0"])),
      ("换算", dice.pick(["×100", "×50", "不换算", ""])), ("加分字段", "加分"),
    ].filter { !$0.1.isEmpty }
    let rows: [[String]] = [
      ["[表单]", "标题", "键", "分组", "总评权重", "舍入位数", "加分上限", "参数"],
      [
        "", title, "受检单位+轮次", "项目", title == "甲表" ? "0.4" : "0.6", dice.pick(["0", "1", "2"]),
        dice.pick(["", "3"]), "优=20；良=5；差=0",
      ],
      ["[字段]", "字段", "类型", "选项"], ["", "受检单位", "单位"], ["", "检查日期", "日期"], ["", "加分", "小数"],
      ["", "项目.检查情况", "单选", "检查情况"], ["", "项目.标准分", "小数"], ["", "项目.权重", "小数"],
      ["[选项]", "名单", "值"], ["", "检查情况", method == "等级" ? "优、良、差、不适用" : "合格、不合格、部分合格、不适用"],
      ["[分组]", "分组", "方式", "键", "止于"], ["", "项目", "固定行", "序号", "合计"],
      ["[评分]"] + scoring.map(\.0), [""] + scoring.map(\.1),
      ["[评级]", "等级", "条件", "次序"],
      ["", "优", dice.pick(["[得分]>=90 且 无零分项", "[得分]/[应得分]>=0.6", "[得分]>=45 且 无零分表"]), "1"],
      ["", "中", dice.pick(["[得分]>=60", "[实得分]>=20 或 [加分]>1", "[得分]>=30"]), "2"],
      ["", "差", "其余 或 否决", "3"],
    ]
    for (row, texts) in rows.enumerated() { write(texts, to: &sheet, row: row + 1) }
    return sheet
  }

  private func write(_ texts: [String], to sheet: inout Sheet, row: Int) {
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let cell = CellReference(row: row, column: column + 1)
      sheet[cell].value = column > 1 ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
    }
  }

  // MARK: Entries

  private mutating func reading(
    _ title: String, _ unit: String, _ items: [(number: String, star: String)], _ method: String
  ) -> FormReading {
    var reading = FormReading(form: title, file: "\(unit)-\(title).xlsx", sheet: title)
    reading.fields["受检单位"] = text(unit)
    reading.fields["检查日期"] = FieldReading(.date(CalendarDate("2026-11-03")!), cell: nil)
    reading.fields["轮次"] = text("第3轮")
    reading.fields["加分"] = number(dice.pick(["", "", "1.5", "4"]))
    reading.fields["否决事项"] = text(dice.pick(["", "", "", "无", "瞒报"]))
    let records = items.enumerated().map { index, item in
      record(row: 4 + index, item.number, item.star + "内容\(index)", method)
    }
    reading.groups = [("项目", records)]
    return reading
  }

  private mutating func record(
    row: Int, _ key: String, _ content: String, _ method: String
  ) -> RecordReading {
    var record = RecordReading(row: row, key: key)
    record.fields["序号"] = text(key)
    record.fields["检查内容"] = text(content)
    let isLeftOut = dice.roll(7) == 0
    let results = method == "等级" ? ["优", "良", "差"] : ["合格", "合格", "不合格"]
    let result = isLeftOut ? "不适用" : dice.pick(results)
    record.fields["检查情况"] = text(result)
    guard !isLeftOut else { return record }
    let deduction = result == "合格" ? dice.pick(["", "0"]) : dice.pick(["0.5", "1.25", "2.5", "1"])
    if method != "等级" { record.fields["扣分"] = number(deduction) }
    if method == "得分" {
      record.fields["扣分"] = number("")
      record.fields["得分"] = number(dice.pick(["2.5", "0", "1.75", "2"]))
    }
    for (name, value) in [("问题描述", "缺陷\(row)"), ("责任部门", "检修部"), ("责任人", "张三")] {
      record.fields[name] = text(result == "合格" ? "" : value)
    }
    record.fields["整改期限"] =
      result == "合格" ? text("") : FieldReading(.date(CalendarDate("2026-11-30")!), cell: nil)
    return record
  }

  private func text(_ text: String) -> FieldReading {
    FieldReading(text.isEmpty ? nil : .text(text), cell: nil)
  }

  private func number(_ text: String) -> FieldReading {
    FieldReading(Decimal(exact: text).map { .number($0) }, cell: nil)
  }

  // MARK: The round

  private var definitions: [FormDefinition] {
    get throws {
      try templates.map { try FormDefinition(template: $0, file: "\($0.sheets[0].name).xlsx") }
    }
  }

  /// The round as the engine assesses it.
  func assessment() throws -> RoundAssessment {
    RoundAssessment(
      readings, rules: try definitions.map(AssessmentRules.init),
      options: AssessmentOptions(round: 3, today: RandomRound.today))
  }

  /// The file of the assessment workbook, and the names of its score sheets.
  func workbook(of assessment: RoundAssessment) throws -> (bytes: [UInt8], sheets: [String?]) {
    var ranking = Sheet(name: "汇总排名")
    let columns = ["名次", "单位", "甲表得分", "乙表得分", "加权总分", "总评等级", "排序分"]
    for (index, column) in columns.enumerated() {
      ranking[CellReference(row: 2, column: index + 1)].value = .text(column)
      ranking[CellReference(row: 3, column: index + 1)].value = .text("{{汇总.\(column)}}")
    }
    let report = Workbook(sheets: [ranking])
    let forms = try zip(definitions, templates).map { definition, template in
      AssessmentWorkbook.FormSource(
        definition, package: PackageBytes(try template.xlsxBytes(), name: definition.file))
    }
    let workbook = AssessmentWorkbook(
      assessment, report: try FormDefinition(template: report, file: "报表.xlsx"), forms: forms,
      ruleSheet: nil, wording: Wording(.chinese))
    let bytes = try XLSXPatcher.apply(workbook.patches.patches, to: try report.xlsxBytes())
    return (bytes, workbook.scoreSheets)
  }
}
