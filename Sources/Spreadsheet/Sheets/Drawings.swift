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

/// A picture above the cells.
public struct Picture: Hashable, Sendable {
  /// How the bytes are to be read.
  public enum Format: String, Hashable, Sendable { case png, jpeg, other }
  /// Where its upper left corner is.
  public var anchor: CellReference
  /// The cells it covers; nil where only the anchor and the size count.
  public var extent: CellRange?
  /// In pixels at 96 for the inch; nil for the picture's own size.
  public var size: Size?
  /// The file.
  public var data: [UInt8]
  /// What the file is.
  public var format: Format
  /// The name; WPS pictures in cells are found by it.
  public var name: String

  /// Width and height.
  public struct Size: Hashable, Sendable {
    /// In pixels at 96 for the inch.
    public var width: Int, height: Int

    /// A size in pixels.
    public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
  }

  /// A picture with its corner at a cell.
  public init(
    anchor: CellReference, extent: CellRange? = nil, size: Size? = nil, data: [UInt8],
    format: Format, name: String = ""
  ) {
    (self.anchor, self.extent, self.size) = (anchor, extent, size)
    (self.data, self.format, self.name) = (data, format, name)
  }
}

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
