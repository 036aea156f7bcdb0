import Grid
import Spreadsheet
import Values
import Wording

/// Packs the cells of a sheet row by row, and reports what they refer to that is not there.
struct CellPacking {
  private let context: CellBackground
  private let cells: CellRecords
  private let formulas: SheetFormulas
  private let sheet: String
  private let log: NoticeLog
  private var packing: PackedRows.Packing
  private var unreadFormulas = 0

  init(_ context: CellBackground, _ substream: SheetSubstream, sheet: String, log: NoticeLog) {
    (self.context, self.sheet, self.log) = (context, sheet, log)
    (cells, formulas) = (substream.cells, substream.formulas)
    // The last look is that of cells whose own is not there.
    packing = PackedRows.Packing(
      looks: context.looks + [PackedRows.Look(.default, kind: .number)],
      texts: context.packedTexts, dateSystem: context.dateSystem)
  }

  /// Begins a row.
  mutating func begin(_ row: Int) { packing.begin(row) }

  /// Ends the row.
  mutating func end(with settings: Row?) { packing.end(with: settings) }

  /// The rows; that formulas were not understood is reported.
  mutating func rows() -> PackedRows {
    if unreadFormulas > 0 {
      log.add(.formulaUnread, [String(unreadFormulas)], at: SourcePosition(sheet: sheet))
    }
    return packing.rows()
  }

  /// Adds a cell of the row.
  mutating func append(_ entry: CellRecords.Entry) {
    let look = look(of: entry)
    var isUnread = false
    let formula = formulas.formula(of: entry, in: context.scope, isUnread: &isUnread)
    if isUnread { unreadFormulas += 1 }
    if formula == nil, pack(entry, look: look) { return }
    var cell = cell(entry, look: look)
    cell.formula = formula
    packing.append(cell, column: Int(entry.column) + 1)
  }

  // MARK: Packed

  /// Adds a cell whose value fits; false for any other.
  private mutating func pack(_ entry: CellRecords.Entry, look: Int) -> Bool {
    let column = Int(entry.column) + 1
    switch entry.kind {
    case .blank: packing.append(.empty, look: look, column: column)
    case .number: return pack(Double(bitPattern: entry.bits), look: look, column: column)
    case .sharedText where Int(entry.bits) < context.texts.count:
      guard context.texts.written(Int(entry.bits)) == nil else { return false }
      packing.append(.sharedText, bits: entry.bits, look: look, column: column)
    case .text where cells.texts[Int(entry.bits)].runs.isEmpty:
      let text = cells.texts[Int(entry.bits)].text
      packing.append(Array(text.utf8).span, look: look, column: column)
    default: return false
    }
    return true
  }

  private mutating func pack(_ number: Double, look: Int, column: Int) -> Bool {
    switch context.value(of: number, self.look(look)) {
    case .number?: packing.append(.number, bits: number.bitPattern, look: look, column: column)
    case let date? where SerialNumber.serial(of: date, in: context.dateSystem) == number:
      packing.append(.serial, bits: number.bitPattern, look: look, column: column)
    default: return false
    }
    return true
  }

  // MARK: Whole

  private func cell(_ entry: CellRecords.Entry, look: Int) -> Cell {
    var cell = Cell(style: self.look(look).style)
    switch entry.kind {
    case .blank: break
    case .number: set(Double(bitPattern: entry.bits), entry, look: look, of: &cell)
    case .sharedText: setShared(Int(entry.bits), entry, of: &cell)
    case .text: set(cells.texts[Int(entry.bits)], of: &cell)
    case .boolean: cell.value = .boolean(entry.bits == 1)
    case .error: cell.value = .error(CellError(biff: UInt8(entry.bits)))
    }
    return cell
  }

  /// A date keeps its serial number where that says more than a thousandth of a second.
  private func set(
    _ number: Double, _ entry: CellRecords.Entry, look: Int, of cell: inout Cell
  ) {
    guard let value = context.value(of: number, self.look(look)) else {
      if 60..<61 ~= number { tell(.serialSixty, at: entry) }
      cell.value = .number(number)
      return
    }
    cell.value = value
    if let serial = SerialNumber.serial(of: value, in: context.dateSystem), serial != number {
      cell.rawText = number.shortestDigits
    }
  }

  private func setShared(_ number: Int, _ entry: CellRecords.Entry, of cell: inout Cell) {
    guard number < context.texts.count else {
      return tell(.stringMissing, [String(number)], at: entry)
    }
    if let text = context.texts.written(number) {
      set(text, of: &cell)
    } else {
      cell.value = .text(context.texts.text(number))
    }
  }

  private func set(_ text: WrittenText, of cell: inout Cell) {
    cell.value = .text(text.text)
    if !text.runs.isEmpty { cell.richText = context.records.richText(text) }
  }

  // MARK: Looks

  /// The number of a cell's look, or the last for one that is not there.
  private func look(of entry: CellRecords.Entry) -> Int {
    let look = Int(entry.look)
    guard look >= context.looks.count else { return look }
    tell(.styleMissing, [String(look)], at: entry)
    return context.looks.count
  }

  private func look(_ number: Int) -> PackedRows.Look {
    number < context.looks.count
      ? context.looks[number] : PackedRows.Look(.default, kind: .number)
  }

  private func tell(
    _ kind: DiagnosticCode, _ arguments: [String] = [], at entry: CellRecords.Entry
  ) {
    log.add(kind, arguments, at: SourcePosition(sheet: sheet, cell: entry.place))
  }
}
