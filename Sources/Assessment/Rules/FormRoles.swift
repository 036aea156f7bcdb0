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
  /// The group of problems carried over from the round before; nil for a form without one.
  package var carriedGroup: String?
  /// 序号 of an item and of a carried-over problem.
  package var key = "序号"
  /// 检查内容 of an item; of a carried-over problem its text.
  package var content = "检查内容"
  /// 标准分.
  package var fullScore = "标准分"
  /// 扣分.
  package var deduction = "扣分"
  /// 得分 of an item.
  package var score = "得分"
  /// 检查情况.
  package var result = "检查情况"
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

  /// The roles in a form.
  package init(_ definition: FormDefinition) {
    group = definition.scoredGroup
    carriedGroup = definition.groups.first { $0.kind == .carriedOver }?.name
    if let key = group.flatMap({ definition.group($0)?.key }) { self.key = key }
    if let unit = definition.fields.first(where: { $0.kind == .unit }) { self.unit = unit.name }
    takeScoring(from: definition.block("评分")?.rows.first ?? [:])
    takeRectification(from: definition.block("整改")?.rows.first ?? [:])
    bonus = bonus ?? definition.field("加分")?.name
  }

  private mutating func takeScoring(from row: [String: RuleBlock.Entry]) {
    group = group ?? row["分组"]?.text
    fullScore = row["满分字段"]?.text ?? fullScore
    deduction = row["扣分字段"]?.text ?? deduction
    score = row["得分字段"]?.text ?? score
    result = row["结果字段"]?.text ?? result
    scoringRule = row["评分标准字段"]?.text ?? scoringRule
    bonus = row["加分字段"]?.text
  }

  private mutating func takeRectification(from row: [String: RuleBlock.Entry]) {
    finding = row["描述"]?.text ?? finding
    department = row["责任部门"]?.text ?? department
    person = row["责任人"]?.text ?? person
    due = row["期限"]?.text ?? due
    measure = row["整改措施"]?.text ?? measure
    completion = row["完成日期"]?.text ?? completion
    reinspection = row["复查结果"]?.text ?? reinspection
    reinspector = row["复查人"]?.text ?? reinspector
    reinspectionDate = row["复查日期"]?.text ?? reinspectionDate
  }
}

extension FormDefinition {
  /// The first block of a name in the sheet 规则; nil where there is none.
  func block(_ name: String) -> RuleBlock? { otherBlocks.first { $0.name == name } }
}
