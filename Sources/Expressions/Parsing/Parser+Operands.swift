import Grid
import Values

/// Operands: literals, fields, names, calls.
extension Parser {
  mutating func primary() throws(ExpressionError) -> FormulaSyntax {
    let start = token
    switch start.kind {
    case .number(let number, _):
      if next.kind == .colon { return .reference(try area(onSheet: nil)) }
      advance()
      if case .word(let unit) = token.kind, unit == "日" || unit == "天" { advance() }
      return .number(number)
    case .text(let text):
      advance()
      return .text(text)
    case .error(let error):
      advance()
      return .error(error)
    case .field(let parts):
      advance()
      mention(.field, parts.joined(separator: "."), at: start)
      return .field(parts)
    case .open:
      advance()
      let inner = try condition()
      guard take(.close) else { throw missingParenthesis() }
      return inner
    case .openBrace: return try matrix()
    case .quoted(let sheet):
      advance()
      guard take(.exclamation) else { throw unexpected() }
      return .reference(try area(onSheet: sheet))
    case .word(let word): return try named(word)
    case .and where isCall: return try call("AND")
    case .or where isCall: return try call("OR")
    default: throw unexpected()
    }
  }

  private var isCall: Bool { next.kind == .open }

  private func missingParenthesis() -> ExpressionError {
    token.kind == .end ? ExpressionError(.missingParenthesis, at: token.offset) : unexpected()
  }

  private mutating func mention(
    _ kind: FormulaExpression.Mention.Kind, _ name: String, at token: ExpressionToken
  ) {
    mentions.append(.init(kind: kind, name: name, offset: token.offset))
  }

  private mutating func named(_ word: String) throws(ExpressionError) -> FormulaSyntax {
    if isCall { return try call(FunctionTable.canonicalName(word)) }
    let start = token
    if next.kind == .exclamation {
      advance()
      advance()
      return .reference(try area(onSheet: word))
    }
    if let area = try areaOrName() { return .reference(area) }
    advance()
    switch word.uppercased() {
    case "TRUE", "其余": return .boolean(true)
    case "FALSE": return .boolean(false)
    default:
      mention(.name, word, at: start)
      return .name(word)
    }
  }

  /// The cells that a word stands for; nil for a name. Alone a word like `ZZZ9` is a name, at the
  /// end of a range it is beyond the last cell.
  private mutating func areaOrName() throws(ExpressionError) -> CellArea? {
    let isRange = next.kind == .colon
    do { return try area(onSheet: nil) } catch {
      if isRange, error.code == .beyondLastCell { throw error }
      return nil
    }
  }

  private mutating func call(_ name: String) throws(ExpressionError) -> FormulaSyntax {
    let start = token
    mention(.function, name, at: start)
    advance()
    advance()
    var arguments: [FormulaSyntax] = []
    if !take(.close) {
      repeat {
        let isLeftOut = token.kind == .comma || token.kind == .close
        arguments.append(isLeftOut ? .missing : try condition())
      } while take(.comma)
      guard take(.close) else { throw missingParenthesis() }
    }
    guard FunctionTable.all[name]?.takes(arguments.count) ?? true else {
      throw ExpressionError(.argumentCount, at: start.offset, [name])
    }
    return .call(name, arguments)
  }

  private mutating func matrix() throws(ExpressionError) -> FormulaSyntax {
    advance()
    var rows: [[FormulaValue]] = [[]]
    while true {
      rows[rows.count - 1].append(try constant())
      if take(.comma) { continue }
      if take(.semicolon) {
        rows.append([])
        continue
      }
      guard take(.closeBrace) else { throw unexpected() }
      break
    }
    let values = rows.flatMap { $0 }
    guard rows.allSatisfy({ $0.count == rows[0].count }),
      let matrix = Matrix(rows: rows.count, columns: rows[0].count, values: values)
    else { throw unexpected() }
    return .matrix(matrix)
  }

  private mutating func constant() throws(ExpressionError) -> FormulaValue {
    let isNegative = take(.operation(.subtract))
    defer { advance() }
    switch token.kind {
    case .number(let number, _): return .number(isNegative ? -number : number)
    case .text(let text): return .text(text)
    case .error(let error): return .error(error)
    case .word(let word) where word.uppercased() == "TRUE": return true
    case .word(let word) where word.uppercased() == "FALSE": return false
    default: throw unexpected()
    }
  }
}
