import Grid

/// What a selection means for one sheet, once its headings are known.
struct SelectionPlan: Hashable, Sendable {
  /// The row of the sheet with the headings; nil for none.
  var header: Int?
  /// Whether the rows above the headings are left out.
  var dropsAbove = false
  /// The first and the last row of the sheet that are taken, the headings aside.
  var rows = 1...Int.max
  /// The column of the sheet for each column that is written; nil for all as they are.
  var columns: [Int]?
  /// The first column of the sheet that is taken.
  var firstColumn = 1
  /// The last column of the sheet that is taken.
  var lastColumn = SheetLimits.columns
  /// Whether rows and columns keep their numbers.
  var keepsPlaces = false

  /// The row that the headings are written into; nil for none.
  var writtenHeader: Int? {
    header.map { dropsAbove ? 1 : $0 - (keepsPlaces ? 0 : rows.lowerBound - 1) }
  }

  /// Whether a row is among the headings or the rows that are taken.
  func takes(_ row: Int) -> Bool { row == header || rows.contains(row) }

  /// The number that a row is written with.
  func written(_ row: Int) -> Int {
    if keepsPlaces { return row }
    if dropsAbove, row == header { return 1 }
    return row - rows.lowerBound + (dropsAbove && header != nil ? 2 : 1)
  }
}
