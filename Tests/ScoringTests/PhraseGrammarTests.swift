import FoundationEssentials
import Scoring
import Testing

/// The examples of DOMAIN.md section 3, P1 to P22, each with what its second column says and how
/// sure that is.
@Test(
  "Every example of the grammar is read as the grammar says",
  arguments: [
    // P1
    ("未编制带班表的，扣2分", "fixed 2", .exact), ("无谈话计划，扣1分", "fixed 1", .exact),
    ("记录未签字扣0.5分", "fixed 0.5", .exact), ("未上墙公示的扣2分", "fixed 2", .exact),
    ("考核结果未反馈，减1分", "fixed 1", .exact), ("台账不规范扣1分", "fixed 1", .exact),
    ("未召开专题会的扣3分", "fixed 3", .exact), ("有一处不符合要求扣1分", "per 1/处", .likely),
    // P2
    ("每发现一处扣1分", "per 1/处", .exact), ("每缺一项扣0.5分", "per 0.5/项", .exact),
    ("每人次扣2分", "per 2/人次", .exact), ("一处不符合扣1分", "per 1/处", .exact),
    ("每出现3处扣1分", "per 1/3处", .exact), ("缺1份扣0.5分", "per 0.5/份", .exact),
    ("每有1项未交办的扣1分", "per 1/项", .exact), ("发现1起扣3分", "per 3/起", .exact),
    ("每人每次扣1分", "per 1/人次", .likely), ("每3处扣1分，不足3处按3处计", "per 1/3处", .likely),
    // P3
    ("无交接记录，扣1分/次", "per 1/次", .exact), ("标牌缺失，0.5分/处", "per 0.5/处", .exact),
    ("按0.5分/个扣分", "per 0.5/个", .exact), ("每少一次—1分", "shortfall 1", .likely),
    ("漏报-2分", "fixed 2", .exact), ("记录不全—0.5分/处", "per 0.5/处", .exact),
    ("未到岗扣2分/人次", "per 2/人次", .exact), ("每缺一种—1分", "per 1/种", .exact),
    // P4
    ("扣1-3分", "range 1~3", .manual), ("视情节扣1～5分", "range 1~5", .manual),
    ("内容空泛扣0.5至2分", "range 0.5~2", .manual), ("每处扣0.2-1分", "range 0.2~1/处", .manual),
    ("效果不明显的扣1—2分", "range 1~2", .manual), ("根据程度扣2到4分", "range 2~4", .manual),
    // P5
    ("未研究的不得分", "zeroItem", .exact), ("无记录，本项不得分", "zeroItem", .exact),
    ("缺谈话台账得0分", "zeroItem", .exact), ("弄虚作假的该项不得分", "zeroItem", .exact),
    ("未开展的扣完本项分值", "zeroItem", .exact), ("发现代签，此条不得分", "zeroItem", .exact),
    // P6
    ("发生严重违章的本大项不得分", "zeroCategory", .exact), ("该类目不得分", "zeroCategory", .exact),
    ("保证项目有一项得零分，本表不得分", "zeroForm", .exact), ("本部分记0分", "zeroCategory", .exact),
    ("本节不得分", "zeroCategory", .exact), ("瞒报的本表记零分", "zeroForm", .exact),
    // P7
    ("发生轻伤及以上事故一票否决", "veto", .exact), ("出现重大隐患未上报的，直接评为不合格", "veto", .exact),
    ("带★项否决", "veto", .exact), ("取消评优资格", "joint", .manual), ("降一个等级", "downgrade 1", .exact),
    ("死亡事故降一级并扣5分", "downgrade 1; fixed 5", .exact), ("降两级", "downgrade 2", .exact),
    // P8
    ("扣完为止", "", .exact), ("最多扣3分", " | cap 3", .exact),
    ("每处扣0.2分，1分扣完为止", "per 0.2/处 cap 1", .exact), ("累计扣分不超过2分", " | cap 2", .exact),
    ("本条最高扣4分", " | cap 4", .exact), ("扣至0分为止", "", .exact),
    // P9
    ("除不得分外，追加扣除5分", "extra 5 category", .likely),
    ("扣满4分的，再追加扣2分", "extra 2 category", .likely), ("从总分中另扣3分", "extra 3 form", .exact),
    ("本项扣完后在该类目追加扣10分", "extra 10 category", .exact),
    ("累计扣满3分的追加扣除3分", "extra 3 category", .likely), ("另从合计分中扣2分", "extra 2 form", .exact),
    // P10
    ("每月不少于2次，每少一次扣1分", "shortfall 1 of 2/月", .exact),
    ("每季度至少1次，少1次扣2分", "shortfall 2 of 1/季", .exact),
    ("每人每月下现场不少于4次，每少1次扣0.5分", "shortfall 0.5 of 4/月", .exact),
    ("每周不少于1次，缺一次扣0.5分", "shortfall 0.5 of 1/周", .exact),
    ("全年少于10次的扣3分", "shortfall 3 of 10/年", .likely),
    ("未按月开展的，每缺一月扣1分", "shortfall 1/月", .likely),
    // P11
    ("每超期一天扣0.5分", "overdue 0.5/1", .exact), ("逾期未整改的每项扣2分", "per 2/项", .exact),
    ("迟报每天扣0.2分", "overdue 0.2/1", .exact), ("超过3天不得分", "zeroItem", .exact),
    ("逾期一周以内扣1分，一周以上扣2分", "tier 1; tier 2", .likely), ("每逾期5天扣1分", "overdue 1/5", .exact),
    // P12
    ("参学率低于90%扣1分", "rate 1 <90", .exact), ("承诺参与率每低1个百分点扣0.5分", "rate 0.5 by 1", .likely),
    ("整改率低于95%的，每低1%扣1分", "rate 1 <95 by 1", .exact), ("覆盖率不足80%不得分", "zeroItem", .exact),
    ("合格率每降低2%扣0.5分", "rate 0.5 by 2", .likely), ("到岗率达不到100%的扣2分", "rate 2 <100", .exact),
    // P13
    ("每条合理化建议加0.5分，最高加2分", "bonus 0.5/条 cap 2", .exact), ("避免事故的加3分", "bonus 3", .exact),
    ("受公司级表彰加1分", "bonus 1", .exact),
    ("每主动上报1项加0.5分，最多加2分", "bonus 0.5/项 cap 2", .exact), ("被推广的加2分", "bonus 2", .exact),
    ("同一事项就高加分", "bonus open", .manual),
    // P14
    ("内容不全扣1分，未开展扣3分", "tier 1; tier 3", .likely), ("一般的扣1分，差的不得分", "tier 1; zeroItem", .likely),
    ("缺1项扣0.5分，缺2项扣1.5分", "tier 0.5; tier 1.5", .likely),
    ("一般隐患每项扣1分，重大隐患每项扣5分", "per 1/项; per 5/项", .likely),
    ("执行不严扣1分；未执行扣2分", "tier 1; tier 2", .likely), ("迟到扣0.5分，缺岗扣2分", "tier 0.5; tier 2", .likely),
    ("分别扣1、2、5分", "unknown", .unparsed),
    ("一般、较重、严重违章分别扣1、2、5分", "tier 1; tier 2; tier 5", .likely),
    // P15
    ("扣本项标准分的50%", "percent 50 full", .exact), ("扣标准分40%", "percent 40 full", .exact),
    ("扣标准分40℅", "percent 40 full", .exact), ("扣该项分值的20%", "percent 20 full", .exact),
    ("扣本项得分的30%", "percent 30 score", .likely), ("按标准分的一半扣分", "percent 50 full", .exact),
    ("扣除本项分数的10%", "percent 10 full", .likely),
    // P16
    ("同类问题重复出现的加倍扣分", "repeat 2", .manual), ("上轮问题本轮再现，双倍扣分", "repeat 2", .manual),
    ("重复发生的按2倍扣分", "repeat 2", .manual), ("屡查屡犯加倍扣", "repeat 2", .manual),
    ("连续两轮未整改的加倍扣分", "repeat 2", .manual), ("第二次发现扣2分，第三次扣4分", "tier 2; tier 4", .likely),
    // P17
    ("无此类作业的为缺项", "notApplicable", .exact), ("不涉及的不参评", "notApplicable", .exact),
    ("无特种设备的本项不扣分", "notApplicable", .likely), ("未发生的按缺项处理", "notApplicable", .exact),
    ("不适用项划“/”", "notApplicable", .exact), ("无外委队伍的此项免检", "notApplicable", .exact),
    // P18
    ("酌情扣分", "discretion", .manual), ("视情况扣分", "discretion", .manual),
    ("根据检查情况评分", "discretion", .manual), ("按执行情况打分", "discretion", .manual),
    ("情节严重的从重扣分", "discretion", .manual), ("检查组合议扣分", "discretion", .manual),
    // P19
    ("对责任人考核200元", "joint", .manual), ("支部书记连带扣50%", "joint", .manual),
    ("联保对象违章，联保人扣1分", "joint", .manual), ("责任部门考核500元/项", "joint", .manual),
    ("中层干部按违章扣分的30%连带", "joint", .manual), ("班组长承担50%连带责任", "joint", .manual),
    // P20
    ("经批准延期的不扣分", "exempt", .manual), ("已列入整改计划的除外", "exempt", .manual),
    ("自查自改的不扣分", "exempt", .manual), ("双查五找上报问题不作为扣分依据", "exempt", .manual),
    ("当场整改的减半扣分", "exempt", .manual), ("有特殊原因并备案的不扣", "exempt", .manual),
    // P21
    ("按时报送得2分", "award 2", .exact), ("全部完成得满分", "award all", .exact),
    ("得分=完成率×标准分", "award all", .manual), ("达到80%得1分，达到90%得2分", "award 1; award 2", .likely),
    ("每完成1次得0.5分，满分为止", "award 0.5/次", .exact), ("优秀得3分、良好得2分", "award 3; award 2", .likely),
    // P22
    ("1.未制定不得分；2.缺项每处扣0.5分；3.未签字扣1分", "zeroItem; per 0.5/处; fixed 1", .exact),
    ("未研究的不得分；记录不全每处扣0.5分，扣完为止", "zeroItem; per 0.5/处", .exact),
    ("①无计划扣1分②无记录扣2分", "fixed 1; fixed 2", .exact),
    ("每少1次扣1分。迟报扣0.5分", "shortfall 1; fixed 0.5", .likely),
    ("未公示扣1分；更新不及时每次扣0.5分，最多扣2分", "fixed 1; per 0.5/次 cap 2", .likely),
    ("（1）缺岗扣2分/人次（2）迟到扣0.5分", "per 2/人次; fixed 0.5", .exact),
    ("无计划扣1分未记录扣2分", "fixed 1; fixed 2", .exact),
  ] as [(String, String, PhraseStatus)])
