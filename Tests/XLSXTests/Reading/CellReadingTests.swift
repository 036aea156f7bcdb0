import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// ENGINE.md section 1: what cells hold, as real programs write them.
@Suite("Cell reading") struct CellReadingTests {
  private static let strings = """
    <si><t>一</t></si><si><r><t>缺陷</t></r><r><rPr><b/><sz val="9"/></rPr><t>登记</t></r>\
    <rPh sb="0" eb="1"><t>ケッカン</t></rPh></si><si><t xml:space="preserve"> x_x000D_y_x005F_x000A_ </t></si>
    """

  private static let styles = """
    <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="20"/>\
    <xf numFmtId="46"/><xf numFmtId="57"/></cellXfs>
    """

  private func cell(_ xml: String, workbook: String = "") throws -> Cell {
    let book = try Workbook(
      xlsx: WorkbookBuilder(
        rows: "<row r=\"1\">\(xml)</row>", strings: Self.strings, styles: Self.styles,
        workbook: workbook
      ).bytes())
    return book.sheets[0]["A1"]
  }

  @Test(
    "a value is read by its type",
    arguments: [
      (#"<c r="A1"><v>5</v></c>"#, CellValue.number(5)),
      (#"<c r="A1" t="n"><v> -1.5E-3 </v></c>"#, .number(-0.0015)),
      (#"<c r="A1" t="s"><v>0</v></c>"#, "一"),
      (#"<c r="A1" t="s"><v>1</v></c>"#, "缺陷登记"),
      (#"<c r="A1" t="s"><v>2</v></c>"#, " x\ry_x000A_ "),
      (#"<c r="A1" t="str"><v> 公式 </v></c>"#, " 公式 "),
      (#"<c r="A1" t="inlineStr"><v>9</v><is><t>内</t></is></c>"#, "内"),
      (
        #"<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>"#,
        "ab"
      ),
      (#"<c r="A1" t="b"><v>1</v></c>"#, true), (#"<c r="A1" t="b"><v>false</v></c>"#, false),
      (#"<c r="A1" t="e"><v>#SPILL!</v></c>"#, .error(CellError(code: "#SPILL!"))),
      (#"<c r="A1" t="str"><v>_xD83D__xDE00_</v></c>"#, "😀"),
      (#"<c r="A1"><v>abc</v></c>"#, "abc"), (#"<c r="A1"><v>1E999</v></c>"#, "1E999"),
      (#"<c r="A1" s="4"><v>1.5</v></c>"#, .number(1.5)),
      (#"<c r="A1" s="1"><v>60</v></c>"#, .number(60)),
      (#"<c r="A1" s="1"><v>-1</v></c>"#, .number(-1)),
      (#"<c r="A1" s="99"><v>7</v></c>"#, .number(7)),
      (#"<c r="A1" s="-1"><v>7</v></c>"#, .number(7)),
      (#"<c r="A1" t="?"><v>7</v></c>"#, .number(7)),
    ])
  func aValueIsReadByItsType(_ xml: String, _ value: CellValue) throws {
    #expect(try cell(xml).value == value)
  }

  @Test(
    "a date is known by its format",
    arguments: [
      (#"<c r="A1" s="1"><v>46329</v></c>"#, "2026-11-03T00:00:00"),
      (#"<c r="A1" s="2"><v>46329</v></c>"#, "2026-11-03T00:00:00"),
      (#"<c r="A1" s="5"><v>46329.5</v></c>"#, "2026-11-03T12:00:00"),
      (#"<c r="A1" t="d"><v>2026-11-03T08:30:00Z</v></c>"#, "2026-11-03T08:30:00"),
      (#"<c r="A1" t="d"><v>2026-11-03</v></c>"#, "2026-11-03T00:00:00"),
    ])
  func aDateIsToldByItsFormat(_ xml: String, _ date: String) throws {
    guard case .dateTime(let found)? = try cell(xml).value else {
      Issue.record("no date")
      return
    }
    #expect(found.description == date)
  }

  @Test("a time alone is a time") func aTimeAloneIsATime() throws {
    let value = try cell(#"<c r="A1" s="3"><v>0.354166666666667</v></c>"#).value
    #expect(value == .time(TimeOfDay(hour: 8, minute: 30)!))
  }

  @Test("workbooks of 1904 count from there") func workbooksOf1904CountFromThere() throws {
    let value = try cell(
      #"<c r="A1" s="1"><v>44867</v></c>"#, workbook: "<workbookPr date1904=\"1\"/>"
    ).value
    #expect(value == .dateTime(DateTime(CalendarDate("2026-11-03")!)))
  }

  @Test(
    "digits that say more than the number are kept",
    arguments: [
      ("123456789012345678", "123456789012345678"), ("1E+17", "1E+17"), ("5", nil), ("0.1", nil),
    ])
  func digitsThatTellMoreThanTheNumberAreKept(_ digits: String, _ kept: String?) throws {
    #expect(try cell("<c r=\"A1\"><v>\(digits)</v></c>").rawText == kept)
  }

  @Test("runs of rich text are kept") func runsOfRichTextAreKept() throws {
    let rich = try #require(try cell(#"<c r="A1" t="s"><v>1</v></c>"#).richText)
    #expect(rich.runs.map(\.text) == ["缺陷", "登记"])
    #expect(rich.runs[1].font?.bold == true)
  }

  @Test("a text that is not there is reported", arguments: ["999", "-1", "x", "4294967296"])
  func aTextThatIsNotThereIsTold(_ index: String) throws {
    let book = try Workbook(
      xlsx: WorkbookBuilder(
        rows: #"<row><c r="A1" t="s"><v>\#(index)</v></c><c><v>2</v></c></row>"#,
        strings: "<si><t>a</t></si>"
      ).bytes())
    #expect(book.sheets[0]["A1"].value == nil)
    #expect(book.sheets[0]["B1"].value == 2)
    #expect(book.notices.first?.code == "X10.stringIndex")
    #expect(book.notices.first?.position.cell == CellReference("A1"))
  }

  @Test("pictures of WPS are reported by their formula") func picturesOfWPSAreToldByTheirFormula()
    throws
  {
    let cell = try cell(
      #"<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_AB12",1)</f><v>=DISPIMG("ID_AB12",1)</v></c>"#)
    #expect(cell.isPicture)
    #expect(cell.value == "ID_AB12")
  }
}
