import Grid
import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("Filters, tables and outlines") struct ListParsingTests {
  private static func book(_ program: String) throws -> Workbook {
    try Workbook(xlsx: Repository.bytes("fixtures/features/\(program).xlsx"))
  }

  /// The sheet after it was written and read again.
  private static func again(_ sheet: Sheet) throws -> Sheet {
    try Workbook(xlsx: Workbook(sheets: [sheet]).xlsxBytes()).sheets[0]
  }

  private static let criteria: [AutoFilter.Criterion] =
    [
      .values(["一车间", "a&<b"], blanks: true),
      .values([], dates: [.init(2026), .init(2026, 11, 3)]),
      .condition(.init(.notEqual, "*二?")),
      .both(.init(.greaterThan, "80"), .init(.lessThanOrEqual, "94")),
      .either(.init(.equal, "1"), .init(.equal, "2")), .top(10),
      .top(2.5, isPercent: true, isBottom: true),
    ] + AutoFilter.Dynamic.allCases.map { .dynamic($0) }

  @Test("criteria are read as they were written", arguments: criteria)
  func writtenCriterion(criterion: AutoFilter.Criterion) throws {
    var sheet = Sheet(name: "表", texts: [["单位", "得分"], ["一车间", "9"]])
    sheet.autoFilter = AutoFilter(
      "A1:B2", [.init(0, nil, showsButton: false), .init(1, criterion)])
    sheet[row: 2].isHidden = true
    let read = try Self.again(sheet)
    #expect(read.autoFilter == sheet.autoFilter && read[row: 2].isHidden)
  }

  @Test("filters and outlines of XlsxWriter are read") func filters() throws {
    let book = try Self.book("xlsxwriter")
    let sheet = try #require(book["筛选"])
    #expect(
      sheet.autoFilter?.columns == [
        .init(0, .values(["一车间", "三车间"], blanks: true)),
        .init(1, .both(.init(.greaterThan, "80"), .init(.lessThan, "94"))),
        .init(2, .condition(.init(.notEqual, "7"))),
      ])
    #expect(sheet.view.isRightToLeft)
    #expect(sheet.columns.map(\.outlineLevel) == [2, 1])
    #expect(sheet.columns.map(\.isCollapsed) == [false, true])
    #expect(sheet[row: 8].outlineLevel == 1 && sheet[row: 9].isCollapsed)
    #expect(!sheet.outline.isSummaryBelow && !sheet.outline.isSummaryRight)
    #expect(try Self.again(sheet) == sheet)
  }

  @Test("tables of XlsxWriter are read") func tables() throws {
    let sheet = try #require(try Self.book("xlsxwriter")["表"])
    let table = try #require(sheet.tables.first)
    #expect(
      table.columns == [
        .init("单位", totals: .label("合计")), .init("得分", totals: .function(.average)),
        .init("扣分", totals: .function(.sum)),
        .init("实得", formula: "[[#This Row],得分]-[[#This Row],扣分]"),
      ])
    #expect(table.hasTotalsRow && table.emphasis.firstColumn && table.emphasis.columnStripes)
    #expect(try Self.again(sheet) == sheet)
  }

  @Test("those of openpyxl and LibreOffice are read", arguments: ["openpyxl", "libreoffice"])
  func others(program: String) throws {
    let book = try Self.book(program)
    let filtered = try #require(book[program == "openpyxl" ? "条件格式" : "筛选"])
    let units = program == "openpyxl" ? ["一车间"] : ["一车间", "三车间"]
    #expect(filtered.autoFilter?.columns.first == .init(0, .values(units, blanks: true)))
    #expect(filtered.view.isRightToLeft && filtered.columns.first?.outlineLevel ?? 0 > 0)
    let sheet = try #require(book["表"])
    let table = try #require(sheet.tables.first)
    #expect(table.hasTotalsRow)
    #expect(
      table.columns.map(\.totals).prefix(2)
        == (program == "openpyxl" ? [.label("合计"), .function(.sum)] : [nil, nil]))
    #expect(try Self.again(sheet) == sheet)
    #expect(try Self.again(filtered) == filtered)
  }

  @Test("a table fills its cells") func filled() throws {
    var table = Table(name: "明细", range: "B2:D5", columnNames: ["单位", "得[分]", "实得"])
    table.hasTotalsRow = true
    table.columns[0].totals = .label("合计")
    table.columns[1].totals = .function(.sum)
    table.columns[2].formula = "明细[@[得'[分']]]-[@单位]"
    table.columns[2].totals = .formula("MAX(明细[实得])")
    table.filters = [.init(1, .top(2))]
    (table.emphasis.lastColumn, table.emphasis.rowStripes) = (true, false)
    var sheet = Sheet(name: "表")
    sheet.add(table)
    #expect(sheet["B2"].value == "单位" && sheet["B5"].value == "合计")
    let read = try Self.again(sheet)
    let stored = "明细[[#This Row],[得'[分']]]-[[#This Row],[单位]]"
    table.columns[2].formula = stored
    #expect(read.tables == [table])
    #expect(read["D3"].formula?.text == stored && read["D4"].formula?.text == stored)
    #expect(read["C5"].formula?.text == "SUBTOTAL(109,[得'[分']])")
    #expect(read["D5"].formula?.text == "MAX(明细[实得])")
  }

  @Test("buttons, heads and looks that a table lacks stay away") func bare() throws {
    var sheet = Sheet(name: "表", texts: [["单位", "得分"], ["一", "9"]])
    sheet.tables = [Table(name: "甲", range: "A1:B2", columnNames: ["单位", "得分"], styleName: nil)]
    sheet.tables[0].hasFilterButtons = false
    #expect(try Self.again(sheet).tables == sheet.tables)
    sheet.tables[0].hasHeaderRow = false
    sheet.tables[0].hasFilterButtons = true
    #expect(try Self.again(sheet).tables == sheet.tables)
  }

  @Test(
    "what a filter has besides is told",
    arguments: [
      #"<filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn>"#,
      #"<filterColumn colId="9"/>"#, #"<sortState ref="A2:B9"/>"#,
      #"<filterColumn colId="0"><filters><odd/></filters></filterColumn>"#,
      #"<filterColumn colId="0"><customFilters/></filterColumn>"#,
      #"<filterColumn colId="0"><dynamicFilter type="moon"/></filterColumn>"#,
    ])
  func odd(inside: String) throws {
    let after = #"<autoFilter ref="A1:B9">\#(inside)</autoFilter>"#
    let book = try Workbook(xlsx: WorkbookBuilder(rows: "", after: after).bytes())
    #expect(book.sheets[0].autoFilter == AutoFilter("A1:B9"))
    #expect(book.notices.map(\.arguments) == [["filter"]])
  }

  @Test("columns in groups are read as they were written") func outline() throws {
    var sheet = Sheet(name: "表", texts: [["单位"]])
    sheet.columns = [ColumnSettings(2...3, width: 12, isHidden: true), ColumnSettings(4...4)]
    (sheet.columns[0].outlineLevel, sheet.columns[1].isCollapsed) = (7, true)
    sheet.columns[1].width = 9
    (sheet[row: 3].outlineLevel, sheet[row: 4].isCollapsed) = (3, true)
    sheet.outline.isSummaryRight = false
    sheet.view.isRightToLeft = true
    let read = try Self.again(sheet)
    #expect(read.columns == sheet.columns && read.rows == sheet.rows)
    #expect(read.outline == sheet.outline && read.view == sheet.view)
  }
}
