import Grid
import Spreadsheet

/// The formulas of a sheet, by cell.
struct SheetFormulas {
  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  private var formulas: [Place: FormulaTokens] = [:]
  /// Those that several cells share, by where they are said to be.
  private var shared: [Place: FormulaTokens] = [:]
  /// Those of ranges, by their upper left cell.
  private var arrays: [Place: (range: CellRange, formula: FormulaTokens)] = [:]
  /// The cell of the last formula: a shared one follows its first cell.
  private var last = Place(row: 0, column: 0)
  private var bytes = 0

  /// How many there are.
  var count: Int { formulas.count }

  /// Reads a record, if it is one of formulas.
  mutating func read(
    _ type: RecordType, _ reader: inout PayloadReader, limits: Limits
  ) throws(XLSError) {
    switch type {
    case .formula: try addFormula(&reader)
    case .sharedFormula:
      let place = Place(row: try reader.number16(), column: try reader.firstColumn())
      try reader.skip(2)
      let formula = try FormulaTokens(&reader)
      (shared[place], shared[last]) = (formula, formula)
    case .arrayFormula: try addArray(&reader)
    default: return
    }
    guard bytes <= limits.formulaBytes else { throw .limit("formulaBytes", limits.formulaBytes) }
  }

  /// The formula of a cell, as far as it is understood.
  ///
  /// - Parameter isUnread: set where the cell has a formula that is not.
  func formula(of entry: CellRecords.Entry, in scope: FormulaScope, isUnread: inout Bool)
    -> Formula?
  {
    let place = Place(row: Int(entry.row), column: Int(entry.column))
    guard let own = formulas[place] else { return nil }
    var (tokens, range): (FormulaTokens, CellRange?) = (own, nil)
    if let known = own.sharedPlace {
      let known = Place(row: known.row, column: known.column)
      if let array = arrays[known] {
        // The other cells of the range have no formula of their own.
        guard known == place else { return nil }
        (tokens, range) = (array.formula, array.range)
      } else if let formula = shared[known] {
        tokens = formula
      }
    }
    var decoder = FormulaDecoder(tokens, scope: scope, row: place.row, column: place.column)
    guard let text = decoder.text() else {
      isUnread = true
      return nil
    }
    return Formula(text, arrayRange: range)
  }

  /// FORMULA: its cell and look, its result, some flags, then tokens ([MS-XLS] 2.4.127).
  private mutating func addFormula(_ reader: inout PayloadReader) throws(XLSError) {
    last = Place(row: try reader.number16(), column: try reader.number16())
    try reader.skip(10)
    guard reader.left >= 8 else { return }
    try reader.skip(6)
    let formula = try FormulaTokens(&reader)
    bytes += formula.tokens.count + formula.values.count + 64
    formulas[last] = formula
  }

  /// ARRAY ([MS-XLS] 2.4.4).
  private mutating func addArray(_ reader: inout PayloadReader) throws(XLSError) {
    let rows = (try reader.number16(), try reader.number16())
    let columns = (Int(try reader.byte()), Int(try reader.byte()))
    try reader.skip(6)
    let range = CellRange(
      CellReference(row: rows.0 + 1, column: columns.0 + 1),
      CellReference(row: rows.1 + 1, column: columns.1 + 1))
    let place = Place(row: range.rows.lowerBound - 1, column: range.columns.lowerBound - 1)
    arrays[place] = (range, try FormulaTokens(&reader))
  }
}

extension PayloadReader {
  /// Behind the first row of a range: the first column, past the last row and the last column.
  fileprivate mutating func firstColumn() throws(XLSError) -> Int {
    try skip(2)
    let first = Int(try byte())
    try skip(1)
    return first
  }
}
