import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// ENGINE.md section 1: sheets as real programs write them.
@Suite("Sheet reading") struct SheetReadingTests {
  private func book(_ builder: WorkbookBuilder) throws -> Workbook {
    try Workbook(xlsx: builder.bytes())
  }

  /// All cells as the stream gives them.
  private func streamed(_ builder: WorkbookBuilder) throws -> [String] {
    let reader = try XLSXReader(bytes: builder.bytes())
    var rows = try reader.rows(of: reader.sheets[0])
    var cells: [String] = []
    while let row = try rows.next() {
      for cell in row.cells {
        let place = CellReference(row: row.number, column: cell.column)
        cells.append("\(place)=\(Cell(value: cell.cell.value).displayedText)")
      }
    }
    return cells
  }

  @Test(
    "rows and cells are read in order",
    arguments: [
      (
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        ["A1=1", "B1=2", "A2=3"]
      ),
      (
        #"<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row>"#,
        ["A3=1", "D3=2", "E3=3"]
      ),
      (#"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>"#, ["A2=2", "B2=1"]),
      (
        #"<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>"#,
        ["A2=2", "A5=1"]
      ),
      (#"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#, ["A1=2"]),
      (
        #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>"#,
        ["A1=2", "B1=3"]
      ),
      (
        #"<row r="1"><c r="A1"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>"#,
        ["A1=1", "A2=3", "A3=2"]
      ),
      (#"<row r="2147483647"><c><v>1</v></c></row><row r="0"><c><v>2</v></c></row>"#, []),
      (#"<row r="-3"><c r="ZZZZ1"><v>1</v></c><c r="A-1"><v>2</v></c></row>"#, []),
      (#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#, ["XFD1048576=1"]),
      (#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#, []),
    ] as [(String, [String])])
  func rowsAndCellsAreReadInOrder(_ rows: String, _ cells: [String]) throws {
    let builder = WorkbookBuilder(rows: rows, before: #"<dimension ref="A1:A1"/>"#)
    let found = try streamed(builder)
    if cells.isEmpty {
      #expect(found.allSatisfy { $0.hasSuffix("=2") || $0.hasSuffix("=1") })
    } else {
      #expect(found == cells)
    }
    let whole = try book(builder).sheets[0].cellsInOrder.map { place, cell in
      "\(place)=\(Cell(value: cell.value).displayedText)"
    }
    #expect(whole == found)
  }

  @Test("shared formulas are written out") func sharedFormulasAreWrittenOut() throws {
    let sheet = try book(
      WorkbookBuilder(
        rows: """
          <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1</f><v>3</v></c>\
          <c r="D1"><f t="array" ref="D1:D2">A1:A2*2</f><v>6</v></c></row>\
          <row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c>\
          <c r="B2"><f t="shared" si="9"/><v>1</v></c></row>
          """)
    ).sheets[0]
    #expect(sheet["A1"].formula == Formula("B1+$C$1"))
    #expect(sheet["A2"].formula == Formula("B2+$C$1"))
    #expect(sheet["A2"].value == 4)
    #expect(sheet["D1"].formula == Formula("A1:A2*2", arrayRange: CellRange("D1:D2")))
    #expect(sheet["B2"].formula == nil)
    #expect(sheet["B2"].value == 1)
  }

  @Test("strict namespaces, prefixes and alternatives are read")
  func strictNamespacesPrefixesAndAlternativesAreRead() throws {
    var builder = WorkbookBuilder(rows: "")
    builder["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:n="urn:new">\
      <x:sheetData><x:row r="1"><mc:AlternateContent><mc:Choice Requires="n"><x:c r="A1"><x:v>1</x:v></x:c>\
      </mc:Choice><mc:Fallback><x:c r="A1"><x:v>2</x:v></x:c></mc:Fallback></mc:AlternateContent>\
      <n:c r="B1"><x:v>3</x:v></n:c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try streamed(builder) == ["A1=2"])
  }

  @Test("sheets in UTF-16 are read", arguments: [true, false]) func sheetsInUTF16AreRead(
    _ isBigEndian: Bool
  ) throws {
    var builder = WorkbookBuilder(rows: #"<row r="1"><c r="A1" t="str"><v>锅炉😀</v></c></row>"#)
    let place = try #require(builder.parts.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
    let xml = try #require(builder["xl/worksheets/sheet1.xml"])
    let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml
    builder.parts[place].data = text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    #expect(try streamed(builder) == ["A1=锅炉😀"])
  }

  @Test("parts are found by relationship in any case and writing")
  func partsAreFoundByRelationshipInAnyCaseAndWriting() throws {
    var builder = WorkbookBuilder(rows: "")
    builder["xl/worksheets/sheet1.xml"] = nil
    builder["xl/_rels/workbook.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "worksheet", "/Odd\\Place/%E8%A1%A8.XML"), ("rId9", "neverSeenBefore", "x.bin"),
    ])
    builder["ODD/place/表.xml"] = """
      <worksheet xmlns="\(WorkbookBuilder.main)"><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>
      """
    #expect(try streamed(builder) == ["A1=7"])
  }

  @Test("a sheet without its part is empty and reported") func aSheetWithoutItsPartIsEmptyAndTold()
    throws
  {
    var builder = WorkbookBuilder(rows: "")
    builder["xl/worksheets/sheet1.xml"] = nil
    let book = try book(builder)
    #expect(book.sheets.map(\.name) == ["S"])
    #expect(book.notices.map(\.code) == ["X10.missingSheet"])
  }

  @Test("names with markup in them are read") func namesWithMarkupInThemAreRead() throws {
    var builder = WorkbookBuilder(rows: "")
    builder["xl/workbook.xml"] = builder["xl/workbook.xml"]?.split(separator: "\"S\"").joined(
      separator: "\"A&amp;B &lt;&#x9505;&gt;\"")
    #expect(try book(builder).sheets.map(\.name) == ["A&B <锅>"])
  }

  @Test("what stands around the rows is read") func whatStandsAroundTheRowsIsRead() throws {
    let sheet = try book(
      WorkbookBuilder(
        rows: #"<row r="2" ht="30" customHeight="1" hidden="1"/>"#,
        before: """
          <sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr>\
          <sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="3" \
          topLeftCell="B4" state="frozen"/></sheetView></sheetViews>\
          <cols><col min="2" max="3" width="20.5" hidden="1"/></cols>
          """,
        after: """
          <sheetProtection sheet="1" formatCells="0"/><autoFilter ref="A3:C9"/>\
          <mergeCells><mergeCell ref="A1:C1"/></mergeCells>\
          <conditionalFormatting sqref="A2:A9"><cfRule type="cellIs" priority="1" operator="lessThan">\
          <formula>60</formula></cfRule></conditionalFormatting>\
          <dataValidations><dataValidation type="list" sqref="F6:F40 G1" allowBlank="1" showErrorMessage="1">\
          <formula1>"√,×,/"</formula1></dataValidation></dataValidations>\
          <hyperlinks><hyperlink ref="A5" location="S!B2"/></hyperlinks>\
          <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
          <headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter>\
          <extLst><ext><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
          xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list">\
          <x14:formula1><xm:f>选项!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>H1</xm:sqref></x14:dataValidation>\
          </x14:dataValidations></ext></extLst>
          """,
        names: """
          <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">S!$1:$3</definedName>\
          <definedName name="表_受检单位">S!$C$2</definedName></definedNames>
          """)
    )
    let first = sheet.sheets[0]
    #expect(first.tabColor == .argb(0xFFFF_0000))
    #expect(first.view.frozenRows == 3)
    #expect(first.view.frozenColumns == 1)
    #expect(!first.view.showsGridLines)
    #expect(first.columns == [ColumnSettings(2...3, width: 20.5, isHidden: true)])
    #expect(first[row: 2].height == 30)
    #expect(first[row: 2].isHidden)
    #expect(first.protection?.allowsFormattingCells == true)
    #expect(first.protection?.allowsInsertingRows == false)
    #expect(first.autoFilter == AutoFilter("A3:C9"))
    #expect(first.mergedRanges == [CellRange("A1:C1")])
    #expect(first.conditionalFormats.map(\.rule) == [.cell(.lessThan, "60")])
    #expect(
      first.dataValidations.map(\.rule) == [.list(["√", "×", "/"]), .listFormula("选项!$A$1:$A$3")])
    #expect(first.dataValidations[0].ranges.count == 2)
    #expect(first.hyperlinks.map(\.target) == [.location("S!B2")])
    #expect(first.printSetup.fitToWidth == 1)
    #expect(first.printSetup.fitToHeight == 0)
    #expect(first.printSetup.titleRows == 1...3)
    #expect(first.printSetup.footer == "&C第 &P 页")
    #expect(sheet.definedNames == [DefinedName("表_受检单位", formula: "S!$C$2")])
  }

  @Test(
    "a rule for what may be typed that is not understood is told, not taken for another",
    arguments: [
      #"type="whole" operator="near""#, #"type="moon""#, #"type="list" errorStyle="shout""#,
    ])
  func unknownValidation(_ attributes: String) throws {
    let after = """
      <dataValidations><dataValidation \(attributes) sqref="B2 C3"><formula1>1</formula1>\
      </dataValidation><dataValidation type="whole" sqref="D4"><formula1>1</formula1>\
      <formula2>2</formula2></dataValidation></dataValidations>
      """
    let book = try Workbook(xlsx: WorkbookBuilder(rows: "", after: after).bytes())
    #expect(book.sheets[0].dataValidations.map(\.rule) == [.whole(.between, "1", "2")])
    #expect(book.notices.map(\.arguments) == [["dataValidation"]])
    #expect(book.notices.map(\.position.cell) == ["B2"])
  }
}
