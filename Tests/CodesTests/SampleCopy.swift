import Assessment
import Forms
import Grid
import Spreadsheet
import TestSupport
import Values
import Wording

/// A filled copy of a short form of four items in two categories, to be changed by a case.
struct SampleCopy {
  var sheet: Sheet
  var workbook = Workbook()
  var file = "发电部.xlsx"
  var isCSV = false
  /// What the template has under 否决.
  var veto = "否决事项"
  /// What the template has as the kind of 扣分.
  var deduction = "扣分"

  /// What the template has as the kind of 轮次.
  var round = "整数"
  /// What the template has under 方式.
  var method = "扣分"

  /// A copy without a fault.
  init() {
    sheet = SampleCopy.page
    for (place, cell) in sheet.cellsInOrder {
      guard case .text(let text) = cell.value, let mark = text.firstRange(of: "{{") else {
        continue
      }
      sheet[place].value =
        mark.lowerBound == text.startIndex ? nil : .text(String(text[..<mark.lowerBound]))
    }
    self["A2"] = "受检单位：发电部"
    self["E2"] = "检查日期：2026-11-03"
    self["I2"] = "轮次：第3轮"
    self["A14"] = "人数：5"
    for row in [5, 6, 8, 9] {
      self["E\(row)"] = "合格"
      self["G\(row)"] = 0
    }
  }

  subscript(cell: String) -> CellValue? {
    get { sheet[CellReference(cell)!].value }
    set { sheet[CellReference(cell)!].value = newValue }
  }

  /// Two points from item 1.1, with all that belongs to it.
  mutating func deduct() {
    for (cell, value) in [
      "E5": "不合格", "F5": "给水泵渗水；阀门渗水", "G5": 2, "I5": "检修部", "J5": "张三", "K5": "2026-11-18",
    ] as [String: CellValue] { self[cell] = value }
  }

  /// The keys of all that reading and assessing it reports.
  func keys(
    units: [InspectedUnit] = [], list: UnitDirectory? = nil, number: Int? = nil,
    preferred: Set<String> = [], others: [SampleCopy] = [], previous: [FormReading] = []
  ) throws -> [String] {
    let definition = try FormDefinition(
      template: SampleCopy.template(
        veto: veto, deduction: deduction, method: method, round: round),
      file: "现场表.xlsx")
    let reader = FormReader(definitions: [definition])
    let results = ([self] + others).map { copy in
      var book = copy.workbook
      book.sheets.insert(copy.sheet, at: 0)
      return reader.read(book, file: copy.file, isCSV: copy.isCSV)
    }
    var options = AssessmentOptions(
      units: list ?? (units.isEmpty ? nil : UnitDirectory(units)), round: number,
      today: CalendarDate("2026-11-21")!)
    options.preferred = preferred
    let round = RoundAssessment(
      results.flatMap(\.readings), rules: [AssessmentRules(definition)], options: options,
      previous: previous)
    let found = results.flatMap { $0.diagnostics + $0.readings.flatMap(\.diagnostics) }
    return (found + round.diagnostics).map(\.key)
  }

  // MARK: The template

  static let columns = [
    "序号", "检查内容", "标准分", "评分标准", "检查情况", "问题描述", "扣分", "得分", "责任部门", "责任人", "整改期限",
    "整改措施", "整改完成日期", "复查结果", "复查人", "复查日期",
  ]

  static var page: Sheet {
    var page = Sheet(name: "检查表")
    let rows: [Int: [String: CellValue]] = [
      1: ["A": "现场表"],
      2: ["A": "受检单位：{{受检单位}}", "E": "检查日期：{{检查日期}}", "I": "轮次：{{轮次}}"],
      4: ["A": "一、设备（10分）"],
      5: ["A": "1.1", "B": "设备清洁无渗漏", "C": 5, "D": "每发现一处扣1分，扣完为止"],
      6: ["A": "1.2", "B": "★护罩完好牢固", "C": 5, "D": "每处扣2分，扣完为止"],
      7: ["A": "二、上轮问题整改（10分）"],
      8: ["A": "2.1", "B": "班前会交底清楚", "C": 6, "D": "未开的每次扣1分，扣完为止"],
      9: ["A": "2.2", "B": "外委人员同等管理", "C": 4, "D": "无专人监管的扣1分"],
      11: ["A": "合计"],
      12: ["A": "加分：{{加分}}", "E": "否决事项：{{否决事项}}", "I": "组长：{{组长}}"],
      13: ["A": "结论：{{结论}}", "E": "等级：{{等级}}", "I": "工时：{{工时}}"],
      14: ["A": "人数：{{人数}}", "E": "天气：{{天气}}", "I": "开始：{{开始}}"],
    ]
    for (row, cells) in rows {
      for (column, value) in cells { page[CellReference("\(column)\(row)")!].value = value }
    }
    for (index, column) in columns.enumerated() {
      page[CellReference(row: 3, column: index + 1)].value = .text(column)
      if index > 3, column != "得分" {
        page[CellReference(row: 5, column: index + 1)].value = .text("{{项目.\(column)}}")
      }
      if !["标准分", "评分标准", "扣分", "得分"].contains(column) {
        page[CellReference(row: 10, column: index + 1)].value = .text("{{上轮问题.\(column)}}")
      }
    }
    page["C11"].formula = Formula("SUM(C5:C9)")
    page["G11"].formula = Formula("SUM(G5:G9)")
    for row in [5, 6, 8, 9] {
      page[CellReference(row: row, column: 8)].formula = Formula("C\(row)-G\(row)")
    }
    return page
  }

