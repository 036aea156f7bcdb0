import Values

/// Places in an order.
extension FunctionTable {
  static let rankings: [String: Function] = [
    "LARGE": Function(2...2) { evaluator, arguments throws(FormulaFailure) in
      try nth(&evaluator, arguments, by: >)
    },
    "SMALL": Function(2...2) { evaluator, arguments throws(FormulaFailure) in
      try nth(&evaluator, arguments, by: <)
    },
    "RANK": Function(2...3, rank), "RANK.EQ": Function(2...3, rank),
  ]

  private static func nth(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax],
    by isBefore: (Number, Number) -> Bool
  ) throws(FormulaFailure) -> Operand {
    let numbers = try evaluator.numbers([arguments[0]]).sorted(by: isBefore)
    let place = try evaluator.operand(arguments[1])
    return try evaluator.combined([place]) { values throws(FormulaFailure) in
      let index = try values.integer(0)
      guard (1...max(numbers.count, 1)).contains(index), !numbers.isEmpty else {
        throw FormulaFailure(.number)
      }
      return .number(numbers[index - 1])
    }
  }

  /// Equal numbers share a rank: 1, 2, 2, 4.
  @Sendable private static func rank(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let others = try evaluator.numbers([arguments[1]])
    let isAscending = arguments.count == 3 ? try evaluator.single(arguments[2]).boolean() : false
    let operand = try evaluator.operand(arguments[0])
    return try evaluator.combined([operand]) { values throws(FormulaFailure) in
      let number = try values.number(0)
      guard others.contains(where: { $0.isEqual(to: number) }) else {
        throw FormulaFailure(.notAvailable)
      }
      let before = others.count { isAscending ? $0 < number : $0 > number }
      return .number(Number(before + 1))
    }
  }
}

extension Evaluator {
  /// The single value of an argument.
  mutating func single(_ syntax: FormulaSyntax) throws(FormulaFailure) -> FormulaValue {
    try single(try operand(syntax))
  }
}
