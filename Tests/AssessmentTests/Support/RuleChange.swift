import Assessment
import Forms
import Grid
import Spreadsheet
import Testing
import Values

/// A change to the sheet 规则 of the sample form: what stands below a heading of a block.
struct RuleChange: Sendable, CustomTestStringConvertible {
  var block: String
  var heading: String
  var text: String
  var row = 1
  var testDescription: String { "[\(block)] \(heading) = \(text)" }

  init(_ block: String, _ heading: String, _ text: String, row: Int = 1) {
    (self.block, self.heading, self.text, self.row) = (block, heading, text, row)
  }

  /// Makes the change; a heading that is not there comes behind the others.
  func apply(to sheet: inout Sheet) {
    let rows = sheet.rows.keys.sorted()
    guard let top = rows.first(where: { sheet.text($0, 1) == "[\(block)]" }) else { return }
    var column = 2
    while let other = sheet.text(top, column), other != heading { column += 1 }
    sheet[CellReference(row: top, column: column)].value = .text(heading)
    sheet[CellReference(row: top + row, column: column)].value = .text(text)
  }
}

extension SampleForm {
  /// The form with other rules.
  static func definition(_ changes: RuleChange...) throws -> FormDefinition {
    try definition(changes)
  }

  /// The form with other rules.
  static func definition(_ changes: [RuleChange]) throws -> FormDefinition {
    var book = template
    guard var sheet = book["规则"] else { return try FormDefinition(template: book, file: "") }
    for change in changes { change.apply(to: &sheet) }
    book = Workbook(sheets: [book.sheets[0], sheet])
    return try FormDefinition(template: book, file: "现场表.xlsx")
  }
}

extension Sheet {
  fileprivate func text(_ row: Int, _ column: Int) -> String? {
    guard case .text(let text) = self[CellReference(row: row, column: column)].value else {
      return nil
    }
    return text
  }
}
