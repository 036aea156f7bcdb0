import Assessment
import Forms
import Grid
import Spreadsheet
import Values
import Wording

extension CodeCase {
  /// `T…`.
  static let templates: [CodeCase] = places + rules + conditions + scoring

  /// What lint says of a page and rules, written a row a line.
  private static func lint(
    _ kind: DiagnosticCode, _ page: [String], _ rules: [String] = []
  ) -> CodeCase {
    CodeCase(kind) {
      linted(Workbook(sheets: [sheet("表", page), sheet("规则", rules)]))
    }
  }

  /// What `template lint` finds in a workbook.
  private static func linted(_ book: Workbook) -> [String] {
    var found = TemplateLint.diagnostics(of: book, file: "t.xlsx")
    if let definition = try? FormDefinition(template: book, file: "t.xlsx") {
      found += AssessmentRules(definition).diagnostics
      found += RegisterRules([definition]).diagnostics
    }
    return found.map(\.key)
  }

  private static func sheet(_ name: String, _ rows: [String]) -> Sheet {
    var sheet = Sheet(name: name)
    for (row, line) in rows.enumerated() {
      for (column, text) in line.split(separator: " | ").enumerated() where text != "-" {
        let value = Double(text).map { CellValue.number($0) } ?? .text(String(text))
        sheet[CellReference(row: row + 1, column: column + 1)].value = value
      }
    }
    return sheet
  }

  private static let one = ["甲 | {{甲}}"]

  private static let places: [CodeCase] = [
    lint(.templateWithoutFields, ["受检单位"]),
    lint(.placeholderUnclosed, ["单位：{{单位} | 甲 | {{甲}}"]), lint(.optionUnknown, ["甲 | {{甲|zzz}}"]),
    lint(.optionMisspelt, ["甲 | {{甲|只渎}}"]), lint(.listUnclosed, ["甲 | {{甲}}", "{{#丙}}"]),
    lint(.placeholderEmpty, ["甲 | {{}} | 乙 | {{乙}}"]), lint(.fieldWithoutLabel, ["{{甲}}"]),
    lint(.labelAmbiguous, ["日期 | {{乙}}", "日期 | {{丙}}"]),
    lint(
      .columnsAmbiguous, ["序号 | 内容 | 内容", "{{甲.序号}} | {{甲.内容}} | {{甲.要求}}", "合计"],
      ["[分组] | 分组 | 方式 | 止于", "- | 甲 | 增行 | 合计"]),
    lint(.listUnreadable, ["名单 | {{人.姓名|向右}}", "日期 | {{日期}}"]),
    lint(.listCoversCells, ["名单 | {{人.姓名|向右}} | 后面", "日期 | {{日期}}"]),
    lint(.fieldTwiceOnForm, ["丁 | {{丁}} | 戊 | {{丁}}"]),
  ]

