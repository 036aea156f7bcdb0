import FoundationEssentials
import Scoring
import Testing
import Values

/// A reading in short: `per 1/处 cap 2; zeroItem`.
private func short(_ text: String, fullScore: Decimal? = nil) -> String {
  PhraseReading(text, fullScore: fullScore).clauses.map { clause in
    let cap = clause.cap.map { " cap \($0)" } ?? ""
    return short(clause.kind) + cap
  }.joined(separator: "; ")
}

private func short(_ kind: PhraseClause.Kind) -> String {
  switch kind {
  case .fixed(let points): "fixed \(points)"
  case .per(let points, let unit, let step): "per \(points)/\(step == 1 ? "" : "\(step)")\(unit)"
  case .range(let from, let to, let unit): "range \(from)~\(to)" + (unit.map { "/\($0)" } ?? "")
  case .zeroItem: "zeroItem"
  case .zeroCategory: "zeroCategory"
  case .zeroForm: "zeroForm"
  case .veto: "veto"
  case .downgrade(let grades): "downgrade \(grades)"
  case .extra(let points, let pool): "extra \(points) \(pool)"
  case .shortfall(let points, let required, let period):
    "shortfall \(points)" + (required.map { " of \($0)" } ?? "") + (period.map { "/\($0)" } ?? "")
  case .overdue(let points, let days): "overdue \(points)/\(days)"
  case .rate(let points, let threshold, let step):
    "rate \(points)" + (threshold.map { " <\($0)" } ?? "") + (step.map { " by \($0)" } ?? "")
  case .tier(let points): "tier \(points)"
  case .percent(let percent, let base): "percent \(percent) \(base)"
  case .repeated(let factor): "repeat \(factor)"
  case .notApplicable: "notApplicable"
  case .discretion: "discretion"
  case .joint: "joint"
  case .exempt: "exempt"
  case .bonus(let points, let unit): "bonus \(points)" + (unit.map { "/\($0)" } ?? "")
  case .award(let points, let unit):
    "award \(points.map { "\($0)" } ?? "all")" + (unit.map { "/\($0)" } ?? "")
  case .unknown: "unknown"
  }
}