  static var template: Workbook { template() }

  static func template(
    veto: String = "否决事项", deduction: String = "扣分", method: String = "扣分", round: String = "整数"
  ) -> Workbook {
    var page = page
    if method == "得分" {
      for row in [5, 6, 8, 9] { page[CellReference(row: row, column: 8)] = Cell() }
      page["H5"].value = "{{项目.得分}}"
    }
    let rows: [[String]] = [
      ["[表单]", "标题", "键", "分组", "总评权重", "舍入位数", "加分上限"],
      ["", "现场表", "受检单位+轮次", "项目", "0.6", "1", "3"],
      ["[字段]", "字段", "类型", "必填", "缺填", "范围", "选项"],
      ["", "受检单位", "单位"], ["", "检查日期", "日期"], ["", "轮次", round], ["", "加分", "小数"],
      ["", "组长", "人员"], ["", "人数", "整数", "是", "错误", "1~50"],
      ["", "结论", "文本", "", "", "最多5字"], ["", "工时", "小数"],
      ["", "开始", "时间"],
      ["", "天气", "单选", "", "", "", "天气"], ["", "项目.序号", "文本"], ["", "项目.检查内容", "文本"],
      ["", "项目.标准分", "小数"], ["", "项目.评分标准", "文本"], ["", "项目.得分", "小数"],
      ["", "项目.扣分", deduction], ["", "项目.整改期限", "期限"],
      ["", "项目.检查情况", "单选", "", "", "", "情况"], ["", "项目.问题描述", "问题"],
      ["", "项目.责任部门", "部门"], ["", "项目.责任人", "人员"], ["", "项目.整改完成日期", "日期"],
      ["", "项目.复查日期", "日期"],
      ["[选项]", "名单", "值", "别名"], ["", "天气", "晴"], ["", "天气", "雨"], ["", "情况", "合格", "√、是"],
      ["", "情况", "不合格", "×、否"], ["", "情况", "不适用", "/"],
      ["[分组]", "分组", "方式", "键", "止于"], ["", "项目", "固定行", "序号", "合计"],
      ["", "上轮问题", "带入", "序号", ""],
      [
        "[评分]", "分组", "方式", "满分字段", "扣分字段", "得分字段", "结果字段", "评分标准字段", "不适用", "保证项目",
        "否决", "加分字段",
      ],
      [
        "", "项目", method, "标准分", "扣分", "得分", "检查情况", "评分标准", "折算", "[检查内容]含\"★\"", veto,
        "加分",
      ],
      ["[评级]", "等级", "条件", "次序"], ["", "优秀", "[得分]>=90 且 无零分项", "1"],
      ["", "合格", "[得分]>=70 且 无零分项", "2"], ["", "不合格", "其余 或 否决", "3"],
      ["[整改]", "来源", "条件", "描述"], ["", "项目", "[扣分]>0", "问题描述"],
    ]
    return Workbook(sheets: [page, Sheet(name: "规则", texts: rows)])
  }
}

extension CodeCase {
  /// A change to a copy that has its deduction, and what it makes.
  static func copy(
    _ kind: DiagnosticCode, units: [InspectedUnit] = [], number: Int? = nil,
    _ change: @escaping @Sendable (inout SampleCopy) -> Void
  ) -> CodeCase {
    CodeCase(kind) {
      var copy = SampleCopy()
      change(&copy)
      return try copy.keys(units: units, number: number)
    }
  }

  /// A change of one cell, beside the deduction from item 1.1.
  static func cell(_ kind: DiagnosticCode, _ cell: String, _ value: CellValue?) -> CodeCase {
    copy(kind) {
      $0.deduct()
      $0[cell] = value
    }
  }

  /// A change of one cell of a copy without deductions.
  static func clean(_ kind: DiagnosticCode, _ cell: String, _ value: CellValue?) -> CodeCase {
    copy(kind) { $0[cell] = value }
  }
}
