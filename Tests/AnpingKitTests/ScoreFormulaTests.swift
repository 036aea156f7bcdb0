import Assessment
import Calculation
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording
import XLSX

/// The formulas of the assessment workbook against the engine that scores: rules and entries are
/// random, and both must come to the same.
@Suite("Scores as formulas")
struct ScoreFormulaTests {
  @Test("a workbook calculates what the engine scores", arguments: 1...60)
  func agree(seed: Int) throws {
    let random = RandomRound(seed: seed)
    let round = try random.assessment()
    try #require(round.inputDiagnostics.filter { $0.severity == .error }.isEmpty)
    let (bytes, sheets) = try random.workbook(of: round)
    let book = Calculated(try Workbook(xlsx: bytes))
    for (form, sheet) in zip(round.forms, sheets) {
      expect(
        book, try #require(sheet), shows: try #require(form.score),
        places: form.rules.scoring.places)
    }
    for (index, standing) in round.units.enumerated() {
      expect(book, row: 3 + index, shows: standing, places: round.rules[0].scoring.places)
    }
    if seed <= 6 { try keep(book, bytes, seed: seed) }
  }

  private func expect(
    _ book: Calculated, _ sheet: String, shows score: FormScore, places: Int
  ) {
    let cells = book.cells(besideLabels: ["得分", "等级", "实得分"], in: sheet)
    guard case .number(let shown) = cells["得分"] else {
      #expect(score.shown == nil, "\(sheet): \(cells)")
      return
    }
    #expect(Decimal(shown)?.rounded(toPlaces: places) == score.shown, "\(sheet): \(cells)")
    #expect(abs(shown - (score.exact?.double ?? .nan)) < 1e-9)
    #expect(cells["等级"] == score.grade.map { .text($0) }, "\(sheet): \(cells)")
    #expect(cells["实得分"] == score.raw.map { .number($0.double) }, "\(sheet)")
  }

  private func expect(
    _ book: Calculated, row: Int, shows standing: UnitStanding, places: Int
  ) {
    func value(_ column: String) -> CellValue? { book["汇总排名", "\(column)\(row)"] }
    #expect(value("B") == .text(standing.unit.name))
    guard case .number(let total) = value("E") else {
      #expect(standing.total == nil)
      return
    }
    #expect(Decimal(total)?.rounded(toPlaces: places) == standing.total)
    #expect(value("F") == standing.grade.map { .text($0) })
    #expect(value("A") == standing.rank.map { .number(Double($0)) })
  }

  /// For `.ci/interop/rounds.py`, which lets LibreOffice calculate them again.
  private func keep(_ book: Calculated, _ bytes: [UInt8], seed: Int) throws {
    let folder = Repository.path(".build/rounds")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let patches = book.results.map {
      Patch.setCell(sheet: $0.sheet, $0.cell, .cachedResult($0.value))
    }
    let computed = try XLSXPatcher.apply(patches, to: bytes)
    try Data(computed).write(to: URL(filePath: folder + "/round\(seed).xlsx"))
  }
}

/// A workbook with its formulas calculated.
private struct Calculated {
  let results: [FormulaResult]
  private let book: Workbook

  init(_ book: Workbook) {
    self.book = book
    results = Calculator(book, today: CalendarDate("2026-11-21")!).results()
  }

  subscript(_ sheet: String, _ cell: String) -> CellValue? {
    results.first { $0.sheet == sheet && $0.cell.description == cell }.map(\.value)
      ?? book[sheet].flatMap { sheet in CellReference(cell).flatMap { sheet[$0].value } }
  }

  /// The values at the right of labels.
  func cells(besideLabels labels: [String], in name: String) -> [String: CellValue] {
    var found: [String: CellValue] = [:]
    for (cell, content) in book[name]?.cellsInOrder ?? [] where cell.row > 4 {
      guard case .text(let label) = content.value, labels.contains(label) else { continue }
      found[label] = self[name, CellReference(row: cell.row, column: cell.column + 1).description]
    }
    return found
  }
}
