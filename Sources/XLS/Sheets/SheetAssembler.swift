import Grid
import Spreadsheet
import Values
import Wording

/// Makes a `Sheet` of the records of one.
struct SheetAssembler {
  private let texts: SharedTexts
  private let packedTexts: PackedRows.Texts
  private let records: LookRecords
  private let looks: [PackedRows.Look]
  private let dateSystem: DateSystem
  private let log: NoticeLog

  init(_ globals: WorkbookGlobals, log: NoticeLog) {
    (texts, packedTexts, records) = (globals.texts, globals.texts.packed, globals.looks)
    // The last look is that of cells whose own is not there.
    looks = records.looks() + [PackedRows.Look(.default, kind: .number)]
    (dateSystem, self.log) = (globals.dateSystem, log)
  }

  /// A sheet with all that stands on it.
  func sheet(named name: String, of substream: SheetSubstream) -> Sheet {
    var sheet = Sheet(name: name)
    let looks = Array(looks.dropLast())
    substream.layout.apply(to: &sheet, looks: looks)
    sheet.mergedRanges = substream.layout.apartRanges { range in
      log.add(.mergeOverlaps, at: SourcePosition(sheet: name, cell: range.topLeft))
    }
    substream.print.apply(to: &sheet)
    substream.annotations.apply(to: &sheet)
    sheet.rows = SheetRows(rows(of: substream, sheet: name))
    return sheet
  }

  private func rows(of substream: SheetSubstream, sheet: String) -> PackedRows {
    var packing = PackedRows.Packing(looks: looks, texts: packedTexts, dateSystem: dateSystem)
    let cells = substream.cells
    let entries = cells.sorted { cell in
      log.add(.cellTwice, at: SourcePosition(sheet: sheet, cell: cell))
    }
    for cell in substream.cells.outside {
      log.add(.cellOutside, [cell.description], at: SourcePosition(sheet: sheet))
    }
    var settings = substream.layout.rows.keys.sorted()[...]
    var place = 0
    while place < entries.count || !settings.isEmpty {
      let number = min(
        place < entries.count ? Int(entries[place].row) + 1 : Int.max, settings.first ?? Int.max)
      packing.begin(number)
      while place < entries.count, Int(entries[place].row) + 1 == number {
        append(entries[place], of: cells, sheet: sheet, to: &packing)
        place += 1
      }
      if settings.first == number { settings.removeFirst() }
      packing.end(with: row(number, of: substream.layout))
    }
    return packing.rows()
  }

  private func row(_ number: Int, of layout: SheetLayoutRecords) -> Row? {
    guard var row = layout.rows[number] else { return nil }
    row.style = layout.rowLooks[number].flatMap { Array(looks.dropLast()).style($0) }
    return row
  }

  // MARK: Cells

  private func append(
    _ entry: CellRecords.Entry, of cells: CellRecords, sheet: String,
    to packing: inout PackedRows.Packing
  ) {
    let look = look(of: entry, sheet: sheet)
    let column = Int(entry.column) + 1
    switch entry.kind {
    case .blank:
      if look != LookRecords.usual { packing.append(.empty, look: look, column: column) }
    case .number:
      append(Double(bitPattern: entry.bits), entry, look: look, sheet: sheet, to: &packing)
    case .sharedText:
      appendShared(Int(entry.bits), entry, look: look, sheet: sheet, to: &packing)
    case .text:
      let text = cells.texts[Int(entry.bits)]
      if text.runs.isEmpty {
        packing.append(Array(text.text.utf8).span, look: look, column: column)
      } else {
        packing.append(rich(text, look: look), column: column)
      }
    case .boolean:
      packing.append(cell(.boolean(entry.bits == 1), look: look), column: column)
    case .error:
      let error = CellError(biff: UInt8(entry.bits))
      packing.append(cell(.error(error), look: look), column: column)
    }
  }

  /// The number of a cell's look, or the last for one that is not there.
  private func look(of entry: CellRecords.Entry, sheet: String) -> Int {
    let look = Int(entry.look)
    guard look >= looks.count - 1 else { return look }
    log.add(
      .styleMissing, [String(look)], at: SourcePosition(sheet: sheet, cell: entry.place))
    return looks.count - 1
  }

  private func append(
    _ number: Double, _ entry: CellRecords.Entry, look: Int, sheet: String,
    to packing: inout PackedRows.Packing
  ) {
    let (kind, column) = (looks[look].kind, Int(entry.column) + 1)
    guard kind == .date || kind == .time || kind == .dateTime else {
      return packing.append(.number, bits: number.bitPattern, look: look, column: column)
    }
    guard SerialNumber.value(of: number, kind: kind, in: dateSystem) != nil else {
      if 60..<61 ~= number {
        log.add(.serialSixty, at: SourcePosition(sheet: sheet, cell: entry.place))
      }
      return packing.append(cell(.number(number), look: look), column: column)
    }
    packing.append(.serial, bits: number.bitPattern, look: look, column: column)
  }

  private func appendShared(
    _ number: Int, _ entry: CellRecords.Entry, look: Int, sheet: String,
    to packing: inout PackedRows.Packing
  ) {
    let column = Int(entry.column) + 1
    guard number < texts.count else {
      log.add(
        .stringMissing, [String(number)], at: SourcePosition(sheet: sheet, cell: entry.place))
      return packing.append(.empty, look: look, column: column)
    }
    guard let text = texts.written(number) else {
      return packing.append(.sharedText, bits: UInt64(number), look: look, column: column)
    }
    packing.append(rich(text, look: look), column: column)
  }

  private func rich(_ text: WrittenText, look: Int) -> Cell {
    var cell = cell(.text(text.text), look: look)
    cell.richText = records.richText(text)
    return cell
  }

  private func cell(_ value: CellValue, look: Int) -> Cell {
    Cell(value: value, style: looks[look].style)
  }
}

extension CellError {
  /// An error by its number ([MS-XLS] 2.5.10 BErr); one that is not known keeps its number.
  fileprivate init(biff number: UInt8) {
    switch number {
    case 0x00: self = .null
    case 0x07: self = .divisionByZero
    case 0x0F: self = .value
    case 0x17: self = .reference
    case 0x1D: self = .name
    case 0x24: self = .number
    case 0x2A: self = .notAvailable
    default: self = CellError(code: "#ERR\(number)!")
    }
  }
}
