extension Chart {
  /// One row of values.
  public struct Series: Hashable, Sendable {
    /// The name: a text, or a cell such as `汇总!$B$1` with `=` before it.
    public var name: String
    /// The range of the names of the values, `汇总!$A$2:$A$9`; in a scatter chart the numbers that
    /// go to the right.
    public var categories: String?
    /// The range of the values.
    public var values: String
    /// The form where it is another than the chart's: lines above columns.
    public var kind: Kind?
    /// Whether its values have an axis of their own, at the right.
    public var isOnSecondaryAxis = false
    /// What is written beside each value.
    public var labels: Set<Label> = []
    /// The line through its values; nil for none.
    public var trendLine: TrendLine?

    /// Values of a range.
    public init(name: String, categories: String? = nil, values: String) {
      (self.name, self.categories, self.values) = (name, categories, values)
    }
  }

  /// What is written beside a value (21.2.2.49).
  public enum Label: String, Hashable, Sendable, CaseIterable {
    /// The value.
    case value
    /// The name of the value.
    case category
    /// The name of its row.
    case series
    /// The share of a pie or ring.
    case percentage
  }

  /// A line through values (21.2.2.211).
  public enum TrendLine: Hashable, Sendable {
    /// Straight.
    case linear
    /// Growing by a factor.
    case exponential
    /// Of the logarithm.
    case logarithmic
    /// Of a power.
    case power
    /// Of powers up to one from 2 to 6.
    case polynomial(order: Int)
    /// The mean of the last values, 2 or more.
    case movingAverage(period: Int)
  }
}
