import Grid
import Spreadsheet
import Wording

/// Reads a sheet's part row by row from libxml2's events (ECMA-376 part 1, 18.3.1.73 `row`,
/// 18.3.1.4 `c`): whatever XML it is written in.
struct SheetParser: ~Copyable {
  let context: SheetContext
  let findings: SheetFindings
  /// What stands around the rows; nil where nobody wants it.
  var details: SheetDetails?
  private var reader: PartReader
  private var isInRows = false
  private var lastRow = 0
  private var cellParser: CellParser
  /// Cells that stood in a row which is not theirs.
  private var strays: [(cell: ParsedCell, bytes: [UInt8])] = []
  private var strayPlace = 0

  private static let r = Tag.r.number

  /// A parser of a sheet's part, or of what stands around its rows.
  init(
    _ reader: consuming PartReader, findings: SheetFindings, context: SheetContext,
    details: SheetDetails?
  ) {
    (self.findings, self.context, self.details) = (findings, context, details)
    self.reader = reader
    cellParser = CellParser(context: context, findings: findings)
  }

  /// Goes on to the first tag inside the part's rows.
  ///
  /// - Returns: false where it has none.
  mutating func reachRows() throws(XLSXError) -> Bool {
    do {
      while let node = try reader.next() {
        if try pass(node), isInRows { return true }
      }
      return false
    } catch { throw placed(error) }
  }

  /// Reads the next row; false at the end of the sheet, after all that follows the rows was read.
  mutating func next(_ row: inout RawRow) throws(XLSXError) -> Bool {
    do { return try step(&row) } catch { throw placed(error) }
  }

  private func placed(_ error: XLSXError) -> XLSXError {
    var error = error
    error.position.sheet = findings.position.sheet
    return error
  }

  private mutating func step(_ row: inout RawRow) throws(XLSXError) -> Bool {
    if strayPlace < strays.count {
      giveStray(to: &row)
      return true
    }
    strays.removeAll()
    strayPlace = 0
    while let node = try reader.next() {
      if node.isStart, isInRows, node.tag == .row, node.isMain {
        try read(&row, node)
        return true
      }
      _ = try pass(node)
    }
    return false
  }

  /// Goes on behind a tag that begins no row.
  ///
  /// - Returns: whether the rows begin or end with it.
  private mutating func pass(_ node: Node) throws(XLSXError) -> Bool {
    if node.isStart, reader.depth == 2 {
      isInRows = node.tag == .sheetData && node.isMain
      if !isInRows { try around(node) }
      return isInRows
    }
    guard node.isEnd, reader.depth == 1 else { return false }
    isInRows = false
    return true
  }

  /// An element beside the rows.
  private mutating func around(_ node: Node) throws(XLSXError) {
    let depth = reader.depth
    try details?.read(node, &reader, context)
    while reader.depth >= depth, try reader.next() != nil {}
  }

  private mutating func read(_ row: inout RawRow, _ node: Node) throws(XLSXError) {
    let told = reader.bytes(SheetParser.r, of: node).flatMap(CellAddress.number)
    row.begin(told.flatMap { $0 > 0 ? $0 : nil } ?? lastRow + 1)
    if details != nil { readSettings(of: &row, node) }
    try readCells(of: &row)
    lastRow = row.number
    if row.number > SheetLimits.rows {
      findings.tell(.cellOutside, ["\(row.number)"], at: nil)
      row.begin(row.number)
      lastRow = min(lastRow, SheetLimits.rows)
    }
  }

  private func readSettings(of row: inout RawRow, _ node: Node) {
    if let height = reader.double(.ht, of: node), (0...1000).contains(height) {
      row.settings.height = height
    }
    row.settings.isHidden = reader.bool(.hidden, of: node) ?? false
    row.settings.outlineLevel = min(max(reader.int(.outlineLevel, of: node) ?? 0, 0), 7)
    row.settings.isCollapsed = reader.bool(.collapsed, of: node) ?? false
    if reader.bool(.customFormat, of: node) == true, let style = reader.int(.s, of: node) {
      row.settings.style = context.styles[style]?.style
    }
  }

  private mutating func readCells(of row: inout RawRow) throws(XLSXError) {
    let inside = reader.depth
    while let node = try reader.next(), reader.depth >= inside {
      guard node.isStart, node.tag == .c, node.isMain, reader.depth == inside + 1 else { continue }
      let told = reader.bytes(SheetParser.r, of: node).flatMap(CellAddress.read)
      if let told, told.row != row.number, row.cells.isEmpty { row.number = told.row }
      let place = CellReference(row: row.number, column: told?.column ?? row.nextColumn)
      let start = row.aside.count
      let cell = try cellParser.read(node, &reader, at: place, into: &row)
      guard place.column <= SheetLimits.columns else {
        findings.tell(.cellOutside, [place.description], at: nil)
        continue
      }
      if let told, told.row != row.number {
        try addStray(cell, at: told, Array(row.aside[start...]), start: start)
        continue
      }
      row.append(cell)
      if !row.isSorted, row.cells.count > 2 * SheetLimits.columns { sort(&row) }
    }
  }

  private mutating func addStray(
    _ cell: ParsedCell, at place: CellReference, _ bytes: [UInt8], start: Int
  ) throws(XLSXError) {
    guard place.isWithinLimits else { return }
    let limit = context.package.limits.sortedBytes
    guard (strays.count + 1) * MemoryLayout<ParsedCell>.stride <= limit else {
      throw .limit("sortedBytes", limit, part: findings.position.part)
    }
    var stray = cell
    stray.place = place
    stray.move(by: -start)
    strays.append((stray, bytes))
  }

  private mutating func giveStray(to row: inout RawRow) {
    let (cell, bytes) = strays[strayPlace]
    strayPlace += 1
    row.begin(cell.place.row)
    _ = row.keep(bytes)
    row.append(cell)
  }

  private func sort(_ row: inout RawRow) {
    let number = row.number
    row.sort { column in
      findings.tell(.cellTwice, at: CellReference(row: number, column: column))
    }
  }
}
