import Conversion
import Grid
import Wording

/// The sheets of a file as people read them on a terminal.
struct SheetsText {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// A file with its sheets.
  func text(of sheets: [SheetOverview], in file: String) -> String {
    file + "\n" + sheets.map(text).joined()
  }

  private func text(of sheet: SheetOverview) -> String {
    let lines = TextTable(sheet.columns.map(row)).text.split(separator: "\n")
    return "  \(sheet.name)  " + sheet.facts(in: wording).joined(separator: "  ") + "\n"
      + lines.map { "    \($0)\n" }.joined()
  }

  private func row(of column: SheetOverview.Column) -> [String] {
    [
      ColumnName.letters(of: column.column), column.heading.map(Reporter.oneLine) ?? "",
      wording.text("sheets.kind.\(column.kind.rawValue)"), String(column.filled),
    ]
  }
}
