import CSV
import Conversion
import Files
import FoundationEssentials
import Spreadsheet
import Testing
import TextEncoding
import Wording
import XLSX

/// Converts files in a folder of its own, which goes away with it.
final class Workbench {
  let folder: String
  private(set) var notices: [Notice] = []

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.path + "/anping-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  @discardableResult
  func put(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  /// The text of a file, without a byte order mark.
  func text(_ name: String) throws -> String {
    let bytes = try bytes(name)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(
      decoding: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  func convert(
    _ inputs: [String], to output: String, _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws {
    var options = ConversionOptions()
    change(&options)
    let converter = Converter(options: options) { self.notices.append($0) }
    let target = OutputTarget(path(output), format: options.format, inputs: inputs.count)
    try converter.convert(inputs.map { try InputSource(path($0)) }, to: target)
  }

  /// Converts a text and gives the text that comes out.
  func converted(
    _ text: String, from input: String = "in.csv", to output: String,
    _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws -> String {
    try put(input, Array(text.utf8))
    try convert([input], to: output) { options in
      options.replaces = true
      change(&options)
    }
    return try self.text(output)
  }
}

@Suite("Text conversion") struct TextConversionTests {
  @Test("CSV to objects, keys from the first row") func csvToObjectsKeysFromTheFirstRow() throws {
    let lines = try Workbench().converted(
      "工号,金额,日期,,金额\n007,1.50,2026.11.3,x,\n\n008,2,2026-11-04 08:30,,3\n", to: "out.ndjson")
    #expect(
      lines == """
        {"工号":"007","金额":1.5,"日期":"2026-11-03","D":"x","金额_2":null}
        {"工号":"008","金额":2,"日期":"2026-11-04T08:30:00","D":null,"金额_2":3}

        """)
  }

  @Test("objects to CSV, keys in the order they are met")
  func objectsToCsvKeysInTheOrderTheyAreMet() throws {
    let lines = """
      {"a":1,"b":"x,y"}

      {"b":null,"c":[1,2],"a":12345678901234567890}
      """
    let csv = try Workbench().converted(lines, from: "in.ndjson", to: "out.csv")
    #expect(csv == "a,b,c\r\n1,\"x,y\",\r\n12345678901234567890,,\"[1,2]\"\r\n")
  }

  @Test("CSV to cells and back") func csvToCellsAndBack() throws {
    let bench = try Workbench()
    let cells = try bench.converted("a,b\n1,=1+1\n,2026-11-03\n", to: "out.ndjson") {
      $0.format = .cells
    }
    #expect(
      cells == """
        {"sheet":null,"cell":"A1","type":"text","value":"a"}
        {"sheet":null,"cell":"B1","type":"text","value":"b"}
        {"sheet":null,"cell":"A2","type":"number","value":1}
        {"sheet":null,"cell":"B2","type":"text","value":"=1+1"}
        {"sheet":null,"cell":"B3","type":"date","value":"2026-11-03T00:00:00"}

        """)
    try bench.convert(["out.ndjson"], to: "back.csv")
    #expect(try bench.text("back.csv") == "a,b\r\n1,=1+1\r\n,2026-11-03\r\n")
  }

  @Test("GB 18030 in and out") func gb18030InAndOut() throws {
    let bench = try Workbench()
    let text = "内容,备注\r\n安全帽𠮷,\"两\r\n行\"\r\n"
    try bench.put("in.csv", Array(text.utf8))
    try bench.convert(["in.csv"], to: "gb.csv") { $0.outputEncoding = .gb18030 }
    try bench.convert(["gb.csv"], to: "back.csv") { $0.outputEncoding = .utf8 }
    #expect(try bench.bytes("back.csv") == Array(text.utf8))
    #expect(try bench.bytes("gb.csv") != Array(text.utf8))
  }

  @Test("an output that is there stays unless it may be replaced")
  func anOutputThatIsThereStaysUnlessItMayBeReplaced() throws {
    let bench = try Workbench()
    try bench.put("in.csv", Array("a\n".utf8))
    try bench.put("out.csv", Array("old".utf8))
    let error = #expect(throws: FileError.self) { try bench.convert(["in.csv"], to: "out.csv") }
    #expect(error?.code == .exists)
    #expect(try bench.text("out.csv") == "old")
    try bench.convert(["in.csv"], to: "out.csv") { $0.replaces = true }
    #expect(try bench.text("out.csv") == "a\r\n")
  }

  @Test("a refused file leaves no output behind") func aRefusedFileLeavesNoOutputBehind() throws {
    let bench = try Workbench()
    try bench.put("in.csv", Array("a,b\n1,\"x\n".utf8))
    let error = #expect(throws: CSVError.self) { try bench.convert(["in.csv"], to: "out.csv") }
    #expect(error?.code == .unclosedQuote)
    #expect(try bench.names() == ["in.csv"])
  }

  @Test("several files do not fit into one CSV") func severalFilesDoNotFitIntoOneCsv() throws {
    let bench = try Workbench()
    try bench.put("a.csv", Array("a\n".utf8))
    try bench.put("b.csv", Array("b\n".utf8))
    let error = #expect(throws: ConversionError.self) {
      try bench.convert(["a.csv", "b.csv"], to: "out.csv")
    }
    #expect(error?.kind == .severalIntoOne)
  }

  @Test("defused text runs no formula, numbers stay") func defusedTextRunsNoFormulaNumbersStay()
    throws
  {
    let csv = try Workbench().converted("=1+1,-5,+7%,-x,@a,b\n", to: "out.csv") {
      $0.defuses = true
    }
    #expect(csv == "'=1+1,-5,+7%,'-x,'@a,b\r\n")
  }

  @Test(
    "a line that is no object is reported",
    arguments: [
      ("{\"a\":1}\n[1]\n", "in.ndjson"), ("{\"a\":1}\n{\"a\":\n", "in.jsonl"),
    ])
  func aLineThatIsNoObjectIsTold(text: String, name: String) throws {
    let bench = try Workbench()
    let error = #expect(throws: ConversionError.self) {
      try bench.converted(text, from: name, to: "out.csv")
    }
    #expect(error?.kind == .jsonLineUnreadable)
    #expect(error?.position.line == 2)
  }
}

@Suite("Sniffing") struct SniffingTests {
  @Test("a picture is called one, whatever its name says") func aPictureIsCalledOne() throws {
    let bench = try Workbench()
    try bench.put("bild.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let error = #expect(throws: XLSXError.self) { try bench.convert(["bild.csv"], to: "out.csv") }
    #expect(error?.code == .isPicture)
  }

  @Test(
    "what is no table is refused with its reason",
    arguments: [
      ("noise.csv", [UInt8](repeating: 0xFF, count: 300), DiagnosticCode.formatUnknown),
      ("text.xlsx", Array("序号,内容\n1,帽\n".utf8), .textAsWorkbook),
    ] as [(String, [UInt8], DiagnosticCode)])
  func whatIsNoTableIsRefusedWithItsReason(
    name: String, bytes: [UInt8], kind: DiagnosticCode
  ) throws {
    let bench = try Workbench()
    try bench.put(name, bytes)
    let error = #expect(throws: ConversionError.self) { try bench.convert([name], to: "out.csv") }
    #expect(error?.kind == kind)
  }
}
