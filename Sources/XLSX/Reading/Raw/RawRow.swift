import Spreadsheet
import Values
import Wording

/// A row as the sheet's part has it, in buffers that are used again and again.
struct RawRow {
  /// The number, from 1.
  var number = 0
  /// The cells in order of columns, after `sort`.
  var cells: [RawCell] = []
  /// The formulas, in order of their cells.
  var formulas: [RawFormula] = []
  /// Runs of texts of several fonts, by the place of the cell.
  var richTexts: [Int: RichText] = [:]
  /// Bytes that had to be decoded.
  var aside: [UInt8] = []
  /// What was odd: code, argument, column.
  var notices: [(code: DiagnosticCode, argument: String, column: Int)] = []
  /// What it says besides cells.
  var settings = RowSettings()
  /// Whether each cell stands right of the one before.
  private(set) var isSorted = true
  private var lastColumn = 0

  /// An empty row that keeps the buffers.
  mutating func begin(_ number: Int) {
    self.number = number
    cells.removeAll(keepingCapacity: true)
    aside.removeAll(keepingCapacity: true)
    if !formulas.isEmpty { formulas.removeAll() }
    if !richTexts.isEmpty { richTexts.removeAll() }
    if !notices.isEmpty { notices.removeAll() }
    settings = RowSettings()
    (isSorted, lastColumn) = (true, 0)
  }

  /// The column of a cell that states none.
  var nextColumn: Int { lastColumn + 1 }

  /// Adds a cell.
  mutating func append(_ cell: RawCell) {
    isSorted = isSorted && cell.column > lastColumn
    lastColumn = cell.column
    cells.append(cell)
  }

  /// The formula of a cell by its place; nil where it has none.
  func formula(ofCell index: Int) -> RawFormula? {
    let place = formulas.indices.partitionPoint { formulas[$0].cell >= index }
    return place < formulas.count && formulas[place].cell == index ? formulas[place] : nil
  }

  private func isUsed(_ index: Int) -> Bool {
    cells[index].kind != .empty || formula(ofCell: index) != nil
  }

  /// Keeps bytes beside the row.
  mutating func keep(_ bytes: some Collection<UInt8>) -> RawBytes {
    let from = UInt32(aside.count)
    aside.append(contentsOf: bytes)
    return RawBytes(from: from, size: UInt32(aside.count) - from, isAside: true)
  }

  /// Puts the cells in order; of two in one column the last stays unless it is empty, and the
  /// column is reported.
  mutating func sort(onDuplicate: (Int) -> Void) {
    let order = cells.indices.sorted { (cells[$0].column, $0) < (cells[$1].column, $1) }
    var kept: [Int] = []
    for index in order {
      if let last = kept.last, cells[last].column == cells[index].column {
        onDuplicate(cells[index].column)
        if isUsed(index) || !isUsed(last) { kept[kept.count - 1] = index }
      } else {
        kept.append(index)
      }
    }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    cells = kept.map { cells[$0] }
    formulas = formulas.compactMap { formula in
      guard let place = places[formula.cell] else { return nil }
      var formula = formula
      formula.cell = place
      return formula
    }.sorted { $0.cell < $1.cell }
    richTexts = Dictionary(
      uniqueKeysWithValues: richTexts.compactMap { cell, text in places[cell].map { ($0, text) } })
    isSorted = true
  }
}

/// What a row says besides its cells.
struct RowSettings: Hashable {
  var height: Double?
  var isHidden = false
  var outlineLevel = 0
  var isCollapsed = false
  var style: Style?

  /// Whether it says anything.
  var areTold: Bool {
    height != nil || isHidden || outlineLevel != 0 || isCollapsed || style != nil
  }
}
