import Assessment
import Forms
import Grid
import Registers
import Spreadsheet
import Testing
import Values
import Wording

/// What is written in the rules of registers and could have no effect is told, never passed over.
@Suite("Rules without effect") struct RegisterLintTests {
  /// A register of checks of fire posts, and those who answer for them.
  private static let checks = RegisterSample.Template(
    title: "巡检", group: "巡检", columns: ["日期", "月份", "防火岗", "检查人", "方式", "处数", "备注"],
    rules: """
      [表单]|标题|应报
      |巡检|单位
      [字段]|字段|类型|必填|范围|选项
      |填报单位|单位
      |年度|期间||年
      |巡检.日期|日期|是|本期
      |巡检.月份|期间||月
      |巡检.防火岗|文本||最多20字|责任.防火岗
      |巡检.检查人|人员
      |巡检.方式|单选|||方式
      |巡检.处数|整数||0~9
      |巡检.备注|文本
      [分组]|分组|方式|止于|日期|来源
      |巡检|带入|填表人|日期|月
      [选项]|名单|值|别名|分值
      |方式|日查|白天|1
      |方式|夜查||2
      |值守|责任[在岗="是"]
      [校验]|级别|条件
      |警告|分值([巡检.方式])<=[巡检.处数]
      [关联]|关联|来源|与|对应|条件|取
      |查岗|巡检|责任|防火岗=防火岗|[巡检.处数]>0|人=[责任.责任人]、数=[巡检.处数]*2
      [指标]|指标|对象|周期|来源|对应|条件|分项|取值|要求|显示|列入
      |查岗次数|责任|月|巡检|防火岗=防火岗||方式|次数()|>=[应查]|次|缺漏
      |整改期|责任|30日内|巡检|防火岗=防火岗|||SUM([处数])|<=3||缺漏
      |查岗率|单位|年|查岗次数||||达标率()|>=90%|%|汇总、缺漏
      |查岗天数|全厂|季|巡检||[方式]="夜查"||天数([日期])|>=1||汇总
      |处数|单位|月|巡检||||SUM([处数])|||走势
      """)

  private static let posts = RegisterSample.Template(
    title: "责任", group: "责任", columns: ["防火岗", "责任人", "起日", "止日", "应查", "在岗"],
    rules: """
      [表单]|标题
      |责任
      [字段]|字段|类型|范围
      |填报单位|单位
      |年度|期间|年
      |责任.起日|日期
      |责任.止日|日期
      |责任.应查|整数
      |责任.责任人|人员
      [分组]|分组|方式|键|止于|日期|起|止
      |责任|增行|防火岗|填表人|起日|起日|止日
      """)

  private static func told(_ from: String, _ to: String) -> [Diagnostic] {
    let templates = [checks, posts].map { template in
      RegisterSample.Template(
        title: template.title, group: template.group, columns: template.columns,
        rules: template.rules.replacing(from, with: to))
    }
    let definitions = RegisterSample(templates).definitions
    return definitions.flatMap(\.diagnostics) + RegisterRules(definitions).diagnostics
  }

  @Test("the registers themselves are understood") func understood() {
    #expect(Self.told("-", "-").map(\.key) == [])
  }

  @Test(
    "what could have no effect is told at its cell",
    arguments: [
      // 表单, 字段, 选项
      ("|巡检|单位\n", "|巡检|责任\n", "T04"), ("|文本||最多20字|", "|文本||0~5|", "T25.range"),
      ("|整数||0~9", "|小数||身份证", "T25.range"), ("|整数||0~9", "|整数||0~[备注]", "T04.range"),
      ("|日期|是|本期", "|人员|是|本期", "T25.field T25.needs T25.range"),
      ("|方式|夜查||2", "|方式|||2", "T18.cell"),
      ("|方式|夜查||2", "|方式|夜查、抽查|晚上", "T25.aliases T25.points"),
      ("|值守|责任[在岗=\"是\"]", "|值守|责任[在岗=\"是\"]|在位", "T25.against"),
      ("责任[在岗=\"是\"]", "责任[LEFFT(在岗,1)=\"是\"]", "T19.functionSuggest"),
      // 分组
      ("|填表人|日期|月", "|填表人|日子|月", "T05.suggest T25.needs"), ("|填表人|日期|月", "|填表人|备注|月", "T25.field T25.needs"),
      ("|巡检|带入|", "|巡检|增行|", "T25.needs"), ("|填表人|日期|月", "|填表人|日期|季", "T25.needs"),
      ("|起日|起日|止日", "|起日|起日|应查", "T25.field"), ("|起日|起日|止日", "|起日|防火岗|止日", "T25.field"),
      // 校验
      ("分值([巡检.方式])", "分值([巡检.备注])", "T25.points"),
      ("分值([巡检.方式])<=[巡检.处数]", "[巡检.处数]=上期([巡检.处数])", "T25.needs"),
      ("分值([巡检.方式])<=[巡检.处数]", "[巡检.处数]=[指标.整改期]", "T25.against"),
      // 关联
      ("|查岗|巡检|责任|", "||巡检|责任|", "T18.cell"), ("人=[责任.责任人]、", "人[责任.责任人]、", "T04.parameter"),
      ("人=[责任.责任人]、数=", "数=[责任.责任人]、数=", "T04.parameter"), ("|查岗|巡检|", "|查岗率|巡检|", "T24.twice"),
      ("人=[责任.责任人]、数=[巡检.处数]*2", "", "T18.cell"),
      // 指标
      ("||方式|次数()|", "||备注|次数()|", "T25.field"), (">=[应查]", ">=[责任人]", "T25.field"),
      ("SUM([处数])|<=3", "SUM([检查人])|<=3", "T25.field"), ("天数([日期])", "天数([检查人])", "T25.field"),
      ("|查岗次数||||达标率()", "|巡检||||达标率()", "T25.verdict"),
      ("|查岗率|单位|年|查岗次数||||达标率()", "|查岗率|单位|年|||||次数()", "T18.cell"),
      ("|全厂|季|巡检||", "|全厂|季|巡检|防火岗|", "T25.against"),
      ("|查岗率|单位|年|查岗次数|", "|查岗率|单位|周|查岗次数|", "T25.time"),
      ("|整改期|责任|30日内|", "|整改期|单位|30日内|", "T25.needs"), ("|次|缺漏", "|第1次|缺漏", "T04"),
      ("|%|汇总、缺漏", "|%|汇总、不列", "T25.against"), ("|||走势", "|||走势、缺漏", "T25.needs"),
      ("||汇总\n", "||走势\n", "T25.needs"),
      ("|次|缺漏", "|次|汇总", "T25.needs"), ("|%|汇总", "|%|人员", "T25.needs"),
    ])
  func told(from: String, to: String, keys: String) {
    let told = Self.told(from, to)
    #expect(Set(told.map(\.key)).sorted() == keys.split(separator: " ").map(String.init))
    #expect(told.allSatisfy { $0.cell != nil && $0.severity == .error })
  }

