import Grid

/// How a sheet is shown on a screen.
public struct SheetView: Hashable, Sendable {
  /// Rows that stay at the top while the others scroll; 0 for none.
  public var frozenRows = 0
  /// Columns that stay at the left; 0 for none.
  public var frozenColumns = 0
  /// Whether column A is at the right, as in Arabic and Hebrew.
  public var isRightToLeft = false
  /// Whether lines show between cells.
  public var showsGridLines = true
  /// Size in percent.
  public var zoom = 100

  /// Excel's own: nothing frozen, from left to right, grid lines, 100 %.
  public init() {}
}

/// Where the sums of grouped rows and columns stand, and with them the buttons that fold a group
/// (ECMA-376 part 1, 18.3.1.61).
public struct Outline: Hashable, Sendable {
  /// Whether a group of rows is folded at the row below it, not above.
  public var isSummaryBelow = true
  /// Whether a group of columns is folded at the column at its right, not at its left.
  public var isSummaryRight = true

  /// Excel's own: below and at the right.
  public init() {}
}

/// How a sheet is printed (ECMA-376 part 1, 18.3.1.62 to 64).
///
/// ```swift
/// sheet.printSetup.orientation = .landscape
/// sheet.printSetup.fitToWidth = 1
/// sheet.printSetup.titleRows = 1...3
/// ```
public struct PrintSetup: Hashable, Sendable {
  /// Which side of the paper is up.
  public enum Orientation: String, Hashable, Sendable { case portrait, landscape }

  /// Margins in inches.
  public struct Margins: Hashable, Sendable {
    /// The margins of the text, then those of header and footer.
    public var left = 0.7, right = 0.7, top = 0.75, bottom = 0.75, header = 0.3, footer = 0.3

    /// Excel's own margins.
    public init() {}
  }

  /// Number of the paper size; 9 is A4.
  public var paperSize: Int?
  /// Which side of the paper is up; nil for the printer's default.
  public var orientation: Orientation?
  /// In percent; not used where `fitToWidth` or `fitToHeight` is set.
  public var scale: Int?
  /// Pages across; 0 for as many as needed, nil to print in `scale`.
  public var fitToWidth: Int?
  /// Pages down; 0 for as many as needed, nil to print in `scale`.
  public var fitToHeight: Int?
  /// Margins; nil for Excel's own.
  public var margins: Margins?
  /// Whether the print stands in the middle of the page, left to right.
  public var centersHorizontally = false
  /// Whether the print stands in the middle of the page, top to bottom.
  public var centersVertically = false
  /// Rows repeated on each page.
  public var titleRows: ClosedRange<Int>?
  /// Columns repeated on each page.
  public var titleColumns: ClosedRange<Int>?
  /// What is printed; empty for everything.
  public var areas: [CellRange] = []
  /// Header in Excel's code (`&C第 &P 页`); nil for none.
  public var header: String?
  /// Footer in Excel's code (`&C第 &P 页，共 &N 页`); nil for none.
  public var footer: String?
  /// Page breaks below these rows.
  public var rowBreaks: [Int] = []
  /// Page breaks at the right of these columns.
  public var columnBreaks: [Int] = []

  /// Nothing set.
  public init() {}
}

/// What people may not change on a sheet (ECMA-376 part 1, 18.3.1.85). Without a password it
/// guards against slips, not against people.
public struct SheetProtection: Hashable, Sendable {
  /// Whether people may still change the look of cells.
  public var allowsFormattingCells: Bool
  /// Whether people may still change widths of columns.
  public var allowsFormattingColumns: Bool
  /// Whether people may still change heights of rows.
  public var allowsFormattingRows: Bool
  /// Whether people may still insert rows.
  public var allowsInsertingRows: Bool
  /// Whether people may still delete rows.
  public var allowsDeletingRows: Bool
  /// Whether people may still sort.
  public var allowsSorting: Bool
  /// Whether people may still use filters.
  public var allowsFiltering: Bool

  /// Forbids everything but typing into unlocked cells and what is allowed.
  public init(
    allowsFormattingCells: Bool = false, allowsFormattingColumns: Bool = false,
    allowsFormattingRows: Bool = false, allowsInsertingRows: Bool = false,
    allowsDeletingRows: Bool = false, allowsSorting: Bool = false, allowsFiltering: Bool = false
  ) {
    self.allowsFormattingCells = allowsFormattingCells
    self.allowsFormattingColumns = allowsFormattingColumns
    self.allowsFormattingRows = allowsFormattingRows
    (self.allowsInsertingRows, self.allowsDeletingRows) = (allowsInsertingRows, allowsDeletingRows)
    (self.allowsSorting, self.allowsFiltering) = (allowsSorting, allowsFiltering)
  }
}
