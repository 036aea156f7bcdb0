import Grid
import Values

/// Sums, counts and means. Text and truth values in ranges are passed over; written as arguments
/// they count.
extension FunctionTable {
  static let aggregates: [String: Function] = [
    "SUM": numbers { .number($0.reduce(.zero, +)) },
    "PRODUCT": numbers { .number($0.reduce(.one, *)) },
    "AVERAGE": numbers { numbers throws(FormulaFailure) in .number(try mean(numbers)) },
    "MIN": numbers { .number($0.min() ?? .zero) },
    "MAX": numbers { .number($0.max() ?? .zero) },
    "MEDIAN": numbers { numbers throws(FormulaFailure) in .number(try median(numbers)) },
    "COUNT": counting { value, isDirect, dates in
      switch value {
      case .number: true
      case .boolean: isDirect
      case .text(let text): isDirect && NumericText.number(in: text, dates) != nil
      case .blank: isDirect
      case .error: false
      }
    },
    "COUNTA": counting { value, isDirect, _ in value != .blank || isDirect },
    "COUNTBLANK": Function(1...1) { evaluator, arguments throws(FormulaFailure) in
      try countBlank(&evaluator, arguments[0])
    },
    "SUMPRODUCT": Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      try sumProduct(&evaluator, arguments)
    },
  ]

  private static func numbers(
    _ body: @escaping @Sendable ([Number]) throws(FormulaFailure) -> FormulaValue
  ) -> Function {
    Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      .value(try body(try evaluator.numbers(arguments)))
    }
  }

  private static func counting(
    _ counts: @escaping @Sendable (FormulaValue, Bool, DateSystem) -> Bool
  ) -> Function {
    Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      var count = 0
      let dates = evaluator.context.dateSystem
      for argument in arguments {
        let operand = try evaluator.caught(argument)
        if case .value(let value) = operand {
          count += counts(value, true, dates) ? 1 : 0
        } else {
          count += try evaluator.matrix(operand).values.count { counts($0, false, dates) }
        }
      }
      return .value(.number(Number(count)))
    }
  }

  static func mean(_ numbers: [Number]) throws(FormulaFailure) -> Number {
    guard let mean = numbers.reduce(.zero, +).divided(by: Number(numbers.count)) else {
      throw FormulaFailure(.divisionByZero)
    }
    return mean
  }

  private static func median(_ numbers: [Number]) throws(FormulaFailure) -> Number {
    guard !numbers.isEmpty else { throw FormulaFailure(.number) }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) * 0.5
  }

  private static func countBlank(
    _ evaluator: inout Evaluator, _ argument: FormulaSyntax
  ) throws(FormulaFailure) -> Operand {
    let operand = try evaluator.operand(argument)
    let values = try evaluator.matrix(operand).values
    let blank = values.count { $0 == .blank || $0 == "" }
    var total = values.count
    if case .area(let area) = operand { total = area.cellCount }
    return .value(.number(Number(total - values.count + blank)))
  }

  private static func sumProduct(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let outer = evaluator.isArray
    evaluator.isArray = true
    defer { evaluator.isArray = outer }
    var factors: [Matrix] = []
    for argument in arguments {
      factors.append(try evaluator.matrix(try evaluator.operand(argument)))
    }
    let first = factors[0]
    guard factors.allSatisfy({ $0.rows == first.rows && $0.columns == first.columns }) else {
      throw FormulaFailure(.value)
    }
    var sum = Number.zero
    for index in first.values.indices {
      var product = Number.one
      for factor in factors {
        switch factor.values[index] {
        case .number(let number): product = product * number
        case .error(let error): throw FormulaFailure(error)
        case .text, .blank, .boolean: product = .zero
        }
      }
      sum = sum + product
    }
    return .value(.number(sum))
  }
}

extension Evaluator {
  /// The numbers of arguments: all of a range, others as numbers.
  ///
  /// - Throws: the first error among them, `#VALUE!` for text written as an argument.
  mutating func numbers(_ arguments: [FormulaSyntax]) throws(FormulaFailure) -> [Number] {
    var numbers: [Number] = []
    for argument in arguments {
      let operand = try operand(argument)
      if case .value(let value) = operand {
        if value != .blank || argument == .missing { numbers.append(try number(value)) }
      } else {
        numbers += try matrix(operand).numbers()
      }
    }
    return numbers
  }
}

extension Matrix {
  /// The numbers in it, without anything else.
  ///
  /// - Throws: the first error in it.
  func numbers() throws(FormulaFailure) -> [Number] {
    var numbers: [Number] = []
    for value in values {
      switch value {
      case .number(let number): numbers.append(number)
      case .error(let error): throw FormulaFailure(error)
      default: break
      }
    }
    return numbers
  }
}
