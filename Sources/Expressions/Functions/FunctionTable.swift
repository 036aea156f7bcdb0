import Values

/// A function of Excel's: its arguments, and what it does.
struct Function: Sendable {
  typealias Body =
    @Sendable (inout Evaluator, [FormulaSyntax]) throws(FormulaFailure) -> Operand

  let arguments: ClosedRange<Int>
  let body: Body

  init(_ arguments: ClosedRange<Int>, _ body: @escaping Body) {
    (self.arguments, self.body) = (arguments, body)
  }

  /// A function of single values; applied value by value where it is given a range.
  static func scalar(
    _ arguments: ClosedRange<Int>,
    _ body: @escaping @Sendable (Arguments) throws(FormulaFailure) -> FormulaValue
  ) -> Function {
    Function(arguments) { evaluator, syntax throws(FormulaFailure) in
      try evaluator.lifted(syntax, body)
    }
  }

  func takes(_ count: Int) -> Bool { arguments.contains(count) }
}

/// The functions of Excel that this program computes.
package enum FunctionTable {
  static let all: [String: Function] = {
    let families = [
      aggregates, statistics, rankings, conditionals, logic, arithmetic, exponents, texts, lookups,
      shapes, dates, times, information,
    ]
    return families.reduce(into: [:]) { table, family in
      table.merge(family) { first, _ in first }
    }
  }()

  /// The names of all functions, in order.
  package static let names: [String] = all.map { $0.key }.sorted()

  /// Up to as many arguments as Excel allows.
  static let many = 255

  /// A function's name as the table has it: capitals, without the prefix of newer functions, words
  /// of Chinese conditions as Excel's functions. Other names stay as they are.
  static func canonicalName(_ name: String) -> String {
    let capitals = name.uppercased()
    for prefix in ["_XLFN._XLWS.", "_XLFN."] where capitals.hasPrefix(prefix) {
      return String(capitals.dropFirst(prefix.count))
    }
    switch name {
    case "且": return "AND"
    case "或": return "OR"
    case "非": return "NOT"
    default:
      return all[capitals] == nil && !capitals.utf8.allSatisfy({ $0 < 0x80 }) ? name : capitals
    }
  }
}
