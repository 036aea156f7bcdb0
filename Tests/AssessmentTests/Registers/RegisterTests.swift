import Assessment
import Forms
import FoundationEssentials
import Grid
import Registers
import Scoring
import Spreadsheet
import Testing
import Values
import Wording

/// All templates of the examples, with the roster that came back.
private var sample: RegisterSample {
  var sample = RegisterSample(RegisterExamples.all)
  sample.returned("职工花名册", RegisterExamples.people)
  return sample
}

@Test("The sheets 规则 of the examples are understood")
func rulesOfExamplesAreUnderstood() {
  let definitions = sample.definitions
  #expect(definitions.flatMap(\.diagnostics).map(\.code) == [])
  #expect(RegisterRules(definitions).diagnostics.map(\.code) == [])
}

@Test("Talks: how often each was talked to, and the share of the roster")
func talksAreCounted() {
  var sample = sample
  sample.returned(
    "谈心谈话台账",
    [
      "2025-01-08|赵一|李四|家常", "2025.5.20|赵一|孙三、周五|家常", "5月21日|赵一|李四|家常",
      "2025-02-30|赵一|钱二|家常", "2025-06-01|赵一|王九|家常", "2024-12-30|赵一|吴六|家常",
    ])
  let round = sample.assessed(on: "2025-12-31")
  #expect(round.findings == ["V04 A7", "R02 C8", "R03 A9"])
  #expect(
    round.told("被谈次数") == ["周五 1 met", "孙三 1 met", "李四 2 met", "赵一 0 not met", "钱二 0 not met"])
  #expect(round.told("谈话总人次") == ["运行部 5", "全厂 5"])
  #expect(
    round.told("谈话人次").filter { !$0.hasSuffix(" 0") && $0.hasPrefix("运行部") } == [
      "运行部 2025-01 1", "运行部 2025-05 3", "运行部 2025-06 1",
    ])
  #expect(round.told("谈话覆盖率") == ["运行部 3/5 not met", "全厂 3/5"])
}

@Test("Visits to the site: each has a number of his own to reach")
func visitsAreHeldAgainstPledges() {
  var sample = sample
  sample.returned("个人量化承诺表", ["赵一|下现场|10", "钱二|下现场|8"])
  let days = (2...10).map { "2025-01-\($0 < 10 ? "0" : "")\($0)|赵一|白班|锅炉" }
  let others = (12...17).map { "2025-01-\($0)|钱二|\($0 < 14 ? "节假日" : "白班")|汽机" }
  sample.returned("下现场记录", days + ["2025-01-11|赵一、钱二|夜班|锅炉"] + others)
  let round = sample.assessed(on: "2025-01-31")
  #expect(round.findings == [])
  #expect(round.told("每月下现场", due: true) == ["赵一 2025-01 10 met", "钱二 2025-01 7 not met"])
  #expect(round.registers.entries.first { $0.indicator == "每月下现场" }?.required == ">=10")
  #expect(round.told("下现场次数", due: true).first == "运行部 2025-01 16")
  #expect(round.told("盲时下现场", due: true).first == "运行部 2025-01 3")
  #expect(round.told("下现场达标率") == ["运行部 1/2", "全厂 1/2"])
}

@Test("Learning: kinds with their own calendars")
func learningIsCountedByKind() {
  var sample = sample
  let political = ["01-10", "02-10", "03-10", "03-20", "05-10", "06-10"]
  let discipline = (1...6).map { "0\($0)-15" }
  sample.returned(
    "安全学习记录",
    political.map { "2025-\($0)|政治学习|安全|10|10" }
      + discipline.map { "2025-\($0)|党规党纪教育|安全|10|9" }
      + ["2025-02-20|国防教育|安全|10|10", "2025-04-20|普法教育|安全|10|6"])
  let round = sample.assessed(on: "2025-06-30")
  let missed = round.registers.entries.filter { $0.isMet == false }
  #expect(missed.map { "\($0.indicator) \($0.span)" } == ["国防教育 2025-Q2", "政治业务学习 2025-04"])
  #expect(round.told("学习频次达标率") == ["运行部 13/15", "全厂 13/15"])
  #expect(round.told("参学率") == ["运行部 130/140", "全厂 130/140"])
}

