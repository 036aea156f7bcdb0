import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

@Suite("Sheet excerpts") struct SheetExcerptTests {
  private static let sheet = "S"

  /// A sheet of more than a megabyte, with a gap behind row 20,000 and a group of formulas in row 7.
  private static func large(comment: Bool = false) throws -> [UInt8] {
    var rows = ""
    for row in 1...30_000 where !(20_001...20_009).contains(row) {
      rows += "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c>"
      if row == 7 { rows += "<c r=\"B7\"><f t=\"shared\" ref=\"B7:B8\" si=\"0\">A7*2</f></c>" }
      if row == 8 { rows += "<c r=\"B8\"><f t=\"shared\" si=\"0\"/></c>" }
      if row == 9, comment { rows += "<!-- 手工 -->" }
      rows += "<c r=\"C\(row)\" t=\"inlineStr\"><is><t>给水泵 \(row % 97)</t></is></c></row>"
    }
    return try packed(
      WorkbookBuilder(
        rows: rows, before: "<dimension ref=\"A1:C30000\"/>",
        after: "<mergeCells count=\"1\"><mergeCell ref=\"A30001:C30001\"/></mergeCells>"
      ).parts)
  }

  private static func set(_ cell: String, _ value: CellValue) throws -> Patch {
    .setCell(sheet: sheet, try #require(CellReference(cell)), .value(value))
  }

  @Test(
    "cells set in a large sheet are the same whether it is read whole or not",
    arguments: [
      ["A1"], ["A30000"], ["B2", "C2", "A15000"], ["A20005"], ["Z3"], ["B7"], ["A40000"],
      ["A6", "A9", "C29999", "D20001"],
    ])
  func sameAsWhole(cells: [String]) throws {
    for bytes in [try SheetExcerptTests.large(), try SheetExcerptTests.large(comment: true)] {
      let patches = try cells.map { try SheetExcerptTests.set($0, .text("检修一部")) }
      // A patch that is no cell has everything read.
      let whole = patches + [.setVisibility(sheet: SheetExcerptTests.sheet, .visible)]
      let first = try Parts(XLSXPatcher.apply(patches, to: bytes))
      let second = try Parts(XLSXPatcher.apply(whole, to: bytes))
      #expect(try first.changes(since: second).allSatisfy { $0 == "xl/workbook.xml" })
    }
  }

  @Test("most of a large part is copied as it lies in the file")
  func copied() throws {
    let bytes = try SheetExcerptTests.large()
    let patched = try XLSXPatcher.apply([SheetExcerptTests.set("A1", .text("x"))], to: bytes)
    let part = "xl/worksheets/sheet1.xml"
    let (before, after) = (try Parts(bytes).raw(part), try Parts(patched).raw(part))
    #expect(before.suffix(before.count / 3) == after.suffix(before.count / 3))
  }
}
