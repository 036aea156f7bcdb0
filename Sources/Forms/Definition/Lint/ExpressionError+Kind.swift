import Expressions
import Wording

extension ExpressionError {
  /// What is reported where a condition of a template cannot be read.
  var kind: DiagnosticCode {
    switch code {
    case .empty: .conditionEmpty
    case .unexpectedCharacter: .conditionCharacter
    case .unterminated: .conditionUnterminated
    case .unexpected: .conditionUnexpected
    case .unexpectedEnd: .conditionUnfinished
    case .missingParenthesis: .conditionParenthesis
    case .tooDeep: .conditionTooDeep
    case .tooLong: .conditionTooLong
    case .argumentCount: .conditionArgumentCount
    case .beyondLastCell: .conditionBeyondLastCell
    }
  }
}
