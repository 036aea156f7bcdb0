import Grid

/// Cells that a formula refers to: one cell, a rectangle, whole columns or whole rows.
///
/// ```swift
/// let area = CellArea(sheet: "整改台账", rows: 2...9, columns: 1...1)
/// area.description  // "'整改台账'!A2:A9"
/// ```
package struct CellArea: Hashable, Sendable {
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

  /// The cells between the ends of a reference; nil where they do not fit each other.
  init?(_ first: ReferenceEnd, _ second: ReferenceEnd?, sheet: String?) {
    guard let range = CellRange(first, second) else { return nil }
    let last = second ?? first
    var anchors: Anchors = []
    if first.isRowAbsolute { anchors.insert(.firstRow) }
    if first.isColumnAbsolute { anchors.insert(.firstColumn) }
    if last.isRowAbsolute { anchors.insert(.lastRow) }
    if last.isColumnAbsolute { anchors.insert(.lastColumn) }
    self.init(sheet: sheet, rows: range.rows, columns: range.columns, anchors: anchors)
  }

  /// Whether it is one cell.
  package var isSingleCell: Bool { rows.count == 1 && columns.count == 1 }

  /// How many cells it spans, empty ones included.
  package var cellCount: Int { rows.count * columns.count }

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
    var first = ReferenceEnd(
      column: columns.lowerBound, isColumnAbsolute: anchors.contains(.firstColumn),
      row: rows.lowerBound, isRowAbsolute: anchors.contains(.firstRow))
    var last = ReferenceEnd(
      column: columns.upperBound, isColumnAbsolute: anchors.contains(.lastColumn),
      row: rows.upperBound, isRowAbsolute: anchors.contains(.lastRow))
    if rows == 1...SheetLimits.rows, columns.count < SheetLimits.columns {
      (first.row, last.row) = (nil, nil)
    } else if columns == 1...SheetLimits.columns {
      (first.column, last.column) = (nil, nil)
    }
    let address = isSingleCell ? first.text : "\(first.text):\(last.text)"
    return (sheet.map { SheetName.quoted($0) + "!" } ?? "") + address
  }
}
