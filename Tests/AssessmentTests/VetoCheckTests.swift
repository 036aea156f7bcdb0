import Assessment
import Forms
import Grid
import Scoring
import Spreadsheet
import Testing
import Wording

/// What is written under 否决事项, what is told of it, and whether the form is vetoed.
private let written: [(text: String, told: [String], isVetoed: Bool)] = [
  ("", [], false), ("无。", [], false), ("未发现", [], false), ("无否决事项", [], false), ("不涉及", [], false),
  ("否", [], false), ("未发生", [], false), ("N/A", [], false), ("暂无", [], false), ("0", [], false),
  ("×", [], false), ("raw:——", [], false),
  ("瞒报隐患", ["V19.written warning A9"], true), ("发生轻伤事故一起", ["V19.written warning A9"], true),
  ("无人员伤亡，但有重大隐患", ["V19.unsure error A9"], false), ("待核实", ["V19.unsure error A9"], false),
]

@Test("a veto that counts is reported, and what is not surely none waits", arguments: written)
func aWrittenVeto(text: String, told: [String], isVetoed: Bool) throws {
  let round = try SampleForm.round([SampleForm.reading(["否决事项": text])])
  let form = try #require(round.forms.first)
  let findings = form.diagnostics.filter { $0.code == "V19" }
  #expect(
    findings.map { "V19.\($0.detail) \($0.severity.rawValue) \($0.cell?.description ?? "")" }
      == told)
  #expect(form.score?.isVetoed == isVetoed)
  #expect((form.status == .waiting) == told.contains { $0.contains("error") })
}

@Test("a veto by a condition is reported at the item it holds for")
func aVetoByCondition() throws {
  let change = RuleChange("评分", "否决", "[序号]=\"1.2\" 且 [得分]=0")
  let rules = AssessmentRules(try SampleForm.definition(change))
  let reading = SampleForm.reading(CheckCase.deducted(["1.2.扣分": "5"]))
  let form = ReturnedForm(reading, rules: rules, today: SampleForm.today)
  let told = form.ownFindings().filter { $0.code == "V19" }
  #expect(told.map { "\($0.detail) \($0.item ?? "")" } == ["item 1.2"])
  #expect(form.score?.isVetoed == true)
}

@Test(
  "a veto that only the conclusion speaks of waits",
  arguments: [
    ("发现重大隐患未采取措施，一票否决", ["elsewhere"]), ("触发否决项，评为不合格", ["elsewhere"]),
    ("无一票否决事项，总体良好", []), ("未触发否决。", []), ("总体良好", []),
  ])
func aVetoInTheConclusion(text: String, told: [String]) throws {
  var reading = SampleForm.reading()
  reading.fields["检查结论"] = FieldReading(.text(text), cell: CellReference("A10"))
  let form = ReturnedForm(reading, rules: try SampleForm.rules(), today: SampleForm.today)
  #expect(form.ownFindings().filter { $0.code == "V19" }.map(\.detail) == told)
}
