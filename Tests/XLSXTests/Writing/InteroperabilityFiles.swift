import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values
import XLSX

/// Files for `.ci/interop`, which opens them in other programs; written where `ANPING_RESULTS`
/// names a folder.
@Suite("Interoperability files") struct InteroperabilityFiles {
  private static let folder = ProcessInfo.processInfo.environment["ANPING_RESULTS"]

  @Test("a workbook with everything on it", .enabled(if: folder != nil))
  func everything() throws {
    try Self.book().writeXLSX(to: (Self.folder ?? "") + "/written.xlsx", replacing: true)
  }

  @Test("rows as high as wrapped and merged Chinese text", .enabled(if: folder != nil))
  func heights() throws {
    let text = "现场检查发现给水泵轴封渗水、护栏缺一段、灭火器压力不足，已当场要求停用并挂牌，由锅炉车间在三日内整改完毕后报安监部复查。"
    var sheet = Sheet(name: "行高")
    sheet.columns = [
      ColumnSettings(1...1, width: 14), ColumnSettings(2...2, width: 30),
      ColumnSettings(3...4, width: 12),
    ]
    var wrapped = Style.default
    wrapped.font = Font(name: "宋体", size: 11)
    wrapped.alignment = Alignment(vertical: .top, wrapText: true)
    wrapped.border = Border(all: .init(.thin))
    for (cell, part) in [("A1", 20), ("B1", 61), ("A2", 61), ("C3", 30), ("A5", 61), ("B5", 25)] {
      sheet[CellReference(cell) ?? "A1"] = Cell(
        value: .text(String(text.prefix(part))), style: wrapped)
    }
    sheet.mergedRanges = ["A2:D2", "C3:D4", "A5:A7"]
    sheet.autofit()
    try Workbook(sheets: [sheet]).writeXLSX(
      to: (Self.folder ?? "") + "/heights.xlsx", replacing: true)
  }

  @Test("a workbook with what came after", .enabled(if: folder != nil))
  func features() throws {
    var book = try Self.book()
    let green = Color(rgb: 0x63BE7B)
    book.sheets[0].tables = []
    book.sheets[0].conditionalFormats += [
      ConditionalFormat(ranges: ["C2:C6"], rule: .dataBar(.init(Color(rgb: 0x638EC6)))),
      ConditionalFormat(ranges: ["B2:B6"], rule: .iconSet(.init(.threeStars))),
      ConditionalFormat(
        ranges: ["D2:D6"],
        rule: .colorScale([.init(.lowest, Color(rgb: 0xFFFFFF)), .init(.highest, green)])),
    ]
    book.sheets[0].sparklines = [SparklineGroup(.column, [.init("E2", values: "汇总!B2:B6")])]
    book.sheets[0].textBoxes = [TextBox("填表说明：\n扣分填正数", extent: "A12:D16")]
    book.sheets[0]["E8"].formula = Formula("C2:C6*2", arrayRange: "E8:E12", isDynamic: true)
    for row in 2...6 { book.sheets[0]["E\(row + 6)"].value = .number(Double(2 * row)) }
    var asked = Note("为什么扣这么多？", author: "安评")
    asked.thread = Note.Thread(replies: [.init("见整改台账", author: "张三")])
    book.sheets[0].notes["C4"] = asked
    book.sheets[0].autoFilter = AutoFilter("A1:D6", [.init(1, .condition(.init(.lessThan, "99")))])
    try book.writeXLSX(to: (Self.folder ?? "") + "/features.xlsx", replacing: true)
  }

  @Test("a list of 5,000 rows filled into a form", .enabled(if: folder != nil))
  func longList() throws {
    var patches: [Patch] = [
      .insertRows(
        sheet: "检查表", before: 9, count: 5_000, formattedLike: [8], extendsRangesAbove: true)
    ]
    for row in 9..<5_009 {
      for column in 1...12 {
        patches.append(
          .setCell(
            sheet: "检查表", CellReference(row: row, column: column),
            .value(column % 2 == 0 ? .text("第\(row)项") : .number(Double(row)))))
      }
    }
    let start = ContinuousClock.now
    let bytes = try XLSXPatcher.apply(patches, to: form())
    print("5,000 rows:", ContinuousClock.now - start)
    try Data(bytes).write(to: URL(filePath: (Self.folder ?? "") + "/long.xlsx"))
  }

  @Test("sheets copied, imported, renamed, removed", .enabled(if: folder != nil))
  func sheets() throws {
    let source = PackageBytes(try Self.book().xlsxBytes(), name: "written.xlsx")
    let patches: [Patch] = [
      .copySheet("检查表", to: "副本"), .importSheet(from: source, sheet: "汇总", to: "新汇总"),
      .renameSheet("汇总", to: "旧 汇总"), .removeSheet("It's & co"),
      .setNote(sheet: "旧 汇总", CellReference(row: 2, column: 1), Note("须填写")),
      .addSheet(Sheet(name: "空")),
    ]
    let bytes = try XLSXPatcher.apply(patches, to: form())
    try Data(bytes).write(to: URL(filePath: (Self.folder ?? "") + "/sheets.xlsx"))
  }

