import Assessment
import Forms
import Grid
import Registers
import Spreadsheet
import Testing
import Wording

/// Confidential columns (保密) may be counted and compared; a rule that would show them is refused.
@Suite("Rules about confidential columns") struct ConfidentialRulesTests {
  private static func help(_ rules: String) -> RegisterSample.Template {
    RegisterSample.Template(
      title: "帮扶", group: "帮扶", columns: ["日期", "对象", "情形", "金额", "内容", "定额"],
      rules: """
        [字段]|字段|类型|选项|保密
        |填报单位|单位
        |年度|期间
        |帮扶.日期|日期||是
        |帮扶.对象|人员||是
        |帮扶.情形|单选|情形|是
        |帮扶.金额|小数||是
        |帮扶.内容|文本
        |帮扶.定额|整数||是
        [分组]|分组|方式|键|止于|日期
        |帮扶|增行|对象+内容|填表人|日期
        [选项]|名单|值
        |情形|病
        |情形|灾
        |病户|帮扶[情形="病"]
        [关联]|关联|来源|与|对应|取
        |两次|帮扶|帮扶|内容=内容|谁=[帮扶.对象]、何=[帮扶.内容]
        \(rules)
        """)
  }

  @Test(
    "what would show a confidential column is refused at its cell",
    arguments: [
      ("|数|帮扶|年|帮扶|内容=内容||次数()||", "对象"), ("|数|病户|年|帮扶|内容=内容||次数()||", "对象"),
      ("|数|帮扶.对象|年|帮扶|对象||次数()||", "对象"), ("|数|帮扶.内容|30日内|帮扶|内容||次数()||", "周期"),
      ("|数|单位|年|帮扶||情形|次数()||", "分项"), ("|数|单位|年|帮扶|||SUM([金额])||", "取值"),
      ("|数|单位|年|帮扶|||IF(次数()>0,MAX([金额]),0)||", "取值"), ("|数|单位|年|两次||谁|次数()||", "分项"),
      ("|数|帮扶.内容|年|帮扶|内容||次数()|>=[定额]|", "要求"),
    ])
  func refused(indicator: String, column: String) throws {
    let rules = "[指标]|指标|对象|周期|来源|对应|分项|取值|要求\n" + indicator
    let told = RegisterRules(RegisterSample([Self.help(rules)]).definitions).diagnostics
    let finding = try #require(told.first { $0.isKind(.privateShown) })
    #expect(finding.arguments.first == column && finding.cell?.row == 19)
  }

  @Test(
    "what counts or compares it is not",
    arguments: ["次数()", "人数([对象])/次数()", "COUNTIF([金额],\">100\")", "SUMPRODUCT(([金额]>100)*1)", "去重([内容])"])
  func counted(value: String) {
    let rules = "[指标]|指标|对象|周期|来源|条件|取值\n|数|单位|月|帮扶|[情形]=\"病\"|\(value)"
    let told = RegisterRules(RegisterSample([Self.help(rules)]).definitions).diagnostics
    #expect(told.map(\.code) == [])
  }

  @Test("the ledger of what is to be rectified shows no confidential column")
  func rectified() {
    let rules = "[整改]|来源|描述|责任人|期限\n|帮扶|内容|对象|日期"
    let template = Self.help(rules)
    let told = RegisterRules(RegisterSample([template]).definitions).diagnostics
    #expect(told.compactMap(\.arguments.first) == ["责任人", "期限"])
    var sample = RegisterSample([template])
    sample.returned("帮扶", ["2025-03-07|李四|病|500|慰问|1"])
    let problems = sample.assessed(on: "2025-12-31").ledger.problems
    #expect(problems.map(\.text) == ["慰问"])
    #expect(problems.allSatisfy { $0.person == nil && $0.due == nil && $0.item == "*** 慰问" })
  }

  @Test("a finding names its row by the open columns of the key alone")
  func keys() throws {
    var sample = RegisterSample([Self.help("")])
    sample.returned("帮扶", ["2025-03-07|李四|病|500|慰问|1", "2025-03-08|李四|灾|600|慰问|1"])
    let told = sample.assessed(on: "2025-12-31").forms.flatMap(\.diagnostics)
    let again = try #require(told.first { $0.isKind(.keyAgain) })
    #expect(again.item == "*** 慰问" && !told.contains { $0.arguments.joined().contains("李四") })
  }
}
