import Grid
import Spreadsheet
import Testing

@Suite("Merged ranges found by cell") struct MergedRangesTests {
  private func ranges(_ addresses: String...) throws -> [CellRange] {
    try addresses.map { try #require(CellRange($0)) }
  }

  @Test(
    "a cell belongs to the range around it",
    arguments: [
      ("A1", "A1:B2"), ("B2", "A1:B2"), ("C2", "C1:C500"), ("C500", "C1:C500"), ("B3", nil),
      ("C501", nil), ("D1", nil), ("E7", "E7:F7"), ("F7", "E7:F7"), ("A7", "A7:A9"), ("A10", nil),
    ])
  func around(cell: String, expected: String?) throws {
    let merges = MergedRanges(try ranges("E7:F7", "C1:C500", "A1:B2", "A7:A9"))
    let place = try #require(CellReference(cell))
    #expect(merges.range(at: place)?.description == expected)
    #expect(merges.anchor(of: place) == expected.flatMap { CellRange($0)?.topLeft } ?? place)
  }

  @Test("of two that overlap the upper counts") func overlapping() throws {
    let merges = MergedRanges(try ranges("B2:C4", "A1:B2", "C4:D6"))
    #expect(merges.range(at: CellReference(row: 2, column: 2))?.description == "A1:B2")
    #expect(merges.range(at: CellReference(row: 3, column: 3)) == nil)
    #expect(merges.range(at: CellReference(row: 4, column: 3))?.description == "C4:D6")
  }

  @Test("an area leaves out what lies outside, and keeps whole what reaches into it")
  func area() throws {
    let area = CellRange(rows: 5...10, columns: 1...3)
    let merges = MergedRanges(try ranges("A1:A6", "B9:B90", "C1:C4", "D5:E6", "A20:B21"), in: area)
    #expect(merges.range(at: CellReference(row: 5, column: 1))?.description == "A1:A6")
    #expect(merges.range(at: CellReference(row: 10, column: 2))?.description == "B9:B90")
    #expect(merges.range(at: CellReference(row: 7, column: 1)) == nil)
  }

  @Test("hundreds of thousands of tall ranges over each other cost no more than their number")
  func staircase() {
    let ranges = (1...200_000).map { CellRange(rows: $0...($0 + 100_000), columns: 1...2) }
    let merges = MergedRanges(ranges, in: CellRange(rows: 1...20_000, columns: 1...256))
    var found = 0
    for row in 1...20_000 where merges.range(at: CellReference(row: row, column: 3)) == nil {
      found += 1
    }
    #expect(found == 20_000)
    #expect(merges.anchor(of: CellReference(row: 9, column: 2)) == CellReference(row: 1, column: 1))
  }
}
