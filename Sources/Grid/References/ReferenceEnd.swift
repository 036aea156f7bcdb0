/// One end of a reference as a formula writes it: a cell `$B$7`, a column `B`, a row `7`.
///
/// ```swift
/// ReferenceEnd("$B7".utf8)  // column 2, stays; row 7, moves
/// ```
package struct ReferenceEnd: Hashable, Sendable {
  /// The column, from 1; nil in a reference to whole rows.
  package var column: Int?
  /// Whether the column stays when the formula is copied (`$B`).
  package var isColumnAbsolute = false
  /// The row, from 1; nil in a reference to whole columns.
  package var row: Int?
  /// Whether the row stays when the formula is copied (`$7`).
  package var isRowAbsolute = false

  /// An end by its parts.
  package init(
    column: Int?, isColumnAbsolute: Bool = false, row: Int?, isRowAbsolute: Bool = false
  ) {
    (self.column, self.isColumnAbsolute) = (column, isColumnAbsolute)
    (self.row, self.isRowAbsolute) = (row, isRowAbsolute)
  }

  /// An end by its letters and digits; nil for anything else, and beyond Excel's last row and
  /// column.
  package init?(_ word: some Sequence<UInt8>) {
    var (column, row, dollar) = (0, 0, false)
    for byte in word {
      switch byte {
      case UInt8(ascii: "$") where !dollar && row == 0: dollar = true
      case 0x41...0x5A where row == 0 && !(dollar && column > 0),
        0x61...0x7A where row == 0 && !(dollar && column > 0):
        if column == 0 { (isColumnAbsolute, dollar) = (dollar, false) }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39 where row > 0 || byte > 0x30:
        if row == 0 { (isRowAbsolute, dollar) = (dollar, false) }
        row = row * 10 + Int(byte & 0x0F)
      default: return nil
      }
      guard column <= SheetLimits.columns, row <= SheetLimits.rows else { return nil }
    }
    guard !dollar, row > 0 || column > 0 else { return nil }
    (self.column, self.row) = (column > 0 ? column : nil, row > 0 ? row : nil)
  }

  /// As it stands in a formula, `$B$7`.
  package var text: String {
    var text = ""
    if let column { text += (isColumnAbsolute ? "$" : "") + ColumnName.letters(of: column) }
    if let row { text += (isRowAbsolute ? "$" : "") + String(row) }
    return text
  }

  /// The cell; nil for a whole column or row.
  package var cell: CellReference? {
    guard let row, let column else { return nil }
    return CellReference(row: row, column: column)
  }

  /// The end so many rows and columns away as far as its parts are relative; nil outside the sheet.
  func translated(rows: Int, columns: Int) -> Self? {
    var end = self
    if let row, !isRowAbsolute {
      let moved = row + rows
      guard (1...SheetLimits.rows).contains(moved) else { return nil }
      end.row = moved
    }
    if let column, !isColumnAbsolute {
      let moved = column + columns
      guard (1...SheetLimits.columns).contains(moved) else { return nil }
      end.column = moved
    }
    return end
  }
}

extension CellRange {
  /// The cells between two ends, `$B$2` and `D9`, `B` and `D`, `2` and `9`; a cell alone where
  /// there is no second. Nil where they do not fit each other.
  package init?(_ first: ReferenceEnd, _ second: ReferenceEnd?) {
    guard let second else {
      guard let cell = first.cell else { return nil }
      self.init(cell)
      return
    }
    guard let rows = CellRange.span(first.row, second.row, last: SheetLimits.rows),
      let columns = CellRange.span(first.column, second.column, last: SheetLimits.columns)
    else { return nil }
    self.init(rows: rows, columns: columns)
  }

  private static func span(_ first: Int?, _ second: Int?, last: Int) -> ClosedRange<Int>? {
    switch (first, second) {
    case (let first?, let second?): min(first, second)...max(first, second)
    case (nil, nil): 1...last
    default: nil
    }
  }
}
