import Grid

/// A look that depends on values (ECMA-376 part 1, 18.3.1.18).
public struct ConditionalFormat: Hashable, Sendable {
  /// What decides.
  public enum Rule: Hashable, Sendable {
    /// A formula, relative to the upper left cell of the first range.
    case expression(String)
    /// The cell's value held against operands (formulas).
    case cell(DataValidation.Comparison, String, String? = nil)
    /// A kind of rule that is read and kept but not described, by its name in the file.
    case other(String)
  }
  /// The cells it is for.
  public var ranges: [CellRange]
  /// What decides.
  public var rule: Rule
  /// What it changes; parts left at their defaults do not count.
  public var style: Style
  /// Whether no further rule counts where this one does.
  public var stopsIfTrue: Bool

  /// A look for some cells.
  public init(ranges: [CellRange], rule: Rule, style: Style, stopsIfTrue: Bool = false) {
    (self.ranges, self.rule, self.style, self.stopsIfTrue) = (ranges, rule, style, stopsIfTrue)
  }
}