  private static func book() throws -> Workbook {
    var sheet = Sheet(name: "汇总")
    var header = Style.default
    header.font = Font(name: "宋体", size: 12, bold: true)
    header.fill = .solid(Color(rgb: 0xDDEBF7))
    header.border = Border(all: .init(.thin))
    header.alignment = Alignment(horizontal: .center, wrapText: true)
    for (index, text) in ["单位", "得分", "扣分", "日期"].enumerated() {
      let place = CellReference(row: 1, column: index + 1)
      sheet[place] = Cell(value: .text(text), style: header)
    }
    for row in 2...6 {
      sheet[CellReference(row: row, column: 1)].value = .text("第\(row)车间")
      sheet[CellReference(row: row, column: 2)].value = .number(80 + Double(row) / 2)
      sheet[CellReference(row: row, column: 3)].value = .number(Double(row))
      sheet[CellReference(row: row, column: 4)].value = CalendarDate(
        year: 2026, month: 11, day: row
      ).map { .dateTime(DateTime($0)) }
    }
    sheet[CellReference(row: 7, column: 2)] = Cell(value: 410, formula: Formula("SUM(B2:B6)"))
    decorate(&sheet)
    sheet.autofit()
    var other = Sheet(name: "说明")
    other[CellReference(row: 1, column: 1)].value = "=1+1"
    other.visibility = .hidden
    var book = Workbook(sheets: [sheet, other])
    book.definedNames = [DefinedName("得分", formula: "汇总!$B$2:$B$6")]
    book.properties.title = "考评"
    book.properties.custom = ["表号": "AQ-01"]
    return book
  }

  private static func decorate(_ sheet: inout Sheet) {
    let range = { (text: String) in CellRange(text) ?? CellRange(cell("A1")) }
    sheet.mergedRanges = [range("A9:D9")]
    sheet[cell("A9")].value = "合并"
    sheet[cell("A10")].richText = RichText([
      .init("★", font: Font(bold: true, color: Color(rgb: 0xC00000))), .init("缺陷"),
    ])
    sheet[cell("A10")].value = "★缺陷"
    sheet.notes = [cell("B2"): Note("说明", author: "安评")]
    sheet.hyperlinks = [
      Hyperlink(range: range("A2"), target: .location("'说明'!A1")),
      Hyperlink(range: range("A3"), target: .url("https://example.org/?a=1&b=2"), tooltip: "外"),
    ]
    sheet.dataValidations = [
      DataValidation(
        ranges: [range("C2:C6")], rule: .decimal(.between, "0", "10"), prompt: .init("扣分"))
    ]
    var red = Style.default
    red.fill = .solid(Color(rgb: 0xFFC7CE))
    sheet.conditionalFormats = [
      ConditionalFormat(ranges: [range("B2:B6")], rule: .cell(.lessThan, "82"), style: red)
    ]
    sheet.tables = [
      Table(name: "表一", range: range("A1:D6"), columnNames: ["单位", "得分", "扣分", "日期"])
    ]
    let series = [
      Chart.Series(name: "=汇总!$B$1", categories: "汇总!$A$2:$A$6", values: "汇总!$B$2:$B$6"),
      Chart.Series(name: "扣分", categories: "汇总!$A$2:$A$6", values: "汇总!$C$2:$C$6"),
    ]
    sheet.charts = [
      Chart(kind: .column(stacked: true), title: "得分", series: series, extent: range("F1:L12")),
      Chart(kind: .bar(stacked: false), series: series, extent: range("F14:L25")),
      Chart(kind: .line, title: "折线", series: series, extent: range("N1:T12")),
      Chart(kind: .pie, title: "饼", series: [series[0]], extent: range("N14:T25")),
      Chart(kind: .doughnut, title: "环", series: [series[0]], extent: range("F27:L38")),
      Chart(kind: .area(stacked: true), title: "面积", series: series, extent: range("N27:T38")),
      Chart(
        kind: .scatter(lines: false), title: "散点",
        series: [.init(name: "得分", categories: "汇总!$C$2:$C$6", values: "汇总!$B$2:$B$6")],
        extent: range("F40:L51")),
      combined(series),
    ]
    sheet.view.frozenRows = 1
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.fitToWidth = 1
    sheet.printSetup.titleRows = 1...1
    sheet.printSetup.areas = [range("A1:T52")]
    sheet.printSetup.footer = "&C第 &P 页，共 &N 页"
    sheet.protection = SheetProtection(allowsFiltering: true)
  }

  /// Columns, and a line with an axis of its own, values beside it and a line through them.
  private static func combined(_ series: [Chart.Series]) -> Chart {
    var chart = Chart(
      kind: .column(stacked: false), title: "组合", series: series,
      extent: CellRange("N40:T51"))
    chart.secondaryAxisTitle = "扣分"
    chart.series[1].kind = .line
    chart.series[1].isOnSecondaryAxis = true
    chart.series[1].labels = [.value]
    chart.series[0].trendLine = .movingAverage(period: 2)
    return chart
  }
}
