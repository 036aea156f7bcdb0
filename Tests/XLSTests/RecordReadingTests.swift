import Grid
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording

@testable import XLS

@Suite("records of the old format, right and wrong")
struct RecordReadingTests {
  private typealias Build = RecordBuilder

  private static func error(_ bytes: [UInt8]) -> XLSError? {
    #expect(throws: XLSError.self) { try Workbook(xls: bytes) }
  }

  @Test("a text goes on in the next record at another width")
  func textGoesOnAtAnotherWidth() throws {
    let first = Build.four(1) + Build.four(1) + Build.two(6) + [1] + [0x49, 0x51, 0x61, 0x7F]
    let book = try Workbook(
      xls: Build.workbook(
        globals: [
          (0xFC, first), (0x3C, [0, 0x61, 0x62]), (0x3C, []), (0x3C, [1, 0x2D, 0x4E, 0x63, 0]),
        ],
        records: [(0xFD, Build.cell(0, 0) + Build.four(0))]))
    #expect(book.sheets[0]["A1"].value == .text("光罡ab中c"))
  }

  @Test(
    "short numbers",
    arguments: [
      (0x0000_0002, 0.0), (-22, -6.0), (0x4093_4800, 1234.0), (0x3FF0_0001, 0.01),
      (0x04D2_0000 | 3, 0.0),
    ])
  func shortNumbers(bits: Int, number: Double) throws {
    // The last case is worked out from its definition.
    let wanted = bits == 0x04D2_0003 ? Double(0x04D2_0003 >> 2) / 100 : number
    let book = try Workbook(
      xls: Build.workbook(records: [(0x27E, Build.cell(0, 0) + Build.four(bits))]))
    #expect(book.sheets[0]["A1"].value == .number(wanted))
  }

  @Test("a formula's text stands in the record behind it, past its shared formula")
  func textOfAFormula() throws {
    let result: [UInt8] = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let formula = Build.cell(0, 0) + result + [UInt8](repeating: 0, count: 8)
    let book = try Workbook(
      xls: Build.workbook(records: [
        (0x06, formula), (0x4BC, [UInt8](repeating: 0, count: 10)), (0x207, Build.text("合格")),
        (
          0x06, Build.cell(0, 1) + [1, 0, 1, 0, 0, 0, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 8)
        ),
      ]))
    #expect(book.sheets[0]["A1"].value == .text("合格"))
    #expect(book.sheets[0]["B1"].value == .boolean(true))
  }

