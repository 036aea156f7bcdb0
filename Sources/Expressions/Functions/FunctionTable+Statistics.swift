import Values

/// How far numbers lie apart: of a sample (divided by one less) or of all.
extension FunctionTable {
  static let statistics: [String: Function] = [
    "SUMSQ": Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      let numbers = try evaluator.numbers(arguments)
      return .value(.number(numbers.map { $0 * $0 }.reduce(.zero, +)))
    },
    "VAR": spread(isSample: true), "VAR.S": spread(isSample: true),
    "VARP": spread(isSample: false), "VAR.P": spread(isSample: false),
    "STDEV": spread(isSample: true, isRoot: true), "STDEV.S": spread(isSample: true, isRoot: true),
    "STDEVP": spread(isSample: false, isRoot: true),
    "STDEV.P": spread(isSample: false, isRoot: true),
  ]

  private static func spread(isSample: Bool, isRoot: Bool = false) -> Function {
    Function(1...many) { evaluator, arguments throws(FormulaFailure) in
      let numbers = try evaluator.numbers(arguments)
      let mean = try mean(numbers)
      let squares = numbers.map { ($0 - mean) * ($0 - mean) }.reduce(.zero, +)
      let count = isSample ? numbers.count - 1 : numbers.count
      guard let variance = squares.divided(by: Number(count)) else {
        throw FormulaFailure(.divisionByZero)
      }
      return .value(.number(isRoot ? Number(variance.double.squareRoot()) : variance))
    }
  }
}
