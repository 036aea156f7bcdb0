import Assessment
import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import TestSupport
import Values

/// A short form of four items in two categories, 20 points in all, the second item ★, and copies
/// of it as a reader would give them.
enum SampleForm {
  static let title = "现场表"
  static let columns = [
    "序号", "检查内容", "标准分", "评分标准", "检查情况", "问题描述", "扣分", "得分", "责任部门", "责任人", "整改期限",
    "整改措施", "整改完成日期", "复查结果", "复查人", "复查日期",
  ]
  static let items = [
    ("1.1", "设备清洁", "5", "每发现一处扣1分，扣完为止", "一、设备（10分）"),
    ("1.2", "★护罩完好", "5", "每处扣2分，扣完为止", "一、设备（10分）"),
    ("2.1", "班前会交底", "6", "未开的每次扣1分，扣完为止", "二、上轮问题整改（10分）"),
    ("2.2", "外委同管理", "4", "无专人监管的扣1分", "二、上轮问题整改（10分）"),
  ]

  /// The template as a workbook.
  static var template: Workbook {
    var page = Sheet(name: "检查表")
    page["A1"].value = .text(title)
    page["A2"].value = "受检单位：{{受检单位}}"
    page["E2"].value = "检查日期：{{检查日期}}"
    page["I2"].value = "轮次：{{轮次}}"
    for (index, column) in columns.enumerated() {
      page[CellReference(row: 3, column: index + 1)].value = .text(column)
    }
    for (index, item) in items.enumerated() {
      let row = 4 + index
      for (column, text) in [item.0, item.1, item.2, item.3].enumerated() {
        page[CellReference(row: row, column: column + 1)].value = .text(text)
      }
    }
    for (index, column) in columns.enumerated().dropFirst(4) {
      page[CellReference(row: 4, column: index + 1)].value = .text("{{项目.\(column)}}")
    }
    for (index, column) in columns.enumerated() where !["标准分", "评分标准", "扣分", "得分"].contains(column)
    {
      page[CellReference(row: 10, column: index + 1)].value = .text("{{上轮问题.\(column)}}")
    }
    page["A8"].value = "合计"
    page["A9"].value = "加分：{{加分}}"
    page["E9"].value = "否决事项：{{否决事项}}"
    return Workbook(sheets: [page, ruleSheet])
  }

  private static var ruleSheet: Sheet {
    let rows: [[String]] = [
      ["[表单]", "标题", "键", "分组", "总评权重", "舍入位数", "加分上限"],
      ["", title, "受检单位+轮次", "项目", "0.6", "1", "3"],
      ["[字段]", "字段", "类型"], ["", "受检单位", "单位"], ["", "检查日期", "日期"],
      ["", "加分", "小数"], ["", "项目.扣分", "扣分"], ["", "项目.整改期限", "期限"],
      ["[分组]", "分组", "方式", "键", "止于"], ["", "项目", "固定行", "序号", "合计"],
      ["", "上轮问题", "带入", "序号", ""],
      [
        "[评分]", "分组", "方式", "满分字段", "扣分字段", "得分字段", "结果字段", "评分标准字段", "不适用", "保证项目",
        "否决", "加分字段",
      ],
      [
        "", "项目", "扣分", "标准分", "扣分", "得分", "检查情况", "评分标准", "折算", "[检查内容]含\"★\"", "否决事项",
        "加分",
      ],
      ["[评级]", "等级", "条件", "次序"], ["", "优秀", "[得分]>=90 且 无零分项", "1"],
      ["", "良好", "[得分]>=80 且 无零分项", "2"], ["", "合格", "[得分]>=70 且 无零分项", "3"],
      ["", "不合格", "其余 或 否决", "4"],
      ["[整改]", "来源", "条件", "描述"], ["", "项目", "[扣分]>0", "问题描述"],
    ]
    return Sheet(name: "规则", texts: rows)
  }

  /// The rules of the form.
  static func rules() throws -> AssessmentRules {
    AssessmentRules(try FormDefinition(template: template, file: "现场表.xlsx"))
  }

  /// A copy in which every item is fine but for the given cells: `"1.1.扣分": "2"`.
  ///
  /// Values are dates (`2026-11-18`), numbers or texts; an empty one blanks the field. Texts that
  /// begin with `raw:` are what is written where no value could be read.
  static func reading(
    _ changes: [String: String] = [:], unit: String? = "发电部", date: String = "2026-11-03",
    round: String = "第3轮", file: String = "发电部.xlsx", carried: [[String: String]] = []
  ) -> FormReading {
    var reading = FormReading(form: title, file: file, sheet: "检查表")
    reading.fields["受检单位"] = value(unit ?? "", at: "A2")
    reading.fields["检查日期"] = value(date, at: "E2")
    reading.fields["轮次"] = value(round, at: "I2")
    for name in ["加分", "否决事项"] { reading.fields[name] = value(changes[name] ?? "", at: "A9") }
    let records = items.enumerated().map { index, item in record(index, item, changes) }
    reading.groups = [("项目", records), ("上轮问题", carried.enumerated().map(carriedRecord))]
    for (index, column) in columns.enumerated() { reading.columns["项目.\(column)"] = index + 1 }
    return reading
  }

  private static func record(
    _ index: Int, _ item: (String, String, String, String, String), _ changes: [String: String]
  ) -> RecordReading {
    var record = RecordReading(row: 4 + index, key: item.0)
    record.category = item.4
    let printed = ["序号": item.0, "检查内容": item.1, "标准分": item.2, "评分标准": item.3, "检查情况": "合格"]
    for (column, name) in columns.enumerated() {
      let text = changes["\(item.0).\(name)"] ?? printed[name] ?? ""
      let cell = CellReference(row: record.row, column: column + 1).description
      record.fields[name] = value(text, at: cell, isText: name == "序号" || name == "检查内容")
    }
    if let text = record["问题描述"]?.value?.text {
      record.findings = text.split(separator: "|").map { Finding(String($0)) }
    }
    return record
  }

  private static func carriedRecord(_ index: Int, _ fields: [String: String]) -> RecordReading {
    var record = RecordReading(row: 20 + index, key: fields["序号"])
    for (column, name) in columns.enumerated() {
      let cell = CellReference(row: record.row, column: column + 1).description
      record.fields[name] = value(fields[name] ?? "", at: cell, isText: name == "序号")
    }
    return record
  }

  private static func value(_ text: String, at cell: String, isText: Bool = false) -> FieldReading {
    let place = CellReference(cell)
    if text.hasPrefix("raw:") {
      return FieldReading(nil, cell: place, raw: String(text.dropFirst(4)))
    }
    if text.isEmpty { return FieldReading(nil, cell: place) }
    if isText { return FieldReading(.text(text), cell: place) }
    if let date = CalendarDate(text) { return FieldReading(.date(date), cell: place) }
    if let number = Decimal(exact: text) { return FieldReading(.number(number), cell: place) }
    return FieldReading(.text(text), cell: place)
  }

  /// The day that stands for today in tests.
  static let today = CalendarDate("2026-11-21")!

  /// A round of some copies.
  static func round(
    _ readings: [FormReading], units: UnitDirectory? = nil, number: Int? = nil,
    previous: [FormReading] = [], numbered: [Rectification] = []
  ) throws -> RoundAssessment {
    var options = AssessmentOptions(units: units, round: number, today: today)
    options.numbered = numbered
    return RoundAssessment(
      readings, rules: [try rules()], options: options, previous: previous)
  }
}