  @Test("a list that two registers have is told in both")
  func listsOfOneName() {
    let other = RegisterSample.Template(
      title: "复查", group: "巡检", columns: ["日期", "备注"],
      rules: """
        [字段]|字段|类型
        |巡检.日期|日期
        [分组]|分组|方式|日期
        |巡检|增行|日期
        """)
    let definitions = RegisterSample([Self.posts, other, Self.checks]).definitions
    let told = RegisterRules(definitions).diagnostics.filter { $0.key == "T24.twice" }
    #expect(Set(told.compactMap(\.file)) == ["复查.xlsx", "巡检.xlsx"])
  }

  private static let monthly = RegisterSample.Template(
    title: "能耗", group: "能耗", columns: ["月份", "班组", "期初", "期末"],
    rules: """
      [字段]|字段|类型|范围
      |填报单位|单位
      |年度|期间|月
      |能耗.月份|期间|月
      |能耗.期初|整数
      |能耗.期末|整数
      [分组]|分组|键|止于|日期
      |能耗|月份+班组|填表人|月份
      [校验]|编号|级别|条件|定位
      |C1|错误|[能耗.期初]=上期([能耗.期末])|能耗.期初
      |C2|警告|[指标.月末]<=20|能耗.期末
      [指标]|指标|周期|来源|取值
      |月末|月|能耗|SUM([期末])
      """)

  @Test("a row is held against that of its own team in the period before")
  func periodBefore() {
    var sample = RegisterSample([Self.monthly])
    for (month, rows) in [
      ("2025年1月", ["1月|甲班|1|5", "1月|乙班|2|9"]), ("2025年2月", ["2月|乙班|9|11", "2月|甲班|6|12"]),
    ] {
      sample.returned("能耗", rows, year: month, file: "\(month).xlsx")
    }
    let told = sample.assessed(on: "2025-12-31").forms.flatMap(\.diagnostics).filter {
      $0.severity > .info
    }
    #expect(
      told.map { "\($0.code) \($0.file ?? "") \($0.cell?.description ?? "")" }
        == ["C2 2025年2月.xlsx D4", "C1 2025年2月.xlsx C5", "C2 2025年2月.xlsx D5"])
  }

  @Test("copies of different months are not parts of one, copies of one month are")
  func copiesOfMonths() {
    var sample = RegisterSample([
      .init(
        title: "能耗", group: "能耗", columns: ["班组", "期初", "期末"],
        rules: Self.monthly.rules.replacing("|月份+班组|填表人|月份", with: "|班组|填表人|")
          .replacing("      |能耗.月份|期间|月\n", with: "").replacing("|能耗.月份|期间|月\n", with: ""))
    ])
    for (month, rows) in [("2025年1月", ["甲班|1|5"]), ("2025年2月", ["甲班|5|6"]), ("2025-02", ["甲班|5|6"])] {
      sample.returned("能耗", rows, year: month, file: "\(month).xlsx")
    }
    let round = sample.assessed(on: "2025-02-28")
    #expect(round.findings == ["R06 A4"])
    #expect(round.told("月末", due: true).prefix(2) == ["运行部 2025-01 5", "运行部 2025-02 6"])
  }

  @Test("rows without a day, and days outside the form's period, are told at their cells")
  func daysAreTold() {
    let log = RegisterSample.Template(
      title: "演练", group: "演练", columns: ["日期", "评估日期", "内容"],
      rules: """
        [字段]|字段|类型|范围
        |填报单位|单位
        |年度|期间|年
        |演练.日期|日期
        |演练.评估日期|日期|本期
        [分组]|分组|方式|止于|日期
        |演练|增行|填表人|日期
        [指标]|指标|来源
        |演练次数|演练
        """)
    var sample = RegisterSample([log])
    sample.returned("演练", ["2025-03-01|2025-03-02|触电", "|2025-04-01|火灾", "2025-05-01|2026-01-05|中毒"])
    let round = sample.assessed(on: "2026-02-01")
    let told = round.forms.flatMap(\.diagnostics).map { "\($0.key) \($0.cell?.description ?? "")" }
    #expect(told == ["R03.blank A5", "R03.day B6"])
  }
}

extension Diagnostic {
  /// The code with its detail: `T25.field`.
  fileprivate var key: String { detail.isEmpty ? code : "\(code).\(detail)" }
}
