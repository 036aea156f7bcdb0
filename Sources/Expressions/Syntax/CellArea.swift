/// Cells that a formula refers to: one cell, a rectangle, whole columns or whole rows.
///
/// ```swift
/// let area = CellArea(sheet: "整改台账", rows: 2...9, columns: 1...1)
/// area.description  // "'整改台账'!A2:A9"
/// ```
package struct CellArea: Hashable, Sendable {
  /// Excel's last row.
  package static let lastRow = 1_048_576
  /// Excel's last column.
  package static let lastColumn = 16_384

  /// The sheet's name; nil for the sheet of the formula.
  package var sheet: String?
  /// The rows, from 1.
  package var rows: ClosedRange<Int>
  /// The columns, from 1.
  package var columns: ClosedRange<Int>
  /// Which parts of the address stay when a formula is copied (`$`).
  package var anchors: Anchors

  /// The `$` signs of an address.
  package struct Anchors: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `$` before the first row.
    package static let firstRow = Anchors(rawValue: 1)
    /// `$` before the first column.
    package static let firstColumn = Anchors(rawValue: 2)
    /// `$` before the last row.
    package static let lastRow = Anchors(rawValue: 4)
    /// `$` before the last column.
    package static let lastColumn = Anchors(rawValue: 8)
  }

  /// Cells by sheet, rows and columns.
  package init(
    sheet: String? = nil, rows: ClosedRange<Int>, columns: ClosedRange<Int>, anchors: Anchors = []
  ) {
    (self.sheet, self.rows, self.columns, self.anchors) = (sheet, rows, columns, anchors)
  }

  /// Whether it is one cell.
  package var isSingleCell: Bool { rows.count == 1 && columns.count == 1 }

  /// How many cells it spans, empty ones included.
  package var cellCount: Int { rows.count * columns.count }

  /// Whether it has rows and columns of a sheet of Excel.
  var isWithinLimits: Bool {
    rows.lowerBound >= 1 && rows.upperBound <= CellArea.lastRow && columns.lowerBound >= 1
      && columns.upperBound <= CellArea.lastColumn
  }

  /// The part of it that lies inside other rows and columns; nil for none.
  package func clamped(toRows limit: ClosedRange<Int>, columns limits: ClosedRange<Int>)
    -> CellArea?
  {
    guard rows.overlaps(limit), columns.overlaps(limits) else { return nil }
    var part = self
    part.rows = rows.clamped(to: limit)
    part.columns = columns.clamped(to: limits)
    return part
  }
}

extension CellArea: CustomStringConvertible {
  /// The address as a formula writes it: `$B$7`, `'整改台账'!A2:A9`, `C:C`, `2:3`.
  package var description: String {
    let address: String
    if rows == 1...CellArea.lastRow, columns.count < CellArea.lastColumn {
      address =
        "\(column(columns.lowerBound, .firstColumn)):\(column(columns.upperBound, .lastColumn))"
    } else if columns == 1...CellArea.lastColumn {
      address = "\(row(rows.lowerBound, .firstRow)):\(row(rows.upperBound, .lastRow))"
    } else {
      let first = column(columns.lowerBound, .firstColumn) + row(rows.lowerBound, .firstRow)
      let last = column(columns.upperBound, .lastColumn) + row(rows.upperBound, .lastRow)
      address = isSingleCell ? first : "\(first):\(last)"
    }
    guard let sheet else { return address }
    return "'\(sheet.replacing("'", with: "''"))'!\(address)"
  }

  private func column(_ number: Int, _ anchor: Anchors) -> String {
    (anchors.contains(anchor) ? "$" : "") + CellArea.letters(ofColumn: number)
  }

  private func row(_ number: Int, _ anchor: Anchors) -> String {
    (anchors.contains(anchor) ? "$" : "") + String(number)
  }

  /// `A` for 1, `AA` for 27.
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
