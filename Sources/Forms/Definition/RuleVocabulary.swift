import Values
import Wording

/// The words of the sheet 规则: blocks and their headings, each with its English aliases.
struct RuleVocabulary: Sendable {
  /// The block's name.
  let block: String
  /// Other names of the block.
  let aliases: [String]
  /// Headings of columns with their other names.
  let headings: [(name: String, aliases: [String])]

  /// The block of a name; nil for an unknown one.
  static func block(_ name: String) -> RuleVocabulary? {
    let folded = name.foldedForMatching.lowercased()
    return blocks.first { $0.block == folded || $0.aliases.contains(folded) }
  }

  /// The heading for a text, `键(每份唯一)` for `键`; nil for an unknown one.
  func heading(_ text: String) -> String? {
    let folded = text.foldedForMatching.lowercased()
    let bare = String(folded.prefix { $0 != "(" })
    return headings.first {
      $0.name == folded || $0.name == bare || $0.aliases.contains(folded)
        || $0.aliases.contains(bare)
    }?.name
  }

  static let blocks: [RuleVocabulary] = [
    .init(
      block: "表单", aliases: ["form"],
      headings: [
        ("表号", ["number", "formno"]), ("版本", ["version"]), ("标题", ["title"]),
        ("键", ["key", "keys"]), ("分组", ["group"]), ("总评权重", ["weight", "权重"]),
        ("舍入位数", ["places", "小数位数"]), ("加分上限", ["bonuscap"]),
        ("参数", ["parameters", "params"]), ("应报", ["owed"]),
      ]),
    .init(
      block: "字段", aliases: ["fields", "field"],
      headings: [
        ("字段", ["field", "name"]), ("类型", ["type", "kind"]), ("必填", ["required"]),
        ("范围", ["range", "范围/格式", "格式", "format"]), ("选项", ["choices", "options"]),
        ("缺填", ["missing"]), ("别名", ["aliases", "alias"]), ("提示", ["prompt", "hint"]),
        ("保密", ["private"]),
      ]),
    .init(
      block: "分组", aliases: ["groups", "group"],
      headings: [
        ("分组", ["group", "name"]), ("方式", ["kind", "mode"]), ("键", ["key"]),
        ("止于", ["end", "until"]), ("可增行", ["morerows", "canadd"]),
        ("最少", ["minimum", "min"]), ("空", ["empty"]), ("来源", ["source"]),
        ("日期", ["dated"]), ("起", ["from"]), ("止", ["to"]),
      ]),
    .init(
      block: "分类", aliases: ["categories", "category"],
      headings: [
        ("分组", ["group"]), ("序号", ["number", "no"]), ("名称", ["name", "title"]),
        ("分值", ["score", "points"]),
      ]),
    .init(
      block: "评分", aliases: ["scoring"],
      headings: [
        ("分组", ["group"]), ("方式", ["method", "kind"]), ("满分字段", ["fullscore"]),
        ("扣分字段", ["deduction"]), ("得分字段", ["score"]), ("权重字段", ["itemweight"]),
        ("结果字段", ["result"]), ("指标字段", ["indicator"]), ("目标字段", ["target"]),
        ("实绩字段", ["actual"]),
        ("评分标准字段", ["rule", "criteria"]), ("不适用", ["notapplicable", "na"]),
        ("保证项目", ["guarantee"]), ("保证小计下限", ["guaranteefloor"]),
        ("保证后果", ["guaranteeconsequence"]), ("多份", ["copies"]), ("否决", ["veto"]),
        ("换算", ["rescale", "scale"]), ("加分字段", ["bonus"]),
      ]),
    .init(
      block: "短语", aliases: ["phrases"],
      headings: [
        ("序号", ["number", "no"]), ("原文", ["text"]), ("理解", ["meaning", "understanding"]),
      ]),
    .init(
      block: "校验", aliases: ["checks", "check"],
      headings: [
        ("编号", ["code", "id"]), ("级别", ["severity", "level"]), ("条件", ["condition"]),
        ("定位", ["target", "at"]), ("说明", ["message", "text"]),
      ]),
    .init(
      block: "评级", aliases: ["grades", "grade"],
      headings: [
        ("等级", ["grade", "name"]), ("条件", ["condition"]), ("次序", ["order"]),
      ]),
    .init(
      block: "选项", aliases: ["choices", "choice"],
      headings: [
        ("名单", ["list", "name"]), ("值", ["value", "values"]), ("别名", ["aliases", "alias"]),
        ("分值", ["points"]),
      ]),
    .init(
      block: "关联", aliases: ["joins", "join"],
      headings: [
        ("关联", ["join", "name"]), ("来源", ["source"]), ("与", ["with"]), ("对应", ["match"]),
        ("条件", ["condition"]), ("取", ["take"]),
      ]),
    .init(
      block: "指标", aliases: ["indicators", "indicator"],
      headings: [
        ("指标", ["indicator", "name"]), ("对象", ["subject"]), ("周期", ["period"]),
        ("来源", ["source"]), ("对应", ["match"]), ("条件", ["condition"]), ("分项", ["item"]),
        ("取值", ["value"]), ("要求", ["requirement"]), ("显示", ["shown"]), ("列入", ["listed"]),
        ("说明", ["note"]),
      ]),
    .init(
      block: "整改", aliases: ["rectification", "followup"],
      headings: [
        ("来源", ["source"]), ("条件", ["condition"]), ("描述", ["text", "description"]),
        ("责任部门", ["department"]), ("责任人", ["person"]), ("期限", ["due", "整改期限"]),
        ("整改措施", ["measure", "measures", "措施"]), ("完成日期", ["completed", "整改完成日期"]),
        ("复查结果", ["reinspection", "result"]), ("复查人", ["reinspector"]),
        ("复查日期", ["reinspected"]), ("编号格式", ["numberformat"]),
      ]),
  ]
}

