import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

@Suite("What a workbook holds") struct RoundTripTests {
  private static let files: [String] =
    ["charts", "features"].flatMap { folder in
      ["xlsxwriter", "openpyxl", "libreoffice"].map { "fixtures/\(folder)/\($0).xlsx" }
    } + ["fixtures/patching/form.xlsx"]

  @Test("is written as it was read", arguments: files) func whole(file: String) throws {
    let book = try Workbook(xlsx: Repository.bytes(file))
    let again = try Workbook(xlsx: book.xlsxBytes())
    for (read, written) in zip(again.sheets, book.sheets) {
      var (read, written) = (read, written)
      // Margins that a file does not tell are written as Excel takes them.
      written.printSetup.margins = written.printSetup.margins ?? PrintSetup.Margins()
      read.printSetup.margins = read.printSetup.margins ?? PrintSetup.Margins()
      // A picture with a size is written by it, whatever cells that covers.
      for index in written.pictures.indices where written.pictures[index].size != nil {
        (written.pictures[index].extent, read.pictures[index].extent) = (nil, nil)
      }
      let changed = written.cellsInOrder.filter { read[$0.reference] != $0.cell }.map(\.reference)
      #expect(changed == [], "\(written.name)")
      let isSame = read == written
      #expect(isSame, "\(written.name): \(Self.differences(read, written))")
    }
    #expect(again.sheets.count == book.sheets.count)
    #expect(again.definedNames == book.definedNames)
    #expect(again.properties.title == book.properties.title)
    #expect(again.notices.isEmpty)
  }

