import Values

/// From operands to values.
extension Evaluator {
  /// One value; of a range the cell in the row or column of the formula.
  package mutating func single(_ operand: Operand) throws(FormulaFailure) -> FormulaValue {
    switch operand {
    case .value(let value): return value
    case .matrix(let matrix): return matrix.values[0]
    case .area(let area):
      guard !area.isSingleCell, !isArray else { return try cell(area, row: 0, column: 0) }
      return try intersection(with: area)
    }
  }

  /// The cell of a range that stands in the row or column of the formula.
  private mutating func intersection(with area: CellArea) throws(FormulaFailure) -> FormulaValue {
    guard let position = context.position else { return try cell(area, row: 0, column: 0) }
    let (row, column) = (position.rows.lowerBound, position.columns.lowerBound)
    if area.columns.count == 1, area.rows.contains(row) {
      return try cell(area, row: row - area.rows.lowerBound, column: 0)
    }
    if area.rows.count == 1, area.columns.contains(column) {
      return try cell(area, row: 0, column: column - area.columns.lowerBound)
    }
    throw FormulaFailure(.value)
  }

  /// A cell of a range, counted from its first.
  mutating func cell(
    _ area: CellArea, row: Int, column: Int
  ) throws(FormulaFailure) -> FormulaValue {
    try spend(1)
    guard row >= 0, column >= 0, row < area.rows.count, column < area.columns.count else {
      throw FormulaFailure(.reference)
    }
    let (row, column) = (area.rows.lowerBound + row, area.columns.lowerBound + column)
    let one = CellArea(sheet: area.sheet, rows: row...row, columns: column...column)
    guard let matrix = context.values(in: one) else { throw FormulaFailure(.reference) }
    return matrix.values[0]
  }

  /// All values of an operand; of a large range as far as sheets reach.
  package mutating func matrix(_ operand: Operand) throws(FormulaFailure) -> Matrix {
    switch operand {
    case .value(let value): return Matrix(value)
    case .matrix(let matrix): return matrix
    case .area(let area): return try matrix(of: area)
    }
  }

  private mutating func matrix(of area: CellArea) throws(FormulaFailure) -> Matrix {
    var inside: CellArea? = area
    if area.cellCount > Evaluator.smallArea {
      let (rows, columns) = (max(context.extent.rows, 1), max(context.extent.columns, 1))
      inside = area.clamped(toRows: 1...rows, columns: 1...columns)
    }
    let part = inside ?? CellArea(sheet: area.sheet, rows: 1...1, columns: 1...1)
    try spend(part.cellCount)
    guard let values = context.values(in: part) else { throw FormulaFailure(.reference) }
    return inside == nil ? Matrix(.blank) : values
  }

  /// A function of single values, applied value by value where an argument is a range.
  mutating func lifted(
    _ arguments: [FormulaSyntax],
    _ body: (Arguments) throws(FormulaFailure) -> FormulaValue
  ) throws(FormulaFailure) -> Operand {
    var operands: [Operand] = []
    for argument in arguments { operands.append(try operand(argument)) }
    return try combined(operands, body)
  }

  /// The values of operands that are one value each, as in most conditions; nil where one is not.
  private static func values(_ operands: [Operand]) -> [FormulaValue]? {
    var values: [FormulaValue] = []
    for operand in operands {
      guard case .value(let value) = operand else { return nil }
      values.append(value)
    }
    return values
  }

  /// Values made from those of several operands; an error of one of them is the result.
  mutating func combined(
    _ operands: [Operand], passingErrors: Bool = false,
    _ body: (Arguments) throws(FormulaFailure) -> FormulaValue
  ) throws(FormulaFailure) -> Operand {
    let dates = context.dateSystem
    func transform(_ values: [FormulaValue]) -> FormulaValue {
      if !passingErrors, let error = values.first(where: \.isError) { return error }
      do throws(FormulaFailure) { return try body(Arguments(values: values, dates: dates)) } catch {
        return .error(error.error)
      }
    }
    guard isArray || operands.contains(where: { if case .matrix = $0 { true } else { false } })
    else {
      var values: [FormulaValue] = []
      for operand in operands { values.append(try single(operand)) }
      return .value(transform(values))
    }
    if let values = Evaluator.values(operands) {
      try spend(1)
      return .value(transform(values))
    }
    var matrices: [Matrix] = []
    for operand in operands { matrices.append(try matrix(operand)) }
    let rows = matrices.map(\.rows).max() ?? 1
    let columns = matrices.map(\.columns).max() ?? 1
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    try spend(overflow ? Evaluator.workLimit : count)
    guard count > 1 else { return .value(transform(matrices.map { $0.values[0] })) }
    return .matrix(Matrix.combine(matrices, transform))
  }
}
