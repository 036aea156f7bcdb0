import Grid
import Spreadsheet
import TestSupport
import Testing
import XLSX

/// Sparklines, dynamic arrays, pictures: what cells hold and what lies above them.
@Suite("Contents of newer programs") struct CellContentTests {
  private static func again(_ sheet: Sheet) throws -> Sheet {
    let book = try Workbook(xlsx: Workbook(sheets: [sheet]).xlsxBytes())
    #expect(book.notices.isEmpty)
    return book.sheets[0]
  }

  // MARK: Sparklines

  private static var groups: [SparklineGroup] {
    var plain = SparklineGroup(.line, [.init("E2", values: "其他!B2:C2")])
    plain.markColors = [.markers: .theme(4, tint: -0.5), .high: Color(rgb: 0xC00000)]
    var rich = SparklineGroup(
      .winLoss, [.init("E3", values: "其他!B3:C3"), .init("E4", values: nil)])
    rich.marks = Set(SparklineGroup.Mark.allCases)
    rich.markColors = [.negative: .theme(5, tint: 0), .first: .indexed(3)]
    (rich.color, rich.axisColor, rich.days) = (nil, nil, "其他!$B$1:$C$1")
    (rich.minimum, rich.maximum) = (.number(-1.5), .group)
    (rich.lineWeight, rich.emptyCells) = (2.25, .zero)
    (rich.showsAxis, rich.showsHidden, rich.isRightToLeft) = (true, true, true)
    var column = SparklineGroup(.column, [.init("F2", values: "B2:C2")])
    column.emptyCells = .span
    return [plain, rich, column]
  }

  @Test("sparklines are read as they were written") func sparklines() throws {
    var sheet = Sheet(name: "其他")
    sheet.sparklines = Self.groups
    sheet.conditionalFormats = [
      ConditionalFormat(ranges: ["A1:A9"], rule: .dataBar(.init(Color(rgb: 0))))
    ]
    let read = try Self.again(sheet)
    #expect(read.sparklines == sheet.sparklines)
    #expect(read.conditionalFormats == sheet.conditionalFormats)
  }

