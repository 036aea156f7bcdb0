import Values

/// Why a text is no formula, and where.
///
/// ```swift
/// do { _ = try FormulaExpression("SUM(1,2") } catch {
///   error.code    // .missingParenthesis
///   error.offset  // 7
/// }
/// ```
package struct ExpressionError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Code: String, Hashable, Sendable {
    /// Nothing but spaces.
    case empty
    /// A character that no formula has; argument: the character.
    case unexpectedCharacter
    /// A text, field or sheet name without its end; argument: what should close it.
    case unterminated
    /// Something stands where it cannot; argument: what.
    case unexpected
    /// It ends where something must follow.
    case unexpectedEnd
    /// A closing parenthesis is missing.
    case missingParenthesis
    /// More levels of parentheses than Excel allows; argument: the limit.
    case tooDeep
    /// Longer than any formula of Excel; argument: the limit.
    case tooLong
    /// A function has too few or too many arguments; argument: its name.
    case argumentCount
    /// A cell beyond the last row or column; argument: the address.
    case beyondLastCell
  }

  /// What is wrong.
  package let code: Code
  /// Where: characters before it.
  package let offset: Int
  /// What the sentence about it needs.
  package let arguments: [String]
  /// What was meant, perhaps.
  package let suggestion: String?

  init(_ code: Code, at offset: Int, _ arguments: [String] = [], suggestion: String? = nil) {
    (self.code, self.offset, self.arguments) = (code, offset, arguments)
    self.suggestion = suggestion
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The code, the place and what it is about, for those who have no sentence: `unexpected at
  /// character 5: =`.
  package var description: String {
    let about = arguments.isEmpty ? "" : ": " + arguments.joined(separator: ", ")
    return "\(code.rawValue) at character \(offset + 1)\(about)"
  }
}

extension FormulaFailure: CustomStringConvertible {
  /// The error value, `#DIV/0!`.
  package var description: String { error.code }
}
