import Grid

/// Small charts within cells that look alike ([MS-XLSX] 2.6.4).
///
/// ```swift
/// sheet.sparklines = [SparklineGroup(.line, [.init("E2", values: "汇总!B2:D2")])]
/// ```
public struct SparklineGroup: Hashable, Sendable {
  /// The form.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case line, column
    /// Columns of one height, up or down.
    case winLoss = "stacked"
  }

  /// One of them.
  public struct Sparkline: Hashable, Sendable {
    /// The cell it is in.
    public var cell: CellReference
    /// The range of its values, `汇总!B2:D2`; nil where that is lost.
    public var values: String?

    /// A small chart in a cell.
    public init(_ cell: CellReference, values: String?) {
      (self.cell, self.values) = (cell, values)
    }
  }

  /// Points that can stand out.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Every point of a line.
    case markers
    case high, low, first, last, negative
  }

  /// How empty cells are drawn.
  public enum EmptyCells: String, Hashable, Sendable { case gap, zero, span }

  /// Where the axis of values ends.
  public enum Bound: Hashable, Sendable {
    /// At the extreme of each by itself.
    case individual
    /// At the extreme of all.
    case group
    /// At a number.
    case number(Double)
  }

  /// The form.
  public var kind: Kind
  /// The small charts.
  public var sparklines: [Sparkline]
  /// The colour of lines and columns; nil for the program's own.
  public var color: Color? = .theme(4, tint: -0.499984740745262)
  /// The colour of the axis.
  public var axisColor: Color? = Color(rgb: 0)
  /// Points that stand out.
  public var marks: Set<Mark> = []
  /// The colours of points, where they stand out.
  public var markColors: [Mark: Color] = [:]
  /// How thick lines are, in points.
  public var lineWeight = 0.75
  /// How empty cells are drawn.
  public var emptyCells = EmptyCells.gap
  /// Where the axis of values begins and ends.
  public var minimum = Bound.individual, maximum = Bound.individual
  /// The range of the days that the values are of; nil for values at equal distances.
  public var days: String?
  /// Whether a line shows where values are zero.
  public var showsAxis = false
  /// Whether values in hidden rows and columns count.
  public var showsHidden = false
  /// Whether the first value is at the right.
  public var isRightToLeft = false

  /// Small charts that look alike.
  public init(_ kind: Kind, _ sparklines: [Sparkline]) {
    (self.kind, self.sparklines) = (kind, sparklines)
  }
}
