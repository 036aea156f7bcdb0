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
    var sheet: String
    var cell: CellReference
    var cached: CellValue
    var computed: CellValue
  }

  let workbook: Workbook
  let stale: [Stale]

  /// - Parameter formulas: those that other copies had.
  init(_ workbook: Workbook, formulas: KnownFormulas) {
    guard workbook.sheets.contains(where: \.rows.hasFormula),
      let day = CalendarDate(year: 2000, month: 1, day: 1)
    else {
      (self.workbook, stale) = (workbook, [])
      return
    }
    var filled = workbook
    var stale: [Stale] = []
    let places = Dictionary(
      workbook.sheets.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for result in Calculator(workbook, today: day, formulas: formulas).results() {
      guard result.problem == nil, let value = result.value,
        let index = places[result.sheet]
      else { continue }
      let cell = filled.sheets[index][result.cell]
      if let cached = cell.value {
        if ComputedWorkbook.differ(cached, value), !ComputedWorkbook.isVolatile(cell) {
          stale.append(
            .init(sheet: result.sheet, cell: result.cell, cached: cached, computed: value))
        }
      } else if value != .text("") {
        filled.sheets[index][result.cell].value = value
      }
    }
    (self.workbook, self.stale) = (filled, stale)
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
