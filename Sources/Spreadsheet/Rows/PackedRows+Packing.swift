import Grid
import TextEncoding

extension PackedRows {
  /// Packs rows, each below the one before, with cells from left to right.
  package struct Packing {
    private var blocks: [Block] = []
    private var block = Block()
    private let looks: [Look]
    private let texts: Texts
    private let dateSystem: DateSystem
    private var number = 0
    private var first = 0

    /// About how many bytes the rows take.
    package private(set) var byteCount = 0

    /// No rows yet.
    ///
    /// - Parameters:
    ///   - looks: the looks that cells name by number.
    ///   - texts: the texts that cells share.
    package init(looks: [Look], texts: Texts, dateSystem: DateSystem) {
      (self.looks, self.texts, self.dateSystem) = (looks, texts, dateSystem)
    }

    /// The number of the row that was begun last; 0 before the first.
    package var lastRow: Int { number }

    /// Begins a row.
    package mutating func begin(_ number: Int) {
      if block.rows.count == PackedRows.blockSize { close() }
      (self.number, first) = (number, block.cells.count)
    }

    /// Adds a cell.
    @inline(__always)
    package mutating func append(
      _ kind: PackedCell.Kind, bits: UInt64 = 0, look: Int, column: Int
    ) {
      block.cells.append(
        PackedCell(bits: bits, look: Int32(look), column: UInt16(column), kind: kind))
      byteCount += MemoryLayout<PackedCell>.stride
    }

    /// Adds a cell with a text of its own (UTF-8).
    package mutating func append(_ text: Span<UInt8>, look: Int, column: Int) {
      let bits = UInt64(block.bytes.count) | UInt64(text.count) << 32
      block.bytes.append(copying: text)
      byteCount += text.count
      append(.text, bits: bits, look: look, column: column)
    }

    /// Adds a cell as it is.
    package mutating func append(_ cell: Cell, column: Int) {
      append(.whole, bits: UInt64(block.wholes.count), look: 0, column: column)
      block.wholes.append(cell)
      byteCount += cell.byteCount
    }

    /// Ends the row; one that tells nothing is left out.
    ///
    /// - Parameter settings: what it tells beside its cells; nil for nothing.
    package mutating func end(with settings: Row?) {
      let count = Int32(block.cells.count - first)
      guard count > 0 || settings != nil else { return }
      block.rows.append(PackedRow(number: Int32(number), first: Int32(first), count: count))
      byteCount += MemoryLayout<PackedRow>.stride
      guard let settings else { return }
      block.settings[Int32(number)] = settings
      byteCount += MemoryLayout<Row>.stride
    }

    /// The rows.
    package mutating func rows() -> PackedRows {
      if !block.rows.isEmpty { close() }
      return PackedRows(blocks, looks: looks, texts: texts, dateSystem: dateSystem)
    }

    /// Keeps what the block holds in arrays that are as long as they have to be, and goes on in
    /// the same ones.
    private mutating func close() {
      blocks.append(
        Block(
          rows: Array(block.rows[...]), cells: Array(block.cells[...]),
          bytes: Array(block.bytes[...]), wholes: block.wholes, settings: block.settings))
      block.rows.removeAll(keepingCapacity: true)
      block.cells.removeAll(keepingCapacity: true)
      block.bytes.removeAll(keepingCapacity: true)
      (block.wholes, block.settings) = ([], [:])
    }
  }
}