  /// What of two sheets reads differently.
  private static func differences(_ one: Sheet, _ other: Sheet) -> [String] {
    zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).compactMap {
      "\($0.value)" == "\($1.value)" ? nil : "\($0.label ?? ""): \($0.value), \($1.value)"
    }
  }

  @Test("links to a place elsewhere, formats without a code, texts beside runs") func odds() throws
  {
    let links = """
      <hyperlinks><hyperlink ref="A1" r:id="rId1" location="'Sales Data'!A1"/></hyperlinks>\
      <pageSetup scale="80" fitToWidth="1" fitToHeight="0"/>
      """
    var builder = WorkbookBuilder(
      rows: #"<row r="1"><c r="A1" t="s" s="0"><v>0</v></c></row>"#,
      before: #"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"#, after: links,
      strings: "<si><t>a</t><r><rPr><b/></rPr><t>b</t></r><t>c</t></si>",
      styles: #"<numFmts><numFmt numFmtId="170" formatCode=""/></numFmts>"#
        + #"<cellXfs><xf numFmtId="170"/></cellXfs>"#)
    builder["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "hyperlink", "http://example.org/Book2.xlsx")
    ])
    var sheet = try Workbook(xlsx: builder.bytes()).sheets[0]
    #expect(
      sheet.hyperlinks.map(\.target) == [.url("http://example.org/Book2.xlsx#'Sales Data'!A1")])
    #expect(sheet["A1"].richText?.runs.map(\.text) == ["a", "b", "c"])
    #expect(sheet["A1"].style.numberFormat == "General" && sheet.printSetup.scale == 80)
    sheet.printSetup.margins = PrintSetup.Margins()
    let isSame = try Workbook(xlsx: Workbook(sheets: [sheet]).xlsxBytes()).sheets[0] == sheet
    #expect(isSame)
  }

  @Test("what it does not hold is told") func others() throws {
    let after = """
      <protectedRanges><protectedRange sqref="A1" name="a"/></protectedRanges>\
      <scenarios/><customSheetViews/><drawing r:id="rId1"/><legacyDrawingHF r:id="rId2"/>\
      <picture r:id="rId3"/><controls/>
      """
    let styles = """
      <fills><fill><gradientFill/></fill></fills><cellXfs><xf fillId="0"/></cellXfs>
      """
    var builder = WorkbookBuilder(rows: "", after: after, styles: styles)
    builder["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "drawing", "../drawings/drawing1.xml"), ("rId4", "pivotTable", "../p.xml"),
      ("rId5", "slicer", "../s.xml"),
    ])
    builder["xl/drawings/drawing1.xml"] = """
      <d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">\
      <d:oneCellAnchor><d:from><d:col>1</d:col><d:row>2</d:row></d:from><d:sp/></d:oneCellAnchor>\
      <d:absoluteAnchor><d:cxnSp/></d:absoluteAnchor></d:wsDr>
      """
    builder["xl/_rels/workbook.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "externalLink", "e.xml"),
      ("rId3", "vbaProject", "v.bin"), ("rId4", "styles", "styles.xml"),
    ])
    let notices = try Workbook(xlsx: builder.bytes()).notices
    #expect(
      Set(notices.flatMap(\.arguments)) == [
        "editableRange", "scenario", "customView", "headerPicture", "background", "control",
        "shape",
        "pivotTable", "slicer", "externalLink", "macros", "gradient",
      ])
    #expect(notices.filter { $0.arguments == ["shape"] }.map(\.position.cell) == ["B3", nil])
    #expect(notices.allSatisfy { !$0.description.contains("content.") })
  }

  @Test("lines, mentions, pronunciations and looks in boxes are told once for a sheet")
  func details() throws {
    let phonetic = #"<t>安</t><rPh sb="0" eb="1"><t>ān</t></rPh><phoneticPr fontId="1"/>"#
    let inline = ["A2", "A3"].map { #"<c r="\#($0)" t="inlineStr"><is>\#(phonetic)</is></c>"# }
    var builder = WorkbookBuilder(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
        + inline.enumerated().map { #"<row r="\#($0 + 2)">\#($1)</row>"# }.joined(),
      after: #"<drawing r:id="rId1"/>"#, strings: "<si>\(phonetic)</si>")
    builder["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "drawing", "../drawings/drawing1.xml"),
      ("rId2", "threadedComment", "../threadedComments/threadedComment1.xml"),
    ])
    builder["xl/drawings/drawing1.xml"] = Self.drawing(
      Self.box("<a:rPr sz=\"1100\" b=\"1\"/>") + Self.box("<a:rPr><a:latin/></a:rPr>")
        + Self.picture(#"r:embed="rId1""#, inside: #"<s:svgBlip r:embed="rId2"/>"#)
        + Self.picture(#"r:link="rId3""#))
    builder["xl/drawings/_rels/drawing1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "image", "../media/image1.png"), ("rId3", "image", "http://example.org/a.png"),
    ])
    builder["xl/media/image1.png"] = "\u{89}PNG"
    builder["xl/threadedComments/threadedComment1.xml"] = """
      <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
      <threadedComment ref="C4" id="{1}"><text>@张三 请看</text><mentions><mention/></mentions>\
      </threadedComment></ThreadedComments>
      """
    let told = try Workbook(xlsx: builder.bytes()).notices.filter { $0.code == "X10.content" }
    let places = told.map { "\($0.arguments[0]) \($0.position.cell?.description ?? "-")" }
    #expect(
      places.sorted() == [
        "linkedPicture B2", "mention C4", "phonetic -", "phonetic -", "svgPicture B2",
        "textBoxLook B2",
      ])
    #expect(told.compactMap(\.position.sheet).count == 5, "shared texts are the workbook's")
    // What is usual in a box, and settings of pronunciation without any, say nothing.
    builder["xl/drawings/drawing1.xml"] = Self.drawing(
      Self.box(#"<a:rPr lang="zh-CN" sz="1100" b="0" u="none"/>"#))
    builder["xl/sharedStrings.xml"] = builder["xl/sharedStrings.xml"]?
      .replacing(/<rPh.*<\/rPh>/, with: "")
    builder["xl/worksheets/sheet1.xml"] = builder["xl/worksheets/sheet1.xml"]?
      .replacing(/<rPh.*<\/rPh>/, with: "")
    builder["xl/threadedComments/threadedComment1.xml"] = nil
    #expect(try Workbook(xlsx: builder.bytes()).notices.filter { $0.code == "X10.content" } == [])
  }

  @Test(
    "settings of print that it does not hold are told",
    arguments: [
      (#"<printOptions gridLines="1"/>"#, true), (#"<pageSetup pageOrder="overThenDown"/>"#, true),
      (#"<pageSetup firstPageNumber="3" useFirstPageNumber="1"/>"#, true),
      (#"<pageSetup cellComments="atEnd" draft="1"/>"#, true),
      (#"<headerFooter differentFirst="1"><firstHeader>a</firstHeader></headerFooter>"#, true),
      (#"<printOptions gridLines="0" horizontalCentered="1"/>"#, false),
      (#"<pageSetup firstPageNumber="1" useFirstPageNumber="true" cellComments="none"/>"#, false),
    ])
  func printSettings(xml: String, isTold: Bool) throws {
    let notices = try Workbook(xlsx: WorkbookBuilder(rows: "", after: xml).bytes()).notices
    #expect(notices.map(\.arguments) == (isTold ? [["printSetting"]] : []))
  }

  @Test("answers to nothing that is there are kept, and so is a second beginning at a cell")
  func orphanedAnswers() throws {
    var builder = WorkbookBuilder(rows: "")
    builder["xl/worksheets/_rels/sheet1.xml.rels"] = WorkbookBuilder.relationships([
      ("rId1", "threadedComment", "../threadedComments/threadedComment1.xml")
    ])
    let messages = [
      ("C4", "1", ""), ("C4", "2", #" parentId="1""#), ("C4", "3", #" parentId="9""#),
      ("C4", "4", ""),
      ("D5", "5", #" parentId="8""#), ("C4", "6", #" parentId="4""#),
    ].map {
      #"<threadedComment ref="\#($0)" id="\#($1)"\#($2)><text>第\#($1)句</text></threadedComment>"#
    }
    builder["xl/threadedComments/threadedComment1.xml"] = """
      <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
      \(messages.joined())</ThreadedComments>
      """
    let notes = try Workbook(xlsx: builder.bytes()).sheets[0].notes
    #expect(notes["C4"]?.text == "第1句")
    #expect(notes["C4"]?.thread?.replies.map(\.text) == ["第2句", "第3句", "第4句", "第6句"])
    #expect(notes["D5"]?.text == "第5句")
  }

  @Test("formulas computed again and again, and looks that are not there, are told")
  func iterationAndLooks() throws {
    var builder = WorkbookBuilder(
      rows: "",
      after: """
        <conditionalFormatting sqref="B2:C9"><cfRule type="duplicateValues" dxfId="7" priority="1"/>\
        </conditionalFormatting>
        """)
    builder["xl/workbook.xml"] = builder["xl/workbook.xml"]?
      .replacing("</workbook>", with: #"<calcPr iterate="1"/></workbook>"#)
    let notices = try Workbook(xlsx: builder.bytes()).notices
    #expect(notices.map(\.code) == ["X10.styleIndex", "X10.content"])
    #expect(notices.map(\.arguments) == [["7"], ["iteration"]])
    #expect(notices[0].position.cell == "B2")
  }

  private static func drawing(_ anchors: String) -> String {
    """
    <d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:s="http://schemas.microsoft.com/office/drawing/2016/SVG/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\(anchors)</d:wsDr>
    """
  }

  private static func anchored(_ content: String) -> String {
    """
    <d:oneCellAnchor><d:from><d:col>1</d:col><d:row>1</d:row></d:from>\(content)</d:oneCellAnchor>
    """
  }

  /// A box with a text.
  private static func box(_ look: String) -> String {
    anchored(
      """
      <d:sp><d:nvSpPr><d:cNvSpPr txBox="1"/></d:nvSpPr><d:txBody><a:p><a:r>\(look)<a:t>字</a:t>\
      </a:r></a:p></d:txBody></d:sp>
      """)
  }

  private static func picture(_ link: String, inside: String = "") -> String {
    anchored("<d:pic><d:blipFill><a:blip \(link)>\(inside)</a:blip></d:blipFill></d:pic>")
  }

  // MARK: Boxes for text

  @Test("boxes for text are read as they were written") func textBoxes() throws {
    var sheet = Sheet(name: "表")
    sheet.textBoxes = [
      TextBox("说明：\n\n扣分 < 10 & 正数", extent: "B2:D6", name: "框"), TextBox("", extent: "F1:F1"),
    ]
    let read = try Workbook(xlsx: Workbook(sheets: [sheet]).xlsxBytes())
    sheet.textBoxes[1].name = "TextBox 2"
    #expect(read.sheets[0].textBoxes == sheet.textBoxes && read.notices.isEmpty)
    let other = try Workbook(xlsx: Repository.bytes("fixtures/features/xlsxwriter.xlsx"))
    #expect(
      try #require(other["其他"]).textBoxes
        == [TextBox("附注：\n第二行", extent: "J2:L7", name: "TextBox 1")])
  }

  // MARK: Notes with answers

  private static var notes: [CellReference: Note] {
    var asked = Note("哪天整改？", author: "张三")
    asked.thread = Note.Thread(
      time: DateTime("2026-11-03T08:30:00"), isResolved: true,
      replies: [.init("下周五", author: "李四", time: DateTime("2026-11-03T09:00:00")), .init("好")])
    return ["B2": asked, "C3": Note("旧批注", author: "王五"), "D4": Note("又一条", author: "张三")]
  }

  @Test("notes with answers are read as they were written") func threads() throws {
    var (sheet, other) = (Sheet(name: "甲"), Sheet(name: "乙"))
    (sheet.notes, other.notes) = (Self.notes, Self.notes)
    let bytes = try Workbook(sheets: [sheet, other]).xlsxBytes()
    let read = try Workbook(xlsx: bytes)
    #expect(read.sheets.map(\.notes) == [sheet.notes, other.notes])
    // Older programs find the messages in a note of theirs.
    let texts = try Parts(bytes).text("xl/comments1.xml")
    #expect(texts.contains("张三: 哪天整改？\n李四: 下周五\n好") && texts.contains("<author>tc={"))
  }

  @Test("notes with answers are set and taken away") func patchedThreads() throws {
    var sheet = Sheet(name: "甲")
    sheet.notes = Self.notes
    var answered = Note("还没有", author: "赵六")
    answered.thread = Note.Thread(replies: [.init("催一下", author: "张三")])
    let bytes = try XLSXPatcher.apply(
      [
        .setNote(sheet: "甲", "B2", nil), .setNote(sheet: "甲", "C3", answered),
        .setNote(sheet: "甲", "E5", answered),
      ], to: Workbook(sheets: [sheet]).xlsxBytes())
    let read = try Workbook(xlsx: bytes).sheets[0].notes
    #expect(read == ["C3": answered, "D4": Note("又一条", author: "张三"), "E5": answered])
  }
}
