import Grid
import Spreadsheet
import Values

/// A sheet while its rows pass by: widths of its columns, and what stands around the rows.
struct StreamedSheet {
  /// Widest and narrowest column, in characters.
  private static let widths = 8.0...60.0

  /// The sheet without its rows.
  private(set) var sheet: Sheet
  /// Whether what stands above the rows is written.
  private(set) var hasBegun = false
  /// How many rows were measured.
  private(set) var measuredRows = 0

  private let headerRow: Int?
  private var columnWidths: [Double] = []

  init(sheet: Sheet, headerRow: Int?) { (self.sheet, self.headerRow) = (sheet, headerRow) }

  /// Takes the widths of a row into account.
  mutating func measure(_ row: StreamedRow) {
    guard !hasBegun else {
      if let last = row.cells.last?.column, last > columnWidths.count {
        columnWidths += repeatElement(0, count: last - columnWidths.count)
      }
      return
    }
    measuredRows += 1
    for cell in row.cells where cell.column <= SheetLimits.columns {
      while columnWidths.count < cell.column { columnWidths.append(0) }
      // Titles above the heading run over their neighbours.
      guard row.number >= headerRow ?? 1, let value = cell.cell.value else { continue }
      let width = StreamedSheet.width(of: value, format: cell.cell.style.numberFormat)
      columnWidths[cell.column - 1] = max(columnWidths[cell.column - 1], width)
    }
  }

  /// What stands above the rows.
  mutating func begin(isFirst: Bool) throws(XLSXError) -> [UInt8] {
    hasBegun = true
    sheet.columns = columnWidths.enumerated().filter { $0.element > 0 }.map { index, width in
      let bounds = StreamedSheet.widths
      // Filter buttons cover two characters.
      let wanted = width + (headerRow == nil ? 1 : 3)
      return ColumnSettings(
        index + 1...index + 1, width: min(max(wanted, bounds.lowerBound), bounds.upperBound))
    }
    return try frame(isFirst: isFirst).head
  }

  /// What stands below the rows.
  mutating func end(lastRow: Int) throws(XLSXError) -> [UInt8] {
    if let headerRow, lastRow >= headerRow, !columnWidths.isEmpty {
      sheet.autoFilter = CellRange(
        rows: headerRow...lastRow, columns: 1...min(columnWidths.count, SheetLimits.columns))
    }
    return try frame(isFirst: false).tail
  }

  /// The sheet without rows, cut where they belong. The size is left out: it is not known yet.
  private func frame(isFirst: Bool) throws(XLSXError) -> (head: [UInt8], tail: [UInt8]) {
    let frame = SheetFrameXML(
      sheet: sheet, style: { (_) throws(XLSXError) in 0 }, difference: { _ in 0 },
      relationships: OOXML.relationships(strict: false), isActive: isFirst)
    let text = String(decoding: try frame.bytes(), as: UTF8.self)
    guard let rows = text.firstRange(of: "<sheetData/>") else { return ([], []) }
    var head = text[..<rows.lowerBound]
    if let size = head.firstRange(of: "<dimension "),
      let end = head[size.lowerBound...].firstIndex(of: ">")
    {
      head.removeSubrange(size.lowerBound...end)
    }
    return (
      Array((head + "<sheetData>").utf8), Array(("</sheetData>" + text[rows.upperBound...]).utf8)
    )
  }

  private static func width(of value: CellValue, format: String) -> Double {
    switch value {
    case .text(let text):
      text.utf8.count > 4096
        ? widths.upperBound
        : text.split(whereSeparator: \.isNewline).map { TextWidth.characters(of: $0) }.max() ?? 0
    case .dateTime, .time: Double(max(format.count, 10))
    case .number(let number): Double(number.shortestDigits.count) + Double(format.count / 3)
    case .boolean, .error: 7
    }
  }
}
