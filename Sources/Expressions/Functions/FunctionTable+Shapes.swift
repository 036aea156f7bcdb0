import Values

/// Rows and columns of ranges.
extension FunctionTable {
  static let shapes: [String: Function] = [
    "ROW": Function(0...1) { evaluator, arguments throws(FormulaFailure) in
      try numbers(&evaluator, arguments) { $0.rows }
    },
    "COLUMN": Function(0...1) { evaluator, arguments throws(FormulaFailure) in
      try numbers(&evaluator, arguments) { $0.columns }
    },
    "ROWS": Function(1...1) { evaluator, arguments throws(FormulaFailure) in
      let operand = try evaluator.operand(arguments[0])
      if case .area(let area) = operand { return .value(.number(Number(area.rows.count))) }
      return .value(.number(Number(try evaluator.matrix(operand).rows)))
    },
    "COLUMNS": Function(1...1) { evaluator, arguments throws(FormulaFailure) in
      let operand = try evaluator.operand(arguments[0])
      if case .area(let area) = operand { return .value(.number(Number(area.columns.count))) }
      return .value(.number(Number(try evaluator.matrix(operand).columns)))
    },
  ]

  /// The numbers of an area's rows (or columns): the first, in an array all of them.
  private static func numbers(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax],
    _ lines: (CellArea) -> ClosedRange<Int>
  ) throws(FormulaFailure) -> Operand {
    let area: CellArea
    if let argument = arguments.first {
      guard case .area(let named) = try evaluator.operand(argument) else {
        throw FormulaFailure(.value)
      }
      area = named
    } else {
      guard let position = evaluator.context.position else { throw FormulaFailure(.value) }
      area = position
    }
    let range = lines(area)
    guard evaluator.isArray, range.count > 1 else {
      return .value(.number(Number(range.lowerBound)))
    }
    try evaluator.spend(range.count)
    let values = range.map { FormulaValue.number(Number($0)) }
    let isColumn = range == area.rows
    guard
      let matrix = Matrix(
        rows: isColumn ? range.count : 1, columns: isColumn ? 1 : range.count, values: values)
    else { throw FormulaFailure(.value) }
    return .matrix(matrix)
  }
}
