import Spreadsheet
import TestSupport
import Testing
import Wording
import XLSX

/// The scanner and libxml2 read the same, or refuse for the same reason: whatever the XML, and at
/// whatever size of its window.
@Suite("Scanning") struct ScanningTests {
  /// What came of reading a sheet: its rows, or the kind of the error, and what was noticed.
  private struct Outcome: Equatable {
    var rows: [[StreamedCell]] = []
    var numbers: [Int] = []
    var error: String?
    var notices: [Notice] = []
  }

  private func outcome(_ bytes: [UInt8], _ way: ReadingWay) -> Outcome {
    var outcome = Outcome()
    do {
      let reader = try XLSXReader(bytes: bytes, way: way)
      defer { outcome.notices = reader.notices }
      var rows = try reader.cursor(of: reader.sheets[0])
      while try rows.next() {
        outcome.numbers.append(rows.row)
        var cells: [StreamedCell] = []
        for index in 0..<rows.count {
          cells.append(StreamedCell(column: rows[index].column, cell: try rows.cell(at: index)))
        }
        outcome.rows.append(cells)
      }
    } catch {
      // Rows before an error may have been given or not: libxml2 reads 32 KB at once.
      outcome = Outcome(error: error.kind.key)
    }
    return outcome
  }

  private func expectAgreement(_ bytes: [UInt8], pieces: [Int], _ what: String) {
    let expected = outcome(bytes, .libxml2)
    for piece in pieces {
      var way = ReadingWay()
      way.piece = piece
      #expect(outcome(bytes, way) == expected, "\(what), window of \(piece)")
    }
  }

  private static let strings = "<si><t>一</t></si><si><t xml:space=\"preserve\"> b &amp; c </t></si>"

  private static let plain = """
    <row r="1" spans="1:3" ht="15" customHeight="1"><c r="A1" s="0"><v>5</v></c><c r="B1" t="s"><v>1</v></c>\
    <c r="C1" t="inlineStr"><is><t>锅炉 &lt;1&gt;</t></is></c></row><row r="3"/>
    <row r="4"><c r="A4"/><c r="B4" t="str"><f>A1&amp;"x"</f><v>5x</v></c><c r="AA4" t="b"><v>1</v></c></row>
    """

  @Test("rows as programs write them are scanned, at every size of the window")
  func plainRowsAreScanned() throws {
    let bytes = WorkbookBuilder(rows: Self.plain, strings: Self.strings).bytes()
    let reader = try XLSXReader(bytes: bytes, way: ReadingWay())
    var rows = try reader.cursor(of: reader.sheets[0])
    let hasRow = try rows.next()
    let isScanned = rows.isScanned
    #expect(hasRow && isScanned)
    expectAgreement(bytes, pieces: Array(1...40) + [100, 1000, 1 << 18], "plain rows")
  }

  @Test(
    "odd rows are read, or refused, as libxml2 does",
    arguments: [
      #"<row r="1"><c r="A1"><!-- a --><v>1</v></c></row>"#,
      #"<row r="1"><c r="A1" t="str"><v><![CDATA[a<b]]></v></c></row>"#,
      #"<row r="1"><c r="A1" t="str"><v>a]]>b</v></c></row>"#,
      #"<row r="1"><c r="A1" t="str"><v>a&nbsp;b</v></c></row>"#,
      #"<row r="1"><c r="A1" t="str"><v>a&#13;&#x9505;&#0;</v></c></row>"#,
      #"<row r="1"><c r="A1" r="B1"><v>1</v></c></row>"#,
      #"<row r="1"><c r='A1'><v>1</v></c></row>"#, #"<row r="1"><c r="A2"><v>1</v></c></row>"#,
      #"<row r="1"><c r="a1"><v>1</v></c></row>"#, #"<row><c><v>1</v></c><c><v>2</v></c></row>"#,
      #"<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>"#, #"<row r="1"><c r="A1"><v>1</c></row>"#,
      #"<row r="1"><c r="A1" s="99" t="s"><v>7</v></c></row>"#, "<row r=\"1\"><c r=\"A1\"",
      #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1"><v>3</v></c></row>"#,
      #"<row r="1"><c r="A1" t="str"><v>_x000D_a_b</v></c></row>"#,
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc\u{1}</v></c></row>",
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc</v></c></row>",
      #"<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>"#,
      #"<row r="1" wrong="1"><c r="A1"><v>1</v><extLst/></c></row>"#, "<col/>", "text",
    ])
  func oddRowsAgree(_ odd: String) {
    for rows in [odd, Self.plain + odd] {
      let bytes = WorkbookBuilder(rows: rows, strings: Self.strings).bytes()
      expectAgreement(bytes, pieces: [1, 7, 64, 1 << 18], odd)
    }
  }

  @Test("bytes changed at random are read, or refused, as libxml2 does")
  func changedBytesAgree() {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let spices = Array("<>/&\"'= !?[]cvrst019_x-\r\n\u{0}é".utf8)
    for _ in 0..<400 {
      var rows = Array(Self.plain.utf8)
      for _ in 0...random(3) { rows[random(rows.count)] = spices[random(spices.count)] }
      var builder = WorkbookBuilder(rows: "ROWS", strings: Self.strings)
      guard let place = builder.parts.firstIndex(where: { $0.name == "xl/worksheets/sheet1.xml" })
      else { return }
      let xml = String(decoding: builder.parts[place].data, as: UTF8.self)
      let around = xml.split(separator: "ROWS", omittingEmptySubsequences: false)
      builder.parts[place].data = Array(around[0].utf8) + rows + Array(around[1].utf8)
      expectAgreement(
        builder.bytes(), pieces: [13, 1 << 18], String(decoding: rows, as: UTF8.self))
    }
  }
}