@Test("A rota: exactly two a week, and a week that is missing is seen")
func rotaIsHeldAgainstWeeks() {
  var sample = sample
  sample.units = [InspectedUnit(name: "运行部"), InspectedUnit(name: "机关")]
  sample.units?[0].details = ["类型": "生产型"]
  sample.returned("安全生产党员监督台", ["第1周|赵一、孙三", "2|赵一", "第四周|钱二、孙三、赵一"])
  let round = sample.assessed(on: "2025-01-26")
  #expect(round.findings == ["TZ-48-C1 B5", "TZ-48-C1 B6"])
  #expect(
    round.told("监督员人数", due: true).filter { $0.hasPrefix("运行部") } == [
      "运行部 2025-W01 2 met", "运行部 2025-W02 1 not met", "运行部 2025-W03 0 not met",
      "运行部 2025-W04 3 not met",
    ])
  #expect(round.told("监督员达标率") == ["运行部 1/4", "全厂 1/4"])
  #expect(round.told("轮值次数") == ["孙三 2", "赵一 3", "钱二 1"])
  #expect(round.told("轮值差").first == "运行部 2")
}

@Test("Which units a condition means is not guessed without the list of units")
func unknownUnitsAreNotJudged() {
  var sample = sample
  sample.units = nil
  sample.returned("安全生产党员监督台", ["第1周|赵一、孙三", "2|赵一"])
  let round = sample.assessed(on: "2025-01-12")
  #expect(round.inputDiagnostics.map(\.code) == ["R08", "R08"])
  #expect(round.inputDiagnostics.last?.arguments == ["类型", "监督员人数、轮值差、监督员达标率"])
  #expect(
    round.told("监督员人数", due: true).prefix(2) == ["运行部 2025-W01 2", "运行部 2025-W02 1"])
  #expect(round.units.flatMap(\.missing) == [])
}

@Test("A list of units without the column that a condition asks for is told")
func missingColumnOfUnitsIsTold() {
  var sample = sample
  sample.units?[0].details = ["性质": "生产型"]
  sample.returned("安全生产党员监督台", ["第1周|赵一、孙三"])
  #expect(sample.assessed(on: "2025-01-12").inputDiagnostics.map(\.code) == ["R08", "R08"])
}

@Test("A unit's own column may be the number to reach, or what is divided by")
func columnsOfUnitsAreReckonedWith() {
  let talks = RegisterExamples.talks
  var sample = RegisterSample([
    RegisterExamples.roster,
    .init(
      title: talks.title, group: talks.group, columns: talks.columns,
      rules: talks.rules + "\n[指标]|指标|来源|取值|要求\n|次数|谈话|次数()|>=[定次]\n|人均|谈话|次数()/[单位.人数]|"),
  ])
  sample.returned("职工花名册", RegisterExamples.people)
  sample.returned("谈心谈话台账", ["2025-01-08|赵一|李四|家常"])
  #expect(
    sample.assessed(on: "2025-12-31").inputDiagnostics.map(\.arguments) == [
      ["定次", "次数"], ["人数", "人均"],
    ])
  sample.units?[0].details = ["定次": "2", "人数": "4"]
  let round = sample.assessed(on: "2025-12-31")
  #expect(round.inputDiagnostics.isEmpty)
  #expect(round.told("次数") == ["运行部 1 not met", "全厂 1"])
  #expect(round.told("人均").first == "运行部 1/4")
}

@Test("Who answers for whom: as long as the agreement is valid")
func guaranteesAreJoined() {
  var sample = sample
  sample.returned(
    "安全联保责任书台账",
    [
      "LB-001|孙三|李四|2025-01-05|2025-06-30", "LB-002|赵一|周五|2025-04-20|2025-12-31",
      "LB-002|钱二|吴六|2025-04-20|2025-12-31",
    ])
  sample.returned(
    "三违记录",
    [
      "2025-03-10|李四|一般违章|1", "2025-08-02|李四|较重|3", "2025-06-01|周五|较重|3", "2025-02-01|孙三|一般|2",
    ])
  let round = sample.assessed(on: "2025-12-31")
  #expect(round.findings == ["R01 A6", "TZ-32-C1 D7"])
  #expect(round.told("联保份数") == ["运行部 2", "全厂 2"])
  #expect(round.told("联保签订率") == ["运行部 2/2 met", "全厂 2/2"])
  #expect(round.told("身边三违") == ["孙三 1 not met", "赵一 1 not met", "钱二 0 met"])
  #expect(round.told("连带分") == ["孙三 0.5", "赵一 1.5", "钱二 0"])
  #expect(round.told("违章记分") == ["孙三 2 not met", "赵一 0 met", "钱二 0 met"])
  #expect(round.told("破零人数") == ["运行部 1 not met", "全厂 1"])
}

