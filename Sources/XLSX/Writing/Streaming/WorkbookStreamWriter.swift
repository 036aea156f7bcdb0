import Grid
import Spreadsheet
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
  /// Bytes of distinct texts that are shared.
  private static let textBudget = 32 << 20
  /// Rows that are held back for the widths of columns.
  private static let sampledRows = 1000
  private static let pieceSize = 1 << 18

  private var zip: ZipWriter?
  private let strings = SharedStringTable(budget: WorkbookStreamWriter.textBudget)
  private let styleDocument: XMLDocument
  private let styles: StyleSheetPart
  private var sheets: [StreamedSheet] = []
  private var rows: RowXML?
  private var buffer: [UInt8] = []
  private var lastRow = 0
  private var hasFormulas = false

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
    try endSheet()
    guard SheetName.cleaned(name) == name else { throw XLSXError(.sheetName, [name]) }
    guard !sheets.contains(where: { $0.sheet.name.lowercased() == name.lowercased() }) else {
      throw XLSXError(.sheetExists, [name])
    }
    var sheet = Sheet(name: name)
    sheet.view.frozenRows = headerRow ?? 0
    sheets.append(StreamedSheet(sheet: sheet, headerRow: headerRow))
    try zip?.begin("xl/worksheets/sheet\(sheets.count).xml")
    let (styles, strings) = (styles, strings)
    rows = RowXML(
      sheet: name, dates: .from1900, text: .shared { strings.index(of: $0) },
      style: { (look) throws(XLSXError) in try styles.index(of: look) })
    lastRow = 0
  }

  /// Writes a row below the last one.
  ///
  /// - Throws: `XLSXError` with the cell for what Excel would not open, and what the output
  ///   throws.
  public func write(_ row: StreamedRow) throws {
    guard let rows, !sheets.isEmpty else { throw XLSXError(.notWritable, ["0 sheets"]) }
    guard row.number > lastRow else {
      throw XLSXError(
        .order, [String(row.number), String(lastRow)], sheet: sheets.last?.sheet.name)
    }
    lastRow = row.number
    try rows.write(row.number, row.cells, to: &buffer)
    hasFormulas = hasFormulas || row.cells.contains { $0.cell.formula != nil }
    sheets[sheets.count - 1].measure(row)
    if sheets[sheets.count - 1].measuredRows == WorkbookStreamWriter.sampledRows {
      try beginData()
    }
    if buffer.count >= WorkbookStreamWriter.pieceSize, sheets[sheets.count - 1].hasBegun {
      try flush()
    }
  }

  /// Ends the last sheet and the file.
  ///
  /// - Throws: what the output throws.
  public func finish() throws {
    if sheets.isEmpty { try beginSheet("Sheet1") }
    try endSheet()
    let parts = StreamedParts(sheets: sheets, hasFormulas: hasFormulas)
    for (name, bytes) in try parts.all(strings: strings.part, styles: styleDocument.bytes) {
      try zip?.add(name, bytes)
    }
    try zip.take()?.finish()
  }

  /// Writes what stands above the rows, the widths of columns among it.
  private func beginData() throws {
    guard !sheets[sheets.count - 1].hasBegun else { return }
    let head = try sheets[sheets.count - 1].begin(isFirst: sheets.count == 1)
    try zip?.append(head)
    try flush()
  }

  private func endSheet() throws {
    guard !sheets.isEmpty, rows != nil else { return }
    try beginData()
    try flush()
    try zip?.append(try sheets[sheets.count - 1].end(lastRow: lastRow))
    try zip?.end()
    rows = nil
  }

  private func flush() throws {
    guard !buffer.isEmpty else { return }
    try zip?.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