func grammar(text: String, expected: String, status: PhraseStatus) {
  let reading = PhraseReading(text)
  #expect(short(reading) == expected)
  #expect(reading.status == status)
}

@Test(
  "What a number cannot mean is not believed",
  arguments: [
    ("扣13分", 5), ("扣05分", 5), ("每处扣.5分", 5), ("扣510分", 10), ("扣1 3分", 5), ("扣10-30分", 5),
    ("扣IO分", 5),
    ("扣0分", 5), ("未签字扣分", 5),
  ])
func unbelievable(text: String, fullScore: Int) {
  #expect(PhraseReading(text, fullScore: Decimal(fullScore)).status == .unparsed)
}

@Test(
  "A word that may change what is meant is never passed over",
  arguments: [
    "每处原则上扣1分", "每处约扣1分", "每处扣1分左右", "每处至少扣1分", "每处扣1分以上", "可扣1分", "建议扣1分", "每处扣1分，特殊情况另行研究",
    "每处扣1分，由书记签字后生效", "每处扣1分（夜间加倍）", "每处扣1分，消防设施除外", "首次发现不扣，第二次起每处扣1分", "每处扣1分，党员双倍",
    "除消防通道外，每处扣1分", "超过3处的，每处扣1分", "按《考核办法》扣分", "参照第3条扣分", "每处扣1分，上不封顶", "每处扣1分，以此类推", "扣责任人1分",
    "对责任部门每项扣2分", "每处扣1分，每项扣2分", "扣1分或2分", "扣1分2分", "每处或每项扣1分", "每处扣1分，同类问题只扣一次", "每处扣上月扣分的2倍",
    "扣1、2、5分", "在月度绩效中扣3分", "倒扣2分", "连续3次未参加扣2分", "每处扣1分至扣完本月绩效", "迟到两次扣1分", "每超过定额3处扣1分", "每鼎扣1分",
    "每低1%扣1分",
    "低于90%扣1分，低于80%扣2分", "扣一半", "每处扣1分，不超过5处", "每处扣2分，情节较轻的酌情减免", "逾期3个工作日扣1分", "不计分",
    "未签字最多扣2分", "每处扣1分，按规定执行", "90%扣1分", "每人每次扣1分", "无记录扣1分、2分",
  ])
