import Grid
import Spreadsheet
import Values

/// The cells of a sheet as their records give them, sixteen bytes each.
struct CellRecords {
  /// What a cell holds.
  enum Content {
    case blank
    case number(Double)
    case sharedText(Int)
    case text(WrittenText)
    case boolean(Bool)
    case error(UInt8)
  }

  /// How the bits of a cell are to be understood; texts stand beside the cells.
  enum Kind: UInt8 { case blank, number, sharedText, text, boolean, error }

  struct Entry {
    let row: UInt16
    let column: UInt16
    let look: UInt16
    var kind: Kind
    var bits: UInt64
  }

  private(set) var entries: [Entry] = []
  private(set) var texts: [WrittenText] = []
  /// The first cells that lie beyond the columns of any sheet; they are not kept.
  private(set) var outside: [CellReference] = []
  /// About how many bytes the cells take, here and packed.
  private(set) var byteCount = 0
  private var isInOrder = true
  private let limit: Int

  /// - Parameter limit: cells of more bytes are refused.
  init(limit: Int) { self.limit = limit }

  /// Reads a record, if it is one of cells.
  mutating func read(
    _ type: RecordType, _ reader: inout PayloadReader, _ form: TextForm
  ) throws(XLSError) {
    switch type {
    case .blank: try addOne(&reader) { _ throws(XLSError) in .blank }
    case .number: try addOne(&reader) { (reader) throws(XLSError) in .number(try reader.double()) }
    case .shortNumber:
      try addOne(&reader) { (reader) throws(XLSError) in .number(try reader.shortNumber()) }
    case .sharedText:
      try addOne(&reader) { (reader) throws(XLSError) in .sharedText(try reader.number32()) }
    case .text, .richText:
      try addOne(&reader) { (reader) throws(XLSError) in .text(try form.text(&reader)) }
    case .booleanOrError:
      try addOne(&reader) { (reader) throws(XLSError) in
        let value = try reader.byte()
        return try reader.byte() == 0 ? .boolean(value != 0) : .error(value)
      }
    case .formula:
      try addOne(&reader) { (reader) throws(XLSError) in try reader.formulaResult() }
    case .formulaText: setText(try form.text(&reader))
    case .blanks: try addSeveral(&reader, width: 2) { _ throws(XLSError) in .blank }
    case .shortNumbers:
      try addSeveral(&reader, width: 6) { (reader) throws(XLSError) in
        .number(try reader.shortNumber())
      }
    default: return
    }
  }

  /// The cells from the top, from left to right; of several at one place the last counts, unless
  /// it is empty.
  ///
  /// - Parameter twice: called for each place that had several with something in them.
  func sorted(twice: (CellReference) -> Void) -> [Entry] {
    guard !isInOrder else { return entries }
    let order = entries.indices.sorted { one, other in
      (entries[one].row, entries[one].column, one)
        < (entries[other].row, entries[other].column, other)
    }
    var sorted: [Entry] = []
    sorted.reserveCapacity(entries.count)
    for index in order {
      let entry = entries[index]
      guard let last = sorted.last, last.row == entry.row, last.column == entry.column else {
        sorted.append(entry)
        continue
      }
      if last.kind != .blank, entry.kind != .blank { twice(entry.place) }
      if entry.kind != .blank || last.kind == .blank { sorted[sorted.count - 1] = entry }
    }
    return sorted
  }

  /// One cell: its row, column and look, then what it holds.
  private mutating func addOne(
    _ reader: inout PayloadReader,
    content: (inout PayloadReader) throws(XLSError) -> Content
  ) throws(XLSError) {
    let (row, column) = (try reader.number16(), try reader.number16())
    let look = try reader.number16()
    try add(try content(&reader), row: row, column: column, look: look)
  }

  /// Neighbouring cells: row, first column, a look and content for each, last column.
  private mutating func addSeveral(
    _ reader: inout PayloadReader, width: Int,
    content: (inout PayloadReader) throws(XLSError) -> Content
  ) throws(XLSError) {
    let (row, first) = (try reader.number16(), try reader.number16())
    let count = (reader.left - 2) / width
    for column in first..<max(first, first + count) {
      let look = try reader.number16()
      try add(try content(&reader), row: row, column: column, look: look)
    }
  }

  private mutating func add(
    _ content: Content, row: Int, column: Int, look: Int
  ) throws(XLSError) {
    if case .blank = content, look == LookRecords.usual { return }
    guard column < SheetLimits.columns else {
      if outside.count < 100 { outside.append(CellReference(row: row + 1, column: column + 1)) }
      return
    }
    if let last = entries.last, (Int(last.row), Int(last.column)) >= (row, column) {
      isInOrder = false
    }
    let (kind, bits) = packed(content)
    entries.append(
      Entry(
        row: UInt16(row), column: UInt16(column), look: UInt16(look),
        kind: kind, bits: bits))
    byteCount += MemoryLayout<Entry>.stride + MemoryLayout<PackedCell>.stride
    guard byteCount <= limit else { throw .limit("workbookBytes", limit) }
  }

  private mutating func packed(_ content: Content) -> (Kind, UInt64) {
    switch content {
    case .blank: return (.blank, 0)
    case .number(let number): return (.number, number.bitPattern)
    case .sharedText(let number): return (.sharedText, UInt64(number))
    case .boolean(let value): return (.boolean, value ? 1 : 0)
    case .error(let code): return (.error, UInt64(code))
    case .text(let text):
      texts.append(text)
      byteCount += CellRecords.byteCount(of: text)
      return (.text, UInt64(texts.count - 1))
    }
  }

  /// The result of the formula before, where it is a text.
  private mutating func setText(_ text: WrittenText) {
    guard let last = entries.indices.last, entries[last].kind == .text,
      texts[Int(entries[last].bits)].units.isEmpty
    else { return }
    texts[Int(entries[last].bits)] = text
    byteCount += CellRecords.byteCount(of: text)
  }

  private static func byteCount(of text: WrittenText) -> Int {
    MemoryLayout<WrittenText>.stride + text.units.count * 4
      + text.runs.count * MemoryLayout<WrittenText.Run>.stride
  }
}

extension CellRecords.Entry {
  /// Where the cell is.
  var place: CellReference { CellReference(row: Int(row) + 1, column: Int(column) + 1) }
}

extension PayloadReader {
  /// A number in four bytes: the upper 30 bits of an IEEE number or a whole one, either of them
  /// perhaps a hundred times too large ([MS-XLS] 2.5.217 RkNumber).
  fileprivate mutating func shortNumber() throws(XLSError) -> Double {
    let bits = UInt32(try number32())
    let number =
      bits & 2 == 0
      ? Double(bitPattern: UInt64(bits & ~3) << 32) : Double(Int32(bitPattern: bits) >> 2)
    return bits & 1 == 0 ? number : number / 100
  }

  /// The cached result of a formula; a text follows in a record of its own ([MS-XLS] 2.5.133).
  fileprivate mutating func formulaResult() throws(XLSError) -> CellRecords.Content {
    let bits = try bits()
    guard bits >> 48 == 0xFFFF else { return .number(Double(bitPattern: bits)) }
    let value = UInt8(truncatingIfNeeded: bits >> 16)
    switch bits & 0xFF {
    case 0, 3: return .text(WrittenText(units: []))
    case 1: return .boolean(value != 0)
    case 2: return .error(value)
    default: throw damage
    }
  }
}
