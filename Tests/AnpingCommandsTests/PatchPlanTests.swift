import AnpingCommands
import Grid
import Spreadsheet
import Testing
import Values

@Suite("Patch plan") struct PatchPlanTests {
  @Test(
    "rows are inserted and deleted from the bottom up, in whatever order they are asked for",
    arguments: [
      (["表!3:5", "表!9:1"], ["表!6:2"]), (["表!9:1", "表!3:5"], ["表!7:1", "表!6:1"]),
    ])
  func bottomUp(inserted: [String], deleted: [String]) {
    let plan = PatchPlan(
      cells: [], insertions: inserted.compactMap { .init(.rows, $0) },
      deletions: deleted.compactMap { .init(.rows, $0) })
    #expect(
      plan.patches == [
        .insertRows(sheet: "表", before: 9, count: 1, formattedLike: [8]),
        .deleteRows(sheet: "表", 6...7),
        .insertRows(sheet: "表", before: 3, count: 5, formattedLike: [2]),
      ])
  }

  @Test("cells are set before any row moves")
  func cellsFirst() {
    let plan = PatchPlan(
      cells: ["表!B7=3", "表!B8=甲"].compactMap { .init($0) },
      insertions: [.init(.rows, "表!2:4")].compactMap { $0 }, deletions: [])
    #expect(
      plan.patches == [
        .setCell(sheet: "表", CellReference(row: 7, column: 2), .value(3)),
        .setCell(sheet: "表", CellReference(row: 8, column: 2), .value("甲")),
        .insertRows(sheet: "表", before: 2, count: 4, formattedLike: [1]),
      ])
  }

  @Test("rows inserted among deleted ones stay")
  func insertedAmongDeleted() {
    let plan = PatchPlan(
      cells: [], insertions: [.init(.rows, "表!5:2")].compactMap { $0 },
      deletions: [.init(.rows, "表!4:3")].compactMap { $0 })
    #expect(
      plan.patches.filter { if case .deleteRows = $0 { true } else { false } } == [
        .deleteRows(sheet: "表", 5...6), .deleteRows(sheet: "表", 4...4),
      ])
  }

  @Test("columns are inserted and deleted from the right, none of those to stay among them")
  func columns() {
    let plan = PatchPlan(
      cells: [], insertions: ["表!C:2", "'表'!AA:1"].compactMap { .init(.columns, $0) },
      deletions: ["表!B:3"].compactMap { .init(.columns, $0) })
    #expect(
      plan.patches == [
        .insertColumns(sheet: "表", before: 27, count: 1), .deleteColumns(sheet: "表", 3...4),
        .insertColumns(sheet: "表", before: 3, count: 2), .deleteColumns(sheet: "表", 2...2),
      ])
    #expect(
      ["表!C", "表!3:1", "表!C:0", "C:2", "表!:2"].allSatisfy { PatchPlan.Lines(.columns, $0) == nil })
  }

  @Test("rows before the first take no format")
  func firstRow() {
    let plan = PatchPlan(
      cells: [], insertions: [.init(.rows, "表!1:1")].compactMap { $0 }, deletions: [])
    #expect(plan.patches == [.insertRows(sheet: "表", before: 1, count: 1, formattedLike: [])])
  }

  @Test(
    "what a cell is to hold",
    arguments: [
      ("表!A1=12.50", Patch.CellContent.value(12.5)), ("表!A1=007", .value("007")),
      ("表!A1='=1+1", .value("=1+1")), ("表!A1==B1", .formula(Formula("B1"), cached: nil)),
      ("表!A1=", .clear), ("表!A1=a=b!c", .value("a=b!c")),
      ("表!A1=1234567890123456", .value("1234567890123456")),
    ])
  func content(text: String, expected: Patch.CellContent) {
    #expect(PatchPlan.Cell(text)?.content == expected)
  }

  @Test("sheets in quotes, with marks in their names")
  func sheets() {
    #expect(PatchPlan.Cell("'It''s!A1=x'!B2=3")?.sheet == "It's!A1=x")
    #expect(PatchPlan.Lines(.rows, "'a!b'!3:5")?.sheet == "a!b")
  }

  @Test("no address", arguments: ["B7=3", "表!B=3", "表!B7", "表!XFE1=3", "表!A0=1"])
  func noCell(text: String) { #expect(PatchPlan.Cell(text) == nil) }

  @Test(
    "no rows", arguments: ["3:5", "表!3", "表!0:5", "表!3:0", "表!3:-1", "表!1048577:1", "表!3:5:1"])
  func noRows(text: String) { #expect(PatchPlan.Lines(.rows, text) == nil) }
}
