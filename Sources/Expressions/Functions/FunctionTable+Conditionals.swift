import Values

/// Counts and sums of what meets criteria.
extension FunctionTable {
  static let conditionals: [String: Function] = [
    "COUNTIF": Function(2...2, countIfs), "COUNTIFS": Function(2...many, countIfs),
    "SUMIF": Function(2...3) { evaluator, arguments throws(FormulaFailure) in
      .value(.number(try evaluator.selectedByOne(arguments).reduce(.zero, +)))
    },
    "AVERAGEIF": Function(2...3) { evaluator, arguments throws(FormulaFailure) in
      .value(.number(try mean(try evaluator.selectedByOne(arguments))))
    },
    "SUMIFS": Function(3...many) { evaluator, arguments throws(FormulaFailure) in
      .value(.number(try evaluator.selected(arguments).reduce(.zero, +)))
    },
    "AVERAGEIFS": Function(3...many) { evaluator, arguments throws(FormulaFailure) in
      .value(.number(try mean(try evaluator.selected(arguments))))
    },
    "MAXIFS": Function(3...many) { evaluator, arguments throws(FormulaFailure) in
      .value(.number(try evaluator.selected(arguments).max() ?? .zero))
    },
    "MINIFS": Function(3...many) { evaluator, arguments throws(FormulaFailure) in
      .value(.number(try evaluator.selected(arguments).min() ?? .zero))
    },
  ]

  /// A range of criteria gives a range of counts, as in `SUMPRODUCT(1/COUNTIF(A2:A9,A2:A9))`.
  @Sendable private static func countIfs(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    guard arguments.count % 2 == 0 else { throw FormulaFailure(.value) }
    var ranges: [Operand] = []
    var criteria: [Operand] = []
    for index in stride(from: 0, to: arguments.count, by: 2) {
      ranges.append(try evaluator.operand(arguments[index]))
      criteria.append(try evaluator.operand(arguments[index + 1]))
    }
    let cells = try evaluator.matrices(ranges)
    var worked = 0
    let counts = try evaluator.combined(criteria, passingErrors: true) {
      values throws(FormulaFailure) in
      worked += cells[0].values.count
      guard worked <= Evaluator.workLimit else { throw FormulaFailure(.number) }
      let tests = values.values.map { Criterion($0, dates: values.dates) }
      let count = cells[0].values.indices.count { index in
        tests.indices.allSatisfy { tests[$0].isMet(by: cells[$0].values[index]) }
      }
      return .number(Number(count + emptyCells(beyond: cells[0], of: ranges[0], meeting: tests)))
    }
    try evaluator.spend(worked)
    return counts
  }

  /// How many cells that were not read, being beyond what sheets hold, meet criteria all the same.
  private static func emptyCells(
    beyond cells: Matrix, of range: Operand, meeting tests: [Criterion]
  ) -> Int {
    guard case .area(let area) = range, tests.allSatisfy({ $0.isMet(by: .blank) }) else { return 0 }
    return area.cellCount - cells.values.count
  }
}

extension Evaluator {
  /// The values of several ranges of one shape.
  ///
  /// - Throws: `#VALUE!` where the shapes differ.
  mutating func matrices(_ operands: [Operand]) throws(FormulaFailure) -> [Matrix] {
    var matrices: [Matrix] = []
    for operand in operands { matrices.append(try matrix(operand)) }
    guard let first = matrices.first,
      matrices.allSatisfy({ $0.rows == first.rows && $0.columns == first.columns })
    else { throw FormulaFailure(.value) }
    return matrices
  }

  /// The numbers of the first range where the others meet their criteria (`SUMIFS`).
  mutating func selected(_ arguments: [FormulaSyntax]) throws(FormulaFailure) -> [Number] {
    guard arguments.count % 2 == 1 else { throw FormulaFailure(.value) }
    var operands = [try operand(arguments[0])]
    var tests: [Criterion] = []
    for index in stride(from: 1, to: arguments.count, by: 2) {
      operands.append(try operand(arguments[index]))
      tests.append(try criterion(arguments[index + 1]))
    }
    let ranges = try matrices(operands)
    return try numbers(in: ranges[0]) { index in
      tests.indices.allSatisfy { tests[$0].isMet(by: ranges[$0 + 1].values[index]) }
    }
  }

  /// The numbers of `SUMIF`: those of the third argument, taken in the shape of the first.
  mutating func selectedByOne(_ arguments: [FormulaSyntax]) throws(FormulaFailure) -> [Number] {
    let tested = try operand(arguments[0])
    let test = try criterion(arguments[1])
    let cells = try matrix(tested)
    var summed = cells
    if arguments.count == 3 {
      var operand = try operand(arguments[2])
      if case .area(var area) = operand {
        area.rows = area.rows.lowerBound...(area.rows.lowerBound + cells.rows - 1)
        area.columns = area.columns.lowerBound...(area.columns.lowerBound + cells.columns - 1)
        operand = .area(area)
      }
      summed = try matrix(operand)
    }
    let rows = summed.rows
    let columns = summed.columns
    return try numbers(in: summed) { index in
      rows <= cells.rows && columns <= cells.columns
        && test.isMet(by: cells[row: index / columns, column: index % columns])
    }
  }

  private mutating func criterion(_ syntax: FormulaSyntax) throws(FormulaFailure) -> Criterion {
    Criterion(try single(try caught(syntax)), dates: context.dateSystem)
  }

  private mutating func numbers(
    in matrix: Matrix, where isSelected: (Int) -> Bool
  ) throws(FormulaFailure) -> [Number] {
    var numbers: [Number] = []
    try spend(matrix.values.count)
    for (index, value) in matrix.values.enumerated() where isSelected(index) {
      switch value {
      case .number(let number): numbers.append(number)
      case .error(let error): throw FormulaFailure(error)
      default: break
      }
    }
    return numbers
  }
}
