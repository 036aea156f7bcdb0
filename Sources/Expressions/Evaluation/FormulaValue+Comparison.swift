import Grid
import Values

/// Comparisons as Excel makes them: numbers before texts before truth values, text without regard
/// to case, a blank equal to 0, the empty text and `FALSE`.
extension FormulaValue {
  /// -1, 0 or 1; errors compare as equal to nothing and come last.
  package func order(to other: FormulaValue) -> Int {
    switch (self, other) {
    case (.blank, .blank): 0
    case (.blank, .number): FormulaValue.number(.zero).order(to: other)
    case (.blank, .text): FormulaValue.text("").order(to: other)
    case (.blank, .boolean): FormulaValue.boolean(false).order(to: other)
    case (_, .blank): -other.order(to: self)
    case (.number(let a), .number(let b)): Number.order(a, b)
    case (.text(let a), .text(let b)): FormulaValue.order(a, b)
    case (.boolean(let a), .boolean(let b)): a == b ? 0 : a ? 1 : -1
    default: rank < other.rank ? -1 : 1
    }
  }

  private var rank: Int {
    switch self {
    case .blank, .number: 0
    case .text: 1
    case .boolean: 2
    case .error: 3
    }
  }

  private static func order(_ a: String, _ b: String) -> Int {
    let (a, b) = (a.lowercased(), b.lowercased())
    return a == b ? 0 : a < b ? -1 : 1
  }
}

extension FormulaOperator {
  /// The result of the operator.
  ///
  /// - Parameter dates: which day serial number 1 is, for texts that read as dates.
  /// - Throws: the error value that Excel gives.
  package func apply(
    _ left: FormulaValue, _ right: FormulaValue, dates: DateSystem
  ) throws(FormulaFailure) -> FormulaValue {
    switch self {
    case .equal: return .boolean(left.order(to: right) == 0)
    case .notEqual: return .boolean(left.order(to: right) != 0)
    case .less: return .boolean(left.order(to: right) < 0)
    case .lessOrEqual: return .boolean(left.order(to: right) <= 0)
    case .greater: return .boolean(left.order(to: right) > 0)
    case .greaterOrEqual: return .boolean(left.order(to: right) >= 0)
    case .contains: return .boolean(try contains(left, right))
    case .containsNot: return .boolean(!(try contains(left, right)))
    case .concatenate: return .text(try left.text() + right.text())
    case .add, .subtract, .multiply, .divide, .power:
      let number = try calculate(try left.number(in: dates), try right.number(in: dates))
      guard number.isFinite else { throw FormulaFailure(.number) }
      return .number(number)
    }
  }

  private func contains(
    _ text: FormulaValue, _ part: FormulaValue
  ) throws(FormulaFailure) -> Bool {
    let (text, part) = (try text.text().foldedWidth, try part.text().foldedWidth)
    return part.isEmpty || text.contains(part)
  }

  private func calculate(_ left: Number, _ right: Number) throws(FormulaFailure) -> Number {
    switch self {
    case .add: return left + right
    case .subtract: return left - right
    case .multiply: return left * right
    case .divide:
      guard let quotient = left.divided(by: right) else { throw FormulaFailure(.divisionByZero) }
      return quotient
    default:
      guard let power = left.raised(to: right) else { throw FormulaFailure(.number) }
      return power
    }
  }
}
