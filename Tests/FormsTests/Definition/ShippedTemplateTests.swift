import Forms
import Grid
import Spreadsheet
import TestSupport
import Testing
import Wording
import XLSX

@Suite("The shipped templates")
struct ShippedTemplateTests {
  private func definition(_ name: String) throws -> FormDefinition {
    let path = Repository.path("templates/检查表/\(name).xlsx")
    return try FormDefinition(template: try Workbook(xlsxAt: path), file: path)
  }

  @Test(
    "have all items of their categories",
    arguments: [
      ("党管安全责任落实表", "DG-01", 29, 9, 62...62), ("现场安全文明生产检查表", "AQ-01", 24, 4, 47...47),
    ])
  func items(name: String, number: String, items: Int, categories: Int, rows: ClosedRange<Int>)
    throws
  {
    let form = try definition(name)
    #expect(form.title == name && form.number == number && form.version == 1)
    let bands = form.pages[0].bands
    #expect(bands.map(\.group) == ["项目", "上轮问题"])
    let band = try #require(bands.first)
    #expect(band.items.count == items)
    #expect(Set(band.items.compactMap(\.category)).count == categories)
    #expect(band.dividers.count == categories * 2)
    #expect(band.items.allSatisfy { $0.constants["检查内容"] != nil && $0.constants["标准分"] != nil })
    #expect(band.footer == "合计")
    #expect(bands[1].footer == "小计" && bands[1].headerRows == band.headerRows)
    #expect(band.columns.count == 18)
    #expect(form.field("项目.得分")?.kind == .decimal)
  }

  @Test("have the columns of the report's lists")
  func report() throws {
    let path = Repository.path("templates/报表/考评工作簿.xlsx")
    let form = try FormDefinition(template: try Workbook(xlsxAt: path), file: path)
    let bands = form.pages.flatMap(\.bands)
    #expect(
      form.pages.map(\.sheet) == [
        "总览", "目录", "汇总排名", "历轮走势", "整改台账", "整改台账（打印）", "通报附表", "整改通知单", "问题清单", "统计口径",
        "计分说明", "规范化记录", "{{单位页.页名}}",
      ])
    let blocks: Set = ["通知", "计分", "计分.步骤", "逾期组", "逾期组.项"]
    #expect(bands.allSatisfy { blocks.contains($0.group) || !$0.headerRows.isEmpty })
    #expect(bands.allSatisfy { $0.items.isEmpty })
    let ranking = try #require(bands.first { $0.group == "汇总" })
    #expect(!ranking.headerRows.isEmpty)
    #expect(ranking.column(of: "名次")?.header == "名次")
    let ledger = try #require(form.restricted(toPage: "整改台账"))
    #expect(ledger.title == "整改台账" && ledger.groups.map(\.name) == ["整改"])
    #expect(ledger.group("整改")?.key == "编号")
  }
}
