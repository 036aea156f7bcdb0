import Expressions
import Wording

extension ExpressionError {
  /// What is reported where a condition of a template cannot be read.
  var kind: DiagnosticCode {
    switch code {
    case .unexpectedCharacter: .conditionCharacter
    case .unterminated: .conditionUnterminated
    case .unexpected: .conditionUnexpected
    // A blank cell of the sheet 规则 is no condition at all.
    case .empty, .unexpectedEnd: .conditionUnfinished
    case .missingParenthesis: .conditionParenthesis
    case .tooDeep: .conditionTooDeep
    case .tooLong: .conditionTooLong
    case .argumentCount: .conditionArgumentCount
    case .beyondLastCell: .conditionBeyondLastCell
    }
  }
}
