import Expressions
import Grid
import Spreadsheet
import Values

/// A cell of a workbook, the sheet by its place.
struct CellKey: Hashable {
  let sheet: Int
  let row: Int
  let column: Int

  var cell: CellReference { CellReference(row: row, column: column) }
}

/// The cells of one sheet as the calculator needs them: values without looks, formulas by column.
final class CalculatedSheet {
  let name: String
  let formulas: [CellReference: Formula]
  private(set) var extent = (rows: 0, columns: 0)
  private var values: [CellReference: FormulaValue] = [:]
  private let cachedResults: [CellReference: FormulaValue]
  /// The rows of formulas by column, in order.
  private let formulaRows: [Int: [Int]]

  init(_ sheet: Sheet, in dates: DateSystem) {
    name = sheet.name
    var formulas: [CellReference: Formula] = [:]
    var cached: [CellReference: FormulaValue] = [:]
    for (row, content) in sheet.rows {
      for (column, cell) in content.cells where cell.value != nil || cell.formula != nil {
        let place = CellReference(row: row, column: column)
        extent = (max(extent.rows, row), max(extent.columns, column))
        if let formula = cell.formula {
          formulas[place] = formula
          if cell.value != nil { cached[place] = FormulaValue(cell.value, in: dates) }
        } else {
          values[place] = FormulaValue(cell.value, in: dates)
        }
      }
    }
    self.formulas = formulas
    cachedResults = cached
    formulaRows = Dictionary(grouping: formulas.keys, by: \.column).mapValues { cells in
      cells.map(\.row).sorted()
    }
  }

  func hasFormula(_ key: CellKey) -> Bool { formulas[key.cell] != nil }

  func formula(_ key: CellKey) -> Formula? { formulas[key.cell] }

  func cached(_ key: CellKey) -> FormulaValue? { cachedResults[key.cell] }

  func value(_ key: CellKey) -> FormulaValue { values[key.cell] ?? .blank }

  func set(_ value: FormulaValue, at key: CellKey) { values[key.cell] = value }

  /// The formula cells inside an area.
  func formulaCells(in area: CellArea, sheet: Int) -> [CellKey] {
    let columns =
      area.columns.count > formulaRows.count
      ? formulaRows.keys.filter(area.columns.contains).sorted() : Array(area.columns)
    return columns.flatMap { column -> [CellKey] in
      guard let rows = formulaRows[column] else { return [] }
      let inside = rows[firstIndex(in: rows, notBelow: area.rows.lowerBound)...]
      return inside.prefix { $0 <= area.rows.upperBound }.map {
        CellKey(sheet: sheet, row: $0, column: column)
      }
    }
  }

  private func firstIndex(in rows: [Int], notBelow row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
