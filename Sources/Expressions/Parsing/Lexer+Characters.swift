import Values

/// Which characters formulas are made of.
extension Lexer {
  /// The sign that a full-width or typographic character stands for.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "×": "*"
    case "÷": "/"
    default: scalar.foldedWidth
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "$", ".", "\\": true
    default: scalar.properties.isAlphabetic
    }
  }

  static let pairs: [String: Token.Kind] = [
    "<>": .operation(.notEqual), "<=": .operation(.lessOrEqual),
    ">=": .operation(.greaterOrEqual),
  ]

  static let signs: [Unicode.Scalar: Token.Kind] = [
    "=": .operation(.equal), "<": .operation(.less), ">": .operation(.greater),
    "≠": .operation(.notEqual), "≤": .operation(.lessOrEqual), "≥": .operation(.greaterOrEqual),
    "&": .operation(.concatenate), "+": .operation(.add), "-": .operation(.subtract),
    "*": .operation(.multiply), "/": .operation(.divide), "^": .operation(.power),
    "%": .percent, "(": .open, ")": .close, "{": .openBrace, "}": .closeBrace, ",": .comma,
    ";": .semicolon, ":": .colon, "!": .exclamation,
  ]
}
