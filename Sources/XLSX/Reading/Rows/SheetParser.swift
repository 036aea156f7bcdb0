import Grid
import Spreadsheet

/// Reads a sheet's part row by row (ECMA-376 part 1, 18.3.1.73 `row`, 18.3.1.4 `c`).
struct SheetParser: ~Copyable {
  let part: String
  let sheet: String
  let context: SheetContext
  /// What stands around the rows; nil where nobody wants it.
  var details: SheetDetails?
  private var reader: PartReader
  private var isInRows = false
  private var lastRow = 0
  private var cellParser: CellParser
  /// Cells that stood in a row which is not theirs.
  private var strays: [ParsedRow] = []
  private var strayPlace = 0

  private static let r = Tag.r.number

  init(
    part: String, sheet: String, context: SheetContext, details: SheetDetails? = nil
  ) throws(XLSXError) {
    (self.part, self.sheet, self.context, self.details) = (part, sheet, context, details)
    reader = try context.package.reader(ofPart: part)
    cellParser = CellParser(context: context, part: part, sheet: sheet)
  }

  /// The next row; nil at the end of the sheet, after all that follows the rows was read.
  mutating func next() throws(XLSXError) -> ParsedRow? {
    do { return try step() } catch {
      var error = error
      error.position.sheet = sheet
      throw error
    }
  }

  private mutating func step() throws(XLSXError) -> ParsedRow? {
    if strayPlace < strays.count {
      strayPlace += 1
      return strays[strayPlace - 1]
    }
    strays.removeAll()
    strayPlace = 0
    while let node = try reader.next() {
      if node.isStart, isInRows, node.tag == .row, node.isMain { return try row(node) }
      if node.isStart, reader.depth == 2 {
        isInRows = node.tag == .sheetData && node.isMain
        if !isInRows { try around(node) }
      } else if node.isEnd, reader.depth == 1 {
        isInRows = false
      }
    }
    return nil
  }

  /// An element beside the rows.
  private mutating func around(_ node: Node) throws(XLSXError) {
    let depth = reader.depth
    try details?.read(node, &reader, context)
    while reader.depth >= depth, try reader.next() != nil {}
  }

  private mutating func row(_ node: Node) throws(XLSXError) -> ParsedRow {
    let told = reader.bytes(SheetParser.r, of: node).flatMap(CellAddress.number)
    var row = ParsedRow(number: told.flatMap { $0 > 0 ? $0 : nil } ?? lastRow + 1)
    if details != nil { readSettings(of: &row, node) }
    try readCells(of: &row)
    lastRow = row.number
    if row.number > SheetLimits.rows {
      notice("X10.outside", ["\(row.number)"], at: nil)
      row.cells = []
      lastRow = min(lastRow, SheetLimits.rows)
    }
    return row
  }

  private func readSettings(of row: inout ParsedRow, _ node: Node) {
    if let height = reader.double(.ht, of: node), (0...1000).contains(height) {
      row.height = height
    }
    row.isHidden = reader.bool(.hidden, of: node) ?? false
    row.outlineLevel = min(max(reader.int(.outlineLevel, of: node) ?? 0, 0), 7)
    if reader.bool(.customFormat, of: node) == true, let style = reader.int(.s, of: node) {
      row.style = context.styles[style]?.style
    }
  }

  private mutating func readCells(of row: inout ParsedRow) throws(XLSXError) {
    let inside = reader.depth
    var lastColumn = 0
    var isSorted = true
    while let node = try reader.next(), reader.depth >= inside {
      guard node.isStart, node.tag == .c, node.isMain, reader.depth == inside + 1 else { continue }
      let told = reader.bytes(SheetParser.r, of: node).flatMap(CellAddress.read)
      if let told, told.row != row.number, row.cells.isEmpty { row.number = told.row }
      let place = CellReference(row: row.number, column: told?.column ?? lastColumn + 1)
      let cell = try cellParser.read(node, &reader, at: place)
      guard place.column <= SheetLimits.columns else {
        notice("X10.outside", [place.description], at: nil)
        continue
      }
      try context.countCell(in: part)
      if let told, told.row != row.number {
        addStray(cell, at: told)
        continue
      }
      isSorted = isSorted && place.column > lastColumn
      lastColumn = place.column
      row.cells.append(StreamedCell(column: place.column, cell: cell))
      if !isSorted, row.cells.count > 2 * SheetLimits.columns { sort(&row) }
    }
    if !isSorted { sort(&row) }
  }

  private mutating func addStray(_ cell: Cell, at place: CellReference) {
    guard place.isWithinLimits else { return }
    var row = ParsedRow(number: place.row)
    row.cells = [StreamedCell(column: place.column, cell: cell)]
    strays.append(row)
  }

  private func sort(_ row: inout ParsedRow) {
    let number = row.number
    row.cells = CellOrder.sorted(row.cells) { column in
      notice("X10.duplicateCell", at: CellReference(row: number, column: column))
    }
  }

  /// Tells of something odd at a cell.
  func notice(_ code: String, _ arguments: [String] = [], at cell: CellReference?) {
    context.log.add(
      code, arguments, at: SourcePosition(part: part, sheet: sheet, cell: cell))
  }
}