  private static let rules: [CodeCase] = [
    lint(.blockUnknown, one, ["[天地玄黄] | 字段", "- | 甲"]),
    lint(.blockMisspelt, one, ["[字断] | 字段", "- | 甲"]),
    lint(.columnUnknown, one, ["[字段] | 字段 | 天地玄黄", "- | 甲 | 一"]),
    lint(.columnMisspelt, one, ["[字段] | 字段 | 类形", "- | 甲 | 文本"]),
    lint(.valueUnknown, one, ["[字段] | 字段 | 必填", "- | 甲 | 可能"]),
    lint(.valueMisspelt, one, ["[字段] | 字段 | 类型", "- | 甲 | 整树"]),
    lint(.numberExpected, one, ["[表单] | 标题 | 版本", "- | 表 | 新"]),
    lint(.rangeUnknown, one, ["[字段] | 字段 | 范围", "- | 甲 | 好看"]),
    lint(
      .registerNameTwice, one,
      ["[指标] | 指标 | 对象 | 取值", "- | 乙 | 单位 | 1", "- | 乙 | 单位 | 2"]),
    lint(
      .indicatorMatchMissing, ["序号 | 内容", "{{甲.序号}} | {{甲.内容}}", "合计"],
      ["[分组] | 分组 | 键 | 止于", "- | 甲 | 序号 | 合计", "[指标] | 指标 | 对象 | 来源", "- | 乙 | 甲 | 甲"]),
    lint(
      .indicatorCircle, one,
      ["[指标] | 指标 | 对象 | 取值", "- | 乙 | 单位 | [丙]", "- | 丙 | 单位 | [乙]"]),
    group(.fieldUnfit, "- | 甲 | 增行 | 内容"), group(.ruleWordAlone, "- | 甲 | 增行 | - | 月"),
    lint(.rangeUnfit, one, ["[字段] | 字段 | 类型 | 范围", "- | 甲 | 文本 | 0~5"]),
    lint(
      .ruleWordIdle, one, ["[指标] | 指标 | 对象 | 取值 | 列入", "- | 乙 | 单位 | 1 | 汇总、不列"]),
    lint(.choiceAliasesOfSeveral, one, ["[选项] | 名单 | 值 | 别名", "- | 乙 | 好、差 | 优"]),
    group(.sourceTooCoarse, "- | 甲 | 增行", "- | 乙 | 单位 | 月 | 甲 | 次数()"),
    group(.sourceUnjudged, "- | 甲 | 增行", "- | 乙 | 单位 | 年 | 甲 | 达标率()"),
    lint(
      .choicesWithoutPoints, ["编号 | 内容", "{{甲.编号}} | {{甲.内容}}"],
      ["[字段] | 字段 | 类型 | 选项", "- | 甲.内容 | 单选 | 好/差", "[校验] | 条件", "- | 分值([甲.内容])>1"]),
    lint(
      .privateShown, ["编号 | 内容", "{{甲.编号}} | {{甲.内容}}"],
      [
        "[字段] | 字段 | 保密", "- | 甲.编号 | 是", "[分组] | 分组 | 键", "- | 甲 | 编号",
        "[指标] | 指标 | 对象 | 来源 | 对应", "- | 乙 | 甲 | 甲 | 编号",
      ]),
    lint(.parameterUnreadable, one, ["[表单] | 标题 | 参数", "- | 表 | 好"]),
    lint(.fieldUnknown, one, ["[校验] | 条件 | 定位", "- | [天地玄黄]>1 | 甲"]),
    lint(.fieldMisspelt, ["受检单位 | {{受检单位}}"], ["[校验] | 条件", "- | [受检单为]<>\"\""]),
    lint(.choicesUnknown, one, ["[字段] | 字段 | 选项", "- | 甲 | 结果"]),
    lint(
      .choicesMisspelt, one,
      ["[字段] | 字段 | 选项", "- | 甲 | 检查结果", "[选项] | 名单 | 值", "- | 检查结过 | 好"]),
    lint(.declaredFieldMissing, one, ["[字段] | 字段", "- | 甲", "- | 天地玄黄"]),
    lint(.declaredFieldMisspelt, ["受检单位 | {{受检单位}}"], ["[字段] | 字段", "- | 受检单为"]),
    lint(.declaredGroupMissing, one, ["[分组] | 分组 | 方式", "- | 乙 | 增行"]),
    list(.keyUnknown, "- | 甲 | 增行 | 序号"), list(.endMissing, "- | 甲 | 增行 | 编号 | 合计"),
    list(.printedItemsMissing, "- | 甲 | 固定行 | 编号"), list(.sourceMissing, "- | 甲 | 带入 | 编号"),
    lint(
      .headerRowMissing, ["{{甲.编号}} | {{甲.内容}}"], ["[分组] | 分组 | 方式", "- | 甲 | 增行"]),
    categories(.categoriesSumDiffer), categories(.categoryScoreDiffers),
    CodeCase(.rangeBecameDate) {
      var rules = sheet("规则", ["[字段] | 字段 | 范围", "- | 甲"])
      rules["C2"].value = .dateTime(DateTime(CalendarDate("2026-01-05")!))
      return linted(Workbook(sheets: [sheet("表", one), rules]))
    },
    lint(.fieldDeclaredTwice, one, ["[字段] | 字段", "- | 甲", "- | 甲"]),
  ]

  private static func list(_ kind: DiagnosticCode, _ group: String) -> CodeCase {
    lint(
      kind, ["编号 | 内容", "{{甲.编号}} | {{甲.内容}}"], ["[分组] | 分组 | 方式 | 键 | 止于", group])
  }

  private static func group(
    _ kind: DiagnosticCode, _ group: String, _ indicator: String? = nil
  ) -> CodeCase {
    lint(
      kind, ["编号 | 内容", "{{甲.编号}} | {{甲.内容}}"],
      ["[分组] | 分组 | 方式 | 日期 | 来源", group]
        + (indicator.map { ["[指标] | 指标 | 对象 | 周期 | 来源 | 取值", $0] } ?? []))
  }

  private static func categories(_ kind: DiagnosticCode) -> CodeCase {
    lint(
      kind,
      ["序号 | 内容 | 标准分 | 扣分", "一 | 设备 | 10", "1.1 | 清洁 | 5 | {{项目.扣分}}", "1.2 | 标识 | 4", "合计"],
      [
        "[分组] | 分组 | 方式 | 键 | 止于", "- | 项目 | 固定行 | 序号 | 合计", "[分类] | 分组 | 序号 | 名称 | 分值",
        "- | 项目 | 一 | 设备 | 10", "[评分] | 分组 | 方式", "- | 项目 | 扣分",
      ])
  }

  private static func condition(_ kind: DiagnosticCode, _ text: String) -> CodeCase {
    lint(kind, one, ["[校验] | 条件 | 定位", "- | \(text) | 甲"])
  }

