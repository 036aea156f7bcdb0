import Values

/// What kind of value something is; errors are looked at, not passed on.
extension FunctionTable {
  static let information: [String: Function] = [
    "ISNUMBER": test { if case .number = $0 { true } else { false } },
    "ISTEXT": test { if case .text = $0 { true } else { false } },
    "ISNONTEXT": test { if case .text = $0 { false } else { true } },
    "ISLOGICAL": test { if case .boolean = $0 { true } else { false } },
    "ISBLANK": test { $0 == .blank },
    "ISERROR": test { $0.isError },
    "ISNA": test { $0 == .error(.notAvailable) },
    "ISERR": test { $0.isError && $0 != .error(.notAvailable) },
    "NA": Function(0...0) { _, _ throws(FormulaFailure) in throw FormulaFailure(.notAvailable) },
    "N": .scalar(1...1) { values throws(FormulaFailure) in
      switch values[0] {
      case .number, .boolean: .number(try values.number(0))
      default: 0
      }
    },
    "T": .scalar(1...1) { values throws(FormulaFailure) in
      if case .text = values[0] { values[0] } else { "" }
    },
  ]

  private static func test(_ body: @escaping @Sendable (FormulaValue) -> Bool) -> Function {
    Function(1...1) { evaluator, arguments throws(FormulaFailure) in
      let operand = try evaluator.caught(arguments[0])
      return try evaluator.combined([operand], passingErrors: true) { values in
        .boolean(body(values[0]))
      }
    }
  }
}
