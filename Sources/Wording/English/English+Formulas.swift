/// `formula.…`: conditions and formulas that cannot be read; `{0}` is what the error names.
extension English {
  static let formulas: [String: String] = [
    "formula.empty": "the condition is empty; fill it in or delete the row",
    "formula.unexpectedCharacter": "the condition has a character that is not understood: “{0}”",
    "formula.unterminated": "the closing “{0}” is missing",
    "formula.unexpected":
      "“{0}” makes no sense here; check the operators and parentheses beside it",
    "formula.unexpectedEnd": "the condition ends too early",
    "formula.missingParenthesis": "a closing parenthesis is missing",
    "formula.tooDeep": "parentheses are nested more than {0} levels deep",
    "formula.tooLong": "the condition has more than {0} characters",
    "formula.argumentCount": "function {0} has too few or too many arguments",
    "formula.beyondLastCell": "“{0}” is no address of a cell",
  ]
}
