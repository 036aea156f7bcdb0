import FoundationEssentials

/// Makes scoring phrases of which the meaning is known, because they are made from it.
///
/// Words and sentence patterns are split by a rule that nobody tunes: what hashes to a multiple of
/// three is kept back, and a phrase with anything kept back belongs to the kept-back half.
struct PhraseParaphrases {
  /// A phrase, what it means in short, and whether it may be called exact.
  struct Sample: Hashable {
    let text: String
    let meaning: String
    var mayBeExact = true
    let isKept: Bool
  }

  private var state: UInt64
  private var isKept = false

  init(seed: UInt64) { state = seed }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func pick(_ words: [String]) -> String {
    let word = words[next(words.count)]
    if PhraseParaphrases.hash(word) % 3 == 0 { isKept = true }
    return word
  }

  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } >> 7
  }

  // MARK: Words

  private static let faults = [
    "未建立安全台账", "记录不完整", "标识牌缺失", "未按期检验", "劳保用品佩戴不正确", "地面有积油", "灭火器失压", "配电箱未上锁", "电缆沟盖板破损",
    "未签订责任书",
    "会议纪要无签名", "整改措施不具体", "特种作业无证上岗", "班前会未交底", "吊具报废未更换", "脚手架未挂验收牌", "气瓶混放", "应急照明不亮", "谈话内容雷同",
    "带班干部脱岗", "五类问题未分类", "三违人员未帮教", "一岗双责未落实", "10kV开关柜无名称", "超过2米的平台无护栏", "2号机组漏油", "安全带扣件锈蚀",
    "双查五找未上报",
    "消防通道被占用", "承诺书未上墙", "旁站监护不到位", "隐患未闭环", "动火票涂改", "值班电话无人接听", "应急物资过期", "现场抽问答错", "培训签到代签",
    "图纸未受控",
  ]
  private static let units = [
    "处", "项", "次", "人", "起", "份", "台", "条", "张", "人次", "块", "具", "本", "盏", "根", "扇", "辆", "面", "口",
    "顶",
  ]
  private static let points = [
    ("0.5", "0.5"), ("1", "1"), ("2", "2"), ("一", "1"), ("半", "0.5"), ("１", "1"), ("两", "2"),
    ("1.5", "1.5"), ("0.2", "0.2"), ("３", "3"),
  ]
  private static let takes = ["扣", "扣除", "扣减", "减"]

  private mutating func fault() -> String { pick(Self.faults) }
  private mutating func unit() -> String { pick(Self.units) }
  private mutating func point() -> (text: String, value: String) {
    let index = next(Self.points.count)
    return Self.points[index]
  }

  // MARK: Patterns

  /// A pattern with marks: F fault, U unit, N points, V verb, M more points.
  private mutating func fill(_ pattern: String, _ meaning: String) -> (
    text: String, meaning: String
  ) {
    if Self.hash(pattern) % 3 == 0 { isKept = true }
    let (unit, verb, points, other) = (unit(), pick(Self.takes), point(), fault())
    let text = pattern.replacing("F", with: fault()).replacing("G", with: other)
      .replacing("U", with: unit).replacing("V", with: verb).replacing("N", with: points.text)
    return (text, meaning.replacing("U", with: unit).replacing("N", with: points.value))
  }

  static let patterns: [(pattern: String, meaning: String)] = [
    ("F的VN分", "fixed N"), ("F，VN分", "fixed N"), ("FVN分", "fixed N"), ("凡F的一律VN分", "fixed N"),
    ("F或G的，VN分", "fixed N"),
    ("对F的，VN分", "fixed N"), ("F时VN分", "fixed N"), ("如F，则VN分", "fixed N"),
    ("F的，每次检查一次性VN分", "fixed N"), ("F者VN分", "fixed N"),
    ("每UFVN分", "per N/U"), ("F的每UVN分", "per N/U"), ("每发现一UF的，VN分", "per N/U"),
    ("F，每UVN分", "per N/U"),
    ("F，VN分/U", "per N/U"), ("F每有1UVN分", "per N/U"), ("发现一UF的VN分", "per N/U"),
    ("F，N分/U", "per N/U"), ("每出现一UFVN分", "per N/U"),
    ("F的，每查出一UVN分", "per N/U"), ("F的，按每UN分扣减", "per N/U"), ("F的逐UVN分", "per N/U"),
    ("凡F的，每UVN分", "per N/U"),
    ("F或G的每UVN分", "per N/U"), ("每一UFVN分", "per N/U"), ("F的不得分", "zeroItem"),
    ("F，本项不得分", "zeroItem"), ("F得0分", "zeroItem"),
    ("F的该项记零分", "zeroItem"), ("F的，此项不给分", "zeroItem"), ("F的扣完本项分值", "zeroItem"),
    ("F的，该条得零分", "zeroItem"),
    ("F的本大项不得分", "zeroCategory"), ("F的，该类目记0分", "zeroCategory"), ("F的整表不得分", "zeroForm"),
    ("F的，本表计零分", "zeroForm"),
    ("F的一票否决", "veto"), ("F的，直接判定为不合格", "veto"), ("F的降一级", "downgrade 1"),
    ("F的下调两个等级", "downgrade 2"),
    ("F的扣1-3分", "range 1~3"), ("F视情节扣0.5～2分", "range 0.5~2"), ("F，每U扣1至2分", "range 1~2/U"),
    ("F的，根据严重程度扣1到5分", "range 1~5"),
    ("F的酌情扣分", "discretion"), ("F的，视整改效果扣分", "discretion"), ("F的从重扣分", "discretion"),
    ("F的，由检查组合议扣分", "discretion"),
    ("每逾期一天VN分", "overdue N/1"), ("F的，每超期3天VN分", "overdue N/3"), ("迟报的每天VN分", "overdue N/1"),
    ("整改拖延，每延迟1日VN分", "overdue N/1"),
    ("每月不少于3次，每少一次VN分", "shortfall N of 3/月"), ("每季度至少2次，每缺1次VN分", "shortfall N of 2/季"),
    ("每人每月下现场不少于4次，每少1次VN分", "shortfall N of 4/月"), ("每周组织1次，每少一次VN分", "shortfall N of 1/周"),
    ("整改率低于95%的，每低1个百分点VN分", "rate N <95 by 1"), ("参学率不足90%的VN分", "rate N <90"),
    ("到课率达不到80%，VN分", "rate N <80"),
    ("持证率应达到100%，每降低2%VN分", "rate N <100 by 2"),
    ("F的加倍扣分", "repeat 2"), ("F的按3倍扣分", "repeat 3"), ("F的，双倍扣分", "repeat 2"),
    ("经批准延期的不扣分", "exempt"),
    ("F但已报备的除外", "exempt"), ("当场纠正的减半扣分", "exempt"), ("无此项业务的按缺项处理", "notApplicable"),
    ("不涉及的不参评", "notApplicable"),
    ("未配置该设备的视为缺项", "notApplicable"), ("F的，从总分中另扣N分", "extra N form"),
    ("F的，在该类目追加扣除N分", "extra N category"),
    ("每条被采纳的建议加N分", "bonus N/条"), ("获上级表彰的加N分", "bonus N"), ("每避免1起事故奖N分", "bonus N/起"),
    ("扣标准分的30%", "percent 30 full"), ("F的扣本项标准分的一半", "percent 50 full"),
    ("F的，扣该项分值的20%", "percent 20 full"),
    ("F的，对责任人考核300元", "joint"), ("F的取消年度评优资格", "joint"), ("F的，支部书记连带扣N分", "joint"),
    ("按时完成得N分", "award N"), ("全部达标得满分", "award all"),
  ]

  private static let caps: [(text: String, value: String?)] = [
    ("，扣完为止", nil), ("，最多扣3分", "3"), ("，3分扣完为止", "3"), ("，累计不超过3分", "3"), ("（最高扣3分）", "3"),
    ("，以3分为限", "3"), ("，封顶3分", "3"),
    ("，扣分上限为3分", "3"), ("，直至扣完", nil), ("，3分封顶", "3"), ("，扣满3分为止", "3"), ("，扣完本项分为止", nil),
  ]

  private static let doubts: [(text: String, isBefore: Bool)] = [
    ("原则上", true), ("约", true), ("至少", true), ("左右", false), ("以上", false), ("，特殊情况另行研究", false),
    ("，节假日加倍", false),
    ("，由支部大会通过后生效", false), ("，消防设施除外", false), ("，以此类推", false), ("，同类问题只扣一次", false),
    ("（党员双倍）", false), ("建议", true),
    ("，不足部分由班组承担", false), ("，超过5处另行处理", false), ("，其余参照上年办法", false), ("可", true), ("起", false),
  ]

  // MARK: Samples

  /// One clause, with a limit now and then.
  mutating func simple() -> Sample {
    isKept = false
    let pattern = Self.patterns[next(Self.patterns.count)]
    var (text, meaning) = fill(pattern.pattern, pattern.meaning)
    if meaning.hasPrefix("per"), next(3) == 0 {
      let cap = Self.caps[next(Self.caps.count)]
      if Self.hash(cap.text) % 3 == 0 { isKept = true }
      text += cap.text
      if let value = cap.value { meaning += " cap \(value)" }
    }
    return Sample(text: text, meaning: meaning, isKept: isKept)
  }

  /// Several clauses that do not exclude each other.
  mutating func joined() -> Sample {
    let joints: [(String, [String])] = [
      ("；", ["", "", ""]), ("。", ["", "", ""]), ("\n", ["", "", ""]), ("；", ["1.", "2.", "3."]),
      ("", ["①", "②", "③"]), ("", ["（1）", "（2）", "（3）"]), ("；", ["1、", "2、", "3、"]),
      ("", ["一是", "二是", "三是"]),
    ]
    let joint = joints[next(joints.count)]
    var (texts, meanings, isAnyKept): ([String], [String], Bool) = ([], [], false)
    for place in 0..<(2 + next(2)) {
      var sample = simple()
      while !["per", "zeroI", "over"].contains(where: { sample.meaning.hasPrefix($0) }) {
        sample = simple()
      }
      texts.append(joint.1[place] + sample.text)
      meanings.append(sample.meaning)
      isAnyKept = isAnyKept || sample.isKept
    }
    return Sample(
      text: texts.joined(separator: joint.0), meaning: meanings.joined(separator: "; "),
      isKept: isAnyKept)
  }

  /// A deduction with a word that may change what is meant.
  mutating func doubtful() -> Sample {
    isKept = false
    let doubt = Self.doubts[next(Self.doubts.count)]
    if Self.hash(doubt.text) % 3 == 0 { isKept = true }
    let (fault, unit, points) = (fault(), unit(), point())
    let before = doubt.isBefore ? doubt.text : ""
    let text = "\(fault)的每\(unit)\(before)扣\(points.text)分" + (doubt.isBefore ? "" : doubt.text)
    return Sample(text: text, meaning: "", mayBeExact: false, isKept: isKept)
  }
}
