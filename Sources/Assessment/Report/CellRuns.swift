import Grid
import Spreadsheet

/// Rows as ranges of one column, for formulas: 8...15 and 18...24 are `I8:I15,I18:I24`.
struct CellRuns: Hashable, Sendable {
  /// The runs of neighbouring rows, from the top.
  let rows: [ClosedRange<Int>]

  init(_ numbers: [Int]) {
    var runs: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    rows = runs
  }

  /// The ranges of a column, separated by commas.
  func ranges(_ column: Int) -> String { list(column).joined(separator: ",") }

  /// The ranges of a column one by one.
  func list(_ column: Int) -> [String] {
    let letters = ColumnName.letters(of: column)
    return rows.map { "\(letters)\($0.lowerBound):\(letters)\($0.upperBound)" }
  }
}

/// A sheet's name as formulas write it, with the exclamation mark: `'发电部-党管表'!`.
func sheetPrefix(_ sheet: String) -> String {
  SheetName.quoted(sheet) + "!"
}
