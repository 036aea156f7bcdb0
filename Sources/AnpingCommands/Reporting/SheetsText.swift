import Conversion
import Grid
import Spreadsheet
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
    var facts = [sheet.range?.description ?? wording.text("sheets.empty")]
    if sheet.visibility != .visible { facts.append(wording.text("sheets.hidden")) }
    if sheet.range != nil {
      facts.append(
        sheet.headerRow.map { wording.text("sheets.header", [String($0)]) }
          ?? wording.text("sheets.noHeader"))
    }
    if !sheet.hiddenRows.isEmpty {
      facts.append(wording.text("sheets.hiddenRows", [list(sheet.hiddenRows) { String($0) }]))
    }
    if !sheet.hiddenColumns.isEmpty {
      let columns = list(sheet.hiddenColumns, ColumnName.letters)
      facts.append(wording.text("sheets.hiddenColumns", [columns]))
    }
    let lines = TextTable(sheet.columns.map(row)).text.split(separator: "\n")
    return "  \(sheet.name)  " + facts.joined(separator: "  ") + "\n"
      + lines.map { "    \($0)\n" }.joined()
  }

  private func row(of column: SheetOverview.Column) -> [String] {
    [
      ColumnName.letters(of: column.column), column.heading.map(Reporter.oneLine) ?? "",
      wording.text("sheets.kind.\(column.kind.rawValue)"), String(column.filled),
    ]
  }

  private func list(_ runs: [ClosedRange<Int>], _ name: (Int) -> String) -> String {
    runs.map { run in
      run.count == 1 ? name(run.lowerBound) : "\(name(run.lowerBound))-\(name(run.upperBound))"
    }.joined(separator: wording.text("report.list"))
  }
}
