import Conversion
import Files
import Spreadsheet
import TestSupport
import Testing
import Values
import XLSX

/// Rows of a workbook that stand out of order come out in order, wherever they go.
@Suite("Unordered rows") struct UnorderedRowsTests {
  /// A workbook whose last row is the first; a large one is read as a stream.
  private func workbook(rows count: Int) -> [UInt8] {
    func row(_ number: Int) -> String {
      """
      <row r="\(number)"><c r="A\(number)"><v>\(number)</v></c>\
      <c r="B\(number)" t="inlineStr"><is><t>排查 \(number)</t></is></c></row>
      """
    }
    return WorkbookBuilder(rows: (2...count).map(row).joined() + row(1)).bytes()
  }

  private func expected(rows count: Int) -> String {
    (1...count).map { "\($0),排查 \($0)\r\n" }.joined()
  }

  @Test("to a file, a stream and a folder", arguments: [3, 12_000])
  func rowsComeInOrder(count: Int) throws {
    let bench = try Workbench()
    try bench.put("a.xlsx", workbook(rows: count))
    try bench.convert(["a.xlsx"], to: "a.csv")
    #expect(try bench.text("a.csv") == expected(rows: count))
    try bench.convert(["a.xlsx"], to: "out/") { $0.format = .csv }
    #expect(try bench.text("out/a.csv") == expected(rows: count))
    let stream = try bench.streamed(["a.xlsx"], as: .csv)
    #expect(stream == expected(rows: count))
  }

  @Test("as a workbook, cells, and objects", arguments: [3, 12_000])
  func otherFormats(count: Int) throws {
    let bench = try Workbench()
    try bench.put("a.xlsx", workbook(rows: count))
    try bench.convert(["a.xlsx"], to: "b.xlsx")
    let sheet = try Workbook(xlsxAt: bench.path("b.xlsx")).sheets[0]
    #expect(sheet["A1"].value == 1 && sheet["B\(count)"].displayedText == "排查 \(count)")
    for format in [OutputFormat.cells, .ndjson] {
      let lines = try bench.streamed(["a.xlsx"], as: format).split(separator: "\n")
      #expect(lines.count == (format == .cells ? count * 2 : count - 1))
    }
    let displayed = try bench.streamed(["a.xlsx"], as: .csv) { $0.values = .displayed }
    #expect(displayed == expected(rows: count))
  }

  @Test("nothing is reported twice of a sheet that is begun anew")
  func noticesAreToldOnce() throws {
    let bench = try Workbench()
    let odd =
      #"<row r="2"><c r="A2" s="9"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#
    let styles = "<cellXfs><xf/></cellXfs>"
    try bench.put("a.xlsx", WorkbookBuilder(rows: odd, styles: styles).bytes())
    try bench.convert(["a.xlsx"], to: "a.csv")
    #expect(bench.notices.map(\.code) == ["X10.styleIndex"])
  }

  @Test("a stream that is cut short is given nothing of a damaged workbook")
  func damagedWorkbook() throws {
    let bench = try Workbench()
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined()
    try bench.put("a.xlsx", WorkbookBuilder(rows: rows + "<row").bytes())
    let output = BytesOutput()
    #expect(throws: XLSXError.self) { try bench.stream(["a.xlsx"], as: .csv, to: output) }
    #expect(output.bytes.isEmpty)
  }
}

extension Workbench {
  /// What standard output would be given, as text.
  fileprivate func streamed(
    _ inputs: [String], as format: OutputFormat,
    _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws -> String {
    let output = BytesOutput()
    try stream(inputs, as: format, to: output, change)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  fileprivate func stream(
    _ inputs: [String], as format: OutputFormat, to output: BytesOutput,
    _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws {
    var options = ConversionOptions()
    options.format = format
    change(&options)
    let converter = Converter(options: options, standardOutput: output) { _ in }
    try converter.convert(inputs.map { try InputSource(path($0)) }, to: .standardOutput)
  }
}
