import Grid
import Spreadsheet
import Testing
import Values
import XLSX

/// Columns inserted and deleted, with all that refers to them.
@Suite("Columns patched") struct ColumnPatchingTests {
  private func book() throws -> [UInt8] {
    var sheet = Sheet(name: "甲")
    for (cell, value) in ["A1": "标题", "A2": "一", "B2": "二", "C2": "三", "D2": "四"] {
      sheet[CellReference(cell)!].value = .text(value)
    }
    for (column, number) in zip("ABCD", [1.0, 2, 3, 4]) {
      sheet[CellReference("\(column)3")!].value = .number(number)
    }
    sheet["B3"].style.font.bold = true
    sheet["E3"].formula = Formula("SUM(A3:D3)+C3")
    sheet["E3"].value = 13
    sheet["F3"].formula = Formula("SUM(A3:B3)")
    sheet["F3"].value = 3
    sheet.mergedRanges = [CellRange("A1:D1"), CellRange("C5:D6")]
    sheet.columns = [
      ColumnSettings(2...2, width: 20), ColumnSettings(4...4, width: 30),
    ]
    sheet.notes = [CellReference("C3"): Note("看这里")]
    sheet.hyperlinks = [Hyperlink(range: CellRange("D3"), target: .location("甲!C3"))]
    sheet.autoFilter = AutoFilter("A2:D3", [.init(0, .top(3)), .init(2, .values(["1"]))])
    var other = Sheet(name: "乙")
    other["A1"].formula = Formula("甲!D3*2")
    other["A1"].value = 8
    var book = Workbook(sheets: [sheet, other])
    book.definedNames = [DefinedName("合计格", formula: "甲!$E$3")]
    return try book.xlsxBytes()
  }

  @Test("inserted in the midst: cells, looks, ranges, formulas and names follow")
  func inserted() throws {
    let bytes = try XLSXPatcher.apply([.insertColumns(sheet: "甲", before: 3, count: 2)], to: book())
    let book = try Workbook(xlsx: bytes)
    let sheet = try #require(book["甲"])
    #expect(sheet["E3"].value == 3 && sheet["F2"].value == .text("四"))
    #expect(sheet["C3"].value == nil && sheet["D3"].style.font.bold)
    #expect(
      sheet["G3"].formula?.text == "SUM(A3:F3)+E3" && sheet["H3"].formula?.text == "SUM(A3:B3)")
    #expect(Set(sheet.mergedRanges) == Set([CellRange("A1:F1"), CellRange("E5:F6")]))
    let widths = sheet.columns.filter { $0.width != nil }.map {
      [$0.columns.lowerBound, $0.columns.upperBound]
    }
    #expect(widths == [[2, 4], [6, 6]])
    #expect(sheet.notes.keys.map(\.description) == ["E3"])
    #expect(sheet.hyperlinks.map(\.range) == [CellRange("F3")])
    #expect(sheet.hyperlinks.map(\.target) == [.location("甲!E3")])
    #expect(sheet.autoFilter == AutoFilter("A2:F3", [.init(0, .top(3)), .init(4, .values(["1"]))]))
    #expect(book["乙"]?["A1"].formula?.text == "甲!F3*2")
    #expect(book.definedNames.first { $0.name == "合计格" }?.formula == "甲!$G$3")
  }

  @Test("deleted: what is lost is #REF!, the rest moves up to it")
  func deleted() throws {
    let bytes = try XLSXPatcher.apply([.deleteColumns(sheet: "甲", 2...3)], to: book())
    let book = try Workbook(xlsx: bytes)
    let sheet = try #require(book["甲"])
    #expect(sheet["B3"].value == 4 && sheet["C3"].formula?.text == "SUM(A3:B3)+#REF!")
    #expect(sheet["D3"].formula?.text == "SUM(A3:A3)")
    #expect(Set(sheet.mergedRanges) == Set([CellRange("A1:B1"), CellRange("B5:B6")]))
    #expect(sheet.notes.isEmpty)
    #expect(book["乙"]?["A1"].formula?.text == "甲!B3*2")
  }
}
