import Grid
import Values

/// The rows of a sheet as they were read, sixteen bytes a cell: what does not fit, such as a formula
/// or digits that tell more than their number, is kept as a `Cell` beside them. A cell becomes a
/// `Cell` when it is asked for; rows that are changed are kept elsewhere, by `SheetRows`.
///
/// ```swift
/// var packing = PackedRows.Packing(looks: looks, texts: texts, dateSystem: .from1900)
/// packing.begin(7)
/// packing.append(.number, bits: (86.8).bitPattern, look: 0, column: 2)
/// packing.end(with: Row())
/// sheet.rows = SheetRows(packing.rows())
/// ```
package final class PackedRows: Sendable {
  /// How cells look, and what their numbers are.
  package struct Look: Sendable {
    /// The look.
    package let style: Style
    /// What its number format makes of numbers.
    package let kind: NumberFormat.Kind

    /// A look of some kind.
    package init(_ style: Style, kind: NumberFormat.Kind) {
      (self.style, self.kind) = (style, kind)
    }
  }

  /// Texts that cells share, as bytes one after the other.
  package struct Texts: Sendable {
    let bytes: [UInt8]
    let ends: [UInt32]

    /// Texts by their bytes (UTF-8) and the places where each ends.
    package init(bytes: [UInt8], ends: [UInt32]) { (self.bytes, self.ends) = (bytes, ends) }

    subscript(number: Int) -> String {
      let start = number == 0 ? 0 : Int(ends[number - 1])
      return String(decoding: bytes[start..<Int(ends[number])], as: UTF8.self)
    }
  }

  /// So many rows that all their cells are found quickly, and no array grows large.
  struct Block: Sendable {
    var rows: [PackedRow] = []
    var cells: [PackedCell] = []
    var bytes: [UInt8] = []
    var wholes: [Cell] = []
    /// Rows that tell something beside cells, without those.
    var settings: [Int32: Row] = [:]

    var hasFormula: Bool { wholes.contains { $0.formula != nil } }
  }

  /// The rows of a block but the last.
  static let blockSize = 1024

  let blocks: [Block]
  private let looks: [Look]
  private let texts: Texts
  private let dateSystem: DateSystem

  init(_ blocks: [Block], looks: [Look], texts: Texts, dateSystem: DateSystem) {
    (self.blocks, self.looks, self.texts) = (blocks, looks, texts)
    self.dateSystem = dateSystem
  }

  /// How many rows there are.
  var count: Int {
    blocks.isEmpty
      ? 0 : (blocks.count - 1) * PackedRows.blockSize + blocks[blocks.count - 1].rows.count
  }

  /// The number of a row by its place.
  func number(at place: Int) -> Int { Int(row(at: place).number) }

  /// The place of a row by its number; nil where there is none.
  func place(of number: Int) -> Int? {
    let place = (0..<count).partitionPoint { self.number(at: $0) >= number }
    return place < count && self.number(at: place) == number ? place : nil
  }

  /// A row by its place.
  func content(at place: Int) -> Row {
    let block = blocks[place / PackedRows.blockSize]
    var row = block.settings[row(at: place).number] ?? Row()
    row.cells = RowCells(packed: self, row: place)
    return row
  }

  private func row(at place: Int) -> PackedRow {
    blocks[place / PackedRows.blockSize].rows[place % PackedRows.blockSize]
  }

  /// Whether any cell has a formula: such cells are kept as they are.
  var hasFormula: Bool {
    blocks.contains { $0.hasFormula }
  }

  /// Those cells, by row and column.
  var formulaCells: [(place: CellReference, cell: Cell)] {
    blocks.filter { $0.hasFormula }.flatMap { block in
      block.rows.flatMap { row in
        block.cells[Int(row.first)..<Int(row.first + row.count)].compactMap { packed in
          guard packed.kind == .whole, case let cell = block.wholes[Int(packed.bits)],
            cell.formula != nil
          else { return nil }
          return (CellReference(row: Int(row.number), column: Int(packed.column)), cell)
        }
      }
    }
  }

  // MARK: Cells of a row

  /// The cells of a row, among those of its block.
  func cells(ofRow place: Int) -> Range<Int> {
    let row = row(at: place)
    return Int(row.first)..<Int(row.first + row.count)
  }

  /// The column of a cell, by its row and its place in the block.
  func column(_ cell: Int, ofRow place: Int) -> Int {
    Int(blocks[place / PackedRows.blockSize].cells[cell].column)
  }

  /// Whether a cell holds a value or a formula.
  func isUsed(_ cell: Int, ofRow place: Int) -> Bool {
    let block = blocks[place / PackedRows.blockSize]
    let packed = block.cells[cell]
    guard packed.kind == .whole else { return packed.kind != .empty }
    return block.wholes[Int(packed.bits)].isUsed
  }

  /// A cell by its row and its place in the block.
  func cell(_ cell: Int, ofRow place: Int) -> Cell {
    let block = blocks[place / PackedRows.blockSize]
    let packed = block.cells[cell]
    let look = looks[Int(packed.look)]
    let value: CellValue? =
      switch packed.kind {
      case .empty: nil
      case .number: .number(Double(bitPattern: packed.bits))
      case .serial:
        SerialNumber.value(
          of: Double(bitPattern: packed.bits), kind: look.kind, in: dateSystem)
      case .sharedText: .text(texts[Int(packed.bits)])
      case .text: .text(PackedRows.text(packed.bits, of: block))
      case .whole: nil
      }
    return packed.kind == .whole
      ? block.wholes[Int(packed.bits)] : Cell(value: value, style: look.style)
  }

  private static func text(_ bits: UInt64, of block: Block) -> String {
    let start = Int(UInt32(truncatingIfNeeded: bits))
    return String(decoding: block.bytes[start..<start + Int(bits >> 32)], as: UTF8.self)
  }
}
