import Grid
import Values

extension Cell {
  /// What the cell shows in Excel, as far as the width of its column allows: the value in its
  /// number format, an empty text for an empty cell.
  ///
  /// ```swift
  /// var cell = Cell(value: .dateTime(DateTime(CalendarDate("2026-11-03")!)))
  /// cell.style.numberFormat = "yyyy\"年\"m\"月\"d\"日\""
  /// cell.displayedText  // "2026年11月3日"
  /// ```
  public var displayedText: String {
    value.map { NumberFormat(style.numberFormat).text(of: $0) } ?? ""
  }
}
