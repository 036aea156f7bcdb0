import Assessment
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Testing
import Values

@Suite("The blocks of 规则 about scores")
struct ScoringCompilerTests {
  /// What is told of a change, with code, detail and arguments.
  struct Told: Sendable, CustomTestStringConvertible {
    var change: RuleChange
    var findings: [String]
    var testDescription: String { change.testDescription }

    init(_ change: RuleChange, _ findings: String...) {
      (self.change, self.findings) = (change, findings)
    }
  }

  @Test(
    "every word that is not understood is reported at its cell, with the words there are",
    arguments: [
      Told(RuleChange("评分", "方式", "比率"), "T04  C13 比率,方式,得分、扣分、指标、是否、等级"),
      Told(RuleChange("评分", "方式", "扣份"), "T04 suggest C13 扣份,方式,得分、扣分、指标、是否、等级,扣分"),
      Told(RuleChange("评分", "不适用", "剔除"), "T04  I13 剔除,不适用,折算、计满、计零"),
      Told(RuleChange("评分", "保证后果", "降级"), "T04  M13 降级,保证后果,不合格、归零"),
      Told(RuleChange("评分", "多份", "最高"), "T04 suggest M13 最高,多份,平均、最低,最低"),
      Told(RuleChange("评分", "保证小计下限", "四十"), "T04 number M13 四十,保证小计下限"),
      Told(RuleChange("评分", "换算", "一百"), "T04  M13 一百,换算,×100、×50、不换算"),
      Told(RuleChange("表单", "舍入位数", "一"), "T04 number F2 一,舍入位数"),
      Told(RuleChange("表单", "加分上限", "三"), "T04 number G2 三,加分上限"),
      Told(RuleChange("表单", "总评权重", "重"), "T04 number E2 重,总评权重"),
      Told(RuleChange("评分", "扣分字段", "扣份"), "T05 suggest E13 扣份,[评分],扣分"),
      Told(RuleChange("评分", "保证项目", "[检查内蓉]含\"★\""), "T05 suggest J13 检查内蓉,[评分],检查内容"),
      Told(RuleChange("评分", "否决", "否决事像"), "T05 suggest K13 否决事像,[评分],否决事项"),
      Told(RuleChange("评级", "条件", "[的分]>=90"), "T05  C15 的分,[评级]"),
      Told(RuleChange("评级", "条件", "[实得份]>=90"), "T05 suggest C15 实得份,[评级],实得分"),
      Told(
        RuleChange("评级", "条件", "[得分]>=90 且 无零分顶"),
        "T19 name C15 无零分顶,无零分项、无零分表、否决、其余"),
      Told(
        RuleChange("评级", "条件", "[得分]>=90 且 无零分项目"),
        "T19 nameSuggest C15 无零分项目,无零分项、无零分表、否决、其余,无零分项"),
      Told(RuleChange("评级", "条件", "得分>=90"), "T19 bareField C15 得分"),
      Told(RuleChange("评级", "条件", "[得分]>=90 且 TODAY()>1"), "T19 day C15 TODAY"),
      Told(RuleChange("评级", "条件", "([得分]>=90"), "T11 missingParenthesis C15"),
      Told(RuleChange("评级", "次序", "一"), "T04 number D15 一,次序"),
      Told(RuleChange("整改", "条件", "[扣份]>0"), "T05 suggest C20 扣份,[整改],扣分"),
      Told(RuleChange("整改", "来源", "项木"), "T05 suggest B20 项木,[整改],项目"),
      Told(RuleChange("整改", "编号格式", "随便"), "T04  E20 随便,编号格式,轮次-单位-序号、轮次-部门-序号"),
      Told(RuleChange("评分", "方式", "等级"), "T20 choices C13 检查情况"),
    ])
  func words(told: Told) throws {
    let rules = AssessmentRules(try SampleForm.definition(told.change))
    let found = rules.diagnostics.map {
      [$0.code, $0.detail, $0.cell?.description ?? "-"].joined(separator: " ")
        + ($0.arguments.isEmpty ? "" : " " + $0.arguments.joined(separator: ","))
    }
    #expect(found == told.findings)
    #expect(rules.diagnostics.allSatisfy { $0.sheet == "规则" && $0.file == "现场表.xlsx" })
    #expect(rules.isBroken)
  }

