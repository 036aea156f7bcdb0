import Values

/// Truth values and choices; only the branch that is chosen is evaluated.
extension FunctionTable {
  static let logic: [String: Function] = [
    "TRUE": .scalar(0...0) { _ throws(FormulaFailure) in true },
    "FALSE": .scalar(0...0) { _ throws(FormulaFailure) in false },
    "NOT": .scalar(1...1) { values throws(FormulaFailure) in
      .boolean(!(try values.boolean(0)))
    },
    "AND": Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      .value(.boolean(try evaluator.booleans(arguments).allSatisfy { $0 }))
    },
    "OR": Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      .value(.boolean(try evaluator.booleans(arguments).contains(true)))
    },
    "XOR": Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      .value(.boolean(try evaluator.booleans(arguments).count { $0 } % 2 == 1))
    },
    "IF": Function(1...3) { evaluator, arguments throws(FormulaFailure) in
      try choice(&evaluator, arguments)
    },
    "IFS": Function(2...many) { evaluator, arguments throws(FormulaFailure) in
      for index in stride(from: 0, to: arguments.count - 1, by: 2)
      where try evaluator.single(arguments[index]).boolean() {
        return try evaluator.operand(arguments[index + 1])
      }
      throw FormulaFailure(.notAvailable)
    },
    "SWITCH": Function(3...many) { evaluator, arguments throws(FormulaFailure) in
      try selection(&evaluator, arguments)
    },
    "IFERROR": Function(2...2) { evaluator, arguments throws(FormulaFailure) in
      try replacingErrors(&evaluator, arguments) { $0.isError }
    },
    "IFNA": Function(2...2) { evaluator, arguments throws(FormulaFailure) in
      try replacingErrors(&evaluator, arguments) { $0 == .error(.notAvailable) }
    },
    "CHOOSE": Function(2...many) { evaluator, arguments throws(FormulaFailure) in
      let index = try evaluator.integer(of: arguments[0])
      guard (1..<arguments.count).contains(index) else { throw FormulaFailure(.value) }
      return try evaluator.operand(arguments[index])
    },
  ]

  private static func choice(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let condition = try evaluator.operand(arguments[0])
    let yes = arguments.count > 1 ? arguments[1] : .boolean(true)
    let no = arguments.count > 2 ? arguments[2] : .boolean(false)
    if evaluator.isArray, try evaluator.matrix(condition).values.count > 1 {
      let branches = [condition, try evaluator.caught(yes), try evaluator.caught(no)]
      return try evaluator.combined(branches, passingErrors: true) {
        values throws(FormulaFailure) in
        try values.boolean(0) ? values[1].orZero : values[2].orZero
      }
    }
    let branch = try evaluator.single(condition).boolean() ? yes : no
    return branch == .missing ? .value(0) : try evaluator.operand(branch)
  }

  /// `SWITCH`: what stands behind the first equal value, else behind all of them.
  private static func selection(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let sought = try evaluator.single(arguments[0])
    if case .error(let error) = sought { throw FormulaFailure(error) }
    for index in stride(from: 1, to: arguments.count - 1, by: 2)
    where try evaluator.single(arguments[index]).order(to: sought) == 0 {
      return try evaluator.operand(arguments[index + 1])
    }
    guard arguments.count % 2 == 0, let last = arguments.last else {
      throw FormulaFailure(.notAvailable)
    }
    return try evaluator.operand(last)
  }

  private static func replacingErrors(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax],
    where isReplaced: (FormulaValue) -> Bool
  ) throws(FormulaFailure) -> Operand {
    let operand = try evaluator.caught(arguments[0])
    let fallback = arguments[1]
    if case .area(let area) = operand, !area.isSingleCell, !evaluator.isArray {
      return .value(try evaluator.single(operand))
    }
    let values = try evaluator.matrix(operand)
    guard values.values.contains(where: isReplaced) else { return operand }
    let replacement = try evaluator.matrix(try evaluator.operand(fallback))
    return .matrix(
      Matrix.combine([values, replacement]) { isReplaced($0[0]) ? $0[1].orZero : $0[0] })
  }
}

extension FormulaValue {
  /// What a formula shows of it: a blank is 0.
  package var orZero: FormulaValue { self == .blank ? 0 : self }
}

extension Evaluator {
  /// An operand, an error as a value.
  mutating func caught(_ syntax: FormulaSyntax) throws(FormulaFailure) -> Operand {
    do { return try operand(syntax) } catch { return .error(error.error) }
  }

  /// The truth values of arguments; texts and blanks of ranges are passed over.
  mutating func booleans(_ arguments: [FormulaSyntax]) throws(FormulaFailure) -> [Bool] {
    var flags: [Bool] = []
    for argument in arguments {
      let operand = try operand(argument)
      if case .value(let value) = operand {
        flags.append(try value.boolean())
        continue
      }
      for value in try matrix(operand).values {
        switch value {
        case .boolean, .number, .error: flags.append(try value.boolean())
        case .text, .blank: break
        }
      }
    }
    guard !flags.isEmpty else { throw FormulaFailure(.value) }
    return flags
  }
}