@Test("Points: signed, with a cap on what is added")
func pointsAreCapped() {
  var sample = sample
  sample.returned(
    "党员积分台账",
    [
      "2025-02-01|孙三|正面|5", "2025-03-01|孙三|正面|5", "2025-04-01|孙三|正面|5", "2025-05-01|孙三|正面|8",
      "2025-06-01|孙三|负面|-2", "2025-06-01|钱二|负面|-0.5", "2025-07-01|钱二|负面|2",
    ])
  let round = sample.assessed(on: "2025-12-31")
  #expect(round.findings == ["TZ-51-C1 D10"])
  #expect(round.told("党员积分") == ["孙三 78", "赵一 60", "钱二 61.5"])
}

@Test("The five finds: what is missing has a name, and what was found oneself does not count")
func findsAreCounted() {
  var sample = sample
  let items = ["01|找一", "02|找一", "03|找二", "04|找三", "05|找五"]
  sample.returned(
    "双查五找上报表",
    items.map { item in
      let parts = item.split(separator: "|")
      return "WZ-01-\(parts[0])|1月|\(parts[1])|渗漏"
    })
  sample.returned(
    "班组建设考核表",
    ["2025-01-10|甲班|1|WZ-01-02", "2025-01-11|甲班|2|", "2025-01-12|甲班|0.5|WZ-09-99"])
  let round = sample.assessed(on: "2025-01-31")
  #expect(round.findings == ["R02 D6"])
  #expect(round.registers.entries.filter { $0.isMet == false }.map(\.item) == ["找四"])
  #expect(round.told("五找缺项数") == ["运行部 1", "全厂 1"])
  #expect(round.told("班组扣分") == ["乙班 0", "甲班 3.5"])
  #expect(round.told("自查免扣分") == ["乙班 0", "甲班 1"])
  #expect(round.told("班组得分") == ["乙班 100", "甲班 97.5"])
}

@Test("Hazards: rates, what is overdue, and sums that must agree")
func hazardsAreReckoned() {
  var sample = sample
  sample.returned(
    "隐患排查治理台账",
    [
      "YH-1|2025-06-01|渗油|2025-06-10|2025-06-09", "YH-2|2025-06-01|积水|2025-06-10|2025-06-12",
      "YH-3|2025-06-02|缺护栏|2025-06-20|", "YH-4|2025-06-03|漏电|2025-07-20|",
    ])
  sample.returned("隐患整改统计表", ["5月|0|1|0|1", "六月|1|4|2|4"])
  let round = sample.assessed(on: "2025-06-30")
  #expect(round.findings == ["TZ-17-C3 C4", "TZ-17-C1 E5"])
  #expect(round.told("排查隐患数").first == "运行部 4")
  #expect(round.told("完成整改数").first == "运行部 2")
  #expect(round.told("隐患整改率") == ["运行部 2/4", "全厂 2/4"])
  #expect(round.told("按期整改率").first == "运行部 1/3")
  #expect(round.told("逾期未整改").first == "运行部 1")
}

