import Grid
import Spreadsheet
import TestSupport
import Testing
import XLSX

@Suite("Conditional formats") struct ConditionalFormatTests {
  private static let ranges = [CellRange("B2:B5"), CellRange("D2:D5")]
  private static let (red, green) = (Color(rgb: 0xF8696B), Color(rgb: 0x63BE7B))

  private static var style: Style {
    var style = Style.default
    style.fill = .solid(Color(rgb: 0xFFC7CE))
    style.font.bold = true
    style.font.color = .theme(3, tint: 0.4)
    style.border = Border(all: .init(.thin, color: red))
    style.numberFormat = "0.0%"
    return style
  }

  private static func bar(
    _ change: (inout ConditionalFormat.DataBar) -> Void
  ) -> ConditionalFormat.Rule {
    var bar = ConditionalFormat.DataBar(green)
    change(&bar)
    return .dataBar(bar)
  }

  private static func icons(
    _ set: ConditionalFormat.IconSet, _ change: (inout ConditionalFormat.IconSet) -> Void
  ) -> ConditionalFormat.Rule {
    var set = set
    change(&set)
    return .iconSet(set)
  }

  private static let rules: [ConditionalFormat.Rule] =
    [
      .expression("AND($C2>5,B2=\"<\")"), .cell(.between, "80", "$A$1"),
      .cell(.notEqual, "\"是\""), .top(3), .top(20, isPercent: true, isBottom: true),
      .average(isAbove: true), .average(isAbove: false, includesEqual: true),
      .average(isAbove: false, deviations: 2), .duplicates, .uniques, .blanks, .notBlanks, .errors,
      .notErrors,
      .colorScale([.init(.lowest, red), .init(.highest, green)]),
      .colorScale([
        .init(.number("0"), red), .init(.percentile("50"), .theme(4, tint: 0)),
        .init(.formula("$A$9"), green),
      ]),
      bar { _ in },
      bar { ($0.look, $0.minimum, $0.maximum) = (nil, .lowest, .highest) },
      bar {
        ($0.look, $0.minimum, $0.maximum) = (nil, .percent("10"), .formula("MAX($A:$A)"))
        ($0.lengths, $0.showsValue) = (5...80, false)
      },
      bar {
        var look = ConditionalFormat.DataBar.Look()
        (look.isGradient, look.border, look.negativeBorder) = (false, red, green)
        (look.negativeColor, look.axisColor) = (nil, nil)
        (look.axis, look.direction) = (.middle, .rightToLeft)
        ($0.minimum, $0.look) = (.number("0"), look)
      },
      icons(.init(.fiveQuarters)) { ($0.isReversed, $0.showsValue) = (true, false) },
      icons(.init(.threeTriangles)) { $0.steps[2] = .init(.number("90"), includesEqual: false) },
      icons(.init(.threeFlags)) {
        $0.ownIcons = [nil, .init(.fiveBoxes, 4), .init(.threeFlags, 0)]
      },
    ]
    + ConditionalFormat.TextMatch.allCases.map { .text($0, "二\"<车间") }
    + ConditionalFormat.Period.allCases.map { .period($0) }
    + ConditionalFormat.IconSet.Icons.allCases.map { .iconSet(.init($0)) }

  private static let formats = rules.map { rule in
    let isScale =
      switch rule {
      case .colorScale, .dataBar, .iconSet: true
      default: false
      }
    return ConditionalFormat(
      ranges: ranges, rule: rule, style: isScale ? .default : style, stopsIfTrue: !isScale)
  }

  @Test("are read as they were written, in their order") func written() throws {
    var sheet = Sheet(name: "表")
    sheet.conditionalFormats = Self.formats
    sheet.dataValidations = [DataValidation(ranges: Self.ranges, rule: .list(["是", "否"]))]
    let bytes = try Workbook(sheets: [sheet]).xlsxBytes()
    let book = try Workbook(xlsx: bytes)
    for (read, written) in zip(book.sheets[0].conditionalFormats, Self.formats) {
      #expect(read == written)
    }
    #expect(book.sheets[0].conditionalFormats.count == Self.formats.count)
    #expect(book.notices.isEmpty)
    #expect(try Workbook(xlsx: book.xlsxBytes()).sheets == book.sheets)
  }

