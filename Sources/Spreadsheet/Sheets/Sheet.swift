import Grid

/// A sheet of a workbook with everything on it.
///
/// Cells are kept sparsely, in rows; an empty row costs nothing, and a cell that was read about
/// twenty bytes.
///
/// ```swift
/// var sheet = Sheet(name: "汇总排名")
/// sheet["A1"].value = "单位"
/// sheet.mergedRanges = ["A1:C1"]
/// ```
public struct Sheet: Hashable, Sendable {
  /// Whether people see a sheet.
  public enum Visibility: String, Hashable, Sendable {
    case visible, hidden
    /// Hidden so that only a program can show it again.
    case veryHidden
  }

  /// The name on the tab, at most 31 UTF-16 units.
  public var name: String
  /// Whether people see it.
  public var visibility = Visibility.visible
  /// The rows that hold a cell or a setting, by number.
  public package(set) var rows = SheetRows()
  /// Settings of columns, each for a range of them, in order.
  public var columns: [ColumnSettings] = []
  /// Width of the other columns in characters; nil for Excel's own.
  public var defaultColumnWidth: Double?
  /// Height of the other rows in points; nil for Excel's own.
  public var defaultRowHeight: Double?
  /// Ranges shown as one cell, its value in the upper left one; kept as ranges, never expanded.
  public var mergedRanges: [CellRange] = []
  /// Notes (the older "comments"), by cell.
  public var notes: [CellReference: Note] = [:]
  /// Links from cells.
  public var hyperlinks: [Hyperlink] = []
  /// Rules for what may be typed.
  public var dataValidations: [DataValidation] = []
  /// Looks that depend on values.
  public var conditionalFormats: [ConditionalFormat] = []
  /// The range with filter buttons and what they let through; nil for none.
  public var autoFilter: AutoFilter?
  /// Tables (list objects).
  public var tables: [Table] = []
  /// Pictures above the cells.
  public var pictures: [Picture] = []
  /// Small charts within cells.
  public var sparklines: [SparklineGroup] = []
  /// Charts above the cells.
  public var charts: [Chart] = []
  /// Boxes with text above the cells.
  public var textBoxes: [TextBox] = []
  /// How it is shown on a screen.
  public var view = SheetView()
  /// Where groups of rows and columns are folded.
  public var outline = Outline()
  /// How it is printed.
  public var printSetup = PrintSetup()
  /// What people may not change; nil for an unprotected sheet.
  public var protection: SheetProtection?
  /// The colour of the tab; nil for none.
  public var tabColor: Color?

  /// An empty sheet.
  public init(name: String) { self.name = name }

  /// The cell at a place; one that is not there reads as an empty cell, and becomes one when it
  /// is changed.
  public subscript(cell: CellReference) -> Cell {
    get { rows[cell.row]?.cells[cell.column] ?? Cell() }
    set { rows[cell.row, default: Row()].cells[cell.column] = newValue }
  }

  /// The cell at an address such as `B7`.
  ///
  /// - Precondition: the address is one; for addresses from elsewhere make a `CellReference`.
  public subscript(address: String) -> Cell {
    get { self[Sheet.reference(address)] }
    set { self[Sheet.reference(address)] = newValue }
  }

  /// The settings and cells of a row; an empty row where there are none.
  public subscript(row number: Int) -> Row {
    get { rows[number] ?? Row() }
    set { rows[number] = newValue }
  }

  /// The cell that shows at a place: the upper left one of a merged range, else the cell itself.
  public func anchor(of cell: CellReference) -> CellReference {
    mergedRange(at: cell)?.topLeft ?? cell
  }

  /// The merged range that a cell belongs to; nil for a cell of its own.
  ///
  /// - Complexity: linear in the number of merged ranges.
  public func mergedRange(at cell: CellReference) -> CellRange? {
    mergedRanges.first { $0.contains(cell) }
  }

  /// The rows with their numbers, from the top.
  public var rowsInOrder: [(number: Int, row: Row)] {
    rows.map { ($0.key, $0.value) }
  }

  /// All cells that are there with their places, in order of rows, then columns.
  public var cellsInOrder: [(reference: CellReference, cell: Cell)] {
    rowsInOrder.flatMap { number, row in
      row.cells.map { (CellReference(row: number, column: $0.key), $0.value) }
    }
  }

  /// The smallest rectangle around all cells with a value or a formula; nil for an empty sheet.
  public var usedRange: CellRange? {
    var range: CellRange?
    for (number, row) in rows {
      guard let used = row.cells.usedColumns else { continue }
      let columns = range?.columns ?? used
      range = CellRange(
        rows: (range?.rows.lowerBound ?? number)...number,
        columns: min(
          columns.lowerBound, used.lowerBound)...max(
            columns.upperBound, used.upperBound))
    }
    return range
  }

  /// The width of a column in characters: its own, the sheet's, else Excel's own.
  package func width(ofColumn column: Int) -> Double {
    columns.first { $0.columns.contains(column) }?.width ?? defaultColumnWidth
      ?? Sheet.usualColumnWidth
  }

  /// The width of columns that nobody has set, in characters of Excel's default font.
  private static let usualColumnWidth = 8.43

  private static func reference(_ address: String) -> CellReference {
    guard let cell = CellReference(address) else {
      preconditionFailure("“\(address)” is no address of a cell")
    }
    return cell
  }
}

/// A row: its cells by column, and its settings.
public struct Row: Hashable, Sendable {
  /// The cells by column, from 1.
  public var cells = RowCells()
  /// In points; nil for the sheet's default.
  public var height: Double?
  /// Whether people do not see it.
  public var isHidden = false
  /// Steps of grouping, 0...7.
  public var outlineLevel = 0
  /// Whether the group whose button is here is folded; its rows are hidden then.
  public var isCollapsed = false
  /// The look of cells that are not there; nil for the default style.
  public var style: Style?

  /// An empty row.
  public init() {}

  /// Whether nothing of it can be read: it is hidden, or all but without height.
  package var isUnseen: Bool { isHidden || height.map { $0 < 3 } ?? false }
}

/// Settings of neighbouring columns.
public struct ColumnSettings: Hashable, Sendable {
  /// The columns, from 1.
  public var columns: ClosedRange<Int>
  /// In characters of the default font; nil for the sheet's default.
  public var width: Double?
  /// Whether people do not see them.
  public var isHidden: Bool
  /// Steps of grouping, 0...7.
  public var outlineLevel = 0
  /// Whether the group whose button is here is folded; its columns are hidden then.
  public var isCollapsed = false
  /// The look of cells that are not there; nil for the default style.
  public var style: Style?

  /// Settings of some columns.
  public init(
    _ columns: ClosedRange<Int>, width: Double? = nil, isHidden: Bool = false, style: Style? = nil
  ) {
    (self.columns, self.width, self.isHidden, self.style) = (columns, width, isHidden, style)
  }

  /// Whether nothing of them can be read: they are hidden, or all but without width.
  package var isUnseen: Bool { isHidden || width.map { $0 < 0.5 } ?? false }
}
