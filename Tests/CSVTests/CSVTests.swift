import CSV
import Files
import Grid
import Spreadsheet
import Testing
import Values

/// The records of a text, each field as it reads.
func records(
  _ bytes: [UInt8], delimiter: Character? = nil, pieces: Int = .max
) throws -> [[String]] {
  let dialect = delimiter?.asciiValue.map { CSVDialect(delimiter: $0) }
  let reader = try CSVReader(
    PiecesInput(bytes, size: pieces), options: .init(dialect: dialect))
  var records: [[String]] = []
  while try reader.advance() {
    records.append((0..<reader.count).map { reader.field($0) })
  }
  return records
}

/// Bytes that arrive in pieces of one size.
struct PiecesInput: ByteInput {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: [UInt8], size: Int) { (rest, self.size) = (bytes[...], size) }

  mutating func read(into buffer: inout [UInt8], upTo count: Int) -> Int {
    let piece = rest.prefix(min(count, size))
    buffer.append(contentsOf: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}

@Suite("CSV reading") struct CSVReadingTests {
  /// What Python's csv module makes of each text (`csv.reader`, default dialect, `newline=""`).
  static let cases: [(text: String, records: [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n\n1,2\n", [["a", "b"], [], ["1", "2"]]),
    ("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\nb\",c\n", [["a\nb", "c"]]),
    ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
    ("\"say \"\"hi\"\"\",2\n", [["say \"hi\"", "2"]]),
    ("\"\",\"\"\"\"\n", [["", "\""]]),
    ("5\" pipe,2\n", [["5\" pipe", "2"]]),
    ("a \"b\" c,\"d\"\n", [["a \"b\" c", "d"]]),
    ("\"abc\"def,1\n", [["abcdef", "1"]]),
    ("\"abc\"d\"e,1\n", [["abcd\"e", "1"]]),
    ("\"abc\" ,1\n", [["abc ", "1"]]),
    (" \"a\",1\n", [[" \"a\"", "1"]]),
    ("  a  , b\n", [["  a  ", " b"]]),
    ("a,\u{FEFF}b\n", [["a", "\u{FEFF}b"]]),
    ("{\"k\": 1},2\n", [["{\"k\": 1}", "2"]]),
    ("\"{\"\"k\"\": [1, 2]}\",2\n", [["{\"k\": [1, 2]}", "2"]]),
    ("安全帽,\"脚手架,三层\"\n", [["安全帽", "脚手架,三层"]]),
    ("a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
    ("\n", [[]]),
    ("", []),
    ("\"\"", [[""]]),
    ("a", [["a"]]),
    ("a\0b,\u{1}\n", [["a\0b", "\u{1}"]]),
  ]

  @Test(
    "reads what people write, in pieces of any size", arguments: CSVReadingTests.cases,
    [1, 2, 3, 7, Int.max])
  func readsWhatPeopleWriteInPiecesOfAnySize(
    example: (text: String, records: [[String]]), size: Int
  ) throws {
    let read = try records(Array(example.text.utf8), delimiter: ",", pieces: size)
    #expect(read == example.records)
  }

  @Test("records longer than a piece of the input are read whole")
  func recordsLongerThanAPieceOfTheInputAreReadWhole() throws {
    let long = String(repeating: "长", count: 400_000)
    let text = "a,\"\(long)\"\n" + String(repeating: "1,2\n", count: 3000)
    let read = try records(Array(text.utf8), delimiter: ",")
    #expect(read.count == 3001)
    #expect(read.first == ["a", long])
    #expect(read.last == ["1", "2"])
  }

  @Test(
    "an unclosed quote is reported where it opened",
    arguments: [
      ("a,b\n1,\"x\n2,3\n", 2, 2), ("\"", 1, 1), ("a,\"b\n\nc\",\"d\n", 3, 3),
    ])
  func anUnclosedQuoteIsToldWhereItOpened(text: String, line: Int, field: Int) {
    let error = #expect(throws: CSVError.self) {
      _ = try records(Array(text.utf8), delimiter: ",")
    }
    #expect(error?.code == .unclosedQuote)
    #expect(error?.position.line == line)
    #expect(error?.position.cell?.column == field)
  }

  @Test("a record past the limit is refused with its line")
  func aRecordPastTheLimitIsRefusedWithItsLine() {
    var options = CSVReader.Options(dialect: .commas)
    options.recordLimit = 1 << 20
    let text = "a,b\n\"" + String(repeating: "x", count: 1 << 21)
    let error = #expect(throws: CSVError.self) {
      let reader = try CSVReader(Array(text.utf8), options: options)
      while try reader.next() != nil {}
    }
    #expect(error?.code == .unclosedQuote || error?.code == .recordTooLong(limit: 1 << 20))
    #expect(error?.position.line == 2)
  }
}

@Suite("CSV sheet") struct CSVSheetTests {
  @Test("cells count records and fields") func cellsCountRecordsAndFields() throws {
    let text = "安全检查表,,\r\n序号,内容,扣分\r\n1,\"两\r\n行\",2\r\n\r\n2,,\r\n"
    let workbook = try CSVReader.workbook(Array(text.utf8), sheetName: "表")
    let sheet = workbook.sheets[0]
    #expect(sheet.name == "表")
    #expect(sheet["B3"].value == "两\r\n行")
    #expect(sheet["A5"].value == "2")
    #expect(sheet["B5"].value == nil)
    #expect(workbook.notices.isEmpty)
  }

  @Test("a bad byte is reported by row and the rest is read")
  func aBadByteIsToldByRowAndTheRestIsRead() throws {
    var bytes = Array("序号,检查内容,问题描述\n1,安全帽佩戴,未系下颏带\n2,临时用电,电缆破损\n".utf8)
    let place = bytes.lastIndex(of: UInt8(ascii: "2")).map { $0 + 2 } ?? 0
    bytes[place] = 0xFF
    let workbook = try CSVReader.workbook(bytes, sheetName: "表")
    #expect(workbook.sheets[0]["C3"].value == "电缆破损")
    #expect(workbook.notices.map(\.code) == ["X09.badBytes"])
    #expect(workbook.notices.first?.position.line == 3)
    #expect(workbook.notices.first?.position.cell == CellReference("B3"))
  }

  @Test("ragged rows are kept and reported by line") func raggedRowsAreKeptAndToldByLine() throws {
    let text = "a,b,c\n1,2,3\n\"x\ny\",2\n1,2,3\n1,2,3,4\n"
    let workbook = try CSVReader.workbook(Array(text.utf8), sheetName: "表")
    #expect(workbook.sheets[0]["D5"].value == "4")
    #expect(workbook.notices.first?.code == "X09.ragged")
    #expect(workbook.notices.first?.arguments == ["3, 6", "2", "3"])
  }

  @Test("a field longer than a cell is refused, one of the limit is not")
  func aFieldLongerThanACellIsRefusedOneOfTheLimitIsNot() throws {
    let text = { "a,b\n1," + String(repeating: "字", count: $0) + "\n" }
    _ = try CSVReader.workbook(Array(text(SheetLimits.textLength).utf8), sheetName: "表")
    let error = #expect(throws: CSVError.self) {
      try CSVReader.workbook(Array(text(SheetLimits.textLength + 1).utf8), sheetName: "表")
    }
    #expect(error?.code == .fieldTooLong(limit: SheetLimits.textLength))
    #expect(error?.position.cell == CellReference("B2"))
  }

  @Test("an empty file is refused") func anEmptyFileIsRefused() {
    let error = #expect(throws: CSVError.self) { try CSVReader.workbook([], sheetName: "表") }
    #expect(error?.code == .empty)
  }
}

@Suite("Long file") struct LongFileTests {
  @Test("a long file that begins in ASCII is reported by the first other bytes")
  func aLongFileThatBeginsInASCIIIsToldByTheFirstOtherBytes() throws {
    // 检查 in GB 18030, after more ASCII than any sample.
    let line = String(repeating: "x", count: 1000) + ",2\n"
    let bytes =
      Array(String(repeating: line, count: 1500).utf8) + [0xBC, 0xEC, 0xB2, 0xE9]
      + Array(",2\n".utf8)
    let read = try records(bytes)
    #expect(read.count == 1501)
    #expect(read.last == ["检查", "2"])
  }
}
