import CSV
import Grid
import Spreadsheet
import Values
import XLSX

/// Rows of a workbook to CSV: texts and plain numbers are copied as bytes, and only what a number
/// format shows otherwise is made a value and shown.
struct WorkbookRowsToCSV {
  private let writer: CSVWriter
  private let display: CellDisplay
  /// Whether numbers are written as their value whatever their format.
  private let isRaw: Bool
  /// Whether the numbers of a style stand as they are, by its number plus one.
  private var copiesNumbers: [Bool?] = []
  /// What numbers of styles showed as: dates repeat.
  private var shown = [Shown](repeating: Shown(), count: 1024)

  private struct Shown {
    var look: Int32 = .min
    var digits: UInt64 = 0
    var text: [UInt8] = []
  }

  init(to writer: CSVWriter, display: CellDisplay, isRaw: Bool) {
    (self.writer, self.display, self.isRaw) = (writer, display, isRaw)
  }

  /// Copies all rows.
  ///
  /// - Parameter goesOn: called before each row; false ends the copying.
  /// - Returns: how many cells were copied.
  /// - Throws: `XLSXError`, `outOfOrder` too, and what writing throws.
  mutating func copy(_ rows: inout RowCursor, while goesOn: () -> Bool) throws -> Int {
    var cells = 0
    while goesOn(), try rows.next() {
      guard rows.isInOrder else { throw rows.outOfOrder }
      try writer.beginRow(rows.row)
      for index in 0..<rows.count { try append(index, of: rows) }
      try writer.endRow()
      cells += rows.count
    }
    return cells
  }

  private mutating func append(_ index: Int, of rows: borrowing RowCursor) throws {
    let cell = rows[index]
    switch cell.kind {
    case .text, .sharedText, .picture, .empty:
      writer.append(rows.utf8(cell), column: cell.column)
    case .number:
      let digits = rows.utf8(cell)
      if PlainDigits.areShortest(digits), copies(cell, of: rows) {
        writer.append(digits, column: cell.column)
      } else {
        try show(index, of: rows)
      }
    default: try show(index, of: rows)
    }
  }

  /// Whether a number of a cell's style stands as it is.
  private mutating func copies(_ cell: RawCell, of rows: borrowing RowCursor) -> Bool {
    let place = Int(cell.look) + 1
    while copiesNumbers.count <= place { copiesNumbers.append(nil) }
    if let known = copiesNumbers[place] { return known }
    let copies =
      isRaw
      ? rows.numberFormat(of: cell) == .number
      : rows.style(of: cell).numberFormat == "General"
    copiesNumbers[place] = copies
    return copies
  }

  /// Writes a cell as its format shows it.
  private mutating func show(_ index: Int, of rows: borrowing RowCursor) throws {
    let cell = rows[index]
    guard cell.kind == .number, let digits = PlainDigits.packed(rows.utf8(cell)) else {
      let text = Array(display.text(of: try rows.cell(at: index)).utf8)
      return writer.append(text.span, column: cell.column)
    }
    let slot = Int(truncatingIfNeeded: (digits &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if shown[slot].look != cell.look || shown[slot].digits != digits {
      let text = Array(display.text(of: try rows.cell(at: index)).utf8)
      shown[slot] = Shown(look: cell.look, digits: digits, text: text)
      // Day 60 of 1900 is reported each time.
      if let number = rows.number(cell), number >= 60, number < 61 { shown[slot].look = .min }
      return writer.append(text.span, column: cell.column)
    }
    let text = shown[slot].text
    writer.append(text.span, column: cell.column)
  }
}

/// Digits of numbers as files have them.
enum PlainDigits {
  /// Whether the digits are the fewest that stand for their number, so that they are what writing
  /// it gives: at most fifteen, no exponent, no zero that says nothing.
  static func areShortest(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0, text.count <= 17 else { return false }
    var index = text[0] == UInt8(ascii: "-") ? 1 : 0
    let start = index
    while index < text.count, text[index] &- 0x30 < 10 { index += 1 }
    let whole = index - start
    guard whole > 0, whole == 1 || text[start] != 0x30 else { return false }
    let isZero = text[start] == 0x30
    if index == text.count { return whole <= 15 && !(isZero && start == 1) }
    guard text[index] == UInt8(ascii: "."), text[text.count - 1] != 0x30 else { return false }
    let point = index
    index += 1
    while index < text.count, text[index] &- 0x30 < 10 { index += 1 }
    let places = index - point - 1
    guard index == text.count, places > 0, whole + places <= 15 else { return false }
    return !isZero || leadingZeros(text, from: point + 1) < 4
  }

  private static func leadingZeros(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == 0x30 { index += 1 }
    return index - start
  }

  /// Up to eight bytes as one number; nil where there are more, or none.
  static func packed(_ text: Span<UInt8>) -> UInt64? {
    guard text.count > 0, text.count <= 8 else { return nil }
    var word: UInt64 = 0
    for index in text.indices { word = word << 8 | UInt64(text[index]) }
    return word
  }
}
