import Forms
import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording

/// A page with several lists: what is printed, and the blocks of 规则 beside 表单.
struct ListPage: Sendable {
  let title: String
  let page: [[String]]
  let groups: [String]

  /// Two lists below each other with a field between them.
  static let below = ListPage(
    title: "周工作表",
    page: [
      ["周工作表"], ["填报人：", "{{填报人}}"], ["一、本周完成"], ["序号", "工作内容", "责任人", "完成情况"],
      ["{{本周.序号}}", "{{本周.工作内容}}", "{{本周.责任人}}", "{{本周.完成情况}}"], ["本周小结：", "{{本周小结}}"],
      ["二、下周计划"], ["序号", "工作内容", "责任人", "完成时限"],
      ["{{下周.序号}}", "{{下周.工作内容}}", "{{下周.责任人}}", "{{下周.完成时限}}"], ["审核人：", "{{审核人}}"],
    ], groups: ["本周", "下周"])

  /// Two lists with the same headers.
  static let equal = ListPage(
    title: "双周计划",
    page: [
      ["双周计划"], ["填报人：", "{{填报人}}"], ["一、甲组"], ["序号", "工作内容", "责任人"],
      ["{{甲.序号}}", "{{甲.工作内容}}", "{{甲.责任人}}"], ["二、乙组"], ["序号", "工作内容", "责任人"],
      ["{{乙.序号}}", "{{乙.工作内容}}", "{{乙.责任人}}"], ["审核人：", "{{审核人}}"],
    ], groups: ["甲", "乙"])

  /// Two lists beside each other.
  static let beside = ListPage(
    title: "人员与工具",
    page: [
      ["人员与工具"], ["填报人：", "{{填报人}}"], ["序号", "姓名", "工种", "", "序号", "名称", "数量"],
      ["{{人.序号}}", "{{人.姓名}}", "{{人.工种}}", "", "{{具.序号}}", "{{具.名称}}", "{{具.数量}}"],
      ["审核人：", "{{审核人}}"],
    ], groups: ["人", "具"])

  var definition: FormDefinition {
    get throws {
      let blocks = [["[表单]", "标题"], ["", title], ["[分组]", "分组", "方式", "键"]]
      let rules = blocks + groups.map { ["", $0, "增行", "序号"] }
      let book = Workbook(sheets: [Sheet(name: "表", texts: page), Sheet(name: "规则", texts: rules)])
      return try FormDefinition(template: book, file: "t.xlsx")
    }
  }
}

/// A copy of such a page: what each list must give, by its first text beside the number.
struct ListCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let page: ListPage
  let rows: [[String]]
  let lists: [[String]]
  var fields: [String: String] = [:]
  var codes: Set<String> = []
}

@Suite("Several lists on one page") struct SeveralListsTests {
  private static let weekHeads = ["序号", "工作内容", "责任人", "完成情况"]
  private static let planHeads = ["序号", "工作内容", "责任人", "完成时限"]
  private static let heads = ["序号", "工作内容", "责任人"]
  private static let both = ["序号", "姓名", "工种", "", "序号", "名称", "数量"]

  private static let below: [ListCase] = [
    ListCase(
      testDescription: "below each other", page: .below,
      rows: [
        ["一、本周完成"], weekHeads, ["1", "甲", "张三", "完成"], ["2", "乙", "李四", "完成"], ["本周小结：", "良好"],
        ["二、下周计划"], planHeads, ["1", "丙", "张三", "3月12日"], ["审核人：", "王五"],
      ], lists: [["甲", "乙"], ["丙"]], fields: ["本周小结": "良好", "审核人": "王五"]),
    ListCase(
      testDescription: "headers repeated by a page break, blank rows", page: .below,
      rows: [
        ["一、本周完成"], weekHeads, ["1", "甲", "张三", "完成"], weekHeads, ["2", "乙", "李四", "完成"],
        ["本周小结：", "良好"], [], ["二、下周计划"], planHeads, [], ["1", "丙", "张三", "3月12日"],
        ["审核人：", "王五"],
      ], lists: [["甲", "乙"], ["丙"]], fields: ["本周小结": "良好", "审核人": "王五"]),
    ListCase(
      testDescription: "in another order", page: .below,
      rows: [
        ["二、下周计划"], planHeads, ["1", "丙", "张三", "3月12日"], ["一、本周完成"], weekHeads,
        ["1", "甲", "张三", "完成"], ["本周小结：", "良好"], ["审核人：", "王五"],
      ], lists: [["甲"], ["丙"]], fields: ["本周小结": "良好", "审核人": "王五"]),
    ListCase(
      testDescription: "one of them missing", page: .below,
      rows: [["一、本周完成"], weekHeads, ["1", "甲", "张三", "完成"], ["本周小结：", "良好"]],
      lists: [["甲"], []], fields: ["本周小结": "良好"], codes: ["S06"]),
    ListCase(
      testDescription: "the same headers", page: .equal,
      rows: [
        ["一、甲组"], heads, ["1", "甲", "张三"], ["二、乙组"], heads, ["1", "乙", "李四"], ["2", "丙", "李四"],
      ], lists: [["甲"], ["乙", "丙"]]),
    ListCase(
      testDescription: "the same headers, those of the first repeated", page: .equal,
      rows: [
        ["一、甲组"], heads, ["1", "甲", "张三"], heads, ["2", "乙", "李四"], ["二、乙组"], heads,
        ["1", "丙", "李四"],
      ], lists: [["甲", "乙"], ["丙"]]),
    ListCase(
      testDescription: "the same headers without the headings", page: .equal,
      rows: [heads, ["1", "甲", "张三"], [], heads, ["1", "乙", "李四"]], lists: [["甲"], ["乙"]]),
  ]

