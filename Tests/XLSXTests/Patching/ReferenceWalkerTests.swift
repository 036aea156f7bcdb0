import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("References in a sheet's XML follow its rows") struct ReferenceWalkerTests {
  /// What stands behind `sheetData`, with `{as it is|after two rows are put in before row 5|after
  /// rows 5 and 6 are deleted}` where that differs, as Excel does it.
  static let cases = [
    """
    <mergeCells count="{3|3|2}"><mergeCell ref="A1:B4"/>\
    {<mergeCell ref="A5:B6"/>|<mergeCell ref="A7:B8"/>|}\
    <mergeCell ref="{A7:B8|A9:B10|A5:B6}"/></mergeCells>
    """,
    #"<mergeCells count="1"><mergeCell ref="{A4:B6|A4:B8|A4:B4}"/></mergeCells>"#,
    """
    {<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>|\
    <mergeCells count="1"><mergeCell ref="A4:A7"/></mergeCells>|}
    """,
    """
    {<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>|\
    <mergeCells count="1"><mergeCell ref="A7:B8"/></mergeCells>|}
    """,
    """
    <conditionalFormatting sqref="{B5:B9|B7:B11|B5:B7} D1"><cfRule type="expression" priority="1">\
    <formula>{B5|B7|#REF!}&gt;$C${7|9|5}</formula></cfRule></conditionalFormatting>
    """,
    """
    <conditionalFormatting sqref="D1"><cfRule type="dataBar" priority="1"><dataBar>\
    <cfvo type="formula" val="{A7|A9|A5}"/><cfvo type="max"/></dataBar></cfRule></conditionalFormatting>
    """,
    """
    <dataValidations count="{2|2|1}">{<dataValidation type="list" sqref="A5">\
    <formula1>$D$7:$D$8</formula1></dataValidation>|<dataValidation type="list" sqref="A7">\
    <formula1>$D$9:$D$10</formula1></dataValidation>|}<dataValidation type="whole" \
    sqref="{C1:C9|C1:C11|C1:C7}"><formula1>A1</formula1></dataValidation></dataValidations>
    """,
    """
    {<hyperlinks><hyperlink ref="A5" location="S!B7" display="x"/></hyperlinks>|\
    <hyperlinks><hyperlink ref="A7" location="S!B9" display="x"/></hyperlinks>|}
    """,
    #"<hyperlinks><hyperlink ref="A2" location="Other!B7"/></hyperlinks>"#,
    #"<autoFilter ref="{A4:C9|A4:C11|A4:C7}"><filterColumn colId="0"/></autoFilter>"#,
    """
    <rowBreaks count="{2|2|1}" manualBreakCount="{2|2|1}"><brk id="4" max="16383" man="1"/>\
    {<brk id="6" max="16383" man="1"/>|<brk id="8" max="16383" man="1"/>|}</rowBreaks>
    """,
    #"<colBreaks count="1" manualBreakCount="1"><brk id="6" max="1048575" man="1"/></colBreaks>"#,
    """
    <protectedRanges><protectedRange sqref="{A6:A9|A8:A11|A5:A7}" name="x"/></protectedRanges>
    """,
    """
    {<ignoredErrors><ignoredError sqref="A5:A6" numberStoredAsText="1"/></ignoredErrors>|\
    <ignoredErrors><ignoredError sqref="A7:A8" numberStoredAsText="1"/></ignoredErrors>|}
    """,
    """
    <extLst><ext><y:conditionalFormattings xmlns:y="u" xmlns:xm="v"><y:conditionalFormatting>\
    <y:cfRule type="expression"><xm:f>{A6|A8|#REF!}=1</xm:f></y:cfRule>\
    <xm:sqref>{A6:A9|A8:A11|A5:A7}</xm:sqref></y:conditionalFormatting></y:conditionalFormattings>\
    </ext></extLst>
    """,
    """
    <customSheetViews><customSheetView guid="g" topLeftCell="A{7|9|5}">\
    <pane ySplit="3" topLeftCell="C{6|8|5}" activePane="bottomLeft" state="frozen"/>\
    <selection pane="bottomLeft" activeCell="A{6|8|5}" sqref="A{6|8|5}"/>\
    <selection activeCell="B{5|7|3}"{ activeCellId="1"| activeCellId="1"|} \
    sqref="{B3:B4 B5:B6|B3:B4 B7:B8|B3:B4}"/><selection activeCell="A{6|8|4}" sqref="{A4:A6|A4:A8|A4}"/>\
    <autoFilter ref="{A4:C9|A4:C11|A4:C7}"/></customSheetView></customSheetViews>
    """,
    #"<x:singleXmlCells xmlns:x="u"><x:singleXmlCell id="1" r="{A8|A10|A6}"/></x:singleXmlCells>"#,
    """
    <extLst><ext><x:fullRef xmlns:x="u"><x:sqref>S!$A${7|9|5}</x:sqref></x:fullRef></ext></extLst>
    """,
    """
    <conditionalFormatting sqref="D1"><cfRule type="expression" priority="1">\
    <formula>[0]!名称+[0]S!A{7|9|5}+[1]S!A7</formula></cfRule></conditionalFormatting>
    """,
    #"<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="5" footer="6"/>"#,
    #"<strange r="5"><inner at="A6">A6</inner></strange>"#,
  ]

  @Test("where rows are inserted", arguments: cases)
  func inserted(xml: String) throws {
    let patch = Patch.insertRows(sheet: "S", before: 5, count: 2, formattedLike: [])
    #expect(try changed(xml, patch) == choice(1, of: xml))
  }

  @Test("where rows are deleted", arguments: cases)
  func deleted(xml: String) throws {
    #expect(try changed(xml, .deleteRows(sheet: "S", 5...6)) == choice(2, of: xml))
  }

  /// A case as it is, after inserting, after deleting.
  private func choice(_ number: Int, of xml: String) -> String {
    xml.replacing(/\{([^{}]*)\}/) { found in
      String(found.1.split(separator: "|", omittingEmptySubsequences: false)[number])
    }
  }

  private func changed(_ xml: String, _ patch: Patch) throws -> String {
    let rows = (1...9).map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c></row>"# }
    let bytes = WorkbookBuilder(rows: rows.joined(), after: choice(0, of: xml)).bytes()
    let part = try Parts(XLSXPatcher.apply([patch], to: bytes)).text("xl/worksheets/sheet1.xml")
    let after = try #require(part.firstRange(of: "</sheetData>"))
    return String(part[after.upperBound...].dropLast("</worksheet>".count))
  }
}