  @Test("sparklines of other programs are read", arguments: ["xlsxwriter", "libreoffice"])
  func others(program: String) throws {
    let book = try Workbook(xlsx: Repository.bytes("fixtures/features/\(program).xlsx"))
    let groups = try #require(book["其他"]).sparklines
    #expect(groups.map(\.kind) == [.winLoss, .column, .line])
    #expect(
      groups[0].sparklines == [.init("E4", values: "其他!B4:C4"), .init("E5", values: "其他!B5:C5")])
    #expect(groups[0].lineWeight == 2.25 && groups[0].marks == [.markers])
    #expect(groups[0].emptyCells == .zero && groups[0].isRightToLeft && groups[0].showsHidden)
    #expect(groups[1].marks == [.high, .low, .negative] && groups[1].showsAxis)
    #expect((groups[1].minimum, groups[1].maximum) == (.number(0), .group))
    var sheet = Sheet(name: "其他")
    sheet.sparklines = groups
    #expect(try Self.again(sheet).sparklines == groups)
  }

  @Test("sparklines follow their cells") func moved() throws {
    var sheet = Sheet(name: "其他", texts: [["a"]])
    sheet.sparklines = Self.groups
    let bytes = try XLSXPatcher.apply(
      [.insertRows(sheet: "其他", before: 2, count: 3, formattedLike: [])],
      to: Workbook(sheets: [sheet]).xlsxBytes())
    let groups = try Workbook(xlsx: bytes).sheets[0].sparklines
    #expect(groups[0].sparklines == [.init("E5", values: "其他!B5:C5")])
    #expect(groups[1].days == "其他!$B$1:$C$1")
  }

  @Test("an unknown sparkline is told") func oddSparkline() throws {
    let after = """
      <extLst><ext xmlns:x="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
      <x:sparklineGroups><x:sparklineGroup type="moon"/><x:sparklineGroup/></x:sparklineGroups>\
      </ext></extLst>
      """
    let book = try Workbook(xlsx: WorkbookBuilder(rows: "", after: after).bytes())
    #expect(book.notices.map(\.arguments) == [["sparklines"], ["sparklines"]])
  }

  // MARK: Dynamic arrays

  private static let sorted = Formula("SORT(B2:B5)", arrayRange: "G2:G5", isDynamic: true)

  @Test("dynamic arrays are read as they were written") func dynamicArrays() throws {
    var sheet = Sheet(name: "其他")
    sheet["G2"].formula = Self.sorted
    sheet["G2"].value = 79
    sheet["H2"].formula = Formula("B2:B5*2", arrayRange: "H2:H5")
    sheet["I2"].formula = Formula("UNIQUE(B2:B5)", isDynamic: true)
    let read = try Self.again(sheet)
    let stored = Formula("_xlfn._xlws.SORT(B2:B5)", arrayRange: "G2:G5", isDynamic: true)
    #expect(read["G2"].formula == stored && read["H2"].formula == sheet["H2"].formula)
    #expect(
      read["I2"].formula
        == Formula("_xlfn.UNIQUE(B2:B5)", arrayRange: "I2:I2", isDynamic: true))
    #expect(try Self.again(read) == read)
  }

  @Test("dynamic arrays of XlsxWriter are read, patched and streamed") func arraysElsewhere() throws
  {
    let file = try Repository.bytes("fixtures/features/xlsxwriter.xlsx")
    let stored = Formula("_xlfn._xlws.SORT(B2:B5)", arrayRange: "G2:G5", isDynamic: true)
    let sheet = try #require(try Workbook(xlsx: file)["其他"])
    #expect(sheet["G2"].formula == stored && sheet["H2"].formula?.isDynamic == false)
    for bytes in [file, try Workbook(sheets: [Sheet(name: "其他")]).xlsxBytes()] {
      let patched = try XLSXPatcher.apply(
        [
          .setCell(sheet: "其他", "K2", .formula(Self.sorted, cached: 79)),
          .setCell(sheet: "其他", "L2", .formula(Self.sorted, cached: 79)),
        ], to: bytes)
      let cells = try #require(try Workbook(xlsx: patched)["其他"])
      #expect(cells["K2"].formula == stored && cells["L2"].formula == stored)
    }
    var streamed: [UInt8] = []
    let writer = try WorkbookStreamWriter { streamed += $0 }
    try writer.beginSheet("表")
    let cell = StreamedCell(column: 7, cell: Cell(value: 79, formula: Self.sorted))
    try writer.write(StreamedRow(number: 2, cells: [cell]))
    try writer.finish()
    #expect(try Workbook(xlsx: streamed).sheets[0]["G2"].formula == stored)
  }

  @Test("values of newer programs are told") func richValue() throws {
    let rows = #"<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c></row>"#
    let book = try Workbook(xlsx: WorkbookBuilder(rows: rows).bytes())
    #expect(book.notices.map(\.arguments) == [["richValue"]])
  }

  // MARK: Pictures

  /// The first bytes of a picture of 40 by 30 pixels.
  private static func picture(_ format: Picture.Format) -> [UInt8] {
    func little(_ number: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let zeros = { [UInt8](repeating: 0, count: $0) }
    switch format {
    case .png:
      return [0x89, 0x50, 0x4E, 0x47] + zeros(12) + [0, 0, 0, 40, 0, 0, 0, 30] + zeros(4)
    case .jpeg: return [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 0, 0]
    case .gif: return Array("GIF89a".utf8) + little(40, 2) + little(30, 2) + zeros(3)
    case .bmp: return Array("BM".utf8) + zeros(16) + little(40, 4) + little(-30, 4)
    case .tiff:
      return [0x49, 0x49, 0x2A, 0] + little(8, 4) + little(2, 2)
        + little(256, 2) + little(3, 2) + little(1, 4) + little(40, 4)
        + little(257, 2) + little(4, 2) + little(1, 4) + little(30, 4)
    case .emf:
      return zeros(24) + [0, 0, 0, 0, 0, 0, 0, 0] + little(1059, 4) + little(794, 4)
        + Array(" EMF".utf8)
    case .wmf:
      return [0xD7, 0xCD, 0xC6, 0x9A, 0, 0] + little(-10, 2) + little(0, 2)
        + little(590, 2) + little(450, 2) + little(1440, 2)
    case .other: return Array("<svg/>".utf8)
    }
  }

  @Test(
    "pictures are read as they were written, in their own size",
    arguments: Picture.Format.allCases.filter { $0 != .other })
  func pictures(format: Picture.Format) throws {
    var sheet = Sheet(name: "图")
    sheet.pictures = [Picture(anchor: "B2", data: Self.picture(format), format: format, name: "图")]
    let read = try #require(try Self.again(sheet).pictures.first)
    #expect(read.format == format && read.data == Self.picture(format))
    #expect(read.size == Picture.Size(width: 40, height: 30))
    sheet.pictures = [read]
    #expect(try Self.again(sheet).pictures == [read])
  }

  @Test("a picture that is none is refused at its place") func noPicture() throws {
    var sheet = Sheet(name: "图")
    sheet.pictures = [Picture(anchor: "B2", data: Self.picture(.other), format: .other)]
    let error = #expect(throws: XLSXError.self) { try Workbook(sheets: [sheet]).xlsxBytes() }
    #expect(error?.code == .picture && error?.position.cell == "B2")
  }
}
