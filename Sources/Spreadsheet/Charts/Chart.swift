import Grid

/// A chart above the cells (ECMA-376 part 1, 21.2).
///
/// ```swift
/// var chart = Chart(
///   kind: .column(stacked: false), title: "各单位得分",
///   series: [.init(name: "得分", categories: "汇总!$A$2:$A$9", values: "汇总!$B$2:$B$9")],
///   extent: "F1:L12")
/// chart.series[0].labels = [.value]
/// ```
public struct Chart: Hashable, Sendable {
  /// The form of a chart, or of a series among others.
  public enum Kind: Hashable, Sendable {
    /// Upright bars.
    case column(stacked: Bool)
    /// Lying bars.
    case bar(stacked: Bool)
    /// Lines.
    case line
    /// Areas.
    case area(stacked: Bool)
    /// Points at two numbers each, those of the categories going to the right.
    case scatter(lines: Bool)
    /// A pie.
    case pie
    /// A ring.
    case doughnut
  }
  /// The form; series may have others (`Series.kind`).
  public var kind: Kind
  /// The heading; nil for none.
  public var title: String?
  /// The rows of values.
  public var series: [Series]
  /// The cells it covers.
  public var extent: CellRange
  /// The names of the axes; nil for none.
  public var categoryAxisTitle: String?, valueAxisTitle: String?
  /// The name of the second axis of values; nil for none.
  public var secondaryAxisTitle: String?

  /// A chart above some cells.
  public init(
    kind: Kind, title: String? = nil, series: [Series], extent: CellRange,
    categoryAxisTitle: String? = nil, valueAxisTitle: String? = nil
  ) {
    (self.kind, self.title, self.series, self.extent) = (kind, title, series, extent)
    (self.categoryAxisTitle, self.valueAxisTitle) = (categoryAxisTitle, valueAxisTitle)
  }

  /// The form of a series.
  package func kind(of series: Series) -> Kind { series.kind ?? kind }
}

extension Chart.Kind {
  /// What its values are drawn against; charts of one sort can stand in one picture.
  package enum Axes: Hashable, Sendable { case upright, lying, numbers, none }

  /// What its values are drawn against.
  package var axes: Axes {
    switch self {
    case .column, .line, .area: .upright
    case .bar: .lying
    case .scatter: .numbers
    case .pie, .doughnut: .none
    }
  }
}
