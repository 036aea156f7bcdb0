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

/// The cells of one sheet as the calculator needs them: formulas by column, and values. Those of a
/// form are asked for of the sheet itself, since most of them no formula reads; where formulas read
/// many, all are gathered once.
final class CalculatedSheet {
  let name: String
  let formulas: [CellReference: Formula]
  private let sheet: Sheet
  private let dates: DateSystem
  /// The results of formulas, and the values of all other cells once they were gathered.
  private var values: [CellReference: FormulaValue] = [:]
  private var isGathered = false
  private var reads = 0
  /// So many values are looked for in the sheet, which takes three times as long, before all are
  /// gathered.
  private static let readsOneByOne = 4096
  private let cachedResults: [CellReference: FormulaValue]
  /// The rows of formulas by column, in order.
  private let formulaRows: [Int: [Int]]

  init(_ sheet: Sheet, in dates: DateSystem) {
    (name, self.sheet, self.dates) = (sheet.name, sheet, dates)
    var formulas: [CellReference: Formula] = [:]
    var cached: [CellReference: FormulaValue] = [:]
    var rows: [Int: [Int]] = [:]
    for (place, cell) in sheet.rows.formulaCells {
      formulas[place] = cell.formula
      if cell.value != nil { cached[place] = FormulaValue(cell.value, in: dates) }
      rows[place.column, default: []].append(place.row)
    }
    (self.formulas, cachedResults, formulaRows) = (formulas, cached, rows)
  }

  /// The last row and the last column with a value or a formula.
  private(set) lazy var extent: (rows: Int, columns: Int) = sheet.rows.reduce(into: (0, 0)) {
    guard let last = $1.value.cells.usedColumns?.upperBound else { return }
    $0 = (max($0.0, $1.key), max($0.1, last))
  }

  func hasFormula(_ key: CellKey) -> Bool { formulas[key.cell] != nil }

  func formula(_ key: CellKey) -> Formula? { formulas[key.cell] }

  func cached(_ key: CellKey) -> FormulaValue? { cachedResults[key.cell] }

  /// What a cell holds; of a formula its result, blank as long as it has none.
  func value(_ key: CellKey) -> FormulaValue {
    if let known = values[key.cell] { return known }
    guard !isGathered, formulas[key.cell] == nil else { return .blank }
    reads += 1
    if reads > CalculatedSheet.readsOneByOne { gather() }
    return FormulaValue(sheet[key.cell].value, in: dates)
  }

  func set(_ value: FormulaValue, at key: CellKey) { values[key.cell] = value }

  private func gather() {
    isGathered = true
    for (row, content) in sheet.rows {
      for (column, cell) in content.cells where cell.value != nil && cell.formula == nil {
        values[CellReference(row: row, column: column)] = FormulaValue(cell.value, in: dates)
      }
    }
  }

  /// The formula cells inside an area.
  func formulaCells(in area: CellArea, sheet: Int) -> [CellKey] {
    let columns =
      area.columns.count > formulaRows.count
      ? formulaRows.keys.filter(area.columns.contains).sorted() : Array(area.columns)
    return columns.flatMap { column -> [CellKey] in
      guard let rows = formulaRows[column] else { return [] }
      let inside = rows[rows.indices.partitionPoint { rows[$0] >= area.rows.lowerBound }...]
      return inside.prefix { $0 <= area.rows.upperBound }.map {
        CellKey(sheet: sheet, row: $0, column: column)
      }
    }
  }
}
