import Values

/// Tokens in messages.
extension Parser {
  /// A token as a message quotes it.
  static func text(of kind: ExpressionToken.Kind) -> String {
    switch kind {
    case .number(_, let text), .text(let text), .word(let text), .quoted(let text): text
    case .field(let parts): "[\(parts.joined(separator: "."))]"
    case .error(let error): error.code
    case .operation(let operation): operation.rawValue
    case .percent: "%"
    case .and: "且"
    case .or: "或"
    case .not: "非"
    case .open: "("
    case .close: ")"
    case .openBrace: "{"
    case .closeBrace: "}"
    case .comma: ","
    case .semicolon: ";"
    case .colon: ":"
    case .exclamation: "!"
    case .end: ""
    }
  }
}
