import Grid
import Spreadsheet
import Values
import Wording

/// Packs the rows of a sheet as they are read, and finds its pictures.
struct SheetPacking {
  private var packing: PackedRows.Packing
  /// Rows that stand above one before them, or are there already.
  private var late: [(number: Int, row: Row)] = []
  private var pictures: [Picture] = []
  /// Columns whose cells have a look of their own, also those that are not there.
  private var styledColumns: [ClosedRange<Int>]?
  private let known: [String: Picture]
  private let findings: SheetFindings

  /// - Parameter pictures: those that WPS keeps for cells, by name.
  init(_ context: SheetContext, findings: SheetFindings, pictures: [String: Picture]) {
    (known, self.findings) = (pictures, findings)
    // Number 0 is the look of cells that name none.
    let looks = [context.styles.first] + context.styles.entries
    packing = PackedRows.Packing(
      looks: looks.map { PackedRows.Look($0.style, kind: $0.kind) }, texts: context.strings.texts,
      dateSystem: context.dateSystem)
  }

  /// Takes a row with its cells.
  mutating func add(_ rows: borrowing RowCursor) throws(XLSXError) {
    guard !rows.raw.cells.isEmpty || rows.raw.settings.areTold else { return }
    guard rows.row > packing.lastRow else { return try addLate(rows) }
    if styledColumns == nil { styledColumns = rows.details?.styledColumns ?? [] }
    let before = packing.byteCount
    packing.begin(rows.row)
    for index in 0..<rows.count { try append(index, of: rows) }
    packing.end(with: rows.raw.settings.areTold ? Row(rows.raw.settings) : nil)
    try rows.context.kept.countCells(packing.byteCount - before, at: findings.position)
  }

  /// A sheet with the rows and the pictures of cells; of two cells at one place the last wins unless
  /// it is empty.
  mutating func sheet() -> Sheet {
    var sheet = Sheet(name: findings.position.sheet ?? "")
    sheet.rows = SheetRows(packing.rows())
    for (number, row) in late { merge(row, at: number, into: &sheet) }
    sheet.pictures = pictures
    return sheet
  }

  private mutating func addLate(_ rows: borrowing RowCursor) throws(XLSXError) {
    var row = rows.raw.settings.areTold ? Row(rows.raw.settings) : Row()
    for index in 0..<rows.count {
      let cell = try cell(index, of: rows)
      try rows.context.kept.countCells(cell.byteCount, at: findings.position)
      row.cells[rows[index].column] = cell
    }
    late.append((rows.row, row))
  }

  private func merge(_ row: Row, at number: Int, into sheet: inout Sheet) {
    var whole = sheet[row: number]
    for (column, cell) in row.cells {
      let earlier = whole.cells[column]
      if earlier != nil {
        findings.tell(.cellTwice, at: CellReference(row: number, column: column))
      }
      if cell.isUsed || earlier?.isUsed != true { whole.cells[column] = cell }
    }
    if row.hasSettings { whole.takeSettings(of: row) }
    sheet[row: number] = whole
  }

  private mutating func append(_ index: Int, of rows: borrowing RowCursor) throws(XLSXError) {
    let raw = rows[index]
    let look = Int(raw.look) + 1
    if rows.raw.isPlain(index) {
      switch raw.kind {
      case .empty:
        guard !saysNothing(raw, rows) else { return }
        return packing.append(.empty, look: look, column: raw.column)
      case .text: return packing.append(rows.utf8(raw), look: look, column: raw.column)
      case .sharedText where rows.context.strings.richText(Int(raw.from)) == nil:
        return packing.append(
          .sharedText, bits: UInt64(raw.from), look: look, column: raw.column)
      case .number:
        if let (kind, number) = rows.decoder.packed(raw, rows.utf8(raw)) {
          return packing.append(kind, bits: number.bitPattern, look: look, column: raw.column)
        }
      default: break
      }
    }
    packing.append(try cell(index, of: rows), column: raw.column)
  }

  /// Whether an empty cell looks as one that is not there.
  private func saysNothing(_ cell: RawCell, _ rows: borrowing RowCursor) -> Bool {
    cell.look <= 0 && rows.raw.settings.style == nil
      && styledColumns?.contains { $0.contains(cell.column) } != true
  }

  private mutating func cell(
    _ index: Int, of rows: borrowing RowCursor
  ) throws(XLSXError) -> Cell {
    let cell = try rows.cell(at: index)
    if cell.formula != nil { try rows.context.kept.countFormula(at: findings.position) }
    if cell.isPicture {
      addPicture(of: cell, at: CellReference(row: rows.row, column: rows[index].column))
    }
    return cell
  }

  private mutating func addPicture(of cell: Cell, at place: CellReference) {
    guard case .text(let name)? = cell.value, var picture = known[name] else { return }
    (picture.anchor, picture.extent) = (place, CellRange(place))
    pictures.append(picture)
  }
}

extension RawRow {
  /// Whether a cell has neither a formula nor runs of text.
  fileprivate func isPlain(_ index: Int) -> Bool {
    (formulas.isEmpty || formula(ofCell: index) == nil)
      && (richTexts.isEmpty || richTexts[index] == nil)
  }
}

extension Row {
  /// A row without cells.
  fileprivate init(_ settings: RowSettings) {
    self.init()
    (height, isHidden) = (settings.height, settings.isHidden)
    (outlineLevel, isCollapsed) = (settings.outlineLevel, settings.isCollapsed)
    style = settings.style
  }

  fileprivate var hasSettings: Bool {
    height != nil || isHidden || outlineLevel != 0 || isCollapsed || style != nil
  }

  fileprivate mutating func takeSettings(of row: Row) {
    (height, isHidden) = (row.height, row.isHidden)
    (outlineLevel, isCollapsed) = (row.outlineLevel, row.isCollapsed)
    style = row.style
  }
}

extension SheetDetails {
  /// The columns with a look of their own.
  fileprivate var styledColumns: [ClosedRange<Int>] {
    sheet.columns.compactMap { $0.style == nil ? nil : $0.columns }
  }
}