  @Test(
    "the fields of 评分 are the same to the reader and to the scores",
    arguments: [
      [RuleChange("评分", "满分字段", "[标准分]"), RuleChange("评分", "扣分字段", "项目.扣分")],
      [RuleChange("评分", "分组", "")], [RuleChange("评分", "分组", "{{项目}}")],
    ])
  func sameFields(changes: [RuleChange]) throws {
    let definition = try SampleForm.definition(changes)
    let group = try #require(definition.group("项目"))
    let fields = ScoreFields(of: group, in: definition)
    let roles = AssessmentRules(definition).roles
    #expect(fields.fullScore == "标准分" && roles.fullScore == "标准分")
    #expect(fields.deduction == "扣分" && roles.deduction == "扣分")
    #expect(fields.score == "得分" && roles.score == "得分")
  }

  @Test("what is listed is understood")
  func understood() throws {
    let rules = AssessmentRules(
      try SampleForm.definition(
        RuleChange("评分", "方式", "得分"), RuleChange("评分", "换算", "×50"),
        RuleChange("评分", "保证小计下限", "４"), RuleChange("评分", "保证后果", "归零"),
        RuleChange("评分", "不适用", "计满"), RuleChange("评分", "保证项目", "★"),
        RuleChange("表单", "总评权重", "60%")))
    #expect(rules.diagnostics.isEmpty)
    #expect(rules.scoring.method == .score && rules.scoring.base == 50)
    #expect(rules.scoring.guarantee == GuaranteeRule(floor: 4, consequence: .zeroForm))
    #expect(rules.scoring.notApplicable == .fullMarks)
    #expect(rules.weight == Decimal(exact: "0.6"))
  }

  @Test("the points of levels stand in the parameters")
  func levels() throws {
    let changes = [
      RuleChange("评分", "方式", "等级"), RuleChange("字段", "选项", "好、差", row: 5),
      RuleChange("字段", "字段", "项目.检查情况", row: 5), RuleChange("字段", "类型", "单选", row: 5),
    ]
    let complete = changes + [RuleChange("表单", "参数", "好=5；差=1")]
    let rules = AssessmentRules(try SampleForm.definition(complete))
    #expect(rules.diagnostics.isEmpty)
    #expect(rules.scoring.method == .level(points: ["好": 5, "差": 1]))
    let lacking = AssessmentRules(
      try SampleForm.definition(changes + [RuleChange("表单", "参数", "好=5")]))
    #expect(lacking.diagnostics.map(\.detail) == ["points"])
  }

  @Test("a scored form without a weight is no form of the round unless it came in")
  func formBesideTheTotal() throws {
    let rules = AssessmentRules(try SampleForm.definition())
    let beside = AssessmentRules(
      try SampleForm.definition([
        RuleChange("表单", "标题", "考核表"), RuleChange("表单", "总评权重", ""),
      ]))
    #expect(beside.weight == nil)
    let round = RoundAssessment(
      [SampleForm.reading()], rules: [rules, beside],
      options: AssessmentOptions(today: SampleForm.today))
    #expect(round.rules.map(\.title) == [rules.title])
  }

  @Test("a form that a broken rule would score waits without a score, and is reported once")
  func brokenRulesWait() throws {
    let rules = AssessmentRules(try SampleForm.definition(RuleChange("评分", "方式", "比率")))
    let round = RoundAssessment(
      [SampleForm.reading(), SampleForm.reading(unit: "检修部", file: "b.xlsx")], rules: [rules],
      options: AssessmentOptions(today: SampleForm.today))
    #expect(round.forms.map(\.status) == [.waiting, .waiting])
    #expect(round.forms.map(\.score?.shown) == [nil, nil])
    #expect(round.diagnostics.filter { $0.code == "T04" }.count == 1)
  }
}
