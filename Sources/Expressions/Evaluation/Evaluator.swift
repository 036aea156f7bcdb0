import Values

/// An error value on its way out of a function.
package struct FormulaFailure: Error, Hashable, Sendable {
  /// The error.
  package let error: CellError

  /// A failure with an error value.
  package init(_ error: CellError) { self.error = error }
}

/// Evaluates a syntax tree in a context.
///
/// Its work is bounded: cells read and values computed are counted, and a formula beyond
/// `Evaluator.workLimit` gives `#NUM!` instead of an hour of waiting.
package struct Evaluator {
  /// The most values that the evaluation of one formula may read and make.
  package static let workLimit = 8_000_000
  /// Areas of at most this many cells are read whole, larger ones as far as sheets reach.
  static let smallArea = 10_000

  /// Where fields, names and cells come from.
  package let context: any EvaluationContext
  /// Whether ranges are computed value by value (in `SUMPRODUCT`, in array formulas, in conditions)
  /// or stand for the one cell beside the formula.
  package var isArray: Bool
  /// Values read and made so far.
  package private(set) var work = 0

  /// An evaluator; formulas in cells that are no array formulas set `isArray` to false.
  package init(context: some EvaluationContext, isArray: Bool = true) {
    (self.context, self.isArray) = (context, isArray)
  }

  /// Counts work.
  ///
  /// - Throws: `#NUM!` where it becomes too much.
  mutating func spend(_ count: Int) throws(FormulaFailure) {
    work += count
    guard work <= Evaluator.workLimit else { throw FormulaFailure(.number) }
  }

  /// The single value of a formula; of several the one beside the formula, or the first.
  package mutating func value(of syntax: FormulaSyntax) -> FormulaValue {
    do { return try single(try operand(syntax)) } catch { return .error(error.error) }
  }

  /// What a part of a formula stands for.
  package mutating func operand(_ syntax: FormulaSyntax) throws(FormulaFailure) -> Operand {
    try spend(1)
    switch syntax {
    case .number(let number): return .value(.number(number))
    case .text(let text): return .value(.text(text))
    case .boolean(let flag): return .value(.boolean(flag))
    case .error(let error): throw FormulaFailure(error)
    case .missing: return .value(.blank)
    case .matrix(let matrix): return .matrix(matrix)
    case .reference(let area): return .area(area)
    case .field(let path):
      guard let value = context.value(ofField: path) else { throw FormulaFailure(.reference) }
      return value
    case .name(let name):
      guard let value = context.value(ofName: name) else { throw FormulaFailure(.name) }
      return value
    case .negative(let inner):
      return try lifted([inner]) { values throws(FormulaFailure) in
        .number(-(try values.number(0)))
      }
    case .percent(let inner):
      return try lifted([inner]) { values throws(FormulaFailure) in
        .number(try values.number(0) * 0.01)
      }
    case .chain(let first, let links): return try chain(first, links)
    case .call(let name, let arguments): return try call(name, arguments)
    }
  }

  private mutating func call(
    _ name: String, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    if let function = FunctionTable.all[name] {
      guard function.takes(arguments.count) else { throw FormulaFailure(.value) }
      return try function.body(&self, arguments)
    }
    guard let value = context.call(name, arguments, &self) else { throw FormulaFailure(.name) }
    return value
  }

  private mutating func chain(
    _ first: FormulaSyntax, _ links: [FormulaSyntax.Link]
  ) throws(FormulaFailure) -> Operand {
    let compares = links.contains { $0.operation.precedence == 1 }
    var left = try link(first, isCompared: compares)
    for next in links {
      let right = try link(next.operand, isCompared: compares)
      left = try combined([left, right]) { values throws(FormulaFailure) in
        try next.operation.apply(values[0], values[1], dates: values.dates)
      }
    }
    return left
  }

  /// An operand; a bare word that nothing is named by stands for itself beside a comparison.
  private mutating func link(
    _ syntax: FormulaSyntax, isCompared: Bool
  ) throws(FormulaFailure) -> Operand {
    if isCompared, case .name(let word) = syntax, context.value(ofName: word) == nil {
      return .value(.text(word))
    }
    do { return try operand(syntax) } catch { return .error(error.error) }
  }
}
