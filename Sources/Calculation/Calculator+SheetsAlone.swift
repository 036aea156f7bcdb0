import Expressions
import Grid
import Spreadsheet
import Values

/// Sheets whose formulas read no other sheet, such as the score sheets of a round: they are computed
/// side by side, and the others find their results.
extension Calculator {
  /// From so many sheets with formulas on it is worth the while.
  private static let manySheets = 8

  /// Computes those sheets, each by a calculator of its own with its share of the work; what takes
  /// more is computed with the others.
  func computeSheetsAlone(of workbook: Workbook) {
    let open = sheets.indices.filter { !sheets[$0].formulas.isEmpty }
    guard open.count >= Calculator.manySheets else { return }
    let (dates, today, formulas, share) = (dateSystem, today, formulas, workLimit / open.count)
    let alone = open.map { workbook.sheets[$0] }
    let counts = open.map { sheets[$0].formulas.count }
    let outcomes = Array(alone.indices).mapInParallel(heaviestFirst: { counts[$0] }) {
      index -> [Outcome]? in
      let sheet = alone[index]
      var book = Workbook(sheets: [sheet])
      book.dateSystem = dates
      let calculator = Calculator(book, today: today, formulas: formulas, workLimit: share)
      guard calculator.isAlone else { return nil }
      let outcomes = calculator.outcomes()
      return outcomes.contains { $0.problem == .tooMuchWork } ? nil : outcomes
    }
    for (index, outcomes) in zip(open, outcomes) {
      for outcome in outcomes ?? [] { adopt(outcome, onSheetAt: index) }
    }
  }

  /// What came of one formula.
  struct Outcome: Sendable {
    let cell: CellReference
    let value: FormulaValue
    let problem: FormulaProblem?
  }

  /// Whether no formula of its only sheet names a sheet, or something that may stand for one.
  private var isAlone: Bool {
    sheets[0].formulas.values.allSatisfy { formula in
      guard case .success(let reading) = expression(formula.text) else { return true }
      var isAlone = true
      reading.syntax.visit { node in
        switch node {
        case .reference(let area): isAlone = isAlone && area.sheet == nil
        case .name: isAlone = false
        default: break
        }
      }
      return isAlone
    }
  }

  private func outcomes() -> [Outcome] {
    results().map { result in
      let key = CellKey(sheet: 0, row: result.cell.row, column: result.cell.column)
      return Outcome(cell: result.cell, value: value(of: key), problem: result.problem)
    }
  }
}
