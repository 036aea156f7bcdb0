import Expressions
import Values

/// What the formula of a single row sees: its own fields, bare or with the name of its table.
struct RowContext: EvaluationContext {
  let book: RegisterBook
  let table: RegisterTable
  let row: RegisterRow

  var today: CalendarDate { book.today }

  func value(ofField path: [String]) -> Operand? {
    cell(path).map { .value($0.value) }
  }

  /// What a path leads to; nil where it leads nowhere.
  func cell(_ path: [String]) -> RegisterCell? {
    guard let name = path.last,
      path.count == 1 || path.dropLast().joined(separator: ".") == table.name,
      table.place(of: name) != nil
    else { return nil }
    return table.cell(row, name)
  }

  func call(
    _ function: String, _ arguments: [FormulaSyntax], _ evaluator: inout Evaluator
  ) -> Operand? {
    guard ConditionFunction(rawValue: function) == .listed, arguments.count == 2,
      case .field(let path) = arguments[0], let cell = cell(path)
    else { return nil }
    return book.isListed(cell, in: arguments[1], of: row.unit)
  }
}

/// What the formulas of a join see: the fields of both rows, with the names of their registers.
struct PairContext: EvaluationContext {
  let rows: [RowContext]

  var today: CalendarDate { rows[0].today }

  func value(ofField path: [String]) -> Operand? {
    rows.lazy.compactMap { $0.cell(path) }.first.map { .value($0.value) }
  }

  /// What a formula gives, names kept apart where it is a field alone.
  func cell(_ formula: FormulaSyntax) -> RegisterCell {
    if case .field(let path) = formula, let cell = rows.lazy.compactMap({ $0.cell(path) }).first {
      return cell
    }
    var evaluator = Evaluator(context: self)
    return RegisterCell(evaluator.value(of: formula))
  }
}
