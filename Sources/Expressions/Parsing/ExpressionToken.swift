import Values

/// A piece of a formula's text.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    case number(Number, text: String)
    case text(String)
    case field([String])
    /// Letters, digits, `_`, `.`, `$`: a name, a function, an address, a sheet.
    case word(String)
    /// A name in single quotes: a sheet.
    case quoted(String)
    case error(CellError)
    case operation(FormulaOperator)
    case percent
    /// `且`, `或`, `非`.
    case and, or, not
    case open, close, openBrace, closeBrace
    case comma, semicolon, colon, exclamation
    case end
  }

  let kind: Kind
  /// Scalars before it.
  let offset: Int

  /// Whether an operand ends here, so that only an operator can follow.
  var endsOperand: Bool {
    switch kind {
    case .number, .text, .field, .word, .quoted, .error, .percent, .close, .closeBrace: true
    default: false
    }
  }
}
