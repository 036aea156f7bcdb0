import Grid
import Spreadsheet
import Wording

extension SheetOverview {
  /// The size, the row of the headings and what is hidden, in words.
  package func facts(in wording: Wording) -> [String] {
    var facts = [range?.description ?? wording.text("sheets.empty")]
    if visibility != .visible { facts.append(wording.text("sheets.hidden")) }
    if range != nil {
      facts.append(
        headerRow.map { wording.text("sheets.header", [String($0)]) }
          ?? wording.text("sheets.noHeader"))
    }
    if !hiddenRows.isEmpty {
      let rows = SheetOverview.list(hiddenRows, wording) { String($0) }
      facts.append(wording.text("sheets.hiddenRows", [rows]))
    }
    if !hiddenColumns.isEmpty {
      let columns = SheetOverview.list(hiddenColumns, wording, ColumnName.letters)
      facts.append(wording.text("sheets.hiddenColumns", [columns]))
    }
    return facts
  }

  private static func list(
    _ runs: [ClosedRange<Int>], _ wording: Wording, _ name: (Int) -> String
  ) -> String {
    runs.map { run in
      run.count == 1 ? name(run.lowerBound) : "\(name(run.lowerBound))-\(name(run.upperBound))"
    }.joined(separator: wording.text("report.list"))
  }
}
