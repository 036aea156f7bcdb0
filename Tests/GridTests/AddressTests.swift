import Grid
import Testing

@Test("an address in the program is a cell or a rectangle without asking")
func addressesAreLiterals() {
  let cell: CellReference = "$B$7"
  #expect(cell == CellReference(row: 7, column: 2))
  let ranges: [CellRange] = ["B2:D9", "B2", "C:C", "2:9"]
  #expect(
    ranges == [
      CellRange(rows: 2...9, columns: 2...4), CellRange(cell.offset(rows: -5)),
      CellRange(rows: 1...SheetLimits.rows, columns: 3...3),
      CellRange(rows: 2...9, columns: 1...SheetLimits.columns),
    ])
}

@Test(
  "a text from elsewhere is asked: nil where it is no address",
  arguments: ["", "B", "7", "B0", "XFE1", "A1048577", "B7:", "B7:C", "B 7", "检1"])
func textsAreNoAddresses(text: String) {
  #expect(CellReference(text) == nil)
  #expect(CellRange(text) == nil)
}

@Test("an address in the program that is none ends it") func wrongLiteralsEndTheProgram() async {
  await #expect(processExitsWith: .failure) { _ = "XFE1" as CellReference }
  await #expect(processExitsWith: .failure) { _ = "B2:" as CellRange }
}
