import Expressions
import Values

/// A list as the rules write it: `单位`, `花名册[政治面貌="党员"]`, `花名册.班组`, `党员`.
///
/// In its brackets fields stand bare.
///
/// ```swift
/// let list = try ListExpression("花名册[政治面貌=\"党员\"].班组")
/// list.name                 // "花名册"
/// list.field                // "班组"
/// ```
package struct ListExpression: Hashable, Sendable {
  /// The group, the named list, `单位` or `全厂`.
  package let name: String
  /// The field whose different values are the members; nil where the rows are.
  package let field: String?
  /// What a row must fulfil; nil for all rows.
  package let condition: FormulaSyntax?
  /// How it is written.
  package let text: String

  /// Reads a list.
  ///
  /// - Throws: the error of its condition.
  package init(_ text: String) throws(ExpressionError) {
    let folded = text.foldedWidth.trimmedBlanks
    self.text = folded
    var head = folded
    var inner: String?
    if let open = folded.firstIndex(of: "["), let close = folded.lastIndex(of: "]"), open < close {
      inner = String(folded[folded.index(after: open)..<close])
      head = String(folded[..<open]) + String(folded[folded.index(after: close)...])
    }
    let parts = head.foldedForMatching.split(separator: ".", maxSplits: 1).map(String.init)
    name = parts.first ?? ""
    field = parts.count == 2 ? parts[1] : nil
    condition = if let inner { try FormulaExpression(inner).syntax.withBareFields } else { nil }
  }

  /// The fields that its condition asks.
  package var fields: [String] {
    var found: [String] = []
    condition?.visit { if case .field(let path) = $0 { found.append(path.joined(separator: ".")) } }
    return found
  }
}

extension FormulaSyntax {
  /// The same with bare words as fields; the name of a list behind a field stays one.
  package var withBareFields: FormulaSyntax {
    switch self {
    case .name(let word): return .field([word])
    case .negative(let inner): return .negative(inner.withBareFields)
    case .percent(let inner): return .percent(inner.withBareFields)
    case .chain(let first, let links):
      return .chain(
        first.withBareFields,
        links.map { .init(operation: $0.operation, operand: $0.operand.withBareFields) })
    case .call(let name, let arguments):
      let takesList = ConditionFunction(rawValue: name)?.takesList == true
      return .call(
        name,
        arguments.enumerated().map { index, argument in
          takesList && index == 1 ? argument : argument.withBareFields
        })
    default: return self
    }
  }
}
