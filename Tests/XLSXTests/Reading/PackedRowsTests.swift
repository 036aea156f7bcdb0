import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// A sheet that was read keeps its cells packed; nobody can tell.
@Suite("a sheet that was read") struct PackedRowsTests {
  private static let styles = """
    <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs>
    """

  private func sheet(_ rows: String) throws -> Sheet {
    let builder = WorkbookBuilder(
      rows: rows, strings: "<si><t>一</t></si><si><r><t>二</t></r><r><t>三</t></r></si>",
      styles: Self.styles)
    return try Workbook(xlsx: builder.bytes()).sheets[0]
  }

  @Test("cells of every kind come back as they were read")
  func kindsOfCells() throws {
    let sheet = try sheet(
      """
      <row r="2" ht="30" customHeight="1"><c r="A2"><v>1.5</v></c><c r="B2" s="1"><v>46329</v></c>\
      <c r="C2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c><c r="E2" t="b"><v>1</v></c>\
      <c r="F2"><v>123456789012345678</v></c><c r="G2" s="2"/><c r="H2" t="str"><f>A2&amp;"x"</f><v>1.5x</v></c>\
      <c r="I2" t="inlineStr"><is><t>一段比十五个字节长的文字</t></is></c></row>
      """)
    let row = sheet[row: 2]
    #expect(row.height == 30 && row.cells.count == 9)
    #expect(row.cells.keys == Array(1...9))
    #expect(sheet["A2"].value == 1.5)
    #expect(sheet["B2"].value == .dateTime(DateTime(CalendarDate("2026-11-03")!)))
    #expect(sheet["C2"].value == "一" && sheet["D2"].value == "二三")
    #expect(sheet["D2"].richText?.runs.count == 2)
    #expect(sheet["E2"].value == true)
    #expect(sheet["F2"].rawText == "123456789012345678")
    #expect(sheet["G2"].value == nil && sheet["G2"].style.numberFormat == "0.00")
    #expect(sheet["H2"].formula?.text == "A2&\"x\"")
    #expect(sheet["I2"].value == "一段比十五个字节长的文字")
    #expect(sheet.usedRange == CellRange("A2:I2") && sheet["J2"].value == nil)
  }

  @Test("rows are found, changed and compared across blocks")
  func manyRows() throws {
    let rows = (1...2500).map { "<row r=\"\($0 * 2)\"><c><v>\($0)</v></c></row>" }.joined()
    var sheet = try sheet(rows)
    let read = sheet
    #expect(sheet.rows.count == 2500 && sheet.rows.keys.last == 5000)
    #expect(sheet["A2048"].value == 1024 && sheet["A2050"].value == 1025)
    #expect(sheet.rows[2049] == nil)
    sheet["B2050"].value = "加"
    sheet["A3"].value = "新"
    #expect(sheet != read && sheet.rows.count == 2501)
    #expect(sheet.rowsInOrder.prefix(3).map(\.number) == [2, 3, 4])
    #expect(sheet["A2050"].value == 1025 && read["B2050"].value == nil)
    sheet[row: 3] = Row()
    sheet[row: 2050].cells[2] = nil
    var built = Sheet(name: "S")
    for number in 1...2500 {
      built[CellReference(row: number * 2, column: 1)].value = .number(Double(number))
    }
    built[row: 3] = Row()
    #expect(sheet.rows == built.rows && sheet.rows.hashValue == built.rows.hashValue)
  }

  @Test("rows out of order, and rows twice, are put together")
  func lateRows() throws {
    let sheet = try sheet(
      """
      <row r="5"><c r="A5"><v>1</v></c></row><row r="2" ht="20" customHeight="1"><c r="A2"><v>2</v></c></row>\
      <row r="5"><c r="A5"><v>3</v></c><c r="B5"><v>4</v></c></row>
      """)
    #expect(sheet.rows.keys == [2, 5] && sheet[row: 2].height == 20)
    #expect(sheet["A5"].value == 3 && sheet["B5"].value == 4)
  }
}
