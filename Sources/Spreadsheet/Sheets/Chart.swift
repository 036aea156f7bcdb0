import Grid

/// A chart above the cells (ECMA-376 part 1, 21.2).
public struct Chart: Hashable, Sendable {
  /// The form of a chart.
  public enum Kind: Hashable, Sendable {
    /// Upright bars.
    case column(stacked: Bool)
    /// Lying bars.
    case bar(stacked: Bool)
    /// Lines.
    case line
    /// A pie.
    case pie
  }
  /// One row of values.
  public struct Series: Hashable, Sendable {
    /// The name: a text, or a cell such as `汇总!$B$1` with `=` before it.
    public var name: String
    /// The range of the names of the values, `汇总!$A$2:$A$9`.
    public var categories: String?
    /// The range of the values.
    public var values: String

    /// Values of a range.
    public init(name: String, categories: String? = nil, values: String) {
      (self.name, self.categories, self.values) = (name, categories, values)
    }
  }
  /// The form.
  public var kind: Kind
  /// The heading; nil for none.
  public var title: String?
  /// The rows of values.
  public var series: [Series]
  /// The cells it covers.
  public var extent: CellRange
  /// The names of the axes; nil for none.
  public var categoryAxisTitle: String?, valueAxisTitle: String?

  /// A chart above some cells.
  public init(
    kind: Kind, title: String? = nil, series: [Series], extent: CellRange,
    categoryAxisTitle: String? = nil, valueAxisTitle: String? = nil
  ) {
    (self.kind, self.title, self.series, self.extent) = (kind, title, series, extent)
    (self.categoryAxisTitle, self.valueAxisTitle) = (categoryAxisTitle, valueAxisTitle)
  }
}