extension FieldDefinition.Kind {
  /// The kinds by the words of the column 类型.
  static let words: [String: FieldDefinition.Kind] = [
    "文本": .text, "text": .text, "整数": .integer, "integer": .integer, "小数": .decimal,
    "decimal": .decimal, "数字": .decimal, "number": .decimal, "日期": .date, "date": .date,
    "时间": .time, "time": .time, "单选": .choice, "选择": .choice, "choice": .choice,
    "多选": .choices, "choices": .choices, "勾选": .tick, "tick": .tick, "人员": .people,
    "people": .people, "部门": .department, "department": .department, "单位": .unit,
    "unit": .unit, "图片": .picture, "picture": .picture, "期限": .dueDate, "duedate": .dueDate,
    "扣分": .deduction, "deduction": .deduction, "问题": .findings, "findings": .findings,
    "期间": .period, "period": .period,
  ]
}

extension Period.Kind {
  /// How long a period is, by the words of 范围 and 周期.
  package static let words: [String: Period.Kind] = [
    "周": .week, "week": .week, "月": .month, "month": .month, "季": .quarter, "季度": .quarter,
    "quarter": .quarter, "半年": .halfYear, "halfyear": .halfYear, "年": .year, "年度": .year,
    "year": .year, "轮次": .round, "round": .round,
  ]
}

extension FieldDefinition.Missing {
  /// What a blank counts as, by the words of the column 缺填.
  static let words: [String: FieldDefinition.Missing] = [
    "错误": .error, "error": .error, "警告": .warning, "warning": .warning, "计0": .zero,
    "计0分": .zero, "计零": .zero, "zero": .zero, "留空": .blank, "空": .blank, "blank": .blank,
  ]
}

extension GroupDefinition.Kind {
  /// How rows come about, by the words of the column 方式.
  static let words: [String: GroupDefinition.Kind] = [
    "固定行": .printed, "printed": .printed, "增行": .growing, "growing": .growing,
    "带入": .carriedOver, "carriedover": .carriedOver,
  ]
}
