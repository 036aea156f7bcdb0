import Grid

/// Rows and columns of a sheet, open where nothing is said.
///
/// ```swift
/// SheetArea("A3:H")?.rows  // 3...1048576
/// ```
package struct SheetArea: Hashable, Sendable {
  /// The largest number of a row that means something: a text has no more of them.
  static let mostRows = 1_000_000_000_000

  /// The rows.
  package var rows = 1...Int.max
  /// The columns.
  package var columns = 1...SheetLimits.columns

  /// Everything.
  package init() {}

  /// `A3:H20`, `A3:H`, `A3`, `B:D`, `3:20`, `3:`; nil for anything else.
  package init?(_ text: String) {
    let ends = text.replacing("$", with: "").split(
      separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = Corner(ends[0]), !first.isEmpty,
      let last = ends.count == 2 ? Corner(ends[1]) : Corner()
    else { return nil }
    let rows = (first.row ?? 1, last.row ?? .max)
    let columns = (first.column ?? 1, last.column ?? SheetLimits.columns)
    guard rows.0 <= rows.1, columns.0 <= columns.1 else { return nil }
    (self.rows, self.columns) = (rows.0...rows.1, columns.0...columns.1)
  }

  /// Letters and digits of one end, each of which may be left out.
  private struct Corner {
    var column: Int?
    var row: Int?
    var isEmpty: Bool { column == nil && row == nil }

    init() {}

    init?(_ text: Substring) {
      let letters = text.prefix { $0.isLetter }
      let digits = text.dropFirst(letters.count)
      if !letters.isEmpty {
        guard let column = ColumnName.number(of: letters) else { return nil }
        self.column = column
      }
      if !digits.isEmpty {
        guard let row = Int(digits), (1...mostRows).contains(row) else { return nil }
        self.row = row
      }
    }
  }
}
