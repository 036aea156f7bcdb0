import Grid
import Spreadsheet
import Testing
import Values
import XLSX

private let sheet = "检查表"
private let sheetPart = "xl/worksheets/sheet1.xml"

@Suite("Patching") struct PatchingTests {
  @Test("without a patch every part is the same, compressed and all")
  func nothing() throws {
    let before = try Parts(form())
    let after = try Parts(XLSXPatcher.apply([], to: form()))
    #expect(after.names == before.names)
    for name in before.names { #expect(try after.raw(name) == before.raw(name), "\(name)") }
  }

  @Test("a text in a cell touches the sheet alone; the workbook is to calculate already")
  func oneCell() throws {
    let before = try Parts(form())
    let patch = Patch.setCell(sheet: sheet, cell("G4"), .value("=1+1 <漏水> "))
    let after = try Parts(XLSXPatcher.apply([patch], to: form()))
    let changes = try after.changes(since: before)
    #expect(changes == [sheetPart])
    #expect(
      try after.text(sheetPart).contains(
        #"<c r="G4" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;漏水&gt; </t></is></c>"#)
    )
    #expect(try after.text("xl/workbook.xml").contains(#"fullCalcOnLoad="1""#))
  }

  @Test(
    "values as they are written",
    arguments: [
      (Patch.CellContent.value(86.8), #"<c r="A4" s="2"><v>86.8</v></c>"#),
      (.value(1e17), #"<c r="A4" s="2"><v>1E+17</v></c>"#),
      (.value(true), #"<c r="A4" s="2" t="b"><v>1</v></c>"#),
      (.value("a\u{1}_x0041_"), #"<is><t>a_x0001__x005F_x0041_</t></is>"#),
      (.value(.error(.notAvailable)), #"<c r="A4" s="2" t="e"><v>#N/A</v></c>"#),
      (.clear, #"<c r="A4" s="2"/>"#),
      (
        .formula(Formula("D4&\"<\""), cached: "5<"),
        #"<c r="A4" s="2" t="str"><f>D4&amp;"&lt;"</f><v>5&lt;</v></c>"#
      ),
    ])
  func values(content: Patch.CellContent, expected: String) throws {
    let bytes = try XLSXPatcher.apply([.setCell(sheet: sheet, cell("A4"), content)], to: form())
    #expect(try Parts(bytes).text(sheetPart).contains(expected))
  }

  @Test("a new result keeps the formula")
  func result() throws {
    let patch = Patch.setCell(sheet: sheet, cell("E10"), .cachedResult(9))
    let bytes = try XLSXPatcher.apply([patch], to: form())
    #expect(try Parts(bytes).text(sheetPart).contains("<f>SUM(E4:E9)</f><v>9</v>"))
  }

  @Test("what refers to moved rows follows them")
  func insertedRows() throws {
    let patch = Patch.insertRows(sheet: sheet, before: 7, count: 5, formattedLike: [6])
    let parts = try Parts(XLSXPatcher.apply([patch], to: form()))
    let text = try parts.text(sheetPart)
    let expected = [
      "<f>SUM(D4:D14)</f>", "<f>D14-E14</f>", #"<mergeCell ref="G14:H14"/>"#,
      #"<mergeCell ref="G8:H8"/>"#, #"sqref="F4:F14""#, "<formula1>E4&lt;=D4</formula1>",
      #"<conditionalFormatting sqref="E4:E14">"#, "<xm:sqref>D4:D14</xm:sqref>",
      #"<hyperlink ref="C6" location="汇总!A2""#, #"<hyperlink ref="C12""#, #"<brk id="14""#,
      #"ht="24" customHeight="1" r="8"><c r="A8" s="2"/>"#, #"<dimension ref="A1:I16"/>"#,
    ]
    for piece in expected { #expect(text.contains(piece), "\(piece)") }
    #expect(try parts.text("xl/worksheets/sheet2.xml").contains("检查表!E15+SUM(检查表!D4:D14)"))
    #expect(try parts.text("xl/worksheets/sheet2.xml").contains("检查表!$E$15&gt;0"))
    #expect(try parts.text("xl/worksheets/sheet3.xml").contains("<f>检查表!A15</f>"))
    let book = try parts.text("xl/workbook.xml")
    #expect(book.contains("检查表!$E$4:$E$14") && book.contains("检查表!$A$1:$H$16"))
    #expect(book.contains("检查表!$1:$3") && book.contains("检查表!$D$15"))
    #expect(try parts.text("xl/charts/chart1.xml").contains("检查表!$E$4:$E$14"))
    #expect(try parts.text("xl/comments1.xml").contains(#"ref="E15""#))
    #expect(try parts.text("xl/drawings/vmlDrawing1.vml").contains("<x:Row>14</x:Row>"))
    #expect(try parts.text("xl/drawings/drawing1.xml").contains("<xdr:row>17</xdr:row>"))
  }

  @Test("ranges that end above new rows grow where it is asked for, titles do not")
  func continuedList() throws {
    let patch = Patch.insertRows(
      sheet: sheet, before: 10, count: 2, formattedLike: [9], extendsRangesAbove: true)
    let parts = try Parts(XLSXPatcher.apply([patch], to: form()))
    #expect(try parts.text(sheetPart).contains("<f>SUM(D4:D11)</f>"))
    #expect(try parts.text("xl/charts/chart1.xml").contains("检查表!$E$4:$E$11"))
    for row in 9...11 {
      #expect(try parts.text(sheetPart).contains("<mergeCell ref=\"G\(row):H\(row)\"/>"))
    }
    let titled = Patch.insertRows(
      sheet: sheet, before: 2, count: 2, formattedLike: [1], extendsRangesAbove: true)
    let moved = try Parts(XLSXPatcher.apply([titled], to: form())).text("xl/workbook.xml")
    #expect(moved.contains("检查表!$1:$5"))
    let below = Patch.insertRows(
      sheet: sheet, before: 4, count: 2, formattedLike: [3], extendsRangesAbove: true)
    let kept = try Parts(XLSXPatcher.apply([below], to: form())).text("xl/workbook.xml")
    #expect(kept.contains("检查表!$1:$3"))
    let plain = Patch.insertRows(sheet: sheet, before: 10, count: 2, formattedLike: [9])
    let others = try Parts(XLSXPatcher.apply([plain], to: form()))
    #expect(try others.text(sheetPart).contains("<f>SUM(D4:D9)</f>"))
    #expect(try others.text(sheetPart).contains(#"sqref="F4:F11""#))
  }

  @Test("deleted rows leave #REF! and shorter ranges")
  func deletedRows() throws {
    let parts = try Parts(XLSXPatcher.apply([.deleteRows(sheet: sheet, 5...10)], to: form()))
    let text = try parts.text(sheetPart)
    #expect(!text.contains("SUM(D4:D9)") && text.contains(#"sqref="F4""#))
    #expect(try parts.text("xl/worksheets/sheet2.xml").contains("#REF!+SUM(检查表!D4:D4)"))
    #expect(try parts.text("xl/comments1.xml").contains("<comment ") == false)
    #expect(try parts.text("xl/drawings/vmlDrawing1.vml").contains("<x:Row>") == false)
    #expect(text.contains("<hyperlinks>") == false)
  }

  @Test("an unknown sheet and a cell outside are reported")
  func errors() throws {
    let unknown = #expect(throws: XLSXError.self) {
      try XLSXPatcher.apply([.deleteRows(sheet: "没有", 1...1)], to: form())
    }
    #expect(unknown?.code == .noSheet)
    let text = String(repeating: "长", count: 32_768)
    let long = #expect(throws: XLSXError.self) {
      try XLSXPatcher.apply([.setCell(sheet: sheet, cell("B7"), .value(.text(text)))], to: form())
    }
    #expect(long?.code == .textTooLong && long?.position.cell == cell("B7"))
  }
}

func cell(_ address: String) -> CellReference {
  CellReference(address) ?? CellReference(row: 1, column: 1)
}
