import Expressions
import Grid
import Spreadsheet
import Values

/// Computes the formulas of a workbook.
///
/// For forms that come without cached results (written by a library, not by Excel), and for
/// templates after they were filled. Each cell is computed once, those it needs before it, without
/// recursion from cell to cell, so that a chain of a hundred thousand cells is no danger. Dates are
/// serial numbers as the workbook counts them.
///
/// ```swift
/// let calculator = Calculator(workbook, today: CalendarDate("2026-11-21")!)
/// calculator.value(sheet: "检查表", cell: "E7")  // .number(86.8)
/// calculator.results().filter { $0.problem != nil }  // what could not be computed, and why
/// ```
package final class Calculator {
  /// The most cells that all formulas of a workbook together may read, those of sheets that are
  /// computed apart as many again.
  package static let workLimit = 200_000_000

  let today: CalendarDate
  let dateSystem: DateSystem
  let sheets: [CalculatedSheet]
  let names: DefinedNames
  private let workbook: Workbook
  private(set) lazy var extent = (
    rows: sheets.map(\.extent.rows).max() ?? 0, columns: sheets.map(\.extent.columns).max() ?? 0
  )
  private let sheetIndices: [String: Int]
  private var states: [CellKey: State] = [:]
  private var problems: [CellKey: FormulaProblem] = [:]
  let formulas: KnownFormulas
  let workLimit: Int
  private var work = 0
  private var nesting = 0

  private enum State { case open, evaluating, done }

  /// How deeply cells that a formula's text does not tell (in a cycle of branches) are followed.
  private static let nestingLimit = 32

  /// A calculator for a workbook as it is now.
  ///
  /// - Parameters:
  ///   - today: the day that `TODAY()` gives.
  ///   - formulas: those that other workbooks had.
  ///   - workLimit: the most cells that all formulas together may read.
  package init(
    _ workbook: Workbook, today: CalendarDate, formulas: KnownFormulas = KnownFormulas(),
    workLimit: Int = Calculator.workLimit
  ) {
    self.workLimit = workLimit
    (self.workbook, self.today, self.formulas) = (workbook, today, formulas)
    dateSystem = workbook.dateSystem
    sheets = workbook.sheets.map { CalculatedSheet($0, in: workbook.dateSystem) }
    sheetIndices = Dictionary(
      workbook.sheets.enumerated().map { ($1.name.lowercased(), $0) },
      uniquingKeysWith: { a, _ in a })
    names = DefinedNames(workbook.definedNames)
  }

  /// The value of a cell: of a formula its result, else what stands there; nil for an empty cell,
  /// and for a formula that cannot be computed and has no cached result.
  package func value(sheet: String, cell: CellReference) -> CellValue? {
    guard let index = self.index(ofSheet: sheet) else { return nil }
    let key = CellKey(sheet: index, row: cell.row, column: cell.column)
    compute(key)
    let problem = problems[key]
    guard problem != nil, problem != .circular else { return value(of: key).cellValue }
    return sheets[index].cached(key)?.cellValue
  }

  /// The results of all formulas, by sheet, row and column.
  package func results() -> [FormulaResult] {
    computeSheetsAlone(of: workbook)
    return sheets.indices.flatMap(results)
  }

  /// The result of one formula; nil for an unknown sheet.
  package func result(sheet: String, cell: CellReference) -> FormulaResult? {
    index(ofSheet: sheet).map { result(of: cell, onSheetAt: $0) }
  }

  /// The results of the formulas of one sheet, by row and column; none for an unknown sheet.
  package func results(ofSheet name: String) -> [FormulaResult] {
    index(ofSheet: name).map(results) ?? []
  }

  private func results(ofSheetAt index: Int) -> [FormulaResult] {
    sheets[index].formulas.keys.sorted().map { result(of: $0, onSheetAt: index) }
  }

  private func result(of cell: CellReference, onSheetAt index: Int) -> FormulaResult {
    let key = CellKey(sheet: index, row: cell.row, column: cell.column)
    compute(key)
    let problem = problems[key]
    return FormulaResult(
      sheet: sheets[index].name, cell: cell,
      value: problem == nil || problem == .circular ? value(of: key).orZero.cellValue : nil,
      problem: problem)
  }

  func index(ofSheet name: String) -> Int? { sheetIndices[name.lowercased()] }

  /// The value of a computed cell, or of one without a formula.
  func value(of key: CellKey) -> FormulaValue { sheets[key.sheet].value(key) }

  func expression(_ text: String) -> KnownFormulas.Reading { formulas[text] }

  // MARK: Order

  /// Computes a cell after all that its formula names.
  private func compute(_ cell: CellKey) {
    guard sheets[cell.sheet].hasFormula(cell), states[cell] == nil else { return }
    var stack = [cell]
    while let next = stack.last {
      if states[next] == nil {
        states[next] = .open
        let needed = needs(of: next).filter { states[$0] == nil }
        stack += needed
        if !needed.isEmpty { continue }
      }
      stack.removeLast()
      if states[next] == .open { evaluate(next) }
    }
  }

  /// The formula cells that a formula refers to.
  private func needs(of key: CellKey) -> [CellKey] {
    guard case .success(let formula) = formula(of: key) else { return [] }
    return names.areas(of: formula, on: sheets[key.sheet].name, in: self).flatMap { area in
      let index = area.sheet.map { self.index(ofSheet: $0) } ?? key.sheet
      return index.map { sheets[$0].formulaCells(in: area, sheet: $0) } ?? []
    }
  }

  private func formula(of key: CellKey) -> KnownFormulas.Reading {
    expression(sheets[key.sheet].formula(key)?.text ?? "")
  }

  /// Called while another formula is evaluated, for a cell that was not ready: in a cycle, or in a
  /// branch that belongs to one.
  func require(_ key: CellKey) {
    guard states[key] != .done, sheets[key.sheet].hasFormula(key) else { return }
    guard states[key] != .evaluating, nesting < Calculator.nestingLimit else {
      problems[key] = .circular
      sheets[key.sheet].set(.error(.reference), at: key)
      return
    }
    evaluate(key)
  }

  // MARK: Values

  private func evaluate(_ key: CellKey) {
    states[key] = .evaluating
    nesting += 1
    defer {
      nesting -= 1
      states[key] = .done
    }
    switch formula(of: key) {
    case .failure(let error): fail(key, .unreadable(error))
    case .success(let formula):
      let unknown = formula.unknownFunctions
      guard unknown.isEmpty else { return fail(key, .unknownFunctions(unknown)) }
      guard work <= workLimit else { return fail(key, .tooMuchWork) }
      let isArray = sheets[key.sheet].formula(key)?.arrayRange != nil
      let context = CellContext(calculator: self, cell: key)
      var evaluator = Evaluator(context: context, isArray: isArray)
      let value = evaluator.value(of: formula.syntax)
      work += evaluator.work
      let isCircular = problems[key] == .circular
      sheets[key.sheet].set(isCircular ? .error(.reference) : value.orZero, at: key)
    }
  }

  /// Takes what another calculator made of a formula.
  func adopt(_ outcome: Outcome, onSheetAt index: Int) {
    let key = CellKey(sheet: index, row: outcome.cell.row, column: outcome.cell.column)
    guard states[key] == nil else { return }
    states[key] = .done
    problems[key] = outcome.problem
    sheets[index].set(outcome.value, at: key)
  }

  private func fail(_ key: CellKey, _ problem: FormulaProblem) {
    problems[key] = problem
    sheets[key.sheet].set(sheets[key.sheet].cached(key) ?? .error(.name), at: key)
  }
}
