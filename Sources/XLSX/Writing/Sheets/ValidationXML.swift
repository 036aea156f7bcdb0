import Grid
import Spreadsheet
import XMLStream

/// Rules for what may be typed, as a sheet writes them (ECMA-376 part 1, 18.3.1.32).
struct ValidationXML {
  let validation: DataValidation
  /// The sheet, for errors.
  let sheet: String

  /// Writes one rule.
  ///
  /// - Throws: `listTooLong`, `listComma`, `messageTooLong`.
  func write(to writer: inout XMLWriter) throws(XLSXError) {
    try check()
    let rule = try self.rule()
    let (prompt, error) = (validation.prompt, validation.error)
    writer.element(
      "dataValidation",
      [
        "type": rule.type,
        "errorStyle": validation.severity.flatMap { $0 == .stop ? nil : $0.rawValue },
        "operator": rule.comparison.flatMap { $0 == .between ? nil : $0.rawValue },
        "allowBlank": validation.allowsBlank ? "1" : nil,
        "showInputMessage": prompt == nil ? nil : "1",
        "showErrorMessage": validation.severity == nil ? nil : "1",
        "errorTitle": error?.title.nonEmpty.map(CellText.escaped),
        "error": error?.text.nonEmpty.map(CellText.escaped),
        "promptTitle": prompt?.title.nonEmpty.map(CellText.escaped),
        "prompt": prompt?.text.nonEmpty.map(CellText.escaped),
        "sqref": validation.ranges.map(\.description).joined(separator: " "),
      ]
    ) { writer in
      for (name, formula) in [("formula1", rule.first), ("formula2", rule.second)] {
        if let formula { writer.element(name, text: FunctionPrefix.stored(formula)) }
      }
    }
  }

  private struct Parts {
    var type: String?
    var comparison: DataValidation.Comparison?
    var first: String?
    var second: String?
  }

  private func rule() throws(XLSXError) -> Parts {
    switch validation.rule {
    case .list(let choices):
      return Parts(type: "list", first: "\"" + (try joined(choices)) + "\"")
    case .listFormula(let formula): return Parts(type: "list", first: formula)
    case .whole(let how, let first, let second):
      return Parts(type: "whole", comparison: how, first: first, second: second)
    case .decimal(let how, let first, let second):
      return Parts(type: "decimal", comparison: how, first: first, second: second)
    case .date(let how, let first, let second):
      return Parts(type: "date", comparison: how, first: first, second: second)
    case .time(let how, let first, let second):
      return Parts(type: "time", comparison: how, first: first, second: second)
    case .textLength(let how, let first, let second):
      return Parts(type: "textLength", comparison: how, first: first, second: second)
    case .custom(let formula): return Parts(type: "custom", first: formula)
    case .any: return Parts()
    }
  }

  private func joined(_ choices: [String]) throws(XLSXError) -> String {
    if let bad = choices.first(where: { $0.contains(",") }) { throw error(.listComma, [bad]) }
    let text = choices.joined(separator: ",")
    guard text.utf16.count <= 255 else { throw error(.listTooLong, [String(text.utf16.count)]) }
    return text.replacing("\"", with: "\"\"")
  }

  private func check() throws(XLSXError) {
    for message in [validation.prompt, validation.error].compactMap({ $0 }) {
      for (text, limit) in [(message.title, 32), (message.text, 255)]
      where text.utf16.count > limit {
        throw error(.messageTooLong, [String(text.utf16.count), String(limit)])
      }
    }
  }

  private func error(_ code: XLSXError.Code, _ arguments: [String]) -> XLSXError {
    XLSXError(code, arguments, sheet: sheet, cell: validation.ranges.first?.topLeft)
  }
}

extension String {
  /// Nil where it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
