import Grid
import Spreadsheet
import TextEncoding
import Values
import Wording

/// The rows of one sheet, one at a time, as the bytes they are: nothing is made of a cell until it
/// is asked for, so that a sheet of millions of cells passes in a few megabytes.
///
/// Rows come in the order of the file, which nearly always is from the top. Cells are in order of
/// columns; what is asked of a cell holds until `next` is called again.
///
/// ```swift
/// let reader = try XLSXReader(path: "锅炉车间.xlsx")
/// var rows = try reader.cursor(of: reader.sheets[0])
/// var sum = 0.0
/// while try rows.next() {
///   for index in 0..<rows.count {
///     switch rows.value(of: rows[index]) {
///     case .number(let number): sum += number
///     case .text(let text): print(rows.number, text)
///     default: break
///     }
///   }
/// }
/// ```
public struct RowCursor: ~Copyable {
  let context: SheetContext
  let findings: SheetFindings
  let decoder: CellDecoder
  /// The row that was read last.
  private(set) var raw = RawRow()
  private(set) var formulas: SharedFormulas
  /// Whether this row and all before stood in order.
  public private(set) var isInOrder = true
  private let strings: SharedStrings
  private var rows: PartRows
  private var lastRow = 0

  init(_ rows: consuming PartRows, context: SheetContext, findings: SheetFindings) {
    (self.context, self.findings, strings) = (context, findings, context.strings)
    decoder = CellDecoder(context: context, findings: findings)
    formulas = SharedFormulas(context: context, position: findings.position)
    self.rows = rows
  }

  /// Goes on to the next row that has cells.
  ///
  /// - Returns: false behind the last row.
  /// - Throws: `XLSXError`.
  public mutating func next() throws(XLSXError) -> Bool {
    while try advance() { if !raw.cells.isEmpty { return true } }
    return false
  }

  /// Goes on to the next row, one without cells too.
  mutating func advance() throws(XLSXError) -> Bool {
    guard try rows.next(&raw) else { return false }
    for notice in raw.notices {
      let place = CellReference(row: raw.number, column: notice.column)
      findings.tell(notice.code, [notice.argument], at: place)
    }
    if !raw.isSorted { sort() }
    if !raw.formulas.isEmpty { settleFormulas() }
    isInOrder = isInOrder && raw.number > lastRow
    lastRow = raw.number
    return true
  }

  /// The number of the row, from 1; rows may be left out.
  public var row: Int { raw.number }

  /// How many cells the row has.
  public var count: Int { raw.cells.count }

  /// A cell of the row, counted from 0.
  public subscript(index: Int) -> RawCell { raw.cells[index] }

  /// The bytes of a cell (UTF-8): of a text all of it, of a number its digits as the file has
  /// them. Nothing is copied.
  @_lifetime(borrow self)
  public func utf8(_ cell: RawCell) -> Span<UInt8> {
    let all: Span<UInt8>
    let range: Range<Int>
    if cell.kind == .sharedText {
      all = strings.bytes.span
      range = strings.range(Int(cell.from))
    } else {
      all = cell.isAside ? raw.aside.span : rows.window.bytes.span
      range = cell.bytes.range
    }
    return all.extracting(range)
  }

  /// The typed value of a cell; nil for an empty one. Numbers in a style of dates are dates.
  public func value(of cell: RawCell) -> CellValue? {
    decoder.value(of: cell, utf8(cell), row: raw.number)
  }

  /// The number of a cell as it stands in the file, dates too; nil where it is none.
  public func number(_ cell: RawCell) -> Double? {
    cell.kind == .number ? CellNumber.value(of: utf8(cell)) : nil
  }

  /// The text of a cell; nil where it holds something else.
  public func text(_ cell: RawCell) -> String? {
    switch cell.kind {
    case .text, .sharedText, .picture: decoder.text(of: cell, utf8(cell))
    default: nil
    }
  }

  /// The number format of a cell, understood.
  public func numberFormat(of cell: RawCell) -> NumberFormat.Kind { decoder.look(of: cell).kind }

  /// How a cell looks.
  public func style(of cell: RawCell) -> Style { decoder.look(of: cell).style }

  /// A cell of the row with all that is known of it, its formula too.
  ///
  /// - Throws: `XLSXError` where formulas written out pass their limit.
  public func cell(at index: Int) throws(XLSXError) -> Cell {
    try decoder.cell(at: index, of: self)
  }
}

extension RowCursor {
  /// Bytes of the row that are no cell's value.
  @_lifetime(borrow self)
  func utf8(_ bytes: RawBytes) -> Span<UInt8> {
    let all = bytes.isAside ? raw.aside.span : rows.window.bytes.span
    return all.extracting(bytes.range)
  }

  /// What stands around the rows, where somebody wanted it.
  var details: SheetDetails? { rows.details }

  /// Whether a scanner reads the rows.
  package var isScanned: Bool { rows.isScanned }

  private mutating func sort() {
    let (number, findings) = (raw.number, findings)
    raw.sort { column in
      findings.tell(.cellTwice, at: CellReference(row: number, column: column))
    }
  }

  /// Keeps the formulas that others share, and marks pictures.
  private mutating func settleFormulas() {
    for formula in raw.formulas where formula.text.size > 0 {
      let text = String(decodingUTF8: utf8(formula.text))
      if formula.kind == .shared, let number = formula.number {
        let place = CellReference(row: raw.number, column: raw.cells[formula.cell].column)
        formulas.share(text, as: number, at: place)
      }
      if let name = PictureFormula.name(in: text) { raw.turnIntoPicture(formula.cell, name: name) }
    }
  }
}

extension RawRow {
  /// Makes a cell the picture that its formula names.
  fileprivate mutating func turnIntoPicture(_ index: Int, name: String) {
    let bytes = keep(name.utf8)
    (cells[index].from, cells[index].size, cells[index].isAside) = (bytes.from, bytes.size, true)
    cells[index].kind = .picture
    richTexts[index] = nil
  }
}

extension RowCursor {
  /// The refusal of a row above one that was given already.
  package var outOfOrder: XLSXError {
    var position = findings.position
    position.cell = raw.cells.first.map { CellReference(row: row, column: $0.column) }
    return XLSXError(.outOfOrder, at: position)
  }

  /// How many bytes may be kept to put rows in order.
  var sortedLimit: Int { context.package.limits.sortedBytes }

  /// The refusal where they are more.
  func refusal(of limit: Int) -> XLSXError {
    .limit("sortedBytes", limit, part: findings.position.part)
  }

  /// Tells that the row's number and a column were met before.
  func tellDuplicate(column: Int) {
    findings.tell(.cellTwice, at: CellReference(row: row, column: column))
  }
}

extension XLSXReader {
  /// The rows of a sheet in the order of the file, as bytes; none for a sheet without cells.
  ///
  /// - Throws: `XLSXError`.
  public func cursor(of sheet: SheetListing) throws(XLSXError) -> RowCursor {
    try cursor(of: sheet, keepsRichText: false)
  }
}
