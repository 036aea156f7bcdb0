import Files
import Grid
import Spreadsheet
import Values
import XMLStream

/// Rows of a new sheet, from the top: checks what Excel would not open, settles looks and types,
/// and leaves the bytes to `RowBytes`.
final class RowXML {
  /// What was written and not taken out.
  private(set) var bytes = RowBytes()

  /// The last column of all rows so far.
  private(set) var widestColumn = 0

  /// The sheet, for errors.
  private let sheet: String
  private let dates: DateSystem
  private let text: CellXML.TextPlace
  /// Numbers of looks in the styles part.
  private let style: (Style) throws(XLSXError) -> Int
  /// The number by which cells say that their formulas are dynamic arrays.
  private let dynamicArrays: () throws(XLSXError) -> Int
  private var columns: [ColumnHabits] = []
  private var row = 0
  private var lastColumn = 0

  init(
    sheet: String, dates: DateSystem, text: CellXML.TextPlace,
    style: @escaping (Style) throws(XLSXError) -> Int,
    dynamicArrays: @escaping () throws(XLSXError) -> Int
  ) {
    self.dynamicArrays = dynamicArrays
    (self.sheet, self.dates, self.text, self.style) = (sheet, dates, text, style)
  }

  /// Takes out what was written.
  func takeBytes(to output: (Span<UInt8>) throws -> Void) rethrows {
    try bytes.buffer.withSpan(output)
    bytes.buffer.removeAll()
  }

  /// Writes a row with its settings.
  func write(_ number: Int, _ row: Row) throws(XLSXError) {
    try SheetRules(sheet).row(number, height: row.height, outlineLevel: row.outlineLevel)
    let style = try row.style.map { (look) throws(XLSXError) in try self.style(look) }
    var attributes = ""
    if let style { attributes += " s=\"\(style)\" customFormat=\"1\"" }
    if let height = row.height {
      attributes += " ht=\"\(CellText.number(height))\" customHeight=\"1\""
    }
    if row.isHidden { attributes += " hidden=\"1\"" }
    if row.outlineLevel > 0 { attributes += " outlineLevel=\"\(row.outlineLevel)\"" }
    if row.isCollapsed { attributes += " collapsed=\"1\"" }
    try beginRow(number, attributes: attributes)
    for (column, cell) in row.cells {
      try append(cell, column: column)
    }
    endRow()
  }

  /// Begins a row.
  func beginRow(_ number: Int, attributes: String = "") throws(XLSXError) {
    guard (1...SheetLimits.rows).contains(number) else {
      throw XLSXError(.outside, ["\(number):\(number)"], sheet: sheet)
    }
    (row, lastColumn) = (number, 0)
    bytes.beginRow(number, attributes: attributes)
  }

  /// Ends the row.
  func endRow() {
    widestColumn = max(widestColumn, lastColumn)
    bytes.endRow()
  }

  /// Writes a cell of any kind; an empty one without a look of its own is left out.
  func append(_ cell: borrowing Cell, column: Int) throws(XLSXError) {
    try take(column)
    let look = try look(of: cell, column: column)
    guard cell.formula == nil, cell.richText == nil, cell.longDigits == nil else {
      return try appendGeneral(copy cell, column: column, look: look)
    }
    switch cell.value {
    case nil: if look != 0 { bytes.appendEmpty(column: column, look: look) }
    case .number(let number): try append(number, taken: column, look)
    case .text(let text): try append(text.utf8.span, taken: column, look)
    case .boolean(let truth): bytes.append(truth, column: column, look: look)
    case .dateTime(let date):
      if let serial = CellText.serial(date, in: dates) {
        bytes.append(serial, column: column, look: look)
      } else {
        try append(date.description.utf8.span, taken: column, look)
      }
    case .time(let time):
      bytes.append(SerialNumber.serial(of: time), column: column, look: look)
    case .error: try appendGeneral(copy cell, column: column, look: look)
    }
  }

  /// Writes a number.
  func append(_ number: Double, column: Int, look: Int) throws(XLSXError) {
    try take(column)
    try append(number, taken: column, look)
  }

  /// Writes a truth value.
  func append(_ truth: Bool, column: Int, look: Int) throws(XLSXError) {
    try take(column)
    bytes.append(truth, column: column, look: look)
  }

  /// Writes a text.
  ///
  /// - Parameter text: UTF-8.
  func append(_ text: Span<UInt8>, column: Int, look: Int) throws(XLSXError) {
    try take(column)
    try append(text, taken: column, look)
  }

  /// Cells stand in the order of their columns.
  private func take(_ column: Int) throws(XLSXError) {
    guard column > lastColumn, column <= SheetLimits.columns else {
      throw error(.outside, [place(column).description], column)
    }
    lastColumn = column
    while columns.count < column { columns.append(ColumnHabits()) }
  }

  private func append(_ number: Double, taken column: Int, _ look: Int) throws(XLSXError) {
    guard number.isFinite else { throw error(.notNumber, [], column) }
    bytes.append(number, column: column, look: look)
  }

  private func append(_ text: Span<UInt8>, taken column: Int, _ look: Int) throws(XLSXError) {
    if text.count > SheetLimits.textLength { try check(text, column) }
    guard case .shared(let table) = self.text, columns[column - 1].textsRepeat else {
      return bytes.append(text, column: column, look: look)
    }
    let known = table.count
    guard let index = table.index(of: text) else {
      columns[column - 1].note(isKnown: false)
      return bytes.append(text, column: column, look: look)
    }
    columns[column - 1].note(isKnown: index < known)
    bytes.append(sharedText: index, column: column, look: look)
  }

  private func check(_ text: Span<UInt8>, _ column: Int) throws(XLSXError) {
    // Characters of four bytes are two units of UTF-16, the others one.
    var length = 0
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      length += text[index] >= 0xF0 ? 2 : 1
    }
    guard length <= SheetLimits.textLength else {
      throw error(.textTooLong, [String(length)], column)
    }
  }

  private func appendGeneral(_ cell: Cell, column: Int, look: Int) throws(XLSXError) {
    var xml = CellXML(dates: dates)
    try xml.write(
      cell.value, formula: cell.formula, richText: cell.richText, digits: cell.longDigits,
      text: text, sheet: sheet, cell: place(column))
    let metadata = cell.formula?.isDynamic == true ? try dynamicArrays() : nil
    bytes.append(
      type: xml.type, metadata: metadata, content: xml.content, column: column, look: look)
  }

  /// The number of a cell's look; a date in the format General, which would show it as a number,
  /// gets one of dates.
  private func look(of cell: borrowing Cell, column: Int) throws(XLSXError) -> Int {
    let kind = DateKind(cell.value)
    if let known = columns[column - 1].look(of: cell.style, kind) { return known }
    var style = cell.style
    if let format = kind.format, style.numberFormat == "General" { style.numberFormat = format }
    let look: Int
    do { look = try self.style(style) } catch {
      throw self.error(error.code, error.arguments, column)
    }
    columns[column - 1].take(cell.style, kind, look: look)
    return look
  }

  private func place(_ column: Int) -> CellReference { CellReference(row: row, column: column) }

  private func error(
    _ code: XLSXError.Code, _ arguments: [String], _ column: Int
  ) -> XLSXError {
    XLSXError(code, arguments, sheet: sheet, cell: place(column))
  }
}
