import Grid
import Spreadsheet
import Testing
import Values
import XLSX

@Suite("Charts and page breaks of patched sheets") struct ChartCacheTests {
  private var book: Workbook {
    var sheet = Sheet(name: "排名")
    for row in 2...4 {
      sheet[CellReference(row: row, column: 1)].value = .text("单位\(row)")
      sheet[CellReference(row: row, column: 2)].formula = Formula("\(row)*10")
    }
    sheet.charts = [
      Chart(
        kind: .column(stacked: false),
        series: [.init(name: "总分", categories: "排名!$A$2:$A$4", values: "排名!$B$2:$B$4")],
        extent: CellRange("D1:J12"))
    ]
    return Workbook(sheets: [sheet])
  }

  @Test("a chart keeps the values of its cells, results of formulas included") func caches() throws
  {
    let bytes = try XLSXPatcher.apply(
      [], to: book.xlsxBytes(),
      results: { _ in
        PatchList(
          (2...4).map { row in
            .setCell(
              sheet: "排名", CellReference(row: row, column: 2),
              .cachedResult(.number(Double(row * 10))))
          })
      })
    let chart = try Parts(bytes).text("xl/charts/chart1.xml")
    for value in [">单位3<", ">20<", ">40<"] {
      #expect(chart.contains(value), "\(value)")
    }
  }

  @Test("rows like several others in turn, page breaks and all") func blocks() throws {
    var sheet = Sheet(name: "单")
    for row in 1...3 { sheet[row: row].height = Double(10 * row) }
    for row in 1...3 { sheet[CellReference(row: row, column: 1)].value = .text("行\(row)") }
    sheet.mergedRanges = [CellRange("A2:C2")]
    sheet.printSetup.rowBreaks = [3]
    let bytes = try XLSXPatcher.apply(
      [
        .insertRows(sheet: "单", before: 4, count: 6, formattedLike: [1, 2, 3]),
        .addRowBreak(sheet: "单", below: 7), .addRowBreak(sheet: "单", below: 9),
      ],
      to: Workbook(sheets: [sheet]).xlsxBytes())
    let result = try #require(try Workbook(xlsx: bytes)["单"])
    #expect((1...9).map { result[row: $0].height } == [10, 20, 30, 10, 20, 30, 10, 20, 30])
    #expect(Set(result.mergedRanges.map(\.description)) == ["A2:C2", "A5:C5", "A8:C8"])
    #expect(result.printSetup.rowBreaks.sorted() == [3, 6, 7, 9])
  }

  @Test("a workbook opens at a cell") func selection() throws {
    let two = Workbook(sheets: [Sheet(name: "甲"), Sheet(name: "乙")])
    let bytes = try XLSXPatcher.apply(
      [.select(sheet: "乙", CellReference("F40"))], to: two.xlsxBytes())
    let parts = try Parts(bytes)
    #expect(try parts.text("xl/workbook.xml").contains("activeTab=\"1\""))
    let other = try parts.text("xl/worksheets/sheet1.xml")
    #expect(!other.contains("tabSelected=\"1\""))
    let view = try parts.text("xl/worksheets/sheet2.xml")
    #expect(view.contains("activeCell=\"F40\"") && view.contains("topLeftCell=\"A35\""))
  }
}