@Test(arguments: [
  // P1
  ("未编制带班表的，扣2分", "fixed 2"), ("无谈话计划，扣1分", "fixed 1"), ("记录未签字扣0.5分", "fixed 0.5"),
  ("考核结果未反馈，减1分", "fixed 1"), ("有一处不符合要求扣1分", "per 1/处"),
  // P2
  ("每发现一处扣1分", "per 1/处"), ("每缺一项扣0.5分", "per 0.5/项"), ("每人次扣2分", "per 2/人次"),
  ("一处不符合扣1分", "per 1/处"), ("每出现3处扣1分", "per 1/3处"), ("缺1份扣0.5分", "per 0.5/份"),
  ("每有1项未交办的扣1分", "per 1/项"), ("发现1起扣3分", "per 3/起"), ("每人每次扣1分", "per 1/人次"),
  ("每缺失一处扣０．５分", "per 0.5/处"), ("每发现一处缺失或责任人不符的扣0.5分", "per 0.5/处"),
  // P3
  ("无交接记录，扣1分/次", "per 1/次"), ("标牌缺失，0.5分/处", "per 0.5/处"), ("按0.5分/个扣分", "per 0.5/个"),
  ("每缺一种—1分", "per 1/种"), ("漏报-2分", "fixed 2"), ("记录不全—0.5分/处", "per 0.5/处"),
  ("未到岗扣2分/人次", "per 2/人次"),
  // P4
  ("扣1-3分", "range 1~3"), ("视情节扣1～5分", "range 1~5"), ("内容空泛扣0.5至2分", "range 0.5~2"),
  ("每处扣0.2-1分", "range 0.2~1/处"), ("效果不明显的扣1—2分", "range 1~2"), ("根据程度扣2到4分", "range 2~4"),
  // P5, P6
  ("未研究的不得分", "zeroItem"), ("无记录，本项不得分", "zeroItem"), ("缺谈话台账得0分", "zeroItem"),
  ("弄虚作假的该项不得分", "zeroItem"), ("未开展的扣完本项分值", "zeroItem"), ("发现代签，此条不得分", "zeroItem"),
  ("发生严重违章的本大项不得分", "zeroCategory"), ("该类目不得分", "zeroCategory"),
  ("保证项目有一项得零分，本表不得分", "zeroForm"), ("本部分记0分", "zeroCategory"), ("本节不得分", "zeroCategory"),
  ("瞒报的本表记零分", "zeroForm"),
  // P7
  ("发生轻伤及以上事故一票否决", "veto"), ("出现重大隐患未上报的，直接评为不合格", "veto"), ("带★项否决", "veto"),
  ("降一个等级", "downgrade 1"), ("降两级", "downgrade 2"), ("死亡事故降一级并扣5分", "downgrade 1; fixed 5"),
  ("缺1项扣0.5分，缺2项扣1.5分", "tier 0.5; tier 1.5"),
  ("逾期一周以内扣1分，一周以上扣2分", "tier 1; tier 2"),
  // P8
  ("每处扣0.2分，1分扣完为止", "per 0.2/处 cap 1"), ("内容雷同的每份扣0.2分，最多扣1分", "per 0.2/份 cap 1"),
  ("每处扣1分，累计扣分不超过2分", "per 1/处 cap 2"), ("每处扣1分，扣完为止", "per 1/处"),
  // P9
  ("除不得分外，追加扣除5分", "extra 5 category"), ("从总分中另扣3分", "extra 3 form"),
  ("另从合计分中扣2分", "extra 2 form"), ("本项扣完后在该类目追加扣10分", "extra 10 category"),
  // P10
  ("每月不少于2次，每少一次扣1分", "shortfall 1 of 2/月"), ("每季度至少1次，少1次扣2分", "shortfall 2 of 1/季"),
  ("每人每月下现场不少于4次，每少1次扣0.5分", "shortfall 0.5 of 4/月"),
  ("每周不少于1次，缺一次扣0.5分", "shortfall 0.5 of 1/周"), ("全年少于10次的扣3分", "shortfall 3 of 10/年"),
  ("未按月开展的，每缺一月扣1分", "shortfall 1/月"), ("每少1次扣1分", "shortfall 1"),
  // P11
  ("每超期一天扣0.5分", "overdue 0.5/1"), ("逾期未整改的每项扣2分", "per 2/项"), ("迟报每天扣0.2分", "overdue 0.2/1"),
  ("超过3天不得分", "zeroItem"), ("每逾期5天扣1分", "overdue 1/5"),
  // P12
  ("参学率低于90%扣1分", "rate 1 <90"), ("承诺参与率每低1个百分点扣0.5分", "rate 0.5 by 1"),
  ("整改率低于95%的，每低1％扣1分", "rate 1 <95 by 1"), ("覆盖率不足80%不得分", "zeroItem"),
  ("合格率每降低2℅扣0.5分", "rate 0.5 by 2"), ("到岗率达不到100%的扣2分", "rate 2 <100"),
  ("参学率低于90%的每次扣0.5分", "per 0.5/次"),
  // P13
  ("每条合理化建议加0.5分，最高加2分", "bonus 0.5/条 cap 2"), ("避免事故的加3分", "bonus 3"),
  ("每主动上报1项加0.5分，最多加2分", "bonus 0.5/项 cap 2"), ("无防控措施的加扣1分", "fixed 1"),
  // P14
  ("内容不全扣1分，未开展扣3分", "tier 1; tier 3"), ("一般的扣1分，差的不得分", "tier 1; zeroItem"),
  ("一般违章每起扣1分，较严重违章每起扣3分", "per 1/起; per 3/起"), ("执行不严扣1分；未执行扣2分", "fixed 1; fixed 2"),
  // P15, P16
  ("扣本项标准分的50%", "percent 50 full"), ("扣标准分40℅", "percent 40 full"),
  ("扣该项分值的20%", "percent 20 full"),
  ("扣本项得分的30%", "percent 30 score"), ("按标准分的一半扣分", "percent 50 full"),
  ("同类问题重复出现的加倍扣分", "repeat 2"), ("上轮问题本轮再现，双倍扣分", "repeat 2"), ("重复发生的按3倍扣分", "repeat 3"),
  // P17 to P21
  ("无此类作业的为缺项", "notApplicable"), ("不涉及的不参评", "notApplicable"), ("无特种设备的本项不扣分", "notApplicable"),
  ("酌情扣分", "discretion"), ("根据检查情况评分", "discretion"), ("情节严重的从重扣分", "discretion"),
  ("对责任人考核200元", "joint"), ("支部书记连带扣50%", "joint"), ("责任部门考核500元/项", "joint"),
  ("经批准延期的不扣分", "exempt"), ("已列入整改计划的除外", "exempt"), ("当场制止并纠正的减半扣分", "exempt"),
  ("按时报送得2分", "award 2"), ("全部完成得满分", "award all"), ("每完成1次得0.5分，满分为止", "award 0.5/次"),
  ("优秀得3分、良好得2分", "award 3; award 2"),
  // P22
  ("1.未制定不得分；2.缺项每处扣0.5分；3.未签字扣1分", "zeroItem; per 0.5/处; fixed 1"),
  ("①无计划扣1分②无记录扣2分", "fixed 1; fixed 2"), ("每少1次扣1分。迟报扣0.5分", "shortfall 1; fixed 0.5"),
  ("（1）缺岗扣2分/人次（2）迟到扣0.5分", "per 2/人次; fixed 0.5"), ("无计划扣1分未记录扣2分", "fixed 1; fixed 2"),
  ("未公示扣1分；更新不及时每次扣0.5分，最多扣2分", "fixed 1; per 0.5/次 cap 2"),
  ("每发现一处扣1分，2分扣完为止；未登记的不得分", "per 1/处 cap 2; zeroItem"),
  // Not understood.
  ("按规定执行", "unknown"), ("分别扣1、2、5分", "unknown"), ("扣05分", "unknown"),
])
func scoringPhrasesAreUnderstood(text: String, expected: String) {
  #expect(short(text) == expected)
}

