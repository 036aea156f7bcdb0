import Forms

/// Which field of a form plays which part in scoring and rectification.
///
/// The blocks `[评分]` and `[整改]` of the sheet 规则 name them; what they leave out has the name
/// that DOMAIN gives it.
///
/// ```swift
/// FormRoles(definition).deduction  // "扣分"
/// ```
package struct FormRoles: Hashable, Sendable {
  /// The group that is scored; nil for a form without one.
  package var group: String?
  /// The list of a register whose rows are problems to be rectified; nil for a form without one,
  /// and for a scored one, whose items are.
  package var problemGroup: String?
  /// The group of problems carried over from the round before; nil for a form without one.
  package var carriedGroup: String?
  /// 序号 of an item and of a carried-over problem.
  package var key = "序号"
  /// 检查内容 of an item, or what is printed in its place; of a carried-over problem its text.
  package var content = "检查内容"
  /// 标准分.
  package var fullScore = "标准分"
  /// 扣分.
  package var deduction = "扣分"
  /// 得分 of an item.
  package var score = "得分"
  /// 检查情况.
  package var result = "检查情况"
  /// 缺项, a column to tick; nil for a form without.
  package var notApplicable: String?
  /// 指标: the indicator that an item is scored by.
  package var indicator = "指标"
  /// 目标 of an indicator.
  package var target = "目标"
  /// 实绩: what an indicator comes to.
  package var actual = "实绩"
  /// 评分标准.
  package var scoringRule = "评分标准"
  /// 问题描述.
  package var finding = "问题描述"
  /// 责任部门.
  package var department = "责任部门"
  /// 责任人.
  package var person = "责任人"
  /// 整改期限.
  package var due = "整改期限"
  /// 整改措施.
  package var measure = "整改措施"
  /// 整改完成日期.
  package var completion = "整改完成日期"
  /// 复查结果.
  package var reinspection = "复查结果"
  /// 复查人.
  package var reinspector = "复查人"
  /// 复查日期.
  package var reinspectionDate = "复查日期"
  /// 加分; nil for a form without.
  package var bonus: String?
  /// 受检单位.
  package var unit = "受检单位"
  /// 检查日期.
  package var inspectionDate = "检查日期"
  /// 轮次.
  package var round = "轮次"
  /// 组长, who signs for a verdict on a carried-over problem.
  package var leader = "组长"

  /// 备注 of a carried-over problem.
  package var remark = "备注"

  /// 权重字段 of an item; nil for a form whose items count alike.
  package var weight: String?

  /// The roles in a form whose rules name no others.
  package init(_ definition: FormDefinition) {
    group = definition.scoredList
    carriedGroup = definition.groups.first { $0.kind == .carriedOver }?.name
    if let unit = definition.fields.first(where: { $0.kind == .unit }) { self.unit = unit.name }
    bonus = definition.field("加分")?.name
    guard let group = group.flatMap({ definition.group($0) }) else { return }
    notApplicable = ScoreFields(of: group, in: definition).notApplicable
    key = group.key ?? key
    let fields = ScoreFields(of: group, in: definition)
    fullScore = fields.fullScore
    deduction = fields.deduction ?? deduction
    score = fields.score ?? score
  }

  /// The columns of 评分 that name fields of the items.
  static let scoringColumns = [
    "满分字段", "扣分字段", "得分字段", "结果字段", "评分标准字段", "权重字段", "指标字段",
    "目标字段", "实绩字段",
  ]
  /// The columns of 整改 that name fields of the items.
  static let rectificationColumns = [
    "描述", "责任部门", "责任人", "期限", "整改措施", "完成日期", "复查结果", "复查人", "复查日期",
  ]

  /// Takes the fields that the row of 评分 names beside those of the scores themselves.
  mutating func takeScoring(from row: [String: RuleBlock.Entry]) {
    result = row["结果字段"]?.fieldName ?? result
    scoringRule = row["评分标准字段"]?.fieldName ?? scoringRule
    weight = row["权重字段"]?.fieldName
    indicator = row["指标字段"]?.fieldName ?? indicator
    target = row["目标字段"]?.fieldName ?? target
    actual = row["实绩字段"]?.fieldName ?? actual
    bonus = row["加分字段"]?.fieldName ?? bonus
  }

  /// What tells the items of a form without 检查内容 apart: of its printed columns that play no other
  /// part the one with the most different texts, 检查项目 rather than 类别.
  mutating func takeContent(from definition: FormDefinition) {
    let all = definition.pages.flatMap(\.bands)
    // Problems carried over stand in a column of the same name.
    let known = all.filter { $0.group == group || $0.group == carriedGroup }.flatMap(\.columns)
    guard !known.contains(where: { $0.field == content }) else { return }
    let bands = all.filter { $0.group == group }
    let taken = [key, fullScore, scoringRule]
    let printed = bands.flatMap(\.columns).filter { $0.isPrinted && !taken.contains($0.field) }.map(
      \.field)
    func texts(_ field: String) -> Int {
      Set(bands.flatMap(\.items).compactMap { $0.constants[field] }).count
    }
    // The leftmost of several.
    let best = printed.reversed().max { texts($0) < texts($1) }
    if let best, texts(best) > 1 { content = best }
  }

  /// Takes the fields that the row of 整改 names.
  mutating func takeRectification(from row: [String: RuleBlock.Entry]) {
    if group == nil { problemGroup = row["来源"]?.name }
    finding = row["描述"]?.fieldName ?? finding
    department = row["责任部门"]?.fieldName ?? department
    person = row["责任人"]?.fieldName ?? person
    due = row["期限"]?.fieldName ?? due
    measure = row["整改措施"]?.fieldName ?? measure
    completion = row["完成日期"]?.fieldName ?? completion
    reinspection = row["复查结果"]?.fieldName ?? reinspection
    reinspector = row["复查人"]?.fieldName ?? reinspector
    reinspectionDate = row["复查日期"]?.fieldName ?? reinspectionDate
  }

  /// The fields of 键 that tell the sheets of one unit in one round apart.
  func copyFields(of definition: FormDefinition) -> [String] {
    definition.keyFields.filter { ![unit, round].contains($0) }
  }
}
