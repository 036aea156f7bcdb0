import Grid

/// A table (list object) of a sheet (ECMA-376 part 1, 18.5).
public struct Table: Hashable, Sendable {
  /// The name that formulas use.
  public var name: String
  /// All of it, header and totals rows included.
  public var range: CellRange
  /// The names of the columns.
  public var columnNames: [String]
  /// Whether the first row holds the names of the columns.
  public var hasHeaderRow: Bool
  /// Whether the last row holds totals.
  public var hasTotalsRow: Bool
  /// The look by its name, `TableStyleMedium2`; nil for none.
  public var styleName: String?

  /// A table with a header row.
  public init(
    name: String, range: CellRange, columnNames: [String], hasHeaderRow: Bool = true,
    hasTotalsRow: Bool = false, styleName: String? = "TableStyleMedium2"
  ) {
    (self.name, self.range, self.columnNames) = (name, range, columnNames)
    (self.hasHeaderRow, self.hasTotalsRow) = (hasHeaderRow, hasTotalsRow)
    self.styleName = styleName
  }
}
