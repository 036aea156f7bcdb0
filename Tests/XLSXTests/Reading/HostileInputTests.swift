import Files
import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// ENGINE.md section 4: a refusal each time, never a trap, and limits that hold at one past them.
@Suite("Hostile input") struct HostileInputTests {
  private func code(_ bytes: [UInt8], limits: Limits = .default) -> XLSXError.Code? {
    do {
      _ = try Workbook(xlsx: bytes, limits: limits)
      return nil
    } catch { return error.code }
  }

  private let one = #"<row r="1"><c r="A1"><v>1</v></c></row>"#

  @Test(
    "document types are refused",
    arguments: [
      "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
      "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>",
    ])
  func documentTypesAreRefused(_ declaration: String) throws {
    var builder = WorkbookBuilder(rows: one)
    builder["xl/worksheets/sheet1.xml"] = declaration + (builder["xl/worksheets/sheet1.xml"] ?? "")
    #expect(code(builder.bytes()) == .documentType)
  }

  @Test("nesting is refused one past its limit") func nestingIsRefusedOnePastItsLimit() {
    func nested(_ depth: Int) -> [UInt8] {
      let inside = depth - 2  // worksheet and ext stand around
      return WorkbookBuilder(
        rows: one,
        after: "<extLst>" + String(repeating: "<a>", count: inside)
          + String(repeating: "</a>", count: inside)
          + "</extLst>"
      ).bytes()
    }
    var limits = Limits.default
    limits.nestingDepth = 20
    #expect(code(nested(20), limits: limits) == nil)
    #expect(code(nested(21), limits: limits) == .limit)
    #expect(code(nested(300)) != nil)
  }

  @Test("text is refused one past its limit") func textIsRefusedOnePastItsLimit() {
    var limits = Limits.default
    limits.textBytes = 100
    func text(_ count: Int) -> [UInt8] {
      WorkbookBuilder(
        rows: "<row><c t=\"str\"><v>\(String(repeating: "a", count: count))</v></c></row>"
      ).bytes()
    }
    #expect(code(text(100), limits: limits) == nil)
    #expect(code(text(101), limits: limits) == .limit)
  }

  @Test("cells are refused one past the bytes of a workbook; a stream of them is not")
  func cellsAreRefusedOnePastTheirLimit() throws {
    var limits = Limits.default
    // Twelve for the row, and sixteen for each cell.
    limits.workbookBytes = 12 + 3 * 16
    func cells(_ count: Int) -> [UInt8] {
      let cells = String(repeating: "<c><v>1</v></c>", count: count)
      return WorkbookBuilder(rows: "<row>\(cells)</row>").bytes()
    }
    #expect(code(cells(3), limits: limits) == nil)
    #expect(code(cells(4), limits: limits) == .limit)
    let reader = try XLSXReader(bytes: cells(4), limits: limits)
    var rows = try reader.rows(of: reader.sheets[0])
    #expect(try rows.next()?.cells.count == 4)
  }

  @Test("formulas are refused one past their number") func formulasAreRefused() {
    var limits = Limits.default
    limits.formulas = 3
    func formulas(_ count: Int) -> [UInt8] {
      let cells = String(repeating: "<c><f>1</f></c>", count: count)
      return WorkbookBuilder(rows: "<row>\(cells)</row>").bytes()
    }
    #expect(code(formulas(3), limits: limits) == nil)
    #expect(code(formulas(4), limits: limits) == .limit)
  }

  @Test(
    "texts and formulas count by their length",
    arguments: ["t=\"str\"><v>TEXT</v>", "><f>TEXT</f>"])
  func lengthsCount(written: String) {
    var limits = Limits.default
    limits.workbookBytes = 1000
    func cell(_ count: Int) -> [UInt8] {
      let text = String(repeating: "a", count: count)
      return WorkbookBuilder(rows: "<row><c \(written.replacing("TEXT", with: text))</c></row>")
        .bytes()
    }
    #expect(code(cell(100), limits: limits) == nil)
    #expect(code(cell(1000), limits: limits) == .limit)
  }

  @Test(
    "empty cells that look like any other cost nothing; where column or row have a look they are kept"
  )
  func emptyCells() throws {
    var limits = Limits.default
    limits.workbookBytes = 300
    let cells = String(repeating: "<c/>", count: 16_000)
    let sheet = try Workbook(
      xlsx: WorkbookBuilder(rows: String(repeating: "<row>\(cells)</row>", count: 20)).bytes(),
      limits: limits
    ).sheets[0]
    #expect(sheet.rows.isEmpty)
    let styled = try Workbook(
      xlsx: WorkbookBuilder(
        rows: #"<row><c/><c/><c s="1"/></row><row s="1" customFormat="1"><c/></row>"#,
        before: #"<cols><col min="2" max="2" width="9" style="1"/></cols>"#,
        styles: #"<cellXfs><xf/><xf numFmtId="2"/></cellXfs>"#
      ).bytes()
    ).sheets[0]
    #expect(styled.cellsInOrder.map(\.reference.description) == ["B1", "C1", "A2"])
  }

