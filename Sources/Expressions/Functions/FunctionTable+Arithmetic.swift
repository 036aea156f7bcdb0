import FoundationEssentials
import Values

/// Functions of numbers.
extension FunctionTable {
  static let arithmetic: [String: Function] = [
    "ROUND": rounding(.nearest), "ROUNDUP": rounding(.up), "ROUNDDOWN": rounding(.down),
    "TRUNC": rounding(.down, arguments: 1...2),
    "INT": number { number in number.rounded(.floor, places: 0) },
    "ABS": number { number in number < .zero ? -number : number },
    "SIGN": number { number in Number(Number.order(number, .zero)) },
    "SQRT": number { number throws(FormulaFailure) in
      guard number >= .zero else { throw FormulaFailure(.number) }
      return Number(number.double.squareRoot())
    },
    "POWER": numbers { base, exponent throws(FormulaFailure) in
      guard let power = base.raised(to: exponent) else { throw FormulaFailure(.number) }
      return power
    },
    "MOD": numbers { number, divisor throws(FormulaFailure) in
      guard let quotient = number.divided(by: divisor) else {
        throw FormulaFailure(.divisionByZero)
      }
      return number - divisor * quotient.rounded(.floor, places: 0)
    },
    "QUOTIENT": numbers { number, divisor throws(FormulaFailure) in
      guard let quotient = number.divided(by: divisor) else {
        throw FormulaFailure(.divisionByZero)
      }
      return quotient.roundedTowardsZero
    },
    "CEILING": numbers { number, step throws(FormulaFailure) in
      try multiple(of: step, besides: number, isUp: true)
    },
    "FLOOR": numbers { number, step throws(FormulaFailure) in
      try multiple(of: step, besides: number, isUp: false)
    },
  ]

  private static func rounding(
    _ rule: Number.RoundingRule, arguments: ClosedRange<Int> = 2...2
  ) -> Function {
    .scalar(arguments) { values throws(FormulaFailure) in
      let places = values.count > 1 ? try values.integer(1) : 0
      return .number(try values.number(0).rounded(rule, places: places))
    }
  }

  private static func number(
    _ body: @escaping @Sendable (Number) throws(FormulaFailure) -> Number
  ) -> Function {
    .scalar(1...1) { values throws(FormulaFailure) in .number(try body(try values.number(0))) }
  }

  private static func numbers(
    _ body: @escaping @Sendable (Number, Number) throws(FormulaFailure) -> Number
  ) -> Function {
    .scalar(2...2) { values throws(FormulaFailure) in
      .number(try body(try values.number(0), try values.number(1)))
    }
  }

  private static func multiple(
    of step: Number, besides number: Number, isUp: Bool
  ) throws(FormulaFailure) -> Number {
    guard let steps = number.divided(by: step) else {
      guard isUp || number.isEqual(to: .zero) else { throw FormulaFailure(.divisionByZero) }
      return .zero
    }
    guard number <= .zero || step > .zero else { throw FormulaFailure(.number) }
    let floor = steps.rounded(.floor, places: 0)
    return step * (isUp && !floor.isEqual(to: steps) ? floor + .one : floor)
  }
}
