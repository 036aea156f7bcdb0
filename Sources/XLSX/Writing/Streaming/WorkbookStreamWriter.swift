import Files
import Grid
import Spreadsheet
import Values
import XMLStream
import ZipContainer

/// Writes a workbook row by row, in memory that does not grow with the rows.
///
/// The first 1,000 rows of a sheet are held back, so that columns get widths that fit them. Texts
/// are shared up to a fixed budget and stand in their cells past it.
///
/// ```swift
/// let writer = try WorkbookStreamWriter { file += $0 }
/// try writer.beginSheet("汇总", headerRow: 1)
/// try writer.write(StreamedRow(number: 1, cells: cells))
/// try writer.finish()
/// ```
public final class WorkbookStreamWriter: RowSink {
  /// Memory for texts that are shared.
  private static let textBudget = 12 << 20
  /// Rows that are held back for the widths of columns.
  private static let sampledRows = 1000
  private static let pieceSize = 1 << 17

  /// Title, author and the like; to be set before `finish`.
  public var properties = DocumentProperties()

  private var zip: ZipWriter?
  private let strings = SharedStringTable(budget: WorkbookStreamWriter.textBudget)
  private let styleDocument: XMLDocument
  private let styles: StyleSheetPart
  private var sheets: [StreamedSheet] = []
  private var rows: RowXML?
  private var lastRow = 0
  private var hasFormulas = false
  private var hasDynamicArrays = false
  /// The number formats of the looks that were asked for, for the widths of columns.
  private var lookFormats: [Int: String] = [:]
  /// Whether the cells of the row have a say in the widths of columns.
  private var isMeasuring = false

  /// A writer.
  ///
  /// - Parameter output: takes the bytes of the file as they come; what it throws comes through.
  public init(to output: @escaping ([UInt8]) throws -> Void) throws {
    zip = ZipWriter(output: output)
    styleDocument = try XMLDocument(NewParts.styles)
    styles = StyleSheetPart(styleDocument.root, isOwn: true)
  }

  /// Begins a sheet behind the last one.
  ///
  /// - Parameters:
  ///   - name: its name, one that Excel takes and no other sheet has.
  ///   - headerRow: the row that stays at the top and has filter buttons; nil for none.
  /// - Throws: `XLSXError` for a name that cannot be used, and what the output throws.
  public func beginSheet(_ name: String, headerRow: Int? = nil) throws {
    try beginSheet(Sheet(name: name), headerRow: headerRow)
  }

  /// Begins a sheet behind the last one, with all that stands around its rows: widths and groups of
  /// columns, merged ranges, rules, looks that depend on values, sparklines, view, print, protection.
  ///
  /// Columns without a setting get widths that fit the first 1,000 rows.
  ///
  /// ```swift
  /// var sheet = Sheet(name: "汇总")
  /// sheet.mergedRanges = ["A1:C1"]
  /// sheet.columns = [ColumnSettings(1...1, width: 30)]
  /// try writer.beginSheet(sheet)
  /// ```
  ///
  /// - Parameters:
  ///   - sheet: the sheet without rows, notes, links, tables, pictures, charts and text boxes.
  ///   - headerRow: the row that stays at the top and has filter buttons; nil for none but the
  ///     sheet's own.
  /// - Throws: `XLSXError` for a name that cannot be used, for what Excel would repair and for what
  ///   a streamed sheet cannot have; and what the output throws.
  public func beginSheet(_ sheet: Sheet, headerRow: Int? = nil) throws {
    let name = sheet.name
    try endSheet()
    guard SheetName.cleaned(name) == name else { throw XLSXError(.sheetName, [name]) }
    guard !sheets.contains(where: { $0.sheet.name.lowercased() == name.lowercased() }) else {
      throw XLSXError(.sheetExists, [name])
    }
    try StreamedSheet.check(sheet)
    var sheet = sheet
    if let headerRow { sheet.view.frozenRows = headerRow }
    sheets.append(StreamedSheet(sheet: sheet, headerRow: headerRow, styles: styles))
    try zip?.begin("xl/worksheets/sheet\(sheets.count).xml")
    let styles = styles
    rows = RowXML(
      sheet: name, dates: .from1900, text: .shared(strings),
      style: { (look) throws(XLSXError) in try styles.index(of: look) },
      dynamicArrays: { [weak self] in
        self?.hasDynamicArrays = true
        return MetadataXML.number
      })
    lastRow = 0
  }

  /// Writes a row below the last one.
  ///
  /// - Throws: `XLSXError` with the cell for what Excel would not open, and what the output
  ///   throws.
  public func write(_ row: StreamedRow) throws {
    try beginRow(row.number)
    guard let rows else { return }
    let cells = row.cells.span
    for index in cells.indices {
      try rows.append(cells[index].cell, column: cells[index].column)
      if cells[index].cell.formula != nil { hasFormulas = true }
      if isMeasuring { measure(cells[index].cell, column: cells[index].column) }
    }
    try endRow()
  }

  /// Begins a row below the last one; its cells follow from left to right.
  ///
  /// - Throws: `XLSXError` where the row stands above the last one or no sheet was begun.
  public func beginRow(_ number: Int) throws {
    guard let rows else { throw XLSXError(.notWritable, ["0 sheets"]) }
    guard number > lastRow else {
      throw XLSXError(.order, [String(number), String(lastRow)], sheet: sheets.last?.sheet.name)
    }
    lastRow = number
    try rows.beginRow(number)
    isMeasuring = sheets[sheets.count - 1].beginRow(number)
  }

