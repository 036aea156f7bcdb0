/// `formula.…`: conditions and formulas that cannot be read; `{0}` is what the error names.
extension Chinese {
  static let formulas: [String: String] = [
    "formula.empty": "条件是空的，请填写条件或删去这一行",
    "formula.unexpectedCharacter": "条件里有不认识的字符“{0}”",
    "formula.unterminated": "缺少结束的“{0}”",
    "formula.unexpected": "“{0}”放在这里读不通，请检查前后的运算符和括号",
    "formula.unexpectedEnd": "条件没有写完，末尾缺少内容",
    "formula.missingParenthesis": "缺少右括号“)”",
    "formula.tooDeep": "括号嵌套超过 {0} 层",
    "formula.tooLong": "条件超过 {0} 个字符",
    "formula.argumentCount": "函数 {0} 的参数个数不对",
    "formula.beyondLastCell": "“{0}”不是有效的单元格地址",
  ]
}
