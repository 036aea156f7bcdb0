import Grid

/// A link from cells to a place of the workbook or elsewhere.
public struct Hyperlink: Hashable, Sendable {
  /// Where it leads.
  public enum Target: Hashable, Sendable {
    /// A place of the same workbook, `'整改台账'!A5`.
    case location(String)
    /// An address elsewhere.
    case url(String)
  }
  /// The cells that lead there.
  public var range: CellRange
  /// Where it leads.
  public var target: Target
  /// What shows under the pointer.
  public var tooltip: String?

  /// A link from cells.
  public init(range: CellRange, target: Target, tooltip: String? = nil) {
    (self.range, self.target, self.tooltip) = (range, target, tooltip)
  }
}