func neverExact(text: String) {
  #expect(PhraseReading(text, fullScore: 5).status != .exact)
}

@Test(
  "Phrases as offices write them are understood",
  arguments: [
    ("迟到、早退一次各扣0.5分", "per 0.5/次"), ("扣半分", "fixed 0.5"), ("扣一分半", "fixed 1.5"),
    ("每处扣零点五分", "per 0.5/处"),
    ("每处扣 1 分", "per 1/处"), ("每發現一處扣1分", "per 1/處"), ("扣１．５分", "fixed 1.5"),
    ("逐项扣0.5分", "per 0.5/项"),
    ("标识不清的按处扣0.5分", "per 0.5/处"), ("凡发现一处扣1分", "per 1/处"), ("每榀扣1分", "per 1/榀"),
    ("每缺一樘扣1分", "per 1/樘"),
    ("每张票扣1分", "per 1/张"), ("未持证的每名作业人员扣1分", "per 1/名"), ("每少开1次专题会扣0.5分", "shortfall 0.5"),
    ("专职安全员不少于2人，每少1人扣1分", "shortfall 1 of 2"), ("每月开展1次学习，每少一次扣1分", "shortfall 1 of 1/月"),
    ("每月不少于2次。每少一次扣1分", "shortfall 1 of 2/月"), ("本项最多扣3分，每处扣0.5分", "per 0.5/处 cap 3"),
    ("最多扣2分：未签字每处扣0.5分；未登记扣1分", "per 0.5/处; fixed 1 | cap 2"),
    ("每处扣0.5分（最多扣2分）", "per 0.5/处 cap 2"), ("每处扣0.5分，2分封顶", "per 0.5/处 cap 2"),
    ("每处扣0.5分，以2分为限", "per 0.5/处 cap 2"), ("每处扣0.5分，扣分上限2分", "per 0.5/处 cap 2"),
    ("每处扣0.5分扣完为止", "per 0.5/处"), ("每处扣0.5分，直至本项分值扣完", "per 0.5/处"), ("加分最高3分", " | cap 3"),
    ("每人次扣1分，不足1人次按1人次计，最多扣3分", "per 1/人次 cap 3"), ("未开展学习扣2分并通报批评", "fixed 2; joint"),
    ("无故缺席一次扣3分，两次扣5分，三次以上不得分", "tier 3; tier 5; zeroItem"),
    ("高处作业超过2米未系安全带扣2分", "fixed 2"), ("未在每月5日前上报扣1分", "fixed 1"), ("四不两直检查未开展扣1分", "fixed 1"),
    ("未做到一人一档的扣1分", "fixed 1"), ("一机一闸一漏未落实每处扣1分", "per 1/处"), ("扣件松动每处扣1分", "per 1/处"),
    ("迟到10分钟以上扣1分", "fixed 1"), ("每超过一天扣0.2分", "overdue 0.2/1"), ("每超期一周扣1分", "overdue 1/7"),
    ("未整改罚款500元", "joint"), ("安全帽佩戴不规范；每人扣1分", "per 1/人"), ("扣分：每处1分", "per 1/处"),
    ("有下列情形之一的扣2分：①未签字②未登记", "fixed 2"), ("一是未建立扣2分；二是未更新扣1分", "fixed 2; fixed 1"),
    ("1.2分/处；2.1分/次", "per 2/处; per 1/次"), ("整改率达到95%，每低1个百分点扣0.5分", "rate 0.5 <95 by 1"),
    ("未建立制度扣1分，未落实制度扣1分", "fixed 1; fixed 1"), ("从本大项中扣2分", "extra 2 category"),
    ("未制定、未公布的各扣1分", "fixed 1; fixed 1"), ("在合计得分中扣除3分", "extra 3 form"),
    ("成绩低于80分的每人扣0.2分", "per 0.2/人"), ("减半扣分", "exempt"), ("扣2分以内", "range 0~2"),
    ("酌情加分", "bonus open"), ("每完成一项加1分，加分最高3分", "bonus 1/项 cap 3"),
    ("建立得2分，未建立不得分", "award 2; zeroItem"),
  ])
func usage(text: String, expected: String) {
  #expect(short(PhraseReading(text)) == expected)
}

@Test(
  "What is due is taken from the row's content where the rule does not say it",
  arguments: [
    ("每少一次扣2分", "书记与主任每月安全谈话不少于1次", "shortfall 2 of 1/月"),
    ("每人每少1次扣0.5分", "每人每月下现场不少于8次", "shortfall 0.5 of 8/月"),
    ("参学率每低1个百分点扣0.5分", "参学率不低于90%，缺席补学", "rate 0.5 <90 by 1"),
    ("每处扣1分", "每月不少于2次", "per 1/处"), ("每少一次扣1分", "带班记录齐全", "shortfall 1"),
  ])
func content(text: String, content: String, expected: String) {
  #expect(short(PhraseReading(text, content: content)) == expected)
}
