import Grid
import Values

/// Makes the tokens of a parser from the pieces of a formula, full-width signs read as their ASCII
/// counterparts.
struct TokenReader {
  private let lexer: FormulaLexer
  private var tokens: [ExpressionToken] = []
  /// Scalars before the piece at hand.
  private var offset = 0

  static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
    var reader = TokenReader(lexer: FormulaLexer(text, readsFullWidth: true))
    for index in reader.lexer.tokens.indices { try reader.read(index) }
    reader.add(.end)
    return reader.tokens
  }

  private init(lexer: FormulaLexer) { self.lexer = lexer }

  private mutating func add(_ kind: ExpressionToken.Kind) {
    tokens.append(ExpressionToken(kind: kind, offset: offset))
  }

  private mutating func read(_ index: Int) throws(ExpressionError) {
    let piece = lexer.tokens[index]
    let written = lexer.text(piece.range)
    switch piece.kind {
    case .blank: break
    case .text: add(.text(lexer.content(of: piece)))
    case .quotedName: add(.quoted(lexer.content(of: piece)))
    case .brackets: add(.field(TokenReader.field(written)))
    case .error: add(.error(try error(written)))
    case .number: add(try number(written.foldedWidth))
    case .word: try word(written, before: index + 1)
    case .sign(let sign): add(try self.sign(sign, written))
    case .unclosed(let close):
      throw ExpressionError(.unterminated, at: offset, [String(close)])
    }
    offset += written.unicodeScalars.count
  }

  /// The parts of a field's name, `[项目.扣分]`.
  private static func field(_ written: String) -> [String] {
    let inner = written.unicodeScalars.dropFirst().dropLast()
    return inner.split(omittingEmptySubsequences: false, whereSeparator: { $0.foldedWidth == "." })
      .map { String($0).trimmedBlanks }
  }

  private func error(_ written: String) throws(ExpressionError) -> CellError {
    let known: [CellError] = [
      .null, .divisionByZero, .value, .reference, .name, .number, .notAvailable,
    ]
    guard let error = known.first(where: { $0.code == written.uppercased() }) else {
      throw ExpressionError(.unexpectedCharacter, at: offset, ["#"])
    }
    return error
  }

  private func number(_ digits: String) throws(ExpressionError) -> ExpressionToken.Kind {
    guard let number = Number(digits: digits) else {
      throw ExpressionError(.unexpected, at: offset, [digits])
    }
    return .number(number, text: digits)
  }

  private mutating func word(_ written: String, before next: Int) throws(ExpressionError) {
    for (index, scalar) in written.unicodeScalars.enumerated()
    where !TokenReader.isWordPart(scalar.foldedWidth) {
      throw ExpressionError(.unexpectedCharacter, at: offset + index, [String(scalar)])
    }
    let follower = next < lexer.tokens.count ? lexer.tokens[next].kind : .blank
    tokens += Connective.split(
      written.foldedWidth, at: offset, afterOperand: tokens.last?.endsOperand ?? false,
      beforeOperand: follower == .brackets || follower == .text)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "$", ".", "\\", "0"..."9": true
    default: scalar.properties.isAlphabetic
    }
  }

  private func sign(_ sign: String, _ written: String) throws(ExpressionError)
    -> ExpressionToken.Kind
  {
    guard let kind = TokenReader.signs[sign] else {
      throw ExpressionError(.unexpectedCharacter, at: offset, [written])
    }
    return kind
  }

  private static let signs: [String: ExpressionToken.Kind] = [
    "=": .operation(.equal), "<": .operation(.less), ">": .operation(.greater),
    "<>": .operation(.notEqual), "<=": .operation(.lessOrEqual),
    ">=": .operation(.greaterOrEqual), "≠": .operation(.notEqual),
    "≤": .operation(.lessOrEqual), "≥": .operation(.greaterOrEqual),
    "&": .operation(.concatenate), "+": .operation(.add), "-": .operation(.subtract),
    "*": .operation(.multiply), "/": .operation(.divide), "^": .operation(.power),
    "%": .percent, "(": .open, ")": .close, "{": .openBrace, "}": .closeBrace, ",": .comma,
    ";": .semicolon, ":": .colon, "!": .exclamation,
  ]
}
