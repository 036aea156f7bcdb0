import Calculation
import Expressions
import Grid
import Spreadsheet
import Values

/// A workbook whose formulas all have results: the cached ones, and computed ones where a program
/// wrote none.
struct ComputedWorkbook {
  /// A formula whose cached result is not what it gives.
  struct Stale {
    var cell: CellReference
    var cached: CellValue
    var computed: CellValue
  }

  let workbook: Workbook
  /// Nil for a workbook without formulas.
  private let calculator: Calculator?

  /// - Parameter formulas: those that other copies had.
  init(_ workbook: Workbook, formulas: KnownFormulas) {
    let open = workbook.sheets.indices.filter { workbook.sheets[$0].rows.hasFormula }
    guard !open.isEmpty, let day = CalendarDate(year: 2000, month: 1, day: 1) else {
      (self.workbook, calculator) = (workbook, nil)
      return
    }
    let calculator = Calculator(workbook, today: day, formulas: formulas)
    var filled = workbook
    for index in open {
      let cells = workbook.sheets[index].rows.formulaCells.filter { $0.cell.value == nil }
      for (place, _) in cells {
        let result = calculator.result(sheet: workbook.sheets[index].name, cell: place)
        guard result?.problem == nil, let value = result?.value, value != .text("") else {
          continue
        }
        filled.sheets[index][place].value = value
      }
    }
    (self.workbook, self.calculator) = (filled, calculator)
  }

  /// The formulas of a sheet whose cached results are not what they give.
  func stale(onSheet name: String) -> [Stale] {
    guard let sheet = workbook[name] else { return [] }
    return (calculator?.results(ofSheet: name) ?? []).compactMap { result in
      let cell = sheet[result.cell]
      guard result.problem == nil, let value = result.value, let cached = cell.value,
        ComputedWorkbook.differ(cached, value), !ComputedWorkbook.isVolatile(cell)
      else { return nil }
      return Stale(cell: result.cell, cached: cached, computed: value)
    }
  }

  /// Whether the formula of a cell gives another result each time.
  private static func isVolatile(_ cell: Cell) -> Bool {
    ["TODAY(", "NOW(", "RAND"].contains { cell.formula?.text.contains($0) == true }
  }

  private static func differ(_ cached: CellValue, _ computed: CellValue) -> Bool {
    switch (cached, computed) {
    case (.number(let old), .number(let new)): abs(old - new) > 1e-6 * max(1, abs(new))
    case (.number(let old), .text("")), (.text(""), .number(let old)): old != 0
    default: false
    }
  }
}