  /// Ends the row that was begun.
  ///
  /// - Throws: what the output throws.
  public func endRow() throws {
    guard let rows else { return }
    rows.endRow()
    if isMeasuring, sheets.last?.measuredRows == WorkbookStreamWriter.sampledRows {
      try beginData()
    }
    if rows.bytes.buffer.count >= WorkbookStreamWriter.pieceSize, sheets.last?.hasBegun == true {
      try flush()
    }
  }

  /// The number by which cells name a look.
  ///
  /// - Throws: `XLSXError` where there are more looks than Excel takes.
  public func look(of style: Style) throws -> CellLook {
    let number = try styles.index(of: style)
    lookFormats[number] = style.numberFormat
    return CellLook(number: number)
  }

  /// Adds a text to the row, bytes for bytes.
  ///
  /// - Throws: `XLSXError` with the cell for a column that is not behind the last one, and for a
  ///   text that is too long.
  public func append(_ text: UTF8Span, column: Int, look: CellLook = .plain) throws {
    try append(utf8: text.span, column: column, look: look)
  }

  /// Adds a text to the row.
  ///
  /// - Throws: `XLSXError` with the cell, as for bytes.
  public func append(_ text: String, column: Int, look: CellLook = .plain) throws {
    try append(utf8: text.utf8.span, column: column, look: look)
  }

  /// Adds a number to the row.
  ///
  /// - Throws: `XLSXError` with the cell for a column that is not behind the last one, and for
  ///   what is no number.
  public func append(_ number: Double, column: Int, look: CellLook = .plain) throws {
    try rows?.append(number, column: column, look: look.number)
    if isMeasuring { measure(Cell(value: .number(number)), column: column, look) }
  }

  /// Adds a truth value to the row.
  ///
  /// - Throws: `XLSXError` with the cell for a column that is not behind the last one.
  public func append(_ truth: Bool, column: Int, look: CellLook = .plain) throws {
    try rows?.append(truth, column: column, look: look.number)
    if isMeasuring { measure(Cell(value: .boolean(truth)), column: column, look) }
  }

  /// Adds the serial number of a date to the row; its look says how it is shown.
  package func append(serial: Double, column: Int, look: CellLook) throws {
    try rows?.append(serial, column: column, look: look.number)
    if isMeasuring { measure(Cell(value: .time(.midnight)), column: column, look) }
  }

  /// Adds a cell of any kind to the row.
  ///
  /// - Throws: `XLSXError` with the cell, for what Excel would not open.
  public func append(_ cell: Cell, column: Int) throws {
    try rows?.append(cell, column: column)
    if cell.formula != nil { hasFormulas = true }
    if isMeasuring { measure(cell, column: column) }
  }

  /// Adds a text to the row that is known to be UTF-8.
  package func append(utf8 text: Span<UInt8>, column: Int, look: CellLook) throws {
    try rows?.append(text, column: column, look: look.number)
    guard isMeasuring else { return }
    var copy = ByteBuffer(capacity: text.count)
    copy.append(text)
    measure(Cell(value: .text(String(decoding: copy.bytes, as: UTF8.self))), column: column)
  }

  /// Ends the last sheet and the file.
  ///
  /// - Throws: what the output throws.
  public func finish() throws {
    if sheets.isEmpty { try beginSheet("Sheet1") }
    try endSheet()
    let visible = sheets.firstIndex { $0.sheet.visibility == .visible }
    guard let visible else {
      throw XLSXError.breaks(.visibleSheet, sheets[0].sheet.name, sheet: nil)
    }
    let parts = StreamedParts(
      sheets: sheets, shown: visible, properties: NewWorkbook.dated(properties),
      hasStrings: strings.count > 0, hasFormulas: hasFormulas,
      hasDynamicArrays: hasDynamicArrays)
    for (name, bytes) in try parts.all(styles: styleDocument.bytes) { try zip?.add(name, bytes) }
    if strings.count > 0 {
      try zip?.begin("xl/sharedStrings.xml")
      try strings.write { try zip?.append($0) }
      try zip?.end()
    }
    try zip.take()?.finish()
  }

  /// Writes what stands above the rows, the widths of columns among it.
  private func beginData() throws {
    guard !sheets[sheets.count - 1].hasBegun else { return }
    let isShown = sheets.firstIndex { $0.sheet.visibility == .visible } == sheets.count - 1
    let head = try sheets[sheets.count - 1].begin(isShown: isShown)
    try zip?.append(head)
    try flush()
  }

  private func endSheet() throws {
    guard !sheets.isEmpty, rows != nil else { return }
    try beginData()
    try flush()
    let tail = try sheets[sheets.count - 1].end(
      lastRow: lastRow, columns: rows?.widestColumn ?? 0)
    try zip?.append(tail)
    try zip?.end()
    rows = nil
  }

  private func flush() throws { try rows?.takeBytes { try zip?.append($0) } }

  private func measure(_ cell: borrowing Cell, column: Int) {
    sheets[sheets.count - 1].measure(
      cell.value, format: cell.style.numberFormat, column: column)
  }

  private func measure(_ cell: borrowing Cell, column: Int, _ look: CellLook) {
    sheets[sheets.count - 1].measure(
      cell.value, format: lookFormats[look.number] ?? "General", column: column)
  }
}

/// The number by which cells of a streamed workbook name a look.
///
/// ```swift
/// let percent = try writer.look(of: style)
/// try writer.append(0.125, column: 3, look: percent)
/// ```
public struct CellLook: Hashable, Sendable {
  /// Calibri 11 in the format General.
  public static let plain = CellLook(number: 0)

  let number: Int
}