/// The assessment of 8.9, and a register that says what its indicators come to.
private func annualSample(_ figures: [String]) -> RegisterSample {
  let names = ["清单完成率", "谈话覆盖率", "学习频次达标率", "下现场达标率", "承诺参与率", "隐患整改率"]
  let rates = names.map { "|\($0)|数据|[项目]=\"\($0)\"|SUM([分子])/SUM([分母])" }.joined(separator: "\n")
  let figuresForm = RegisterSample.Template(
    title: "数据表", group: "数据", columns: ["项目", "分子", "分母"],
    rules: """
      [表单]|标题|应报
      |数据表|单位
      [字段]|字段|类型|范围
      |填报单位|单位
      |年度|期间|年
      |数据.分子|小数
      |数据.分母|小数
      [分组]|分组|方式|止于
      |数据|增行|填表人
      [指标]|指标|来源|条件|取值
      \(rates)
      |三违总数|数据|[项目]="三违总数"|SUM([分子])
      """)
  let rules = [
    (15, "每低1个百分点扣0.5分，扣完为止"), (15, "每低1个百分点扣0.5分，扣完为止"), (15, "每低5个百分点扣1分，扣完为止"),
    (15, "每低5个百分点扣1分，扣完为止"), (10, "每低1个百分点扣1分，扣完为止"), (15, "每低1个百分点扣1分，扣完为止"),
    (15, "每起扣3分，扣完为止"),
  ]
  let items = zip(names + ["三违总数"], rules).enumerated().map { number, item in
    let target = item.0 == "三违总数" ? "0" : "100%"
    let fields = number == 0 ? ["{{考核.实绩|不读}}", "{{考核.得分|不读}}"] : []
    return ["\(number + 1)", item.0, target, "\(item.1.0)", item.1.1] + fields
  }
  let annual = RegisterSample.Template(
    title: "年度考核表", group: "考核",
    columns: ["序号", "指标", "目标", "标准分", "计分标准", "实绩", "得分"],
    rules: """
      [表单]|表号|标题|键|分组
      |KH-23|年度考核表|填报单位+年度|考核
      [字段]|字段|类型|范围
      |填报单位|单位
      |年度|期间|年
      |考核.标准分|小数
      |考核.实绩|小数
      |考核.得分|小数
      [分组]|分组|方式|键|止于
      |考核|固定行|序号|填表人
      [评分]|分组|方式|满分字段|指标字段|目标字段|实绩字段|得分字段|评分标准字段
      |考核|指标|标准分|指标|目标|实绩|得分|计分标准
      [评级]|等级|条件
      |优秀|[得分]>=90
      |良好|[得分]>=80
      |合格|[得分]>=70
      |不合格|其余
      """, items: items)
  var sample = RegisterSample([figuresForm, annual])
  sample.returned("数据表", figures)
  let printed = items.map { $0.prefix(5).joined(separator: "|") }
  sample.returned("年度考核表", printed)
  #expect(sample.definitions.flatMap(\.diagnostics).map(\.code) == [])
  #expect(RegisterRules(sample.definitions).diagnostics.map(\.code) == [])
  return sample
}

private func assessed(_ figures: [String]) -> RoundAssessment {
  annualSample(figures).assessed(on: "2025-12-31")
}

private let yearsFigures = [
  "清单完成率|23|24", "谈话覆盖率|3|5", "学习频次达标率|13|15", "下现场达标率|1|2", "承诺参与率|3|3",
  "隐患整改率|2|4", "三违总数|4|",
]

@Test("The annual assessment: points from what indicators come to, by its own scoring rules")
func indicatorsBecomeScores() throws {
  let round = assessed(yearsFigures)
  #expect(round.findings == [])
  let form = try #require(round.forms.first { $0.title == "年度考核表" })
  #expect(form.reckoned?.map(\.points) == [13, 0, 13, 5, 10, 0, 3])
  #expect(form.reckoned?[0].actual?.rounded(toPlaces: 6) == Decimal(string: "0.958333"))
  #expect(form.score?.shown == 44 && form.score?.grade == "不合格")
  #expect(form.status == .counted)
}

@Test("The score sheet shows what each indicator comes to and its points")
func indicatorsStandOnTheScoreSheet() throws {
  let sample = annualSample(yearsFigures)
  var ranking = Sheet(name: "汇总排名")
  ranking["A1"].value = "{{汇总.单位}}"
  let patches = AssessmentWorkbook(
    sample.assessed(on: "2025-12-31"),
    report: try FormDefinition(template: Workbook(sheets: [ranking]), file: "考评工作簿.xlsx"),
    forms: sample.definitions.map { .init($0, package: PackageBytes([], name: "t.xlsx")) },
    wording: Wording(.chinese)
  ).patches.patches
  let shown = ["F", "G"].map { column in
    patches.compactMap { patch -> CellValue? in
      guard case .setCell(_, let cell, .value(let value), _) = patch else { return nil }
      return cell.description.hasPrefix(column) ? value : nil
    }
  }
  #expect(shown[0] == ["95.8%", "60%", "86.7%", "50%", "100%", "50%", 4])
  #expect(shown[1] == [13, 0, 13, 5, 10, 0, 3])
}

@Test("An item whose indicator has no value has no score, and so has the form")
func assessmentWithoutValueHasNoScore() throws {
  let round = assessed(Array(yearsFigures.dropFirst()))
  #expect(round.findings == ["R09 B4"])
  let form = try #require(round.forms.first { $0.title == "年度考核表" })
  #expect(form.reckoned?.first?.points == nil && form.score?.shown == nil)
}

@Test("A part that another file repeats counts once and is told")
func repeatedPartCountsOnce() {
  var sample = sample
  sample.returned("谈心谈话台账", ["2025-01-08|赵一|李四|家常"])
  sample.returned("谈心谈话台账", ["2025-01-08|赵一|李四|家常", "2025-02-08|赵一|孙三|家常"], file: "运行部2.xlsx")
  let round = sample.assessed(on: "2025-12-31")
  #expect(round.findings == ["R06 A4"])
  #expect(round.told("谈话总人次").first == "运行部 2")
}

