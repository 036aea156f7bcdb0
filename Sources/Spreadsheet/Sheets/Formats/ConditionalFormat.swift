import Grid

/// A look that depends on values (ECMA-376 part 1, 18.3.1.18).
///
/// ```swift
/// var red = Style.default
/// red.fill = .solid(Color(rgb: 0xFFC7CE))
/// sheet.conditionalFormats = [
///   ConditionalFormat(ranges: ["C2:C40"], rule: .cell(.lessThan, "80"), style: red),
///   ConditionalFormat(ranges: ["D2:D40"], rule: .dataBar(.init(Color(rgb: 0x638EC6)))),
/// ]
/// ```
public struct ConditionalFormat: Hashable, Sendable {
  /// What decides. Operands are formulas without `=`, relative to the upper left cell of the first
  /// range.
  public enum Rule: Hashable, Sendable {
    /// A formula.
    case expression(String)
    /// The cell's value held against operands.
    case cell(DataValidation.Comparison, String, String? = nil)
    /// The text of the cell.
    case text(TextMatch, String)
    /// The largest values, so many or so many in a hundred, or the smallest.
    case top(Int, isPercent: Bool = false, isBottom: Bool = false)
    /// Values above the mean or below it, those that equal it too, or beyond so many (1 to 3)
    /// standard deviations.
    case average(isAbove: Bool, includesEqual: Bool = false, deviations: Int? = nil)
    /// Values that are there more than once.
    case duplicates
    /// Values that are there once.
    case uniques
    /// Cells with nothing but spaces.
    case blanks
    /// Cells with something in them.
    case notBlanks
    /// Errors.
    case errors
    /// Anything but errors.
    case notErrors
    /// A day, seen from today.
    case period(Period)
    /// A colour for each value between two or three. The style does not count.
    case colorScale([ColorStop])
    /// A bar as long as the value. The style does not count.
    case dataBar(DataBar)
    /// An icon for each value. The style does not count.
    case iconSet(IconSet)
  }

  /// What the text of a cell is to do with another, in any case.
  public enum TextMatch: String, Hashable, Sendable, CaseIterable {
    case contains = "containsText"
    case lacks = "notContainsText"
    case begins = "beginsWith"
    case ends = "endsWith"
  }

  /// When a day is, seen from today (18.18.82).
  public enum Period: String, Hashable, Sendable, CaseIterable {
    case today, yesterday, tomorrow, last7Days, thisWeek, lastWeek, nextWeek, thisMonth, lastMonth
    case nextMonth
  }

  /// The cells it is for.
  public var ranges: [CellRange]
  /// What decides.
  public var rule: Rule
  /// What it changes; parts left at their defaults do not count.
  public var style: Style
  /// Whether no further rule counts where this one does.
  public var stopsIfTrue: Bool

  /// A look for some cells; of several the first in the list counts most.
  public init(
    ranges: [CellRange], rule: Rule, style: Style = .default, stopsIfTrue: Bool = false
  ) {
    (self.ranges, self.rule, self.style, self.stopsIfTrue) = (ranges, rule, style, stopsIfTrue)
  }
}
