import Grid
import Spreadsheet

/// Rows, columns, merged ranges and the rest of what a sheet says beside its cells.
struct SheetLayoutRecords {
  private(set) var rows: [Int: Row] = [:]
  private var rowLooks: [Int: Int] = [:]
  private var columns: [(range: ClosedRange<Int>, width: Double?, isHidden: Bool, look: Int)] = []
  private var defaultColumnWidth: Double?
  private var standardWidth: Double?
  private var defaultRowHeight: Double?
  private(set) var mergedRanges: [CellRange] = []
  private var view = SheetView()
  private var isFrozen = false
  private var protection: SheetProtection?
  private let limit: Int

  /// - Parameter limit: more merged ranges are refused.
  init(limit: Int) { self.limit = limit }

  /// Reads a record, if it is one of these.
  mutating func read(_ type: RecordType, _ reader: inout PayloadReader) throws(XLSError) {
    switch type {
    case .row: try addRow(&reader)
    case .columns: try addColumns(&reader)
    case .defaultColumnWidth: defaultColumnWidth = Double(try reader.number16())
    case .standardWidth: standardWidth = Double(try reader.number16()) / 256
    case .defaultRowHeight:
      try reader.skip(2)
      defaultRowHeight = Double(try reader.number16()) / 20
    case .mergedRanges:
      for _ in 0..<(try reader.number16()) { mergedRanges.append(try reader.range()) }
      guard mergedRanges.count <= limit else { throw .limit("annotations", limit) }
    case .view:
      let flags = try reader.number16()
      view.showsGridLines = flags & 2 != 0
      isFrozen = flags & 8 != 0
    case .zoom:
      let (part, whole) = (try reader.number16(), try reader.number16())
      if whole > 0, 10...400 ~= part * 100 / whole { view.zoom = part * 100 / whole }
    case .panes:
      view.frozenColumns = try reader.number16()
      view.frozenRows = try reader.number16()
    case .protection: protection = try reader.number16() == 1 ? SheetProtection() : nil
    default: return
    }
  }

  /// What a row says beside its cells; nil for nothing.
  func row(_ number: Int, looks: [PackedRows.Look]) -> Row? {
    guard var row = rows[number] else { return nil }
    row.style = rowLooks[number].flatMap(looks.style)
    return row
  }

  /// Puts all but the rows on a sheet.
  func apply(to sheet: inout Sheet, looks: [PackedRows.Look]) {
    sheet.columns = settings(looks)
    sheet.defaultColumnWidth =
      standardWidth
      ?? defaultColumnWidth.flatMap { $0 == SheetLayoutRecords.usualWidth ? nil : $0 + padding }
    sheet.defaultRowHeight = defaultRowHeight
    sheet.view = view
    if !isFrozen { (sheet.view.frozenRows, sheet.view.frozenColumns) = (0, 0) }
    sheet.protection = protection
  }

  /// The merged ranges in the order of the file, without those that share a cell with one above
  /// them: Excel would repair such a file.
  ///
  /// - Parameter overlap: called for each that is left out.
  func apartRanges(overlap: (CellRange) -> Void) -> [CellRange] {
    let ranges = mergedRanges.filter { $0.topLeft != $0.bottomRight }
    var (open, left): ([CellRange], Set<Int>) = ([], [])
    let order = ranges.indices.sorted {
      (ranges[$0].rows.lowerBound, $0) < (ranges[$1].rows.lowerBound, $1)
    }
    for index in order {
      open.removeAll { $0.rows.upperBound < ranges[index].rows.lowerBound }
      if open.contains(where: ranges[index].overlaps) {
        left.insert(index)
        overlap(ranges[index])
      } else {
        open.append(ranges[index])
      }
    }
    return ranges.indices.filter { !left.contains($0) }.map { ranges[$0] }
  }

  private static let usualWidth = 8.0
  /// What a column of so many characters is wider than they are (ECMA-376 part 1, 18.3.1.13, with
  /// the digits of the usual font 7 pixels wide).
  private var padding: Double { 5.0 / 7 }

  /// ROW ([MS-XLS] 2.4.221).
  private mutating func addRow(_ reader: inout PayloadReader) throws(XLSError) {
    let number = try reader.number16() + 1
    try reader.skip(4)
    let height = try reader.number16()
    try reader.skip(4)
    let flags = try reader.number32()
    var row = Row()
    if height & 0x8000 == 0 { row.height = Double(height) / 20 }
    row.isHidden = flags & 0x20 != 0
    row.outlineLevel = flags & 7
    rows[number] = row
    if flags & 0x80 != 0 { rowLooks[number] = flags >> 16 & 0xFFF }
  }

  /// COLINFO ([MS-XLS] 2.4.53).
  private mutating func addColumns(_ reader: inout PayloadReader) throws(XLSError) {
    let first = try reader.number16() + 1
    let last = min(try reader.number16() + 1, BIFFLimits.columns)
    let width = Double(try reader.number16()) / 256
    let look = try reader.number16()
    let isHidden = try reader.number16() & 1 != 0
    guard first <= last else { return }
    columns.append((first...last, width, isHidden, look))
    guard columns.count <= limit else { throw .limit("annotations", limit) }
  }

  /// The settings of columns in order; of several for one column the first counts.
  private func settings(_ looks: [PackedRows.Look]) -> [ColumnSettings] {
    var (settings, next): ([ColumnSettings], Int) = ([], 1)
    for column in columns.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where column.range.upperBound >= next {
      let range = max(next, column.range.lowerBound)...column.range.upperBound
      next = range.upperBound + 1
      settings.append(
        ColumnSettings(
          range, width: column.width, isHidden: column.isHidden,
          style: looks.style(column.look)))
    }
    return settings
  }
}

extension [PackedRows.Look] {
  /// The style of cells that are not there; nil for the usual one.
  func style(_ number: Int) -> Style? {
    number != LookRecords.usual && indices.contains(number) ? self[number].style : nil
  }
}
