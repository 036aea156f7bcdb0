import Conversion
import Spreadsheet
import Testing

@Suite("Odd input") struct OddInputTests {
  @Test(
    "a table with nothing in it is reported", arguments: ["", "\u{FEFF}", "\n\r\n\n", ",,\n,,\n"])
  func aTableWithNothingInItIsTold(text: String) throws {
    let bench = try Workbench()
    try bench.put("a.csv", Array(text.utf8))
    try bench.convert(["a.csv"], to: "a.xlsx")
    #expect(bench.notices.map(\.code) == ["X12.empty"])
  }

  @Test("a stray NUL is kept and reported") func aStrayNULIsKeptAndTold() throws {
    let bench = try Workbench()
    try bench.put("a.csv", Array("a,b\n1,\0x\n".utf8))
    try bench.convert(["a.csv"], to: "out.csv")
    #expect(bench.notices.map(\.code) == ["X09.nulls"])
    #expect(try bench.text("out.csv") == "a,b\r\n1,\0x\r\n")
  }

  @Test("a file of zeros is refused, and nothing is left")
  func aFileOfZerosIsRefusedAndNothingIsLeft() throws {
    let bench = try Workbench()
    try bench.put("a.csv", [UInt8](repeating: 0, count: 4096))
    #expect(throws: ConversionError.self) { try bench.convert(["a.csv"], to: "out.xlsx") }
    #expect(try bench.names() == ["a.csv"])
  }

  @Test("outputs of one name are kept apart, whatever their case and folder")
  func outputsOfOneNameAreKeptApartWhateverTheirCaseAndFolder() {
    var taken = TakenStems()
    let inputs = ["a.csv", "a.tsv", "sub/A.csv", "a.xlsx", "a-2.csv"]
    #expect(
      inputs.map { taken.suffix(for: $0, as: nil) } == ["", "-2", "-3", "", "-2"])
  }

  @Test("the output of a renamed input has the new name")
  func theOutputOfARenamedInputHasTheNewName() throws {
    let bench = try Workbench()
    let source = try InputSource(bench.put("a.csv", Array("x\n".utf8)), suffix: "-2")
    let converter = Converter(options: ConversionOptions()) { _ in }
    try converter.convert([source], to: .folder(bench.path("out")))
    #expect(try bench.names() == ["a.csv", "out"])
    #expect(try bench.bytes("out/a-2.xlsx").starts(with: [0x50, 0x4B]))
  }
}
