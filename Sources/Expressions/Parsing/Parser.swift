/// Tokens to tree, by precedence climbing.
struct Parser {
  private let tokens: [ExpressionToken]
  var index = 0
  private var depth = 0
  var mentions: [FormulaExpression.Mention] = []

  init(tokens: [ExpressionToken]) { self.tokens = tokens }

  var token: ExpressionToken { tokens[index] }

  var next: ExpressionToken { tokens[min(index + 1, tokens.count - 1)] }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  mutating func take(_ kind: ExpressionToken.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  mutating func parse() throws(ExpressionError) -> FormulaSyntax {
    _ = take(.operation(.equal))
    guard token.kind != .end else { throw ExpressionError(.empty, at: token.offset) }
    let syntax = try condition()
    guard token.kind == .end else { throw unexpected() }
    return syntax
  }

  func unexpected() -> ExpressionError {
    guard token.kind != .end else { return ExpressionError(.unexpectedEnd, at: token.offset) }
    var suggestion: String?
    if token.kind == .operation(.equal), index > 0, tokens[index - 1].kind == .operation(.equal) {
      suggestion = "="
    } else if token.kind == .operation(.concatenate), index > 0,
      tokens[index - 1].kind == .operation(.concatenate)
    {
      suggestion = "且"
    }
    let what = Parser.text(of: token.kind)
    return ExpressionError(.unexpected, at: token.offset, [what], suggestion: suggestion)
  }

  // MARK: Conditions

  mutating func condition() throws(ExpressionError) -> FormulaSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FormulaExpression.depthLimit else {
      throw ExpressionError(.tooDeep, at: token.offset, ["\(FormulaExpression.depthLimit)"])
    }
    var alternatives = [try conjunction()]
    while take(.or) { alternatives.append(try conjunction()) }
    return alternatives.count == 1 ? alternatives[0] : .call("OR", alternatives)
  }

  private mutating func conjunction() throws(ExpressionError) -> FormulaSyntax {
    var conditions = [try negation()]
    while take(.and) { conditions.append(try negation()) }
    return conditions.count == 1 ? conditions[0] : .call("AND", conditions)
  }

  private mutating func negation() throws(ExpressionError) -> FormulaSyntax {
    var isNegated = false
    while take(.not) { isNegated.toggle() }
    let condition = try chain(precedence: 1)
    return isNegated ? .call("NOT", [condition]) : condition
  }

  // MARK: Operators

  private mutating func chain(precedence: Int) throws(ExpressionError) -> FormulaSyntax {
    guard precedence <= 5 else { return try signed() }
    let first = try chain(precedence: precedence + 1)
    var links: [FormulaSyntax.Link] = []
    while case .operation(let operation) = token.kind, operation.precedence == precedence {
      advance()
      let operand = try chain(precedence: precedence + 1)
      links.append(FormulaSyntax.Link(operation: operation, operand: operand))
    }
    return links.isEmpty ? first : .chain(first, links)
  }

  /// Signs bind tighter than `^`: in Excel `-2^2` is 4.
  private mutating func signed() throws(ExpressionError) -> FormulaSyntax {
    var minuses = 0
    while case .operation(let sign) = token.kind, sign == .add || sign == .subtract {
      if sign == .subtract { minuses = minuses == 2 ? 1 : minuses + 1 }
      advance()
    }
    var operand = try primary()
    while take(.percent) { operand = .percent(operand) }
    for _ in 0..<minuses { operand = .negative(operand) }
    return operand
  }
}