  private static let beside: [ListCase] = [
    ListCase(
      testDescription: "beside each other", page: .beside,
      rows: [
        both, ["1", "甲", "电工", "", "1", "摇表", "2"], ["2", "乙", "焊工"], ["审核人：", "王五"],
      ], lists: [["甲", "乙"], ["摇表"]], fields: ["审核人": "王五"]),
    ListCase(
      testDescription: "beside each other, the right one longer", page: .beside,
      rows: [
        both, ["1", "甲", "电工", "", "1", "摇表", "2"], ["", "", "", "", "2", "扳手", "3"],
        ["审核人：", "王五", "", "", "日期：", "3月1日"],
      ], lists: [["甲"], ["摇表", "扳手"]], fields: ["审核人": "王五"]),
    ListCase(
      testDescription: "beside each other the other way round", page: .beside,
      rows: [
        ["序号", "名称", "数量", "序号", "姓名", "工种"], ["1", "摇表", "2", "1", "甲", "电工"], ["审核人：", "王五"],
      ], lists: [["甲"], ["摇表"]], fields: ["审核人": "王五"]),
  ]

  @Test("every list is read, or told", arguments: below + beside)
  func lists(test: ListCase) throws {
    let copy = Sheet(name: "表", texts: [[test.page.title], ["填报人：", "张三"]] + test.rows)
    let result = FormReader(definitions: [try test.page.definition]).read(
      Workbook(sheets: [copy]), file: "返回.xlsx")
    let reading = try #require(result.readings.count == 1 ? result.readings.first : nil)
    for (group, texts) in zip(test.page.groups, test.lists) {
      let records = reading.records(of: group)
      #expect(records.compactMap { $0.fields.readings[1].value?.plainText } == texts, "\(group)")
    }
    for (field, text) in test.fields.merging(["填报人": "张三"], uniquingKeysWith: { first, _ in first })
    {
      #expect(reading.fields[field]?.value?.plainText == text, "\(field)")
    }
    let codes = reading.diagnostics.filter { $0.severity != .info && $0.arguments.first != "审核人" }
    #expect(Set(codes.map(\.code)) == test.codes)
  }

  @Test("a list to the right, or within another, is refused by lint and told of a copy")
  func unread() throws {
    let page = [["得分表"], ["单位：", "{{单位}}"], ["月份", "{{月.名称|向右}}"], ["得分", "{{月.得分|向右}}"]]
    let rules = Sheet(name: "规则", texts: [["[表单]", "标题"], ["", "得分表"]])
    let book = Workbook(sheets: [Sheet(name: "表", texts: page), rules])
    #expect(TemplateLint.diagnostics(of: book, file: "t.xlsx").contains { $0.code == "T09" })
    let copy = Sheet(name: "表", texts: [["得分表"], ["单位：", "甲"], ["月份", "1月"], ["得分", "90"]])
    let definition = try FormDefinition(template: book, file: "t.xlsx")
    let reading = try #require(
      FormReader(definitions: [definition]).read(Workbook(sheets: [copy]), file: "甲.xlsx")
        .readings.first)
    #expect(reading.diagnostics.contains { $0.code == "S06" })
  }
}