  @Test("are added to a sheet that has some") func patched() throws {
    var sheet = Sheet(name: "表")
    sheet.conditionalFormats = Array(Self.formats.prefix(3))
    let bytes = try Workbook(sheets: [sheet]).xlsxBytes()
    let patches = Self.formats.map { Patch.addConditionalFormat(sheet: "表", $0) }
    let read = try Workbook(xlsx: XLSXPatcher.apply(patches, to: bytes)).sheets[0]
    #expect(read.conditionalFormats == Array(Self.formats.prefix(3)) + Self.formats)
  }

  private static func others(_ program: String) throws -> [ConditionalFormat.Rule] {
    let book = try Workbook(xlsx: Repository.bytes("fixtures/features/\(program).xlsx"))
    let sheet = try #require(book["条件格式"])
    var again = sheet
    (again.charts, again.pictures) = ([], [])
    let written = try Workbook(xlsx: Workbook(sheets: [again]).xlsxBytes()).sheets[0]
    #expect(written.conditionalFormats == sheet.conditionalFormats)
    #expect(!book.notices.contains { $0.arguments == ["conditionalFormat"] })
    return sheet.conditionalFormats.map(\.rule)
  }

  @Test("of XlsxWriter are read") func xlsxwriter() throws {
    var ownBar = ConditionalFormat.DataBar(Color(rgb: 0x638EC6), minimum: .number("0"))
    ownBar.showsValue = false
    var look = ConditionalFormat.DataBar.Look()
    (look.isGradient, look.border) = (false, Color(rgb: 0x638EC6))
    (look.negativeColor, look.negativeBorder) = (Color(rgb: 0x00FF00), Color(rgb: 0xFF0000))
    (look.axis, look.direction) = (.middle, .rightToLeft)
    ownBar.look = look
    var quarters = ConditionalFormat.IconSet(.fiveQuarters)
    (quarters.isReversed, quarters.showsValue) = (true, false)
    quarters.steps[2...] = [
      .init(.formula("$C$2")), .init(.percentile("50")),
      .init(.number("90"), includesEqual: false),
    ]
    let yellow = Color(rgb: 0xFFEB84)
    let rules: [ConditionalFormat.Rule] = [
      .cell(.between, "80", "90"), .expression("$C2>5"), .period(.last7Days),
      .text(.contains, "一"), .text(.lacks, "二\""), .text(.begins, "三"), .text(.ends, "间"),
      .average(isAbove: true), .average(isAbove: false, includesEqual: true),
      .average(isAbove: true, deviations: 2), .duplicates, .uniques, .top(3),
      .top(20, isPercent: true, isBottom: true), .blanks, .notBlanks, .errors, .notErrors,
      .colorScale([.init(.lowest, Color(rgb: 0xFFFFFF)), .init(.highest, Self.green)]),
      .colorScale([
        .init(.lowest, Self.red), .init(.percentile("40"), yellow), .init(.highest, Self.green),
      ]),
      .dataBar(
        .init(
          Color(rgb: 0x638EC6), minimum: .lowest, maximum: .highest, lengths: 10...90, look: nil)),
      .dataBar(ownBar), .iconSet(.init(.threeTrafficLights)), .iconSet(quarters),
    ]
    let read = try Self.others("xlsxwriter")
    for (read, expected) in zip(read, rules) { #expect(read == expected) }
    #expect(read.count == rules.count)
  }

  @Test("of LibreOffice are read") func libreOffice() throws {
    let rules = try Self.others("libreoffice")
    try #require(rules.count == 24)
    #expect(rules[3] == .text(.contains, "一") && rules[6] == .text(.ends, "间"))
    #expect(rules[14] == .expression("LEN(TRIM(B2))=0") && rules[16] == .errors)
    guard case .dataBar(let bar) = rules[21] else { return #expect(Bool(false), "a bar") }
    #expect(bar.look?.axis == .middle && bar.look?.isGradient == false && bar.maximum == .automatic)
  }

  @Test("of openpyxl are read") func openpyxl() throws {
    let rules = try Self.others("openpyxl")
    try #require(rules.count == 9)
    #expect(rules[5] == .top(2, isBottom: true) && rules[8] == .period(.thisWeek))
    guard case .iconSet(let set) = rules[4] else { return #expect(Bool(false), "icons") }
    #expect(
      set.icons == .fourArrows && set.isReversed && set.steps.last?.threshold == .percent("75"))
  }

  private static func read(_ rules: String, lists: String = "") throws -> (Sheet, [String]) {
    let after = """
      <conditionalFormatting sqref="B2:B5">\(rules)</conditionalFormatting><extLst>\
      <ext xmlns:x="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
      xmlns:m="http://schemas.microsoft.com/office/excel/2006/main" uri="{78C0}">\
      <x:conditionalFormattings>\(lists)</x:conditionalFormattings></ext></extLst>
      """
    let styles = """
      <dxfs><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/>\
      <bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>
      """
    let book = try Workbook(xlsx: WorkbookBuilder(rows: "", after: after, styles: styles).bytes())
    _ = try book.xlsxBytes()
    return (book.sheets[0], book.notices.map(\.code))
  }

  @Test("count by their priority, those of Excel 2010 too") func order() throws {
    let (sheet, notices) = try Self.read(
      """
      <cfRule type="expression" dxfId="0" priority="3"><formula>TRUE</formula></cfRule>
      <cfRule type="containsText" text="a" priority="1"><formula>B$9=1</formula></cfRule>
      """,
      lists: """
        <x:conditionalFormatting><x:cfRule type="cellIs" operator="equal" priority="2" id="{1}">\
        <m:f>别表!$A$1</m:f><x:dxf><font><b/></font></x:dxf></x:cfRule><m:sqref>C2 C4</m:sqref>\
        </x:conditionalFormatting>
        """)
    let rules: [ConditionalFormat.Rule] = [
      .expression("B$9=1"), .cell(.equal, "别表!$A$1"), .expression("TRUE"),
    ]
    #expect(sheet.conditionalFormats.map(\.rule) == rules && notices.isEmpty)
    #expect(sheet.conditionalFormats[1].ranges == [CellRange("C2"), CellRange("C4")])
    #expect(sheet.conditionalFormats[1].style.font.bold)
    // In a conditional format the ground of a solid fill shows, whatever stands before it.
    #expect(sheet.conditionalFormats[2].style.fill == .solid(Color(rgb: 0xFF0000)))
  }

  @Test(
    "that are not understood are told",
    arguments: [
      #"<cfRule type="moon" priority="1"/>"#, #"<cfRule type="expression" priority="1"/>"#,
      #"<cfRule type="top10" priority="1"/>"#, #"<cfRule type="top10" rank="0" priority="1"/>"#,
      #"<cfRule type="cellIs" operator="near" priority="1"><formula>3</formula></cfRule>"#,
      #"<cfRule type="timePeriod" timePeriod="noon" priority="1"/>"#,
      #"<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/></colorScale></cfRule>"#,
      #"<cfRule type="dataBar" priority="1"><dataBar minLength="9" maxLength="1"/></cfRule>"#,
      #"<cfRule type="iconSet" priority="1"><iconSet><cfvo type="num" val="1"/></iconSet></cfRule>"#,
      #"<cfRule type="iconSet" priority="1"><iconSet iconSet="9Moons"/></cfRule>"#,
    ])
  func odd(rule: String) throws {
    let (sheet, notices) = try Self.read(rule)
    #expect(sheet.conditionalFormats.isEmpty && notices == ["X10.content"])
  }

  @Test(
    "an axis or a direction of a bar that is not known is told",
    arguments: [#"axisPosition="edge""#, #"direction="upwards""#])
  func oddBar(_ attribute: String) throws {
    let (sheet, notices) = try Self.read(
      """
      <cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/>\
      <color rgb="FF638EC6"/></dataBar></cfRule>
      """,
      lists: """
        <x:conditionalFormatting><x:cfRule type="dataBar" id="{1}"><x:dataBar \(attribute)>\
        <x:cfvo type="autoMin"/><x:cfvo type="autoMax"/></x:dataBar></x:cfRule>\
        <m:sqref>B2:B5</m:sqref></x:conditionalFormatting>
        """)
    #expect(sheet.conditionalFormats.count == 1 && notices == ["X10.content"])
  }
}
