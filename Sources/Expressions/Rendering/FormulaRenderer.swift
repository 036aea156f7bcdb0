import Grid
import Values

/// Writes a tree as the text of an Excel formula.
///
/// ```swift
/// let rule = try FormulaExpression("[得分]>=90 且 无零分项")
/// FormulaRenderer(field: { _ in "F8" }, name: { _ in "COUNTIF(G4:G7,0)=0" })
///   .text(of: rule.syntax)  // "AND(F8>=90,COUNTIF(G4:G7,0)=0)"
/// ```
package struct FormulaRenderer {
  private let field: ([String]) -> String?
  private let name: (String) -> String?
  private let call: (String, [FormulaSyntax]) -> String?

  /// A renderer with what stands for fields, names and functions that are not Excel's.
  ///
  /// - Parameters:
  ///   - field: an address or formula for a field; nil where there is none.
  ///   - name: a formula for a bare word; nil to write it as a text in a comparison, else as is.
  ///   - call: a formula for a function that Excel does not have; nil where there is none.
  package init(
    field: @escaping ([String]) -> String?, name: @escaping (String) -> String? = { _ in nil },
    call: @escaping (String, [FormulaSyntax]) -> String? = { _, _ in nil }
  ) {
    (self.field, self.name, self.call) = (field, name, call)
  }

  /// The formula without a leading `=`; nil where it names what has no place in the sheet.
  package func text(of syntax: FormulaSyntax) -> String? { text(syntax, within: 0) }

  /// What binds less tightly than `precedence` is put in parentheses.
  private func text(_ syntax: FormulaSyntax, within precedence: Int) -> String? {
    switch syntax {
    case .number(let number): number.description
    case .text(let text): FormulaText.quoted(text)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error.code
    case .missing: ""
    case .matrix(let matrix): text(matrix)
    case .reference(let area): area.description
    case .field(let path): field(path).map { atomic($0, within: precedence) }
    case .name(let word):
      (name(word) ?? word).isEmpty ? nil : atomic(name(word) ?? word, within: precedence)
    case .negative(let inner): text(inner, within: 6).map { "-" + $0 }
    case .percent(let inner): text(inner, within: 7).map { $0 + "%" }
    case .chain(let first, let links): chain(first, links, within: precedence)
    case .call(let function, let arguments): callText(function, arguments)
    }
  }

  private func callText(_ function: String, _ arguments: [FormulaSyntax]) -> String? {
    guard FunctionTable.all[function] != nil else { return call(function, arguments) }
    var texts: [String] = []
    for argument in arguments {
      guard let text = text(argument, within: 0) else { return nil }
      texts.append(text)
    }
    return "\(FunctionPrefix.writtenName(function))(\(texts.joined(separator: ",")))"
  }

  private func chain(
    _ first: FormulaSyntax, _ links: [FormulaSyntax.Link], within outer: Int
  ) -> String? {
    let precedence = links.first?.operation.precedence ?? 0
    let compares = precedence == 1
    guard var result = operand(first, isCompared: compares, within: precedence) else { return nil }
    for link in links {
      guard let right = operand(link.operand, isCompared: compares, within: precedence + 1) else {
        return nil
      }
      switch link.operation {
      case .contains: result = "ISNUMBER(FIND(\(right),\(result)))"
      case .containsNot: result = "ISERROR(FIND(\(right),\(result)))"
      default: result += link.operation.rawValue + right
      }
    }
    return precedence < outer ? "(\(result))" : result
  }

  private func operand(
    _ syntax: FormulaSyntax, isCompared: Bool, within precedence: Int
  ) -> String? {
    if isCompared, case .name(let word) = syntax, name(word) == nil {
      return FormulaText.quoted(word)
    }
    return text(syntax, within: precedence)
  }

  /// A formula put in for a word is one operand: parentheses around it unless it is an address.
  private func atomic(_ formula: String, within precedence: Int) -> String {
    let isPlain = formula.allSatisfy { $0.isLetter || $0.isNumber || "$!'_.:".contains($0) }
    return precedence == 0 || isPlain ? formula : "(\(formula))"
  }

  private func text(_ matrix: Matrix) -> String {
    let rows = (0..<matrix.rows).map { row in
      (0..<matrix.columns).map { column in
        switch matrix[row: row, column: column] {
        case .text(let text): FormulaText.quoted(text)
        case .number(let number): number.description
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .error(let error): error.code
        case .blank: "0"
        }
      }.joined(separator: ",")
    }
    return "{\(rows.joined(separator: ";"))}"
  }
}
