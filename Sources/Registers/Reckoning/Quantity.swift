import Expressions
import FoundationEssentials
import Values

/// A value as it is reckoned: a quotient keeps what it is made of.
///
/// ```swift
/// Quantity(formula, in: context)?.numerator  // 3, of COUNT([完成日期])/次数()
/// ```
struct Quantity: Hashable {
  /// The value, exact.
  let value: Fraction
  /// What is divided; nil for a value that is no rate.
  let numerator: Decimal?
  /// What it is divided by.
  let denominator: Decimal?

  /// The value of a formula; nil for nothing over nothing, for blanks, texts and errors.
  init?(_ formula: FormulaSyntax, in context: RowsContext) {
    if case .call(ConditionFunction.metRate.rawValue, _) = formula {
      let verdicts = context.verdicts
      self.init(Decimal(verdicts.met), over: Decimal(verdicts.all))
    } else if let (above, below) = formula.quotient {
      guard let above = Quantity.number(above, in: context),
        let below = Quantity.number(below, in: context)
      else { return nil }
      self.init(above, over: below)
    } else {
      guard let number = Quantity.number(formula, in: context) else { return nil }
      self.init(value: Fraction(number))
    }
  }

  private init(value: Fraction, _ numerator: Decimal? = nil, over denominator: Decimal? = nil) {
    (self.value, self.numerator, self.denominator) = (value, numerator, denominator)
  }

  private init?(_ numerator: Decimal, over denominator: Decimal) {
    guard denominator != 0 else { return nil }
    self.init(value: Fraction(numerator) / Fraction(denominator), numerator, over: denominator)
  }

  private static func number(_ formula: FormulaSyntax, in context: RowsContext) -> Decimal? {
    var evaluator = Evaluator(context: context)
    switch evaluator.value(of: formula) {
    case .number(let number): return number.decimal
    case .boolean(let flag): return flag ? 1 : 0
    default: return nil
    }
  }
}

extension RegisterBook {
  /// What an indicator comes to for somebody without a row; nil where it has no value then.
  package func value(ofNothing rule: IndicatorRule) -> Fraction? {
    let context = RowsContext(
      book: self, table: rule.sources.first.flatMap { tables[$0] }, rows: [], member: nil,
      indicator: { _ in nil }, parameters: rule.parameters, listed: { _ in nil })
    return Quantity(rule.value, in: context)?.value
  }
}

extension FormulaSyntax {
  /// What is divided by what, where a formula is a quotient.
  package var quotient: (above: FormulaSyntax, below: FormulaSyntax)? {
    guard case .chain(let first, let links) = self, let last = links.last,
      last.operation == .divide, links.count(where: { $0.operation == .divide }) == 1
    else { return nil }
    let rest = Array(links.dropLast())
    return (rest.isEmpty ? first : .chain(first, rest), last.operand)
  }
}

extension RowsContext {
  /// How many rows of an indicator say 是, and how many 是 or 否.
  var verdicts: (met: Int, all: Int) {
    guard let table else { return (0, 0) }
    let words = rows.map { table.cell($0, IndicatorTable.columns[6]).value }
    let met = words.count { $0 == .text("是") }
    return (met, met + words.count { $0 == .text("否") })
  }
}
