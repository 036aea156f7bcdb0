import Grid
import Spreadsheet
import Testing
import Values
import XLSX

@Suite("Workbook writer") struct WorkbookWriterTests {
  private static func book() -> Workbook {
    var sheet = Sheet(name: "汇总")
    sheet["A1"].value = "=1+1"
    sheet["B1"].value = 86.8
    sheet["B1"].style.numberFormat = "0.0"
    sheet["C1"].formula = Formula("SUM(B1:B1)")
    sheet["C1"].value = 86.8
    sheet["D1"].value = .dateTime(DateTime(CalendarDate(year: 2026, month: 11, day: 3)!))
    sheet.mergedRanges = [CellRange("A3:B4")]
    sheet.notes[cell("A1")] = Note("说明")
    sheet.printSetup.titleRows = 1...1
    return Workbook(sheets: [sheet])
  }

  @Test("the same workbook gives the same bytes")
  func same() throws {
    #expect(try Self.book().xlsxBytes() == Self.book().xlsxBytes())
  }

  @Test("text stays text, formulas have results, dates a format")
  func cells() throws {
    let parts = try Parts(Self.book().xlsxBytes())
    let text = try parts.text("xl/worksheets/sheet1.xml")
    #expect(text.contains(#"<c r="A1" t="s"><v>0</v></c>"#))
    #expect(text.contains("<f>SUM(B1:B1)</f><v>86.8</v>") && text.contains("<v>46329</v>"))
    #expect(try parts.text("xl/sharedStrings.xml").contains("<t>=1+1</t>"))
    #expect(try parts.text("xl/styles.xml").contains("yyyy-mm-dd"))
    #expect(try parts.text("xl/workbook.xml").contains("汇总!$1:$1"))
  }

  @Test("Excel's limits are reported with the cell")
  func limits() throws {
    var sheet = Sheet(name: "汇总")
    sheet["B7"].value = .text(String(repeating: "长", count: 32_768))
    let long = #expect(throws: XLSXError.self) { try Workbook(sheets: [sheet]).xlsxBytes() }
    #expect(long?.code == .textTooLong && long?.position.cell == cell("B7"))
    var listed = Sheet(name: "表")
    listed.dataValidations = [
      DataValidation(
        ranges: [CellRange(cell("C2"))], rule: .list([String(repeating: "选", count: 256)]))
    ]
    let list = #expect(throws: XLSXError.self) { try Workbook(sheets: [listed]).xlsxBytes() }
    #expect(list?.code == .listTooLong && list?.position.cell == cell("C2"))
    let name = Sheet(name: String(repeating: "长", count: 32))
    #expect(throws: XLSXError.self) { try Workbook(sheets: [name]).xlsxBytes() }
  }

  @Test("columns fit Chinese at two for a character, merged cells grow their rows")
  func autofit() {
    var sheet = Sheet(name: "汇总")
    sheet["A1"].value = "现场安全文明生产检查"
    sheet["B2"].value = "abc"
    sheet.autofit()
    #expect(sheet.columns.first { $0.columns.contains(1) }?.width == 22)
    #expect(sheet.columns.first { $0.columns.contains(2) }?.width == 8)
  }

  @Test("merged rows are as high together as their text, those that are not there too")
  func mergedHeights() {
    var sheet = Sheet(name: "行高")
    var wrapped = Style.default
    wrapped.alignment.wrapText = true
    let text = String(repeating: "整改完毕后报安监部复查", count: 6)  // 132 wide
    sheet.columns = [ColumnSettings(1...1, width: 23), ColumnSettings(2...3, width: 34)]
    sheet["A1"] = Cell(value: .text(text), style: wrapped)  // 6 lines of 22
    sheet["B4"] = Cell(value: .text(text), style: wrapped)  // 2 lines of 67
    sheet["A6"] = Cell(value: .text("短"), style: wrapped)
    sheet.mergedRanges = ["A1:A3", "B4:C4", "A6:A7"]
    sheet[row: 2].height = 20
    sheet.autofit()
    let heights: [Double?] = (1...3).map { sheet[row: $0].height }
    #expect(heights[1] == 20 && heights[0] == heights[2])
    let whole = heights.reduce(0.0) { $0 + ($1 ?? 0) }
    #expect(whole > 92 && whole < 106)  // lines of 15 to 17 points
    let two = sheet[row: 4].height ?? 0
    #expect(two > 30 && two < 36)
    #expect(sheet[row: 6].height == nil && sheet[row: 7].height == nil)
  }
}
