import Glibc
import Values

/// Exponents and logarithms.
extension FunctionTable {
  static let exponents: [String: Function] = [
    "PI": .scalar(0...0) { _ throws(FormulaFailure) in .number(Number(Double.pi)) },
    "EXP": .scalar(1...1) { values throws(FormulaFailure) in
      .number(try finite(exp(try values.number(0).double)))
    },
    "LN": .scalar(1...1) { values throws(FormulaFailure) in
      .number(try finite(log(try values.number(0).double)))
    },
    "LOG10": .scalar(1...1) { values throws(FormulaFailure) in
      .number(try finite(log10(try values.number(0).double)))
    },
    "LOG": .scalar(1...2) { values throws(FormulaFailure) in
      let base = values.count > 1 ? try values.number(1).double : 10
      return .number(try finite(log10(try values.number(0).double) / log10(base)))
    },
  ]

  private static func finite(_ double: Double) throws(FormulaFailure) -> Number {
    guard double.isFinite else { throw FormulaFailure(.number) }
    return Number(double)
  }
}