@Test(arguments: [
  ("每发现一处扣1分，扣完为止", PhraseStatus.exact), ("有一处不符合要求扣1分", .likely), ("视情节扣1～5分", .manual),
  ("每处扣1分；按规定执行", .unparsed), ("", .unparsed), ("扣完为止", .exact), ("每3处扣1分，不足3处按3处计", .likely),
  ("每月不少于2次，每少一次扣1分", .exact),
  ("每少一次扣1分", .likely), ("逾期未整改的每项扣2分；经批准延期的不扣分", .manual),
])
func aTextIsUnderstoodAsWellAsItsWeakestClause(text: String, status: PhraseStatus) {
  #expect(PhraseReading(text).status == status)
}

@Test func aNumberLargerThanTheFullScoreIsNotBelieved() {
  #expect(PhraseReading("扣13分", fullScore: 5).status == .unparsed)
  #expect(PhraseReading("扣13分", fullScore: 20).status == .exact)
}

@Test func aCapThatStandsAloneIsThatOfTheCell() {
  let reading = PhraseReading("缺项每处扣0.5分；未签字每处扣1分。最多扣2分。", fullScore: 5)
  #expect(reading.cap == 2)
  #expect(reading.clauses.map(\.cap) == [nil, nil])
}

@Test(
  arguments: [
    ("每发现一处扣1分，扣完为止", 3, "3"), ("每发现一处扣1分，扣完为止", 9, "5"), ("每处扣0.2分，1分扣完为止", 8, "1"),
    ("每出现3处扣1分", 8, "2"), ("未设围挡的每处扣1分；未清场的每处扣1分", 2, "2"),
    ("未设围挡的每处扣2分；未清场的每处扣1分", 2, nil), ("每处扣1分；未挂标识的扣0.5分", 2, nil),
    ("每处扣1分；未登记的不得分", 2, "2"),
    ("有一处不符合要求扣1分", 2, nil), ("酌情扣分", 2, nil),
  ] as [(String, Int, String?)])
func numberedFindingsSuggestADeduction(text: String, findings: Int, expected: String?) {
  let suggested = PhraseReading(text, fullScore: 5)
    .suggestedDeduction(findings: findings, fullScore: 5)
  #expect(suggested == expected.map(decimal))
}

@Test func everyKindHasItsWords() {
  let clause = PhraseReading("每发现一处扣1分，2分扣完为止", fullScore: 5).clauses[0]
  #expect(clause.wordingKey == "rule.per")
  #expect(clause.wordingArguments == ["1", "处", "1"])
  let shortfall = PhraseReading("每月不少于2次，每少一次扣1分").clauses[0]
  #expect(shortfall.wordingKey == "rule.shortfall.required")
  #expect(shortfall.wordingArguments == ["1", "2", "月"])
}

@Test(
  arguments: [
    ("2", nil), ("5", nil), ("3", "2"), ("1", "2"),
  ] as [(String, String?)])
func anotherDeductionThanSuggestedIsToldUnlessTheItemIsAtZero(entered: String, expected: String?) {
  let reading = PhraseReading("每处扣1分；未登记的不得分", fullScore: 5)
  let told = reading.disagreement(with: decimal(entered), findings: 2, fullScore: 5)
  #expect(told == expected.map(decimal))
}
