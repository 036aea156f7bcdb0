import Spellings

/// The fields of a list that belong together in its scores: as the block 评分 names them, else those of
/// the usual names and kinds.
///
/// ```swift
/// ScoreFields(of: group, in: definition).deduction  // "扣分"
/// ```
package struct ScoreFields: Hashable, Sendable {
  /// 标准分.
  package let fullScore: String
  /// 扣分; nil for a list without.
  package let deduction: String?
  /// 得分; nil for a list without.
  package let score: String?
  /// 问题描述; nil for a list without.
  package let findings: String?
  /// 检查情况; nil for a list without.
  package let result: String?
  /// 缺项, a column to tick where an item does not apply; nil for a list without.
  package let notApplicable: String?

  /// The fields of a list of a form.
  package init(of group: GroupDefinition, in definition: FormDefinition) {
    let row = definition.scoredList == group.name ? definition.scoringRow : [:]
    fullScore = row["满分字段"]?.fieldName ?? "标准分"
    deduction =
      row["扣分字段"]?.fieldName ?? group.fields.first { $0.kind == .deduction }?.name
      ?? group.field("扣分")?.name
    score = row["得分字段"]?.fieldName ?? group.field("得分")?.name
    findings = group.fields.first { $0.kind == .findings }?.name
    result = row["结果字段"]?.fieldName ?? group.field("检查情况")?.name
    notApplicable =
      group.fields.first {
        $0.kind == .tick && ScoreFields.saysNotApplicable(FoldedText($0.name))
      }?.name
  }
}

extension ScoreFields {
  /// Whether a header is that of the column 缺项, 不适用.
  static func saysNotApplicable(_ header: FoldedText) -> Bool {
    NothingWord(header) == .notApplicable
  }
}

extension FormDefinition {
  /// The only row of 评分; empty where there is none.
  package var scoringRow: [String: RuleBlock.Entry] {
    otherBlocks.first { $0.name == "评分" }?.rows.first ?? [:]
  }

  /// The name of the list that is scored, as 表单 or else 评分 says; nil for a register.
  package var scoredList: String? { scoredGroup ?? scoringRow["分组"]?.name }
}
