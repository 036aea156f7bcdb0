import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording
import XLSX

/// What Excel opens with repair is refused, by the writer and by the patcher alike, with the place
/// and the rule.
@Suite("Excel's own rules") struct ExcelRuleTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    let rule: String
    let cell: String?
    let change: @Sendable (inout Sheet) throws -> Void

    init(
      _ rule: String, at cell: String? = nil,
      _ change: @escaping @Sendable (inout Sheet) throws -> Void
    ) { (self.rule, self.cell, self.change) = (rule, cell, change) }

    var testDescription: String { rule }
  }

  private static func range(_ address: String) throws -> CellRange {
    try #require(CellRange(address))
  }

  private static func table(
    _ name: String = "明细", _ address: String = "A1:B3", _ columns: [String] = ["单位", "扣分"]
  ) throws -> Table {
    Table(name: name, range: try range(address), columnNames: columns)
  }

  private static func format(_ rule: ConditionalFormat.Rule) -> Broken {
    Broken("conditionalFormat", at: "B2") {
      $0.conditionalFormats = [ConditionalFormat(ranges: [try range("B2:B9")], rule: rule)]
    }
  }

  static let broken: [Broken] = [
    Broken("columnWidth", at: "C1") { $0.columns = [ColumnSettings(3...3, width: 255.5)] },
    Broken("columnWidth", at: "A1") { $0.columns = [ColumnSettings(1...1, width: -1)] },
    Broken("columnsApart", at: "B1") {
      $0.columns = [ColumnSettings(1...2, width: 9), ColumnSettings(2...3, width: 9)]
    },
    Broken("columnsApart") { $0.columns = [ColumnSettings(16_384...16_385, width: 9)] },
    Broken("rowHeight", at: "A4") { $0[row: 4].height = 410 },
    Broken("outlineLevel", at: "A4") { $0[row: 4].outlineLevel = 8 },
    Broken("frozen") { $0.view.frozenRows = 1_048_576 },
    Broken("headerLength") { $0.printSetup.header = String(repeating: "字", count: 256) },
    Broken("headerLength") { $0.printSetup.footer = String(repeating: "字", count: 256) },
    Broken("outlineLevel", at: "C1") {
      $0.columns = [ColumnSettings(3...3)]
      $0.columns[0].outlineLevel = 8
    },
    Broken("sparklines") { $0.sparklines = [SparklineGroup(.line, [])] },
    Broken("sparklines", at: "B2") {
      $0.sparklines = [SparklineGroup(.line, [.init("B2", values: "A1:A9")])]
      ($0.sparklines[0].minimum, $0.sparklines[0].maximum) = (.number(1), .number(1))
    },
    Broken("filter", at: "A1") { $0.autoFilter = AutoFilter("A1:B2", [.init(2, .top(3))]) },
    Broken("filter", at: "A1") { $0.autoFilter = AutoFilter("A1:B2", [.init(0, .top(501))]) },
    Broken("tableTotals", at: "A3") {
      var table = try table()
      (table.hasTotalsRow, table.columns[0].totals) = (true, .label("合计"))
      $0.tables = [table]
    },
    Broken("emptyFormula", at: "A1") {
      var table = try table()
      table.columns[1].formula = ""
      $0.tables = [table]
    },
    format(.text(.begins, "")), format(.top(0)), format(.top(101, isPercent: true)),
    format(.average(isAbove: true, deviations: 4)),
    format(.colorScale([.init(.lowest, Color(rgb: 0))])),
    format(.dataBar(.init(Color(rgb: 0), look: nil))),
    format(.dataBar(.init(Color(rgb: 0), lengths: 0...101))),
    format(.iconSet(.init(.fiveBoxes, steps: [.init(.percent("0"))]))),
    Broken("margin") { sheet in
      var margins = PrintSetup.Margins()
      margins.left = 50
      sheet.printSetup.margins = margins
    },
    Broken("pageBreaks") { $0.printSetup.rowBreaks = Array(1...1027) },
    Broken("pageBreaks") { $0.printSetup.columnBreaks = [16_384] },
    Broken("address", at: "A1") {
      $0.hyperlinks = [
        Hyperlink(range: try range("A1"), target: .url(String(repeating: "a", count: 2080)))
      ]
    },
    Broken("address", at: "A1") {
      $0.hyperlinks = [Hyperlink(range: try range("A1"), target: .url("http://a b"))]
    },
    Broken("tooltip", at: "A1") {
      $0.hyperlinks = [
        Hyperlink(
          range: try range("A1"), target: .url("http://a"),
          tooltip: String(repeating: "a", count: 256))
      ]
    },
    Broken("linkCount") { sheet in
      sheet.hyperlinks = (1...65_531).map {
        Hyperlink(range: CellRange(CellReference(row: $0, column: 1)), target: .url("http://a"))
      }
    },
    Broken("ranges") { $0.dataValidations = [DataValidation(ranges: [], rule: .any)] },
    Broken("emptyFormula", at: "B2") {
      $0.dataValidations = [DataValidation(ranges: [try range("B2")], rule: .custom(""))]
    },
    Broken("validationFormula", at: "B2") {
      let long = String(repeating: "1+", count: 128) + "1"
      $0.dataValidations = [DataValidation(ranges: [try range("B2")], rule: .custom(long))]
    },
    Broken("emptyFormula", at: "B2") {
      $0.conditionalFormats = [
        ConditionalFormat(ranges: [try range("B2")], rule: .expression(""), style: .default)
      ]
    },
    Broken("numberFormat", at: "B2") { $0["B2"] = styled { $0.numberFormat = "0\"分" } },
    Broken("numberFormat", at: "B2") {
      $0["B2"] = styled { $0.numberFormat = String(repeating: "0", count: 256) }
    },
    Broken("font", at: "B2") { $0["B2"] = styled { $0.font.size = 410 } },
    Broken("font", at: "B2") {
      $0["B2"] = styled { $0.font.name = String(repeating: "宋", count: 32) }
    },
    Broken("tableName", at: "A1") { $0.tables = [try table("A1")] },
    Broken("tableName", at: "A1") { $0.tables = [try table("二 月")] },
    Broken("tableName", at: "A5") { sheet in
      sheet["A5"].value = "单位"
      sheet.tables = [try table(), try table("明细", "A5:A6", ["单位"])]
    },
    Broken("tableColumns", at: "A1") { $0.tables = [try table("明细", "A1:C3")] },
    Broken("tableColumns", at: "B1") { sheet in
      sheet["B1"].value = "单位"
      sheet.tables = [try table("明细", "A1:B3", ["单位", "单位"])]
    },
    Broken("tableRows", at: "A1") { $0.tables = [try table("明细", "A1:B1")] },
    Broken("tableHead", at: "B1") { $0.tables = [try table("明细", "A1:B3", ["单位", "得分"])] },
    Broken("tablesApart", at: "B1") { sheet in
      sheet.tables = [try table(), try table("另表", "B1:B2", ["扣分"])]
    },
    Broken("tablesApart", at: "A1") { sheet in
      sheet.tables = [try table()]
      sheet.mergedRanges = [try range("A3:B3")]
    },
    Broken("tablesApart", at: "A1") { sheet in
      sheet.tables = [try table()]
      sheet.autoFilter = AutoFilter(try range("A1:B2"))
    },
    Broken("chartSeries", at: "D1") {
      $0.charts = [Chart(kind: .line, series: [], extent: try range("D1:F9"))]
    },
    Broken("chartSeries", at: "D1") {
      $0.charts = [
        Chart(kind: .line, series: [.init(name: "x", values: "3")], extent: try range("D1:F9"))
      ]
    },
    Broken("chartForms", at: "D1") {
      $0.charts = [try chart(.column(stacked: false), .bar(stacked: false))]
    },
    Broken("chartForms", at: "D1") {
      $0.charts = [try chart(.pie) { $0.isOnSecondaryAxis = true }]
    },
    Broken("chartForms", at: "D1") {
      $0.charts = [try chart(.line) { $0.isOnSecondaryAxis = true }]
    },
    Broken("chartTrendLine", at: "D1") {
      $0.charts = [try chart(.line) { $0.trendLine = .polynomial(order: 7) }]
    },
    Broken("chartTrendLine", at: "D1") {
      $0.charts = [try chart(.column(stacked: true)) { $0.trendLine = .linear }]
    },
    Broken("visibleSheet") { $0.visibility = .hidden },
  ]

  private static func chart(
    _ kind: Chart.Kind, _ own: Chart.Kind? = nil, change: (inout Chart.Series) -> Void = { _ in }
  ) throws -> Chart {
    var series = Chart.Series(name: "扣分", values: "表!$B$2:$B$3")
    series.kind = own
    change(&series)
    return Chart(kind: kind, series: [series], extent: try range("D1:F9"))
  }

  private static func styled(_ change: (inout Style) -> Void) -> Cell {
    var cell = Cell(value: 1)
    change(&cell.style)
    return cell
  }

  private static var sheet: Sheet {
    var sheet = Sheet(name: "表")
    (sheet["A1"].value, sheet["B1"].value) = ("单位", "扣分")
    (sheet["A2"].value, sheet["B2"].value) = ("锅炉车间", 2)
    return sheet
  }

  @Test("the writer refuses with the place and the rule", arguments: broken)
  func writer(_ broken: Broken) throws {
    var sheet = ExcelRuleTests.sheet
    try broken.change(&sheet)
    let error = #expect(throws: XLSXError.self) { try Workbook(sheets: [sheet]).xlsxBytes() }
    #expect(error?.code == .rule)
    #expect(error?.arguments.first == broken.rule)
    #expect(error?.position.cell?.description == broken.cell)
    for language in Wording.Language.allCases {
      let sentence = error?.sentence(in: Wording(language)) ?? "rule."
      #expect(!sentence.contains("rule."), "a rule has its sentence")
    }
  }

  @Test("the patcher refuses a sheet that the writer refuses", arguments: broken)
  func addedSheet(_ broken: Broken) throws {
    guard broken.rule != "visibleSheet" else { return }
    let bytes = try Workbook(sheets: [Sheet(name: "甲")]).xlsxBytes()
    var sheet = ExcelRuleTests.sheet
    try broken.change(&sheet)
    let error = #expect(throws: XLSXError.self) {
      try XLSXPatcher.apply([.addSheet(sheet)], to: bytes)
    }
    #expect(error?.arguments.first == broken.rule)
  }

  @Test("nothing is inserted into an array formula") func arrays() throws {
    var sheet = ExcelRuleTests.sheet
    sheet["D4"].formula = Formula("B2:C3*2", arrayRange: "D4:E6")
    sheet["G4"].formula = Formula("SORT(B2:B3)", arrayRange: "G4:G9", isDynamic: true)
    let bytes = try Workbook(sheets: [sheet]).xlsxBytes()
    for patch in [
      Patch.insertRows(sheet: "表", before: 5, count: 1, formattedLike: []),
      .insertColumns(sheet: "表", before: 5, count: 1),
    ] {
      let error = #expect(throws: XLSXError.self) { try XLSXPatcher.apply([patch], to: bytes) }
      #expect(error?.arguments == ["arrayWhole", "D4:E6"] && error?.position.cell == "D4")
    }
    let moved = try XLSXPatcher.apply(
      [
        .insertRows(sheet: "表", before: 7, count: 1, formattedLike: []),
        .insertRows(sheet: "表", before: 4, count: 1, formattedLike: []),
        .insertColumns(sheet: "表", before: 4, count: 1),
      ], to: bytes)
    let read = try Workbook(xlsx: moved).sheets[0]
    #expect(read["E5"].formula?.arrayRange == "E5:F7" && read["H5"].formula?.isDynamic == true)
  }

  @Test("single patches are held to the same rules") func patches() throws {
    var sheet = ExcelRuleTests.sheet
    sheet.tables = [try ExcelRuleTests.table()]
    let bytes = try Workbook(sheets: [sheet]).xlsxBytes()
    let cell = CellReference(row: 1, column: 1)
    let range = try ExcelRuleTests.range("A2:B2")
    let patches: [(String, Patch)] = [
      ("rowHeight", .setRowHeight(sheet: "表", row: 2, 500)),
      ("columnWidth", .setColumnWidth(sheet: "表", 1...1, 300)),
      ("address", .setHyperlink(sheet: "表", cell, .url(""))),
      ("ranges", .addDataValidation(sheet: "表", DataValidation(ranges: [], rule: .any))),
      (
        "emptyFormula",
        .addConditionalFormat(
          sheet: "表",
          ConditionalFormat(ranges: [range], rule: .expression(""), style: .default))
      ),
      ("tablesApart", .mergeCells(sheet: "表", range)),
      ("tableHead", .setCell(sheet: "表", cell, .value(1))),
      ("tableHead", .setCell(sheet: "表", cell, .clear)),
      ("tableColumns", .setCell(sheet: "表", cell, .value("扣分"))),
    ]
    for (rule, patch) in patches {
      let error = #expect(throws: XLSXError.self, "\(rule)") {
        try XLSXPatcher.apply([patch], to: bytes)
      }
      #expect(error?.arguments.first == rule)
    }
  }

  @Test("what lies within the rules is written and read back") func within() throws {
    var sheet = ExcelRuleTests.sheet
    sheet.columns = [ColumnSettings(1...1, width: 255), ColumnSettings(2...2, width: 0)]
    sheet[row: 4].height = 409.5
    sheet.printSetup.header = String(repeating: "字", count: 255)
    sheet.tables = [try ExcelRuleTests.table()]
    sheet["B2"].style.numberFormat = "[红色]0\"分\";\\\"0;_(@_)"
    sheet.dataValidations = [
      DataValidation(ranges: [try ExcelRuleTests.range("C1:C9")], rule: .custom("=IFS(C1>1,TRUE)"))
    ]
    let read = try Workbook(xlsx: Workbook(sheets: [sheet]).xlsxBytes())
    #expect(read["表"]?.tables.first?.columnNames == ["单位", "扣分"])
    #expect(read["表"]?.dataValidations.first?.rule == .custom("_xlfn.IFS(C1>1,TRUE)"))
  }

  @Test("a heading of a table that is patched renames its column, in formulas too")
  func tableHeads() throws {
    var sheet = ExcelRuleTests.sheet
    sheet.tables = [try ExcelRuleTests.table()]
    sheet["D1"] = Cell(value: 2, formula: Formula("SUM(明细[扣分])+SUM(别表[扣分])"))
    var other = Sheet(name: "汇总")
    other["A1"] = Cell(value: 2, formula: Formula("SUM(明细[[#Data],[扣分]])+COUNTA(明细[单位])"))
    let bytes = try Workbook(sheets: [sheet, other]).xlsxBytes()
    let head = CellReference(row: 1, column: 2)
    let patched = try Workbook(
      xlsx: XLSXPatcher.apply([.setCell(sheet: "表", head, .value("扣[分]"))], to: bytes))
    #expect(patched["表"]?.tables.first?.columnNames == ["单位", "扣[分]"])
    #expect(patched["表"]?["D1"].formula?.text == "SUM(明细[扣'[分']])+SUM(别表[扣分])")
    #expect(
      patched["汇总"]?["A1"].formula?.text == "SUM(明细[[#Data],[扣'[分']]])+COUNTA(明细[单位])")
  }
}
