import Forms
import Grid
import Spreadsheet
import TestSupport
import Testing
import Wording
import XLSX

@Suite("What is odd in a template")
struct TemplateLintTests {
  /// Code, detail and cell of each finding.
  private func findings(_ form: [String], _ rules: [String] = []) -> [String] {
    let book = Workbook(sheets: [
      TemplateSample.sheet("表", form), TemplateSample.sheet("规则", rules),
    ])
    return TemplateLint.diagnostics(of: book, file: "t.xlsx").map {
      [$0.code, $0.detail, $0.cell?.description ?? "-"].joined(separator: " ")
        + ($0.arguments.isEmpty ? "" : " " + $0.arguments.joined(separator: ","))
    }
  }

  @Test("shipped templates are clean", arguments: ["检查表/党管安全责任落实表", "检查表/现场安全文明生产检查表", "报表/考评工作簿"])
  func shipped(name: String) throws {
    let path = Repository.path("templates/\(name).xlsx")
    let found = TemplateLint.diagnostics(of: try Workbook(xlsxAt: path), file: path)
    #expect(found.filter { $0.severity == .error }.isEmpty)
  }

  @Test("no placeholder at all")
  func none() {
    #expect(findings(["受检单位"]) == ["T01  -"])
  }

  @Test("placeholders written wrongly")
  func placeholders() {
    #expect(
      findings(["单位：{{单位} | 甲 | {{甲|只渎}} | 乙 | {{乙}}", "{{#丙}}"]) == [
        "T06 unclosed A1", "T06 suggest C1 只渎,{{甲}},只读", "T06 list A2 丙",
      ])
  }

  @Test("labels that are missing or the same")
  func labels() {
    #expect(
      findings(["{{甲}}", "日期 | {{乙}}", "日期 | {{丙}}", "丁 | {{丁}} | 戊 | {{丁}}"]) == [
        "T10 none A1 甲", "T10 ambiguous B3 乙,丙,日期", "T14  D4 丁,B4,D4",
      ])
  }

  @Test("blocks, headings and words that nobody knows, each with what was meant")
  func words() {
    #expect(
      findings(
        ["甲 | {{甲}}"],
        [
          "[字断] | 字段", "- | 甲", "[字段] | 字段 | 类形 | 必填", "- | 甲 | 文本 | 可能", "[选项] | 名单 | 值",
          "- | 结果 | 好",
        ]
      ) == ["T02 suggest A1 字断,字段", "T03 suggest C3 类形,字段,类型", "T04  D4 可能,必填,否、必填、是"])
  }

  @Test("rules that name what is not there")
  func unknownNames() {
    #expect(
      findings(
        ["受检单位 | {{受检单位}}"],
        [
          "[字段] | 字段 | 类型 | 选项", "- | 受检单为 | 单选 | 结果", "[校验] | 条件 | 定位", "- | [受检单位]<>\"\" | 受检单们",
          "- | [检查组]>1", "[选项] | 名单 | 值", "- | 结过 | 好",
        ]) == [
          "T07 suggest D2 结果,结过", "T08 suggest B2 受检单为,受检单位", "T05 suggest B4 受检单们,[校验],受检单位",
          "T05  B5 检查组,[校验]",
        ])
  }

  @Test("conditions that cannot be read")
  func conditions() {
    #expect(
      findings(["甲 | {{甲}}"], ["[校验] | 条件", "- | =[甲]>1", "- | ([甲]>1"]) == [
        "T11 sign B2", "T11 missingParenthesis B3",
      ])
  }

  @Test("lists without key, end or items")
  func groups() {
    #expect(
      findings(
        ["编号 | 内容", "{{甲.编号}} | {{甲.内容}}"],
        ["[分组] | 分组 | 方式 | 键 | 止于", "- | 甲 | 带入 | 序号 | 合计", "- | 乙 | 增行"]) == [
          "T09 key A2 甲,序号", "T09 end A2 甲,合计", "T09 source A2 甲", "T08 group - 乙",
        ])
  }

  @Test("a list within a cell has its place")
  func inCell() {
    #expect(
      findings(
        ["遗留：{{#遗留}}{{遗留.序号}}、{{/遗留}} | 甲 | {{甲}}"],
        ["[分组] | 分组 | 方式 | 来源", "- | 遗留 | 带入 | 上轮未闭环"]
      ).isEmpty)
  }

  @Test("functions, words and cells that no check can evaluate")
  func unknownWords() {
    #expect(
      findings(
        ["甲 | {{甲}}"],
        [
          "[校验] | 条件", "- | 上上期([甲])", "- | SUN([甲])>1", "- | [甲]>A1", "- | 甲=1",
          "- | [甲]>1 且 无零分项",
          "- | [甲]<=TODAY()",
        ]) == [
          "T19 function B2 上上期", "T19 functionSuggest B3 SUN,SUM", "T19 cells B4 A1",
          "T19 bareField B5 甲", "T19 name B6 无零分项,其余",
        ])
  }

  @Test("every finding has a sentence in both languages", arguments: Wording.Language.allCases)
  func worded(language: Wording.Language) {
    let keys = [
      "T01", "T02", "T02.suggest", "T03.suggest", "T04", "T05", "T05.suggest", "T06.unclosed",
      "T06.option", "T06.suggest", "T06.list", "T06.empty", "T07", "T08.field", "T08.suggest",
      "T08.group", "T09.key", "T09.end", "T09.items", "T09.header", "T09.source", "T10.none",
      "T10.ambiguous", "T10.column", "T11.sign", "T11.unexpected", "T12.total", "T12.category",
      "T13", "T14", "T15", "T16", "T04.number", "T04.parameter", "T17.row", "T17.block",
      "T18", "T18.cell", "T19.name", "T19.nameSuggest", "T19.bareField", "T19.function",
      "T19.functionSuggest", "T19.cells", "T19.day", "T20.points", "T20.choices", "T21",
      "T22.item", "T22.text", "T22.meaning",
    ]
    let wording = Wording(language)
    for key in keys { #expect(wording.knows(key), "\(key)") }
  }
}