  private static let conditions: [CodeCase] = [
    condition(.conditionStartsWithSign, "=[甲]>1"), condition(.conditionCharacter, "[甲]§1"),
    condition(.conditionUnterminated, "[甲]=\"一"),
    condition(.conditionUnexpected, "[甲]>*1"), condition(.conditionUnfinished, "[甲]>"),
    condition(.conditionParenthesis, "([甲]>1"),
    condition(
      .conditionTooDeep,
      String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)),
    condition(.conditionTooLong, "[甲]>" + String(repeating: "1", count: 32_768)),
    condition(.conditionArgumentCount, "IF()"),
    condition(.conditionBeyondLastCell, "表!ZZZ9>1"),
  ]

  private static let items = [
    "序号 | 内容 | 标准分 | 评分标准 | 结果 | 扣分",
    "1.1 | 清洁 | 5 | 每处扣1分 | {{项目.结果}} | {{项目.扣分}}", "1.2 | 标识 | 4 | 每处扣1分", "合计",
  ]

  /// What lint says of blocks about the scores of a list of items.
  private static func scoring(_ kind: DiagnosticCode, _ blocks: String...) -> CodeCase {
    lint(
      kind, ["单位 | {{单位}}"] + items,
      ["[分组] | 分组 | 方式 | 键 | 止于", "- | 项目 | 固定行 | 序号 | 合计"] + blocks)
  }

  private static func grade(_ kind: DiagnosticCode, _ condition: String) -> CodeCase {
    scoring(kind, "[评级] | 等级 | 条件", "- | 优秀 | \(condition)", "- | 合格 | 其余")
  }

  private static let scoring: [CodeCase] = [
    scoring(.ruleRowExtra, "[评分] | 分组 | 方式", "- | 项目 | 扣分", "- | 项目 | 得分"),
    scoring(
      .ruleBlockTwice, "[评分] | 分组 | 方式", "- | 项目 | 扣分", "[评分] | 分组 | 方式", "- | 项目 | 得分"),
    scoring(.ruleBlockEmpty, "[评级] | 等级 | 条件"),
    scoring(.ruleCellBlank, "[评级] | 等级 | 条件", "- | 优秀"),
    grade(.conditionWordUnknown, "天地玄黄"), grade(.conditionWordMisspelt, "否绝"),
    grade(.conditionFieldBare, "得分>=90"), grade(.conditionFunctionUnknown, "QWERTZU([得分])>1"),
    grade(.conditionFunctionMisspelt, "SUMM([得分])>1"), grade(.conditionCells, "A1>1"),
    grade(.conditionDay, "TODAY()>1"),
    scoring(.conditionMixed, "[校验] | 条件 | 定位", "- | 唯一([单位]) 且 [项目.扣分]>1 | 项目.扣分"),
    scoring(.conditionUsage, "[校验] | 条件 | 定位", "- | 在册([项目.扣分]) | 项目.扣分"),
    choice(.resultUnclear, "通过、√", "未通过、×", "待定"), choice(.resultByOrder, "通过", "未通过"),
    scoring(.resultWithoutChoices, "[评分] | 分组 | 方式 | 结果字段", "- | 项目 | 是否 | 结果"),
    scoring(.levelWithoutChoices, "[评分] | 分组 | 方式 | 结果字段", "- | 项目 | 等级 | 结果"),
    scoring(
      .levelWithoutPoints, "[字段] | 字段 | 类型 | 选项", "- | 项目.结果 | 单选 | 好、差",
      "[评分] | 分组 | 方式 | 结果字段", "- | 项目 | 等级 | 结果"),
    scoring(
      .copiesIndistinct, "[字段] | 字段 | 类型", "- | 单位 | 单位", "[表单] | 标题 | 键", "- | 表 | 单位",
      "[评分] | 分组 | 方式 | 多份",
      "- | 项目 | 扣分 | 平均"),
    scoring(.weightWithoutScoring, "[表单] | 标题 | 总评权重", "- | 表 | 0.5"),
    scoring(.scoringWithoutWeight, "[评分] | 分组 | 方式", "- | 项目 | 扣分"),
    phrase(.phraseItemUnknown, "- | 9.9 | 每处扣1分 | 每处扣1分"),
    phrase(.phraseTextDiffers, "- | 1.1 | 每处扣3分 | 每处扣1分"),
    phrase(.phraseMeaningUnreadable, "- | 1.1 | 每处扣1分 | 天地玄黄"),
  ]

  /// What lint says of choices of yes and no, each with its other names.
  private static func choice(_ kind: DiagnosticCode, _ choices: String...) -> CodeCase {
    let rows = choices.map { text in
      let names = text.split(separator: "、")
      return "- | 结果 | \(names[0]) | \(names.count > 1 ? names[1] : "-")"
    }
    return lint(
      kind, ["单位 | {{单位}}"] + items,
      [
        "[分组] | 分组 | 方式 | 键 | 止于", "- | 项目 | 固定行 | 序号 | 合计", "[字段] | 字段 | 类型 | 选项",
        "- | 项目.结果 | 单选 | 结果", "[评分] | 分组 | 方式 | 结果字段", "- | 项目 | 是否 | 结果",
        "[选项] | 名单 | 值 | 别名",
      ] + rows)
  }

  private static func phrase(_ kind: DiagnosticCode, _ row: String) -> CodeCase {
    scoring(
      kind, "[评分] | 分组 | 方式 | 评分标准字段", "- | 项目 | 扣分 | 评分标准", "[短语] | 序号 | 原文 | 理解", row)
  }
}
