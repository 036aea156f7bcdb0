import Grid
import Values

/// A table (list object) of a sheet (ECMA-376 part 1, 18.5).
///
/// ```swift
/// var table = Table(name: "明细", range: "A1:C9", columnNames: ["单位", "得分", "扣分"])
/// table.columns[2].totals = .function(.sum)
/// table.hasTotalsRow = true
/// sheet.add(table)
/// ```
public struct Table: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its name; that of no other column, in any case.
    public var name: String
    /// The formula of its cells; nil for cells of their own.
    public var formula: String?
    /// What stands below it; nil for nothing.
    public var totals: Totals?

    /// A column.
    public init(_ name: String, formula: String? = nil, totals: Totals? = nil) {
      (self.name, self.formula, self.totals) = (name, formula, totals)
    }
  }

  /// What stands in the totals row below a column (18.5.1.3).
  public enum Totals: Hashable, Sendable {
    /// A text.
    case label(String)
    /// A function of the values that are shown.
    case function(Function)
    /// A formula.
    case formula(String)
  }

  /// A function of a column (18.18.87).
  public enum Function: String, Hashable, Sendable, CaseIterable {
    case average, count, max, min, sum
    /// How many numbers there are.
    case countNumbers = "countNums"
    /// The standard deviation of a sample.
    case deviation = "stdDev"
    /// The variance of a sample.
    case variance = "var"

    /// The formula that a totals row has for a column: of the rows that are shown alone.
    public func formula(of column: String) -> String {
      let number =
        switch self {
        case .average: 101
        case .countNumbers: 102
        case .count: 103
        case .max: 104
        case .min: 105
        case .deviation: 107
        case .sum: 109
        case .variance: 110
        }
      let signs = "[]#'"
      let escaped = column.map { signs.contains($0) ? "'\($0)" : String($0) }.joined()
      return "SUBTOTAL(\(number),[\(escaped)])"
    }
  }

  /// Which parts a look sets off (18.5.1.5).
  public struct Emphasis: Hashable, Sendable {
    /// Whether rows change in turn.
    public var rowStripes = true
    /// Whether columns change in turn.
    public var columnStripes = false
    /// Whether the first column stands out.
    public var firstColumn = false
    /// Whether the last column stands out.
    public var lastColumn = false

    /// Rows in turn.
    public init() {}
  }

  /// The name that formulas use.
  public var name: String
  /// All of it, header and totals rows included.
  public var range: CellRange
  /// The columns.
  public var columns: [Column]
  /// Whether the first row holds the names of the columns.
  public var hasHeaderRow: Bool
  /// Whether the last row holds totals.
  public var hasTotalsRow: Bool
  /// The look by its name, `TableStyleMedium2`; nil for none.
  public var styleName: String?
  /// Which parts the look sets off.
  public var emphasis = Emphasis()
  /// Whether the headings have filter buttons.
  public var hasFilterButtons = true
  /// The columns whose buttons do something, or are not there.
  public var filters: [AutoFilter.Column] = []

  /// A table with a header row.
  public init(
    name: String, range: CellRange, columnNames: [String], hasHeaderRow: Bool = true,
    hasTotalsRow: Bool = false, styleName: String? = "TableStyleMedium2"
  ) {
    (self.name, self.range) = (name, range)
    columns = columnNames.map { Column($0) }
    (self.hasHeaderRow, self.hasTotalsRow) = (hasHeaderRow, hasTotalsRow)
    self.styleName = styleName
  }

  /// The names of the columns.
  public var columnNames: [String] { columns.map(\.name) }

  /// The rows between headings and totals.
  package var dataRows: Range<Int> {
    let first = range.rows.lowerBound + (hasHeaderRow ? 1 : 0)
    return first..<max(first, range.rows.upperBound + (hasTotalsRow ? 0 : 1))
  }
}

extension Sheet {
  /// Adds a table, and writes into its cells what they have to hold: headings, formulas of columns,
  /// totals. Results are not known then; programs compute them.
  public mutating func add(_ table: Table) {
    tables.append(table)
    for (index, column) in zip(table.range.columns, table.columns) {
      if table.hasHeaderRow {
        self[CellReference(row: table.range.rows.lowerBound, column: index)].value =
          .text(column.name)
      }
      if let formula = column.formula {
        for row in table.dataRows { setFormula(formula, CellReference(row: row, column: index)) }
      }
      let last = CellReference(row: table.range.rows.upperBound, column: index)
      guard table.hasTotalsRow else { continue }
      switch column.totals {
      case .label(let text): self[last].value = .text(text)
      case .function(let function): setFormula(function.formula(of: column.name), last)
      case .formula(let formula): setFormula(formula, last)
      case nil: break
      }
    }
  }

  private mutating func setFormula(_ formula: String, _ cell: CellReference) {
    (self[cell].formula, self[cell].value) = (Formula(formula), nil)
  }
}
