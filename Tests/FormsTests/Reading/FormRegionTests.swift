import Forms
import Grid
import Spreadsheet
import Testing
import Values

/// Rows of a sheet, and the forms that stand in them: unit and numbers of the items read.
struct RegionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rows: [String]
  let forms: [String]

  init(_ description: String, _ rows: [[String]], _ forms: String...) {
    (testDescription, self.rows, self.forms) = (description, rows.flatMap { $0 }, forms)
  }
}

@Suite("Where forms begin and end in a sheet") struct FormRegionTests {
  private static let title = ["现场安全文明生产检查表 | - | - | - | - | - | 表号：AQ-01 v3"]
  private static let header = ["序号 | 类别 | 检查内容 | 标准分 | 扣分 | 适用情况 | 存在问题"]
  private static let items = [
    "1 | 作业现场 | 通道畅通，物料码放整齐 | 5 | 1 | 适用 | 通道堵塞", "2 | 作业现场 | 临边洞口防护齐全 | 10 | 0 | 适用",
    "3* | 用电 | 电箱接地、漏保有效 | 10 | 0 | 适用",
  ]
  private static let end = ["合计 | - | - | 25 | 1", "得分： | - | 等级： | - | 检查人："]
  private static let blank = ["-"]
  private static let junk = ["通讯录", "姓名 | 电话 | 部门", "张三 | 123 | 检修部"]

  private static func labels(_ unit: String) -> [String] {
    ["受检单位：\(unit) | - | 检查日期：2026年11月3日 | - | 检查组：一组"]
  }

  private static func form(_ unit: String) -> [[String]] {
    [title, labels(unit), header, items, end]
  }

  @Test(
    "each form is read with its own items",
    arguments: [
      RegionCase("one form", form("甲"), "甲 1 2 3*"),
      RegionCase("below empty rows", [blank, blank] + form("甲"), "甲 1 2 3*"),
      RegionCase("below another table", [junk, blank] + form("甲"), "甲 1 2 3*"),
      RegionCase("above another table", form("甲") + [blank, junk], "甲 1 2 3*"),
      RegionCase("two forms", form("甲") + [blank] + form("乙"), "甲 1 2 3*", "乙 1 2 3*"),
      RegionCase("two forms without a gap", form("甲") + form("乙"), "甲 1 2 3*", "乙 1 2 3*"),
      RegionCase(
        "the second begins with its attachment's number",
        form("甲") + [["附件2"]] + form("乙"), "甲 1 2 3*", "乙 1 2 3*"),
      RegionCase(
        "the second has no title, only labels",
        form("甲") + [blank, labels("乙"), header, items, end], "甲 1 2 3*", "乙 1 2 3*"),
      RegionCase("a form without its end", [title, labels("甲"), header, items], "甲 1 2 3*"),
      RegionCase(
        "no title, but headers and labels", [labels("甲"), header, items, end], "甲 1 2 3*"),
      RegionCase("nothing of a form", [junk]),
      RegionCase("an empty sheet", []),
    ])
  func regions(test: RegionCase) throws {
    let found = try found(in: test)
    #expect(found == test.forms)
  }

  @Test(
    "headers repeated by a page break are passed over",
    arguments: [
      RegionCase("headers", top("甲") + page + rest, "甲 1 2 3*"),
      RegionCase("the title and headers", top("甲") + [title] + page + rest, "甲 1 2 3*"),
      RegionCase(
        "title, labels and headers", top("甲") + [blank, title, labels("甲")] + page + rest,
        "甲 1 2 3*"),
      RegionCase(
        "two forms that both begin with item 1",
        top("甲") + [title, labels("甲"), header] + [items, end], "甲 1", "甲 1 2 3*"),
    ])
  func repeatedHeaders(test: RegionCase) throws {
    let found = try found(in: test)
    #expect(found == test.forms)
  }

  private static func top(_ unit: String) -> [[String]] {
    [title, labels(unit), header, [items[0]]]
  }
  private static let page = [header]
  private static let rest = [Array(items[1...]), end]

  /// Unit and numbers of the items of each form that is read.
  private func found(in test: RegionCase) throws -> [String] {
    let definition = try FormDefinition(template: TemplateSample.checklist, file: "检查表.xlsx")
    let book = Workbook(sheets: [TemplateSample.sheet("表", test.rows)])
    let readings = FormReader(definitions: [definition]).read(book, file: "a.xlsx").readings
    return readings.map { reading in
      let unit = reading.fields["受检单位"]?.value?.text ?? "?"
      return ([unit] + reading.records(of: "项目").map { $0.key ?? "?" }).joined(separator: " ")
    }
  }
}