  @Test("of two cells at one place the last counts, unless it is empty")
  func twoCellsAtOnePlace() throws {
    let one = (UInt16(0x203), Build.cell(0, 0) + [0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
    let other = (UInt16(0x27E), Build.cell(0, 0) + Build.four(2 << 2 | 2))
    let blank = (UInt16(0x201), Build.cell(0, 0, look: 3))
    let book = try Workbook(xls: Build.workbook(records: [one, other, blank]))
    #expect(book.sheets[0]["A1"].value == .number(2))
    #expect(book.notices.map(\.code).contains("X10.duplicateCell"))
  }

  @Test("a text, a look that is not there is reported with its cell")
  func whatIsNotThereIsReported() throws {
    let book = try Workbook(
      xls: Build.workbook(records: [(0xFD, Build.cell(4, 1, look: 99) + Build.four(7))]))
    #expect(book.notices.map(\.code) == ["X10.styleIndex", "X10.stringIndex"])
    #expect(book.notices.allSatisfy { $0.position.cell == CellReference("B5") })
    #expect(book.notices.allSatisfy { $0.position.sheet == "表" })
  }

  @Test("texts of Excel 95 are bytes of the workbook's code page")
  func textsOfExcel95() throws {
    let name: [UInt8] = [4, 0xBC, 0xEC, 0xB2, 0xE9]
    let book = try Workbook(
      xls: Build.workbook(
        version: 0x500, globals: [(0x42, Build.two(936))], name: name,
        records: [(0x204, Build.cell(0, 0) + [4, 0, 0xBA, 0xCF, 0xB8, 0xF1])]))
    #expect(book.sheets.map(\.name) == ["检查"])
    #expect(book.sheets[0]["A1"].value == .text("合格"))
  }

  @Test("bytes that are no letters are counted and reported")
  func bytesThatAreNoLetters() throws {
    let book = try Workbook(
      xls: Build.workbook(
        version: 0x500, globals: [(0x42, Build.two(936))], name: [1, 0x41],
        records: [(0x204, Build.cell(0, 0) + [2, 0, 0xFF, 0x41])]))
    #expect(book.sheets[0]["A1"].value == .text("\u{FFFD}A"))
    #expect(book.notices.last?.arguments == ["1", "CP936"])
  }

  @Test("a workbook with a password is refused as one")
  func passwordIsRefused() {
    let bytes = Build.workbook(
      globals: [(0x2F, Build.two(1) + [UInt8](repeating: 7, count: 52))], records: [])
    #expect(Self.error(bytes)?.kind == .fileEncrypted)
  }

  @Test(
    "formats from before Excel 5 are refused by name",
    arguments: [
      (0x0009, "Excel 2"), (0x0209, "Excel 3"), (0x0409, "Excel 4"),
    ])
  func oldestFormatsAreRefused(record: UInt16, name: String) {
    var builder = Build()
    builder.add(record, [0, 0, 0x10, 0] + (record == 9 ? [] : [0, 0]))
    #expect(Self.error(builder.bytes)?.arguments == [name])
  }

  @Test("a chart is no table, and is said not to be read")
  func chartIsNoTable() throws {
    let book = try Workbook(xls: Build.workbook(kind: 2, records: []))
    #expect(book.sheets.isEmpty)
    #expect(book.notices.map(\.code) == ["X10.notTable"])
  }

  @Test("a list that leads to no sheet gives an empty one, and it is reported")
  func listThatLeadsToNoSheet() throws {
    var bytes = Build.workbook(records: [])
    bytes[20 + 4] = 2
    let book = try Workbook(xls: bytes)
    #expect(book.sheets.map(\.name) == ["表"])
    #expect(book.notices.map(\.code) == ["X10.missingSheet"])
  }

  @Test("a record cut short is refused with sheet and byte")
  func recordCutShort() {
    let whole = Build.workbook(records: [(0x203, Build.cell(0, 0))])
    #expect(Self.error(whole)?.position.sheet == "表")
    #expect(Self.error(whole)?.position.byte != nil)
    let sheets = Build.workbook(records: [(0x27E, Build.cell(0, 0) + Build.four(2))])
    for length in stride(from: 60, to: sheets.count - 1, by: 3) {
      #expect(Self.error(Array(sheets.prefix(length)))?.kind == .archiveDamaged, "\(length)")
    }
  }

  @Test("a cell beyond the columns of any sheet is left out and reported")
  func cellBeyondTheColumns() throws {
    let book = try Workbook(
      xls: Build.workbook(records: [
        (0x27E, Build.cell(0, 0xFFFF) + Build.four(2)), (0x27E, Build.cell(1, 0) + Build.four(2)),
      ]))
    #expect(book.sheets[0].cellsInOrder.map(\.reference.description) == ["A2"])
    #expect(book.notices.first?.code == "X10.outside")
  }

  @Test("limits hold")
  func limitsHold() {
    var limits = Limits.default
    limits.workbookBytes = 3 * 32
    let blanks = (
      UInt16(0xBE), Build.two(0) + Build.two(0) + [UInt8](repeating: 1, count: 20) + Build.two(9)
    )
    let bytes = Build.workbook(records: [blanks])
    #expect(throws: XLSError.self) { try Workbook(xls: bytes, limits: limits) }
    limits = .default
    limits.stringBytes = 10
    let texts = Build.four(9) + Build.four(9) + Build.text("一二三四五六")
    let strings = Build.workbook(globals: [(0xFC, texts)], records: [])
    #expect(throws: XLSError.self) { try Workbook(xls: strings, limits: limits) }
  }

  @Test(
    "merged ranges that share cells, columns set twice, names that Excel forbids: written anew all the same"
  )
  func looseFilesAreRead() throws {
    let merges = Build.two(2) + [0, 0, 3, 0, 0, 0, 3, 0] + [2, 0, 5, 0, 2, 0, 5, 0]
    let column = { (first: Int, last: Int) in
      (
        UInt16(0x7D),
        Build.two(first) + Build.two(last) + Build.two(2560) + Build.two(15) + Build.four(0)
      )
    }
    let book = try Workbook(
      xls: Build.workbook(records: [(0xE5, merges), column(0, 4), column(2, 256)]))
    #expect(book.sheets[0].columns.map(\.columns) == [1...5, 6...256])
    #expect(book.sheets[0].mergedRanges.map(\.description) == ["A1:D4"])
  }
}
