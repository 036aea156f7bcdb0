import Grid
import Spreadsheet
import Testing
import Values
import XLSX

/// A feature of workbooks with the mark that it leaves in a file: those that `docs/matrix.md` asks other libraries for.
struct WrittenFeature: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The part with the marks.
  let part: String
  let marks: [String]
  /// Puts it into a workbook of one sheet `Sheet1` with a number in A1 to A3.
  let change: @Sendable (inout Workbook) -> Void

  init(
    _ name: String, in part: String = "xl/worksheets/sheet1.xml", _ marks: [String],
    change: @escaping @Sendable (inout Workbook) -> Void
  ) {
    (testDescription, self.part, self.marks, self.change) = (name, part, marks, change)
  }

  static func onSheet(
    _ name: String, in part: String = "xl/worksheets/sheet1.xml", _ marks: String...,
    change: @escaping @Sendable (inout Sheet) -> Void
  ) -> WrittenFeature {
    WrittenFeature(name, in: part, marks) { change(&$0.sheets[0]) }
  }

  static let chart = "xl/charts/chart1.xml"

  static let all: [WrittenFeature] = cells + ranges + drawings + workbooks

  private static let cells: [WrittenFeature] = [
    onSheet(
      "styles", in: "xl/styles.xml", "<b/>", "FFDDEBF7", #"style="thin""#, #"formatCode="0.0""#
    ) {
      $0["A1"].style.font.bold = true
      $0["A1"].style.fill = .solid(Color(rgb: 0xDDEBF7))
      $0["A1"].style.border = Border(all: .init(.thin))
      $0["A1"].style.numberFormat = "0.0"
    },
    onSheet("rich text", in: "xl/sharedStrings.xml", "<r><rPr>", "<t>2</t>") {
      $0["B1"].richText = RichText([.init("扣"), .init("2", font: Font(bold: true)), .init("分")])
      $0["B1"].value = "扣2分"
    },
    onSheet("array formulas", #"<f t="array" ref="B1:B2">A1:A2*2</f>"#) {
      $0["B1"].formula = Formula("A1:A2*2", arrayRange: "B1:B2")
    },
    onSheet("dynamic arrays", in: "xl/metadata.xml", "XLDAPR") {
      $0["B1"].formula = Formula("SORT(A1:A3)", isDynamic: true)
    },
    onSheet("a formula with its result", "<f>1+1</f><v>2</v>") {
      $0["B1"] = Cell(value: 2, formula: Formula("1+1"))
    },
    onSheet("a text that begins with =", in: "xl/sharedStrings.xml", "<t>=1+1</t>") {
      $0["B1"].value = "=1+1"
    },
    onSheet("notes", in: "xl/comments1.xml", #"<comment ref="A1""#, "更正") {
      $0.notes["A1"] = Note("更正", author: "安监部")
    },
    onSheet("links", #"<hyperlink ref="A1" r:id="#) {
      $0.hyperlinks = [Hyperlink(range: "A1", target: .url("https://example.org"))]
    },
  ]

  private static let ranges: [WrittenFeature] = [
    onSheet("merged cells", #"<mergeCell ref="A1:C1"/>"#) { $0.mergedRanges = ["A1:C1"] },
    onSheet("frozen panes", "<pane ", #"state="frozen""#) { $0.view.frozenRows = 1 },
    onSheet("filters", #"<autoFilter ref="A1:C9"/>"#) { $0.autoFilter = AutoFilter("A1:C9") },
    onSheet("tables", in: "xl/tables/table1.xml", #"ref="D1:E3""#) {
      ($0["D1"].value, $0["E1"].value) = ("甲", "乙")
      $0.tables = [Table(name: "T", range: "D1:E3", columnNames: ["甲", "乙"])]
    },
    onSheet("validation with a list", #"type="list""#, "√,×") {
      $0.dataValidations = [DataValidation(ranges: ["A1"], rule: .list(["√", "×"]))]
    },
    onSheet("conditional formats", #"type="cellIs""#, #"type="expression""#) {
      var red = Style.default
      red.fill = .solid(Color(rgb: 0xFFC7CE))
      $0.conditionalFormats = [
        ConditionalFormat(ranges: ["A1:A9"], rule: .cell(.greaterThan, "5"), style: red),
        ConditionalFormat(ranges: ["A1:A9"], rule: .expression("A1>2"), style: red),
      ]
    },
    onSheet("colour scales, data bars, icon sets", "<colorScale>", "<dataBar>", "<iconSet>") {
      let colors = [Color(rgb: 0xFFFFFF), Color(rgb: 0x63BE7B)]
      $0.conditionalFormats = [
        .colorScale([.init(.lowest, colors[0]), .init(.highest, colors[1])]),
        .dataBar(.init(colors[1])), .iconSet(.init(.threeTrafficLights)),
      ].map { ConditionalFormat(ranges: ["A1:A3"], rule: $0) }
    },
    onSheet("print set-up", #"<brk id="5""#, "第 &amp;P 页") {
      $0.printSetup.rowBreaks = [5]
      $0.printSetup.footer = "&C第 &P 页"
      $0.printSetup.titleRows = 1...1
    },
    onSheet("protection", "<sheetProtection ") { $0.protection = SheetProtection() },
    onSheet("groups of rows", #"outlineLevel="1""#, #"hidden="1""#) {
      $0[row: 2].outlineLevel = 1
      $0[row: 3].isHidden = true
    },
  ]

  /// The head of a picture of 8 by 8 points.
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]

  private static let drawings: [WrittenFeature] = [
    onSheet("pictures", in: "xl/drawings/drawing1.xml", "<xdr:pic>") {
      $0.pictures = [
        Picture(
          anchor: "B2", size: .init(width: 8, height: 8),
          data: png, format: .png)
      ]
    },
    onSheet("sparklines", "x14:sparklineGroup", "<xm:f>Sheet1!A1:A3</xm:f>") {
      $0.sparklines = [SparklineGroup(.line, [.init("D1", values: "Sheet1!A1:A3")])]
    },
    onSheet("text boxes", in: "xl/drawings/drawing1.xml", "<xdr:sp ", "说明") {
      $0.textBoxes = [TextBox("说明", extent: "D1:E3")]
    },
    onSheet("charts", in: chart, "<c:barChart>", "Sheet1!$A$1:$A$3") {
      $0.charts = [
        Chart(
          kind: .column(stacked: false), series: [.init(name: "甲", values: "Sheet1!$A$1:$A$3")],
          extent: "D1:J9")
      ]
    },
    onSheet("charts of two forms", in: chart, "<c:barChart>", "<c:lineChart>", "<c:trendline>") {
      var chart = Chart(
        kind: .column(stacked: false),
        series: ["甲", "乙"].map { .init(name: $0, values: "Sheet1!$A$1:$A$3") }, extent: "D1:J9")
      chart.series[1].kind = .line
      chart.series[1].isOnSecondaryAxis = true
      chart.series[0].trendLine = .linear
      $0.charts = [chart]
    },
  ]

  private static let workbooks: [WrittenFeature] = [
    WrittenFeature("names", in: "xl/workbook.xml", [#"<definedName name="名""#, "Sheet1!$A$1"]) {
      $0.definedNames = [DefinedName("名", formula: "Sheet1!$A$1")]
    },
    WrittenFeature("properties of one's own", in: "docProps/custom.xml", [#"name="轮次""#]) {
      $0.properties.custom = ["轮次": "3"]
    },
  ]
}

@Test("what a workbook has leaves its mark in the file", arguments: WrittenFeature.all)
func featuresLeaveMarks(feature: WrittenFeature) throws {
  var sheet = Sheet(name: "Sheet1")
  for row in 1...3 { sheet["A\(row)"].value = .number(Double(row)) }
  var workbook = Workbook(sheets: [sheet])
  feature.change(&workbook)
  let text = try Parts(workbook.xlsxBytes()).text(feature.part)
  for mark in feature.marks { #expect(text.contains(mark), "\(mark)") }
}
