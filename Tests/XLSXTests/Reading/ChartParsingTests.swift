import Grid
import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("Charts") struct ChartParsingTests {
  private static func series(
    _ column: String, _ change: (inout Chart.Series) -> Void = { _ in }
  ) -> Chart.Series {
    var series = Chart.Series(
      name: "=汇总!$\(column)$1", categories: "汇总!$A$2:$A$5",
      values: "汇总!$\(column)$2:$\(column)$5")
    change(&series)
    return series
  }

  private static let extent = CellRange("E2:K12")

  private static var combined: Chart {
    var chart = Chart(
      kind: .column(stacked: false), title: "甲\n乙",
      series: [
        series("B") { $0.trendLine = .polynomial(order: 3) },
        series("C") {
          $0.kind = .line
          $0.isOnSecondaryAxis = true
          $0.labels = [.value, .series]
          $0.trendLine = .movingAverage(period: 2)
        },
        series("D") { $0.kind = .area(stacked: false) }, series("B"),
      ], extent: extent, categoryAxisTitle: "单位", valueAxisTitle: "<分>")
    chart.secondaryAxisTitle = "扣分"
    return chart
  }

  private static let all: [Chart] =
    [
      .column(stacked: true), .column(stacked: false), .bar(stacked: true), .bar(stacked: false),
      .line, .area(stacked: true), .area(stacked: false), .scatter(lines: true),
      .scatter(lines: false), .pie, .doughnut,
    ].map { kind in
      Chart(
        kind: kind, title: "图", series: [series("B"), series("C") { $0.labels = [.percentage] }],
        extent: extent)
    }
    + [.linear, .exponential, .logarithmic, .power].map { line in
      Chart(kind: .line, series: [series("B") { $0.trendLine = line }], extent: extent)
    }
    + [
      combined,
      Chart(kind: .pie, series: [.init(name: "", values: "汇总!$B$2:$B$5")], extent: extent),
    ]

  @Test("are read as they were written", arguments: all)
  func written(chart: Chart) throws {
    var sheet = Sheet(name: "汇总", texts: [["单位", "得分", "扣分", "加分"]])
    sheet.charts = [chart]
    let read = try Workbook(xlsx: Workbook(sheets: [sheet]).xlsxBytes())
    #expect(read.sheets[0].charts == [chart])
  }

  @Test("of other programs are read", arguments: ["xlsxwriter", "libreoffice"])
  func others(program: String) throws {
    let book = try Workbook(xlsx: Repository.bytes("fixtures/charts/\(program).xlsx"))
    let charts = book.sheets[0].charts
    let kinds: [Chart.Kind] = [
      .column(stacked: true), .bar(stacked: false), .area(stacked: false), .doughnut,
      .scatter(lines: false), .scatter(lines: true), .column(stacked: false),
    ]
    try #require(charts.map(\.kind) == kinds, "the radar chart is none that is known")
    // LibreOffice writes the name of a lone series out as the title that programs make of it.
    let lone = program == "libreoffice"
    #expect(
      charts.map(\.title)
        == [
          "堆积", lone ? "得分" : nil, lone ? "得分" : nil, "环", lone ? "散点" : nil, lone ? "得分" : nil,
          nil,
        ])
    #expect(
      charts[0].series.map(\.values).map { $0.filter { $0 != "'" } }
        == ["汇总!$B$2:$B$5", "汇总!$C$2:$C$5"])
    #expect(charts[1].series[0].labels == [.value, .category])
    #expect(charts[2].series[0].trendLine == .polynomial(order: 3))
    #expect(charts[3].series[0].labels == [.percentage])
    let both = charts[6]
    #expect(both.series.map(\.kind) == [nil, .line])
    #expect(both.series.map(\.isOnSecondaryAxis) == [false, true])
    #expect(both.series[1].trendLine == .movingAverage(period: 2))
    #expect((both.valueAxisTitle, both.secondaryAxisTitle) == ("得分", "扣分"))
    #expect(both.extent.topLeft == CellReference("E49"))
  }

  @Test("of openpyxl are read") func openpyxl() throws {
    let book = try Workbook(xlsx: Repository.bytes("fixtures/charts/openpyxl.xlsx"))
    let charts = book.sheets[0].charts
    try #require(charts.map(\.title) == ["E1", "M1", "E17", nil])
    #expect(charts.map(\.kind).prefix(3) == [.column(stacked: false), .line, .pie])
    #expect(charts[0].series.map(\.name) == ["='汇总'!B1"])
    #expect(charts[3].series[0].categories == "'汇总'!$C$2:$C$5")
  }

  /// Axes that nothing has, and a line that nothing draws.
  @Test("keep what can be drawn") func odd() throws {
    let values = "<val><numRef><f>A1:A3</f></numRef></val>"
    let chart = try Self.read(
      "<lineChart><ser>\(values)</ser><axId val='1'/></lineChart>"
        + "<barChart><grouping val='stacked'/><ser><order val='1'/>"
        + "<trendline><trendlineType val='linear'/></trendline>\(values)</ser>"
        + "<axId val='2'/><axId val='3'/></barChart>"
        + "<catAx><axId val='2'/></catAx><valAx><axId val='3'/></valAx>")
    #expect(chart?.series.map(\.isOnSecondaryAxis) == [false, false])
    #expect(chart?.series.map(\.trendLine) == [nil, nil])
    #expect(chart?.series.map(\.kind) == [nil, .column(stacked: true)])
  }

  @Test("that are damaged leave the workbook as it is") func damaged() throws {
    let lost = "<ser><val><numRef><f>#REF!</f></numRef></val></ser>"
    for plots in [
      "<barChart/>", "<lineChart>\(lost)</lineChart>", "<pieChart/><barChart/>",
      String(repeating: "<lineChart><axId val='x'/></lineChart>", count: 20_000),
      "<lineChart>" + String(repeating: "<axId val='x'/>", count: 20_000) + "</lineChart>"
        + String(repeating: "<valAx/>", count: 20_000),
    ] {
      #expect(try Self.read(plots) == nil)
    }
    for part in ["<c:chartSpace", "", "<a/>"] { #expect(try Self.read(part: part) == nil) }
  }

  /// The chart of a plot area, in a workbook that can be written again as it was read.
  private static func read(_ plots: String) throws -> Chart? {
    try read(part: "<c><chart><plotArea>\(plots)</plotArea></chart></c>")
  }

  private static func read(part: String) throws -> Chart? {
    var builder = WorkbookBuilder(rows: "", after: #"<drawing r:id="rId1"/>"#)
    builder["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "drawing", "../drawings/drawing1.xml")
    ])
    builder["xl/drawings/drawing1.xml"] = """
      <d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
      xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:r="\(WorkbookBuilder.office)"><d:oneCellAnchor><d:from><d:col>1</d:col><d:row>2</d:row>\
      </d:from><d:graphicFrame><c:chart r:id="rId7"/></d:graphicFrame></d:oneCellAnchor></d:wsDr>
      """
    builder["xl/drawings/_rels/drawing1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId7", "chart", "../charts/chart1.xml")
    ])
    builder["xl/charts/chart1.xml"] = part
    let book = try Workbook(xlsx: builder.bytes())
    _ = try book.xlsxBytes()
    let charts = try #require(book.sheets.first).charts
    #expect(book.notices.map(\.code) == (charts.isEmpty ? ["X10.chart"] : []))
    return charts.first
  }
}
