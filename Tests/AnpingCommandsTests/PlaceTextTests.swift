import AnpingCommands
import Grid
import Spreadsheet
import Testing
import Wording

private let b4 = CellReference(row: 4, column: 2)

@Suite("Place text") struct PlaceTextTests {
  @Test(
    "a place is given in the language of the message",
    arguments: [
      (SourcePosition(), "", ""),
      (SourcePosition(file: "a.csv"), "a.csv", "a.csv"),
      (SourcePosition(file: "a.csv", line: 4), "a.csv: 第 4 行", "a.csv: line 4"),
      (SourcePosition(file: "a.csv", cell: b4, line: 7), "a.csv: B4，第 7 行", "a.csv: B4, line 7"),
      (SourcePosition(file: "a.csv", cell: b4, line: 4), "a.csv: B4", "a.csv: B4"),
      (SourcePosition(sheet: "表", cell: b4), "表!B4", "表!B4"),
      (
        SourcePosition(part: "xl/workbook.xml", line: 1, byte: 9),
        "xl/workbook.xml，第 1 行，第 9 字节", "xl/workbook.xml, line 1, byte 9"
      ),
    ])
  func aPlaceIsToldInTheLanguageOfTheMessage(
    place: SourcePosition, chinese: String, english: String
  ) {
    #expect(Wording(.chinese).place(place) == chinese)
    #expect(Wording(.english).place(place) == english)
  }
}
