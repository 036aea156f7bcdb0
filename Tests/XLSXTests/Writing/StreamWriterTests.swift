import Grid
import Spreadsheet
import Testing
import Values
import XLSX

@Suite("Stream writer") struct StreamWriterTests {
  private final class Output {
    var bytes: [UInt8] = []
  }

  private static func written(_ write: (WorkbookStreamWriter) throws -> Void) throws -> [UInt8] {
    let output = Output()
    let writer = try WorkbookStreamWriter { output.bytes += $0 }
    try writer.beginSheet("表")
    try write(writer)
    try writer.finish()
    return output.bytes
  }

  private static let texts = [
    "给水泵轴封渗水", "", " a", "a\n", "a\tb", "<&>\"'", "_x000D_", "_x00zz_", "a\r\u{1}\u{1F}b",
    "\u{FFFE}\u{FFFF}，", "_", "_x0041", String(repeating: "长&", count: 5000), "😀",
  ]

  @Test("texts read back as they were written, by cells and by bytes")
  func textsReadBackAsTheyWereWrittenByCellsAndByBytes() throws {
    let bytes = try StreamWriterTests.written { writer in
      for (index, text) in StreamWriterTests.texts.enumerated() {
        try writer.beginRow(2 * index + 1)
        try writer.append(text, column: 2)
        try writer.append(text.utf8Span, column: 28)
        try writer.endRow()
        let cell = StreamedCell(column: 1, cell: Cell(value: .text(text)))
        try writer.write(StreamedRow(number: 2 * index + 2, cells: [cell]))
      }
    }
    let sheet = try Workbook(xlsx: bytes).sheets[0]
    for (index, text) in StreamWriterTests.texts.enumerated() where !text.isEmpty {
      for place in ["B\(2 * index + 1)", "AB\(2 * index + 1)", "A\(2 * index + 2)"] {
        #expect(sheet[place].value == .text(text), "\(place)")
      }
    }
  }

