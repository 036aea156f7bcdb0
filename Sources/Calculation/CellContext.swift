import Expressions
import Grid
import Spreadsheet
import Values

/// Where the formula of a cell finds other cells and names.
struct CellContext: EvaluationContext {
  let calculator: Calculator
  let cell: CellKey
  var nameDepth = 0

  var today: CalendarDate { calculator.today }

  var dateSystem: DateSystem { calculator.dateSystem }

  var extent: (rows: Int, columns: Int) { calculator.extent }

  var position: CellArea? {
    CellArea(rows: cell.row...cell.row, columns: cell.column...cell.column)
  }

  func value(ofName name: String) -> Operand? {
    let sheet = calculator.sheets[cell.sheet].name
    guard nameDepth < DefinedNames.depthLimit,
      let text = calculator.names.formula(of: name, on: sheet),
      case .success(let named) = calculator.expression(text)
    else { return nil }
    var context = self
    context.nameDepth += 1
    var evaluator = Evaluator(context: context)
    do { return try evaluator.operand(named.syntax) } catch { return .error(error.error) }
  }

  func values(in area: CellArea) -> Matrix? {
    let index = area.sheet.map { calculator.index(ofSheet: $0) } ?? cell.sheet
    guard let index else { return nil }
    for key in calculator.sheets[index].formulaCells(in: area, sheet: index) {
      calculator.require(key)
    }
    var values: [FormulaValue] = []
    values.reserveCapacity(area.cellCount)
    for row in area.rows {
      for column in area.columns {
        values.append(calculator.value(of: CellKey(sheet: index, row: row, column: column)))
      }
    }
    return Matrix(rows: area.rows.count, columns: area.columns.count, values: values)
  }
}
