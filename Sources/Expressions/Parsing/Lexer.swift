import Values

/// Cuts the text of a formula into tokens, full-width signs read as their ASCII counterparts.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private(set) var tokens: [Token] = []

  static func tokens(of text: String) throws(ExpressionError) -> [Token] {
    var lexer = Lexer(scalars: Array(text.unicodeScalars))
    while let token = try lexer.next() { lexer.append(token) }
    lexer.tokens.append(Token(kind: .end, offset: lexer.scalars.count))
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var current: Unicode.Scalar? {
    position < scalars.count ? Lexer.folded(scalars[position]) : nil
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? Lexer.folded(scalars[position + distance]) : nil
  }

  private mutating func next() throws(ExpressionError) -> Token? {
    while let scalar = current, scalar.isBlank { position += 1 }
    guard let scalar = current else { return nil }
    let start = position
    switch scalar {
    case "\"", "“", "”": return Token(kind: .text(try text(closedBy: scalar)), offset: start)
    case "'": return Token(kind: .quoted(try quoted(by: "'")), offset: start)
    case "[": return Token(kind: .field(try field()), offset: start)
    case "#": return Token(kind: try errorValue(), offset: start)
    case "0"..."9": return Token(kind: try number(), offset: start)
    case "." where peek(1).map(Lexer.isDigit) == true:
      return Token(kind: try number(), offset: start)
    default: break
    }
    if Lexer.isWordPart(scalar) { return Token(kind: .word(word()), offset: start) }
    if let kind = sign() { return Token(kind: kind, offset: start) }
    throw ExpressionError(.unexpectedCharacter, at: start, [String(scalars[start])])
  }

  private mutating func text(closedBy open: Unicode.Scalar) throws(ExpressionError) -> String {
    guard open == "“" else { return try quoted(by: open) }
    return try quoted(by: "”")
  }

  /// Up to the closing sign; the sign twice stands for itself.
  private mutating func quoted(by close: Unicode.Scalar) throws(ExpressionError) -> String {
    let start = position
    var content = String.UnicodeScalarView()
    position += 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if Lexer.folded(scalar) == close || (close == "”" && scalar == "“") {
        guard position < scalars.count, scalars[position] == scalar else { return String(content) }
        position += 1
      }
      content.append(scalar)
    }
    throw ExpressionError(.unterminated, at: start, [String(close)])
  }

  private mutating func field() throws(ExpressionError) -> [String] {
    let start = position
    var parts = [String.UnicodeScalarView()]
    position += 1
    while let scalar = current, scalar != "]" {
      if scalar == "." {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalars[position])
      }
      position += 1
    }
    guard current == "]" else { throw ExpressionError(.unterminated, at: start, ["]"]) }
    position += 1
    return parts.map { String($0).trimmedBlanks }
  }

  private mutating func number() throws(ExpressionError) -> Token.Kind {
    let start = position
    var digits = String.UnicodeScalarView()
    while let scalar = current, Lexer.isDigit(scalar) || scalar == "." { take(into: &digits) }
    let sign = peek(1)
    let exponentAt = sign == "+" || sign == "-" ? 2 : 1
    if let mark = current, mark == "E" || mark == "e", let digit = peek(exponentAt),
      Lexer.isDigit(digit)
    {
      for _ in 0..<exponentAt { take(into: &digits) }
      while let scalar = current, Lexer.isDigit(scalar) { take(into: &digits) }
    }
    let text = String(digits)
    guard let number = Number(digits: text) else {
      throw ExpressionError(.unexpected, at: start, [text])
    }
    return .number(number, text: text)
  }

  private mutating func take(into text: inout String.UnicodeScalarView) {
    if let scalar = current { text.append(scalar) }
    position += 1
  }

  private mutating func word() -> String {
    var content = String.UnicodeScalarView()
    while let scalar = current, Lexer.isWordPart(scalar) || Lexer.isDigit(scalar) {
      take(into: &content)
    }
    return String(content)
  }

  private mutating func errorValue() throws(ExpressionError) -> Token.Kind {
    let rest = String(String.UnicodeScalarView(scalars[position...].prefix(8))).uppercased()
    let known: [CellError] = [
      .null, .divisionByZero, .value, .reference, .name, .number, .notAvailable,
    ]
    guard let error = known.first(where: { rest.hasPrefix($0.code) }) else {
      throw ExpressionError(.unexpectedCharacter, at: position, ["#"])
    }
    position += error.code.utf8.count
    return .error(error)
  }

  private mutating func sign() -> Token.Kind? {
    guard let first = current else { return nil }
    position += 1
    if let second = current {
      let pair = Lexer.pairs[String(first) + String(second)]
      if let pair {
        position += 1
        return pair
      }
    }
    return Lexer.signs[first]
  }

  private mutating func append(_ token: Token) {
    guard case .word(let word) = token.kind else { return tokens.append(token) }
    let followedByOperand = current == "[" || current == "\"" || current == "“"
    tokens += Connective.split(
      word, at: token.offset, afterOperand: tokens.last?.endsOperand ?? false,
      beforeOperand: followedByOperand)
  }
}
