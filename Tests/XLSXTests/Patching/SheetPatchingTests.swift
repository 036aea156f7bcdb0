import Grid
import Spreadsheet
import Testing
import Values
import XLSX
import XMLStream

private let sheet = "检查表"

@Suite("Sheet patching") struct SheetPatchingTests {
  @Test("a renamed sheet is renamed wherever it is named")
  func renamed() throws {
    let parts = try Parts(XLSXPatcher.apply([.renameSheet(sheet, to: "1号 表")], to: form()))
    #expect(try parts.text("xl/workbook.xml").contains("<sheet name=\"1号 表\""))
    #expect(try parts.text("xl/workbook.xml").contains("'1号 表'!$E$4:$E$9"))
    #expect(try parts.text("xl/worksheets/sheet2.xml").contains("'1号 表'!E10"))
    #expect(try parts.text("xl/charts/chart1.xml").contains("'1号 表'!$E$3"))
    for name in parts.names { #expect(try !parts.text(name).contains("检查表!"), "\(name)") }
  }

  @Test("a removed sheet goes with its parts, and what named it is #REF!")
  func removed() throws {
    let parts = try Parts(XLSXPatcher.apply([.removeSheet(sheet)], to: form()))
    for name in parts.names {
      #expect(!name.contains("chart1") && !name.contains("drawing") && !name.contains("comments"))
    }
    #expect(try parts.text("xl/worksheets/sheet2.xml").contains("<f>#REF!+SUM(#REF!)</f>"))
    let book = try parts.root("xl/workbook.xml")
    #expect(book.first("sheets")?.elements.count == 2)
    let names = book.first("definedNames")?.all("definedName") ?? []
    #expect(names.compactMap { $0["localSheetId"] } == ["0"])
    #expect(try !parts.text("[Content_Types].xml").contains("sheet1.xml"))
    #expect(try !parts.text("docProps/app.xml").contains("TitlesOfParts"))
  }

  @Test("a copied sheet has drawings, notes and names of its own")
  func copied() throws {
    let parts = try Parts(XLSXPatcher.apply([.copySheet(sheet, to: "副本")], to: form()))
    #expect(parts.names.contains("xl/charts/chart2.xml"))
    #expect(try parts.text("xl/charts/chart2.xml").contains("副本!$E$4:$E$9"))
    #expect(try parts.text("xl/charts/chart1.xml").contains("检查表!$E$4:$E$9"))
    #expect(parts.names.contains("xl/comments2.xml"))
    let book = try parts.text("xl/workbook.xml")
    #expect(book.contains(#"<definedName name="_xlnm.Print_Area" localSheetId="3">副本!$A$1:$H$11<"#))
  }

  @Test("a copied table has a name of its own")
  func copiedTable() throws {
    let parts = try Parts(XLSXPatcher.apply([.copySheet("汇总", to: "汇总二")], to: form()))
    #expect(try parts.text("xl/tables/table2.xml").contains(#"displayName="表一_2""#))
  }

  @Test("a sheet of another package brings its looks and texts")
  func imported() throws {
    var style = Style.default
    style.font.bold = true
    style.numberFormat = "0.000"
    var own = Sheet(name: "原")
    own["A1"].value = "文字"
    own["A1"].style = style
    own["B2"].formula = Formula("原!C3+没有!A1")
    let source = PackageBytes(try Workbook(sheets: [own]).xlsxBytes(), name: "other.xlsx")
    let bytes = try XLSXPatcher.apply(
      [.importSheet(from: source, sheet: "原", to: "新")], to: form())
    let parts = try Parts(bytes)
    let text = try parts.text("xl/worksheets/sheet4.xml")
    #expect(text.contains("<is><t>文字</t></is>") && text.contains("<f>新!C3+#REF!</f>"))
    #expect(try parts.text("xl/styles.xml").contains("0.000"))
    let before = try Parts(form())
    let formats = try before.root("xl/styles.xml").first("cellXfs")?.elements.count ?? 0
    #expect(text.contains("s=\"\(formats)\""))
  }

  @Test("dynamic arrays of a sheet of another package stay such, in a workbook without any too")
  func importedArrays() throws {
    var own = Sheet(name: "原")
    own["A1"].formula = Formula("SORT(B1:B3)", arrayRange: "A1:A3", isDynamic: true)
    own["C1"].formula = Formula("SORT(B1:B3)", arrayRange: "C1:C3", isDynamic: true)
    own["C1"].style.font.bold = true
    let other = try Workbook(sheets: [own]).xlsxBytes()
    let source = PackageBytes(other, name: "other.xlsx")
    let bytes = try XLSXPatcher.apply(
      [.importSheet(from: source, sheet: "原", to: "新")],
      to: Workbook(sheets: [Sheet(name: "空")]).xlsxBytes())
    let (before, after) = (try Workbook(xlsx: other)["原"], try Workbook(xlsx: bytes)["新"])
    for cell: CellReference in ["A1", "C1"] {
      #expect(after?[cell].formula?.isDynamic == true)
      #expect(after?[cell].formula == before?[cell].formula)
    }
  }

  @Test("a moved sheet takes its names along")
  func moved() throws {
    let parts = try Parts(XLSXPatcher.apply([.moveSheets([sheet], to: 2)], to: form()))
    let book = try parts.root("xl/workbook.xml")
    #expect(book.first("sheets")?.elements.map { $0["name"] } == ["汇总", "It's & co", sheet])
    let names = book.first("definedNames")?.all("definedName") ?? []
    #expect(names.first { $0["name"] == "_xlnm.Print_Area" }?["localSheetId"] == "2")
    #expect(book.first("bookViews")?.first("workbookView")?["activeTab"] == nil)
  }

  @Test("the last visible sheet stays")
  func lastSheet() throws {
    let patches: [Patch] = [
      .setVisibility(sheet: sheet, .hidden), .setVisibility(sheet: "汇总", .veryHidden),
      .removeSheet("It's & co"),
    ]
    let error = #expect(throws: XLSXError.self) { try XLSXPatcher.apply(patches, to: form()) }
    #expect(error?.code == .lastSheet)
  }

  @Test("notes, links, rules, names, properties are added")
  func features() throws {
    let red = StyleModification(fill: .solid(Color(rgb: 0xFFC7CE)))
    let patches: [Patch] = [
      .setNote(sheet: "汇总", cell("A2"), Note("须填写", author: "安评")),
      .setNote(sheet: sheet, cell("E5"), nil), .setNote(sheet: sheet, cell("E6"), Note("改")),
      .setHyperlink(sheet: "汇总", cell("A1"), .url("https://example.org/?a=1&b=2")),
      .setCell(sheet: sheet, cell("E4"), .keep, style: .modify(red)),
      .addDataValidation(
        sheet: "汇总", DataValidation(ranges: [CellRange(cell("B2"))], rule: .list(["甲", "乙"]))),
      .setName("等级", formula: "汇总!$B$2"), .setPrintArea(sheet: sheet, nil),
      .setTitleRows(sheet: "汇总", 2...3),
      .setCustomProperty("表号", "AQ-01"), .setProtection(sheet: sheet, SheetProtection()),
      .setProperties(title: "考评", creator: nil, modified: nil),
      .mergeCells(sheet: "汇总", CellRange(cell("A5"), cell("B6"))),
    ]
    let parts = try Parts(XLSXPatcher.apply(patches, to: form()))
    #expect(try parts.text("xl/comments2.xml").contains("须填写"))
    let notes = try parts.text("xl/comments1.xml")
    #expect(!notes.contains("看这里") && notes.contains(#"<comment ref="E6""#))
    let text = try parts.text("xl/worksheets/sheet2.xml")
    #expect(text.contains(#"<mergeCell ref="A5:B6"/>"#))
    #expect(try parts.text("xl/styles.xml").contains("FFFFC7CE"))
    let book = try parts.text("xl/workbook.xml")
    #expect(book.contains(#"name="等级""#) && !book.contains("Print_Area"))
    #expect(book.contains("汇总!$2:$3</definedName>"))
    #expect(try parts.text("docProps/custom.xml").contains("AQ-01"))
    #expect(try parts.text("docProps/core.xml").contains("<dc:title>考评</dc:title>"))
    #expect(try parts.text("xl/worksheets/sheet1.xml").contains("<sheetProtection sheet=\"1\""))
  }
}