  @Test(
    "of two cells at one place an empty one wins nothing",
    arguments: [
      #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>"#,
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1" s="0"/></row>"#,
      #"<row r="2"/><row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"/></row>"#,
    ])
  func emptyCellWinsNothing(rows: String) throws {
    let bytes = WorkbookBuilder(rows: rows).bytes()
    #expect(try Workbook(xlsx: bytes).sheets[0]["A1"].value == 1)
    let reader = try XLSXReader(bytes: bytes)
    var stream = try reader.sortedRows(of: reader.sheets[0])
    #expect(try stream.next()?.cells.map(\.cell.value) == [1])
  }

  @Test("a workbook without its relationships is read by what its parts are")
  func noRelationships() throws {
    var builder = WorkbookBuilder(
      rows: #"<row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row>"#, strings: "<si><t>甲</t></si>",
      styles: #"<cellXfs><xf/><xf numFmtId="2"/></cellXfs>"#)
    builder.loseRelationships()
    let book = try Workbook(xlsx: builder.bytes())
    #expect(book.sheets[0]["A1"].value == "甲")
    #expect(book.sheets[0]["A1"].style.numberFormat == "0.00")
    #expect(book.notices.map(\.code) == ["X10.noRelationships"])
  }

  @Test("a workbook without styles says so once, not at each cell")
  func noStyles() throws {
    let row = #"<row><c s="3"><v>1</v></c><c s="4"><v>1</v></c></row>"#
    let book = try Workbook(xlsx: WorkbookBuilder(rows: row).bytes())
    #expect(book.notices.map(\.code) == ["X10.noStyles"])
  }

  @Test("strings are refused one past their limit") func stringsAreRefusedOnePastTheirLimit() {
    var limits = Limits.default
    limits.stringBytes = 2 * 25
    func strings(_ count: Int) -> [UInt8] {
      WorkbookBuilder(rows: one, strings: String(repeating: "<si><t>a</t></si>", count: count))
        .bytes()
    }
    #expect(code(strings(2), limits: limits) == nil)
    #expect(code(strings(3), limits: limits) == .limit)
  }

  @Test("inflated bytes are refused one past their limit")
  func inflatedBytesAreRefusedOnePastTheirLimit() {
    var limits = Limits.default
    let bytes = WorkbookBuilder(rows: one).bytes()
    (limits.inflatedBytes, limits.inflationFactor) = (100, 0)
    #expect(code(bytes, limits: limits) == .limit)
  }

  @Test("entries are refused one past their limit") func entriesAreRefusedOnePastTheirLimit() {
    var limits = Limits.default
    limits.entries = 4
    let builder = WorkbookBuilder(rows: one)
    #expect(code(builder.bytes(), limits: limits) == nil)
    limits.entries = 3
    #expect(code(builder.bytes(), limits: limits) == .limit)
  }

  @Test("sheets on one part are refused one past their limit")
  func sheetsOnOnePartAreRefusedOnePastTheirLimit() {
    func sheets(_ count: Int) -> [UInt8] {
      var builder = WorkbookBuilder(rows: one)
      let sheet = #"<sheet name="S" sheetId="1" r:id="rId1"/>"#
      builder["xl/workbook.xml"] = builder["xl/workbook.xml"]?.split(separator: sheet).joined(
        separator: String(repeating: sheet, count: count))
      return builder.bytes()
    }
    var limits = Limits.default
    limits.sheetsOfOnePart = 3
    #expect(code(sheets(3), limits: limits) == nil)
    #expect(code(sheets(4), limits: limits) == .limit)
  }

  @Test("sorted rows are refused past their limit") func sortedRowsAreRefusedPastTheirLimit() throws
  {
    var limits = Limits.default
    limits.sortedBytes = 100
    let rows = #"<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>"#
    let reader = try XLSXReader(bytes: WorkbookBuilder(rows: rows).bytes(), limits: limits)
    #expect(throws: XLSXError.self) { _ = try reader.rows(of: reader.sheets[0]) }
  }

  @Test("a tag with too many attributes or namespaces is refused")
  func aTagWithTooManyAttributesOrNamespacesIsRefused() {
    func tag(_ attribute: (Int) -> String, _ count: Int) -> [UInt8] {
      WorkbookBuilder(rows: one, after: "<a \((0..<count).map(attribute).joined(separator: " "))/>")
        .bytes()
    }
    #expect(code(tag({ "a\($0)=\"\"" }, 200)) == nil)
    #expect(code(tag({ "a\($0)=\"\"" }, 300)) == .limit)
    #expect(code(tag({ "xmlns:n\($0)=\"urn:\($0)\"" }, 300)) == .limit)
  }

  @Test("declared counts cost nothing") func declaredCountsCostNothing() throws {
    var builder = WorkbookBuilder(
      rows: #"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
      after: #"<mergeCells count="4000000000"><mergeCell ref="A1:XFD1048576"/></mergeCells>"#)
    builder["xl/sharedStrings.xml"] =
      #"<sst xmlns="\#(WorkbookBuilder.main)" count="4000000000" uniqueCount="4000000000"/>"#
    let book = try Workbook(xlsx: builder.bytes())
    #expect(book.sheets[0].mergedRanges.count == 1)
    #expect(book.sheets[0].rows.count == 1)
  }

  @Test("a shared formula of many bytes for many cells is refused")
  func aSharedFormulaOfManyBytesForManyCellsIsRefused() {
    var limits = Limits.default
    limits.formulaBytes = 10
    let rows = """
      <row><c><f t="shared" si="0">1+1+1</f></c><c><f t="shared" si="0"/></c><c><f t="shared" si="0"/></c>\
      <c><f t="shared" si="0"/></c></row>
      """
    #expect(code(WorkbookBuilder(rows: rows).bytes(), limits: limits) == .limit)
  }

  @Test("picture files outside are not read") func pictureFilesOutsideAreNotRead() throws {
    var builder = WorkbookBuilder(rows: one, after: #"<drawing r:id="rId1"/>"#)
    builder["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "drawing", "../drawings/drawing1.xml")
    ])
    builder["xl/drawings/drawing1.xml"] = """
      <d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="\(WorkbookBuilder.office)">\
      <d:twoCellAnchor><d:from><d:col>1</d:col><d:row>2</d:row></d:from><d:to><d:col>3</d:col><d:row>4</d:row></d:to>\
      <d:pic><d:nvPicPr><d:cNvPr id="2" name="图"/></d:nvPicPr><d:blipFill><a:blip r:embed="rId7"/></d:blipFill></d:pic>\
      </d:twoCellAnchor></d:wsDr>
      """
    for (target, count) in [
      ("../../../../../etc/passwd", 0), ("http://example.com/a.png", 0), ("../media/a.png", 1),
    ] {
      builder["xl/drawings/_rels/drawing1.xml.rels"] = WorkbookBuilder.relationships([
        ("rId7", "image", target)
      ])
      builder["xl/media/a.png"] = "\u{89}PNG"
      let pictures = try Workbook(xlsx: builder.bytes()).sheets[0].pictures
      #expect(pictures.count == count, "\(target)")
      if let picture = pictures.first {
        #expect(picture.extent == CellRange("B3:D5"))
        #expect(picture.name == "图")
      }
    }
  }

  @Test(
    "other files are named",
    arguments: [
      (Array<UInt8>(), XLSXError.Code.empty), (Array("%PDF-1.7".utf8), .isDocument),
      (Array("<html><table>".utf8), .otherFormat), (Array("姓名,得分\n".utf8), .truncated),
      ([0x50, 0x4B, 3, 4, 1, 2, 3], .truncated), ([0x09, 0x08, 0x10, 0], .otherFormat),
    ])
  func otherFilesAreNamed(_ bytes: [UInt8], _ expected: XLSXError.Code) {
    #expect(code(bytes) == expected)
  }

  @Test(
    "compound files are told apart",
    arguments: [
      (["EncryptionInfo", "EncryptedPackage"], XLSXError.Code.encrypted),
      (["Workbook"], .otherFormat),
      (["WordDocument"], .isDocument), ([], .otherFormat),
    ])
  func compoundFilesAreToldApart(_ streams: [String], _ expected: XLSXError.Code) {
    let file = CompoundBuilder(streams.map { ($0, [1]) }).bytes()
    #expect(code(file) == expected)
  }

  @Test("a missing file is reported as such") func aMissingFileIsToldAsSuch() {
    #expect { try Workbook(xlsxAt: "/nowhere/锅炉.xlsx") } throws: { error in
      (error as? FileError)?.code == .notFound
    }
    #expect { try Workbook(xlsxAt: "/") } throws: { ($0 as? FileError)?.code == .isFolder }
  }

  @Test("broken XML is reported with its part and line") func brokenXMLIsToldWithItsPartAndLine() {
    var builder = WorkbookBuilder(rows: one)
    builder["xl/worksheets/sheet1.xml"] = "<worksheet>\n<sheetData>\n<row></sheetData></worksheet>"
    #expect { try Workbook(xlsx: builder.bytes()) } throws: { error in
      guard let error = error as? XLSXError else { return false }
      return error.code == .malformedXML && error.position.part == "xl/worksheets/sheet1.xml"
        && error.position.line == 3 && error.position.sheet == "S"
    }
  }
}