  private static let numbers: [Double] = {
    var numbers: [Double] = [
      0, -0.0, 1, -1, 86.8, 0.1, 0.001, 0.0001, 0.00001, 1e15, 1e17, -1e20, 1e-300,
      .leastNonzeroMagnitude,
      1.7976931348623157e308, 999_999_999_999_999, 123_456_789.125, 1 / 3, 2.5, 100.10, 45_678.25,
    ]
    var state: UInt64 = 3
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      numbers.append(Double(Int64(bitPattern: state) >> 20) / 10_000)
      let any = Double(bitPattern: state)
      if any.isFinite { numbers.append(any) }
    }
    return numbers
  }()

  @Test("numbers read back as the same double") func numbersReadBackAsTheSameDouble() throws {
    let bytes = try StreamWriterTests.written { writer in
      for (index, number) in StreamWriterTests.numbers.enumerated() {
        try writer.beginRow(index + 1)
        try writer.append(number, column: 1)
        try writer.endRow()
      }
    }
    let sheet = try Workbook(xlsx: bytes).sheets[0]
    for (index, number) in StreamWriterTests.numbers.enumerated() {
      #expect(sheet["A\(index + 1)"].value == .number(number))
    }
  }

  @Test("looks, truth values and dates stand as they were asked for")
  func looksTruthValuesAndDatesStandAsTheyWereAskedFor() throws {
    let bytes = try StreamWriterTests.written { writer in
      var style = Style.default
      style.numberFormat = "0.0%"
      let percent = try writer.look(of: style)
      try writer.beginRow(1)
      try writer.append(0.125, column: 1, look: percent)
      try writer.append(true, column: 2)
      let date = DateTime(CalendarDate("2026-11-03")!)
      try writer.append(Cell(value: .dateTime(date)), column: 3)
      try writer.endRow()
    }
    let sheet = try Workbook(xlsx: bytes).sheets[0]
    #expect(sheet["A1"].displayedText == "12.5%")
    #expect(sheet["B1"].value == true)
    #expect(sheet["C1"].value == .dateTime(DateTime(CalendarDate("2026-11-03")!)))
    #expect(sheet["C1"].style.numberFormat == "yyyy-mm-dd")
  }

  @Test("texts that do not repeat stand in their cells, and the same rows give the same bytes")
  func textsThatDoNotRepeatStandInTheirCellsAndTheSameRowsGiveTheSame()
    throws
  {
    let make = {
      try StreamWriterTests.written { writer in
        for row in 1...6000 {
          try writer.beginRow(row)
          try writer.append("编号\(row)", column: 1)
          try writer.append("单位\(row % 7)", column: 2)
          try writer.endRow()
        }
      }
    }
    let bytes = try make()
    #expect(try make() == bytes)
    let sheet = try Workbook(xlsx: bytes).sheets[0]
    for row in [1, 4096, 4097, 6000] {
      #expect(sheet["A\(row)"].value == .text("编号\(row)"))
      #expect(sheet["B\(row)"].value == .text("单位\(row % 7)"))
    }
  }

  @Test("cells from right to left, rows from below and what is no number are refused")
  func cellsFromRightToLeftRowsFromBelowAndWhatIsNoNumberAreRefused() throws {
    let refused = { (write: (WorkbookStreamWriter) throws -> Void) -> XLSXError.Code? in
      do {
        _ = try StreamWriterTests.written(write)
        return nil
      } catch { return (error as? XLSXError)?.code }
    }
    let codes = [
      refused { writer in
        try writer.beginRow(1)
        try writer.append(1, column: 2)
        try writer.append(1, column: 2)
      },
      refused { writer in
        try writer.beginRow(2)
        try writer.endRow()
        try writer.beginRow(2)
      },
      refused { writer in
        try writer.beginRow(1)
        try writer.append(.infinity, column: 1)
      },
      refused { writer in
        try writer.beginRow(1)
        try writer.append(String(repeating: "长", count: 32_768), column: 1)
      },
    ]
    #expect(codes == [.outside, .order, .notNumber, .textTooLong])
  }

  /// A sheet with all that can stand around its rows.
  private static var frame: Sheet {
    var frame = Sheet(name: "汇总")
    var red = Style.default
    red.fill = .solid(Color(rgb: 0xFFC7CE))
    frame.columns = [ColumnSettings(1...1, width: 30, style: red), ColumnSettings(5...6, width: 4)]
    frame.columns[1].outlineLevel = 1
    frame.mergedRanges = ["A1:C1"]
    frame.dataValidations = [DataValidation(ranges: ["C2:C9"], rule: .list(["是", "否"]))]
    frame.conditionalFormats = [
      ConditionalFormat(ranges: ["B2:B9"], rule: .top(3), style: red),
      ConditionalFormat(ranges: ["B2:B9"], rule: .dataBar(.init(Color(rgb: 0x638EC6)))),
    ]
    frame.sparklines = [SparklineGroup(.line, [.init("D2", values: "汇总!B2:B9")])]
    frame.autoFilter = AutoFilter("A2:C9", [.init(1, .top(5))])
    frame.view.isRightToLeft = true
    frame.printSetup.titleRows = 1...2
    frame.printSetup.areas = ["A1:C9"]
    frame.printSetup.margins = PrintSetup.Margins()
    frame.protection = SheetProtection()
    frame.tabColor = Color(rgb: 0x00FF00)
    return frame
  }

  @Test("a sheet's frame and the properties stand around the rows") func frames() throws {
    let output = Output()
    let writer = try WorkbookStreamWriter { output.bytes += $0 }
    var hidden = Sheet(name: "名单")
    hidden.visibility = .veryHidden
    try writer.beginSheet(hidden)
    try writer.beginSheet(Self.frame)
    for row in 1...9 {
      try writer.beginRow(row)
      try writer.append("单位\(row)", column: 1)
      try writer.append(Double(row), column: 2)
      try writer.endRow()
    }
    writer.properties.title = "考评"
    writer.properties.custom = ["表号": "AQ-01"]
    try writer.finish()
    let book = try Workbook(xlsx: output.bytes)
    #expect(book.sheets.map(\.visibility) == [.veryHidden, .visible] && book.activeSheet == 1)
    #expect(book.properties.title == "考评" && book.properties.custom == ["表号": "AQ-01"])
    var sheet = book.sheets[1]
    #expect(sheet["A9"].value == "单位9")
    // Columns without a setting fit their cells.
    #expect(sheet.columns.map(\.columns) == [1...1, 2...2, 5...6])
    sheet.columns.remove(at: 1)
    sheet.rows = Self.frame.rows
    #expect(sheet == Self.frame)
  }

  @Test("a frame that a stream cannot have is refused") func refusedFrames() throws {
    func refused(_ change: (inout Sheet) -> Void) -> XLSXError? {
      var sheet = Self.frame
      change(&sheet)
      do {
        try WorkbookStreamWriter { _ in }.beginSheet(sheet)
        return nil
      } catch { return error as? XLSXError }
    }
    #expect(refused { _ in } == nil)
    #expect(refused { $0["A1"].value = 1 }?.code == .notStreamed)
    #expect(refused { $0.notes = ["A1": Note("说明")] }?.code == .notStreamed)
    #expect(refused { $0.mergedRanges.append("B1:B2") }?.code == .overlap)
    #expect(refused { $0.columns[0].width = 300 }?.code == .rule)
    let writer = try WorkbookStreamWriter { _ in }
    var hidden = Self.frame
    hidden.visibility = .hidden
    try writer.beginSheet(hidden)
    let error = #expect(throws: XLSXError.self) { try writer.finish() }
    #expect(error?.code == .rule)
  }
}
