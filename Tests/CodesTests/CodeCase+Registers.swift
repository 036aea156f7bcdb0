import Assessment
import Forms
import Grid
import Spreadsheet
import Values
import Wording

extension CodeCase {
  /// `R…`, and what reading a period reports.
  static let registers: [CodeCase] = [
    talks(.keyAgain, [["2025-01-08", "李四", "1月"], ["2025-01-08", "李四", "1月"]]),
    talks(
      .keyAgainOnSheet, [["2025-01-08", "李四", "1月"]],
      further: [["2025-02-08", "李四", "2月"], ["2025-01-08", "李四", "1月"]]),
    talks(.nameNotListed, [["2025-01-08", "欧阳修", "1月"]]),
    talks(.nameNearlyListed, [["2025-01-08", "李五", "1月"]]),
    talks(.nameOfSeveral, [["2025-01-08", "张伟", "1月"]]),
    talks(.dateOutsidePeriod, [["2024-12-30", "李四", "1月"]]),
    talks(.dayOutsidePeriod, [["2025-01-08", "李四", "1月", "2026-01-08"]]),
    CodeCase(.rowsOfNames) {
      let definition = try FormDefinition(template: rosterTemplate, file: "t.xlsx")
      let people = [["李四", "1"], ["张伟", ""], ["王五", ""]]
      return found(in: [[page("花名册", ["姓名", "工号"], people)]], by: [definition])
    },
    talks(.dayMissing, [["", "李四", "1月"]]),
    talks(.periodRead, [["2025-01-08", "李四", "1月"]]),
    talks(.periodUnreadable, [["2025-01-08", "李四", "春天"]]),
    talks(.periodOutside, [["2025-01-08", "李四", "13月"]]),
    talks(.periodAmbiguous, [["2025-01-08", "李四", "2025.1"]]),
    talks(.partRepeated, [["2025-01-08", "李四", "1月"]], copies: 2),
    talks(.unitColumnMissing, [["2025-01-08", "李四", "1月"]]),
    talks(.owedColumnMissing, [["2025-01-08", "李四", "1月"]]),
    assessment(.indicatorWithoutValue, "每少1次扣1分", hasTalks: false),
    assessment(.indicatorNotScored, "酌情扣分", hasTalks: true),
  ]

  /// What an assessment by an indicator comes to.
  private static func assessment(
    _ kind: DiagnosticCode, _ rule: String, hasTalks: Bool
  ) -> CodeCase {
    CodeCase(kind) {
      let headers = ["序号", "指标", "目标", "标准分", "计分标准", "得分"]
      let item = ["1", "次数", "10", "20", rule]
      let template = Workbook(sheets: [
        page("考核表", headers, [item + ["{{考核.得分|不读}}"]], fields: fields),
        rules([
          ["[字段]", "字段", "类型", "范围"], ["", "单位", "单位"], ["", "年度", "期间", "年"],
          ["[分组]", "分组", "方式", "键", "止于"], ["", "考核", "固定行", "序号", "填表人"],
          ["[评分]", "分组", "方式", "评分标准字段"], ["", "考核", "指标", "计分标准"],
          ["[评级]", "等级", "条件"], ["", "合格", "其余"],
          ["[指标]", "指标", "来源"], ["", "次数", "谈"],
        ]),
      ])
      let definitions = try [talkTemplate, template].map {
        try FormDefinition(template: $0, file: "t.xlsx")
      }
      let talks = page("谈话台账", talkColumns, [["2025-01-08", "李四", "1月"]])
      let returned = [page("考核表", headers, [item])] + (hasTalks ? [talks] : [])
      return found(in: returned.map { [$0] }, by: definitions)
    }
  }

  /// What a register of talks comes to, beside a roster with two of one name.
  private static func talks(
    _ kind: DiagnosticCode, _ rows: [[String]], copies: Int = 1,
    further: [[String]]? = nil
  ) -> CodeCase {
    CodeCase(kind) {
      let definitions = try [rosterTemplate, talkTemplate].map {
        try FormDefinition(template: $0, file: "t.xlsx")
      }
      let people = [["李四", "1"], ["张伟", "2"], ["张伟", "3"]]
      func talks(_ rows: [[String]]) -> Sheet { page("谈话台账", talkColumns, rows) }
      var second = further.map(talks)
      second?.name = "谈话台账（2）"
      let files = Array(repeating: [talks(rows)] + [second].compactMap { $0 }, count: copies)
      return found(in: [[page("花名册", ["姓名", "工号"], people)]] + files, by: definitions)
    }
  }

  /// The codes of what is found in files, each with its sheets.
  private static func found(in files: [[Sheet]], by definitions: [FormDefinition]) -> [String] {
    let reader = FormReader(definitions: definitions)
    let readings = files.enumerated().flatMap { number, sheets in
      reader.read(Workbook(sheets: sheets), file: "\(number).xlsx").readings
    }
    let options = AssessmentOptions(today: CalendarDate("2025-12-31")!)
    return RoundAssessment(
      readings, rules: definitions.map { AssessmentRules($0) },
      registers: RegisterRules(definitions), options: options
    ).diagnostics.map(\.key)
  }

  private static var rosterTemplate: Workbook {
    Workbook(sheets: [
      page("花名册", ["姓名", "工号"], [["{{人.姓名}}", "{{人.工号}}"]], fields: fields),
      rules([
        ["[字段]", "字段", "类型", "范围", "必填"], ["", "单位", "单位"], ["", "年度", "期间", "年"],
        ["", "人.姓名", "人员"], ["", "人.工号", "文本", "", "是"],
        ["[分组]", "分组", "方式", "键", "止于"], ["", "人", "增行", "姓名", "填表人"],
        ["[校验]", "级别", "条件"], ["", "错误", "唯一([人.姓名],[人.工号])"],
      ]),
    ])
  }

  private static var talkTemplate: Workbook {
    Workbook(sheets: [
      page(
        "谈话台账", talkColumns, [talkColumns.map { "{{谈.\($0)}}" }],
        fields: fields),
      rules([
        ["[字段]", "字段", "类型", "范围", "选项"], ["", "单位", "单位"], ["", "年度", "期间", "年"],
        ["", "谈.日期", "日期"], ["", "谈.谈话对象", "人员", "", "人"], ["", "谈.月份", "期间", "月"],
        ["", "谈.回访", "日期", "本期"],
        ["[分组]", "分组", "方式", "键", "止于", "日期"],
        ["", "谈", "增行", "日期+谈话对象", "填表人", "日期"],
        ["[表单]", "应报"], ["", "单位[类型=\"生产型\"]"],
        ["[指标]", "指标", "对象", "来源"], ["", "谈话次数", "单位[类型=\"生产型\"]", "谈"],
      ]),
    ])
  }

  private static let talkColumns = ["日期", "谈话对象", "月份", "回访"]
  private static let fields = ["单位：{{单位}}", "年度：{{年度}}"]

  private static func page(
    _ title: String, _ headers: [String], _ rows: [[String]],
    fields: [String] = ["单位：运行部", "年度：2025"]
  ) -> Sheet {
    var sheet = rules([[title], fields, headers] + rows + [["填表人：赵一"]])
    sheet.name = title
    return sheet
  }

  private static func rules(_ rows: [[String]]) -> Sheet {
    var sheet = Sheet(name: "规则")
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let value = Double(text).map { CellValue.number($0) } ?? .text(text)
        sheet[CellReference(row: row + 1, column: column + 1)].value = value
      }
    }
    return sheet
  }
}