@Test("A name that two units have counts for neither in a register of the whole company, and is told")
func nameOfTwoUnits() {
  var sample = RegisterSample([
    RegisterExamples.roster,
    .init(
      title: "党校培训", group: "党校", columns: ["日期", "课程", "学员"],
      rules: """
        [表单]|表号|版本|标题|键|应报
        |DX-01|1|党校培训|年度|全厂
        [字段]|字段|类型|范围|选项
        |年度|期间|年
        |党校.日期|日期
        |党校.学员|人员||花名册
        [分组]|分组|方式|止于|日期
        |党校|增行|填表人|日期
        [指标]|指标|对象|周期|来源|对应
        |受训|花名册|年|党校|学员
        """, isOfCompany: true),
  ])
  sample.units = [InspectedUnit(name: "运行部"), InspectedUnit(name: "检修部")]
  let columns = RegisterExamples.roster.columns
  for (unit, names) in [("运行部", ["李四", "孙三"]), ("检修部", ["李四", "周五"])] {
    let rows = names.map { name in columns.map { ["姓名": name, "政治面貌": "群众"][$0] ?? "" }.joined(separator: "|") }
    sample.returned("职工花名册", rows, unit: unit)
  }
  sample.returned("党校培训", ["2025-03-01|安全|李四、周五", "2025-04-01|安全|孙三"], file: "党校.xlsx")
  let round = sample.assessed(on: "2025-12-31")
  #expect(round.findings == ["R04 C4"])
  #expect(round.told("受训") == ["周五 1", "李四 0", "孙三 1", "李四 0"])
  let told = round.forms.flatMap(\.diagnostics).filter { $0.isKind(.nameOfSeveral) }
  #expect(told.map { $0.arguments.first } == ["李四"])
}

@Test("Nothing confidential stands in a finding")
func confidentialValuesAreNotQuoted() {
  var sample = RegisterSample([
    .init(
      title: "档案", group: "档案", columns: ["姓名", "证号"],
      rules: """
        [字段]|字段|类型|必填|范围|保密
        |填报单位|单位
        |年度|期间||年
        |档案.证号|文本||身份证|是
        [分组]|分组|方式|止于
        |档案|增行|填表人
        """)
  ])
  sample.returned("档案", ["赵一|110105194912310021"])
  let round = sample.assessed(on: "2025-12-31")
  let told = round.forms.flatMap(\.diagnostics)
  #expect(told.map(\.code).contains("N11"))
  #expect(!told.contains { $0.arguments.joined().contains("1101051949") })
}

@Test(
  "What nobody knows in a rule is told at its cell",
  arguments: [
    ("|被谈次数|花名册|年|谈话|谈话对象|次数()|>=1|", "|被谈次数|花名则|年|谈话|谈话对象|次数()|>=1|", "T07"),
    ("|谈话总人次|单位|年|谈话|", "|谈话总人次|单位|年|谈会|", "T05"),
    ("人次([谈话对象])||人次|走势", "人次([谈话人员])||人次|走势", "T05"),
    ("达标率()|>=100%", "达标律()|>=100%", "T19"), ("达标率()|>=100%", "达标率()|很多", "T04"),
    ("|谈话人次|单位|月|", "|谈话人次|单位|旬|", "T04"),
    ("|被谈次数||达标率()", "|谈话覆盖率||达标率()", "T24"),
    ("|被谈次数|花名册|年|谈话|谈话对象|", "|被谈次数|花名册|年|谈话||", "T24"),
    ("|谈话人次|单位|", "|谈话总人次|单位|", "T24"), ("汇总、述职", "汇总、述说", "T04"),
  ])
func unknownWordsOfRulesAreTold(from: String, to: String, code: String) {
  let talks = RegisterExamples.talks
  let changed = RegisterSample.Template(
    title: talks.title, group: talks.group, columns: talks.columns,
    rules: talks.rules.replacing(from, with: to))
  #expect(changed.rules != talks.rules)
  let definitions = RegisterSample([RegisterExamples.roster, changed]).definitions
  let told = definitions.flatMap(\.diagnostics) + RegisterRules(definitions).diagnostics
  #expect(Set(told.map(\.code)) == [code])
  #expect(told.allSatisfy { $0.cell != nil && $0.file == "谈心谈话台账.xlsx" })
}
