import Grid
import Spreadsheet

/// Rows as runs of neighbours, for formulas over ranges: 8...15 and 18...24.
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
}

/// A sheet's name as formulas write it, with the exclamation mark: `'发电部-党管表'!`.
func sheetPrefix(_ sheet: String) -> String {
  SheetName.quoted(sheet) + "!"
}
