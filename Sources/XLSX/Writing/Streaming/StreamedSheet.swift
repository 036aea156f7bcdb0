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
  private let styles: StyleSheetPart
  private var isMeasured = false
  private var columnWidths: [Double] = []

  init(sheet: Sheet, headerRow: Int?, styles: StyleSheetPart) {
    (self.sheet, self.headerRow, self.styles) = (sheet, headerRow, styles)
  }

  /// Refuses what stands in parts of its own, and what Excel would repair.
  static func check(_ sheet: Sheet) throws(XLSXError) {
    guard sheet.rows.isEmpty else {
      throw XLSXError(.notStreamed, ["rows"], sheet: sheet.name)
    }
    let isPlain =
      sheet.notes.isEmpty && sheet.hyperlinks.isEmpty && sheet.tables.isEmpty
      && sheet.pictures.isEmpty && sheet.charts.isEmpty && sheet.textBoxes.isEmpty
    guard isPlain else { throw XLSXError(.notStreamed, ["parts"], sheet: sheet.name) }
    try SheetRules.check(sheet)
    try MergeCheck.check(sheet.mergedRanges, sheet: sheet.name)
  }

  /// Counts a row; whether its cells are still measured.
  mutating func beginRow(_ number: Int) -> Bool {
    // Titles above the heading run over their neighbours.
    isMeasured = !hasBegun && number >= headerRow ?? 1
    if !hasBegun { measuredRows += 1 }
    return !hasBegun
  }

  /// Takes the width of a cell into account.
  mutating func measure(_ value: CellValue?, format: String, column: Int) {
    guard column <= SheetLimits.columns else { return }
    if column > columnWidths.count {
      columnWidths += repeatElement(0, count: column - columnWidths.count)
    }
    guard isMeasured, let value else { return }
    let width = StreamedSheet.width(of: value, format: format)
    columnWidths[column - 1] = max(columnWidths[column - 1], width)
  }

  /// What stands above the rows.
  ///
  /// - Parameter isShown: whether the workbook opens with it.
  mutating func begin(isShown: Bool) throws(XLSXError) -> [UInt8] {
    hasBegun = true
    let settings = sheet.columns
    sheet.columns += columnWidths.enumerated().filter { $0.element > 0 }.map { index, width in
      let bounds = StreamedSheet.widths
      // Filter buttons cover two characters.
      let wanted = width + (headerRow == nil ? 1 : 3)
      return ColumnSettings(
        index + 1...index + 1, width: min(max(wanted, bounds.lowerBound), bounds.upperBound))
    }.filter { fitted in !settings.contains { $0.columns.overlaps(fitted.columns) } }
    return try frame(isShown: isShown).head
  }

  /// What stands below the rows.
  mutating func end(lastRow: Int, columns: Int) throws(XLSXError) -> [UInt8] {
    if let headerRow, lastRow >= headerRow, columns > 0 {
      sheet.autoFilter = AutoFilter(CellRange(rows: headerRow...lastRow, columns: 1...columns))
    }
    return try frame(isShown: false).tail
  }

  /// The sheet without rows, cut where they belong. The size is left out: it is not known yet.
  private func frame(isShown: Bool) throws(XLSXError) -> (head: [UInt8], tail: [UInt8]) {
    let styles = styles
    let frame = SheetFrameXML(
      sheet: sheet, style: { (look) throws(XLSXError) in try styles.index(of: look) },
      difference: { styles.differenceIndex(of: $0) },
      relationships: OOXML.relationships(strict: false), isActive: isShown)
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
