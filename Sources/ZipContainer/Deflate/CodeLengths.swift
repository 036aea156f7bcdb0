/// The lengths of a block's two codes as they stand before it: a row of numbers whose runs are
/// shortened, in a third code (RFC 1951, 3.2.7).
struct CodeLengths {
  /// A length, or a run of them, with bits that say how long it is.
  private struct Item {
    var symbol: Int
    var extra = 0
    var extraBits = 0
  }

  /// The order in which the lengths of the third code are written.
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private let literals: Int
  private let distances: Int
  private var items: [Item] = []
  private var code = HuffmanCode(symbols: 19)
  private let ordered: Int
  /// How many bits all of it takes.
  let cost: Int

  /// The lengths of two codes.
  init(of literals: HuffmanCode, _ distances: HuffmanCode) {
    self.literals = CodeLengths.used(literals.lengths, atLeast: DeflateSymbol.firstLength)
    self.distances = CodeLengths.used(distances.lengths, atLeast: 1)
    let all = literals.lengths.prefix(self.literals) + distances.lengths.prefix(self.distances)
    var start = 0
    while start < all.count {
      let end = all[start...].firstIndex { $0 != all[start] } ?? all.count
      CodeLengths.add(Int(all[start]), end - start, to: &items)
      start = end
    }
    var frequencies = [UInt32](repeating: 0, count: 19)
    for item in items { frequencies[item.symbol] += 1 }
    code.build(frequencies: frequencies, limit: 7)
    ordered = CodeLengths.used(CodeLengths.order.map { [code] in code.lengths[$0] }, atLeast: 4)
    cost = 14 + 3 * ordered + code.cost(frequencies) + items.reduce(0) { $0 + $1.extraBits }
  }

  /// Writes them.
  func write(to writer: inout BitWriter) {
    writer.write(literals - DeflateSymbol.firstLength, 5)
    writer.write(distances - 1, 5)
    writer.write(ordered - 4, 4)
    for symbol in CodeLengths.order.prefix(ordered) { writer.write(Int(code.lengths[symbol]), 3) }
    for item in items {
      writer.write(Int(code.codes[item.symbol]), Int(code.lengths[item.symbol]))
      writer.write(item.extra, item.extraBits)
    }
  }

  /// How many lengths there are up to the last one that is not 0.
  private static func used(_ lengths: [UInt8], atLeast least: Int) -> Int {
    max(least, (lengths.lastIndex { $0 > 0 } ?? 0) + 1)
  }

  /// Adds a run: 16 repeats the length before it 3 to 6 times, 17 and 18 are 3 to 10 and 11 to 138
  /// zeros.
  private static func add(_ length: Int, _ count: Int, to items: inout [Item]) {
    var rest = count
    if length > 0 {
      items.append(Item(symbol: length))
      rest -= 1
    }
    while rest >= 3 {
      let run = min(rest, length > 0 ? 6 : 138)
      switch (length, run) {
      case (1..., _): items.append(Item(symbol: 16, extra: run - 3, extraBits: 2))
      case (_, ..<11): items.append(Item(symbol: 17, extra: run - 3, extraBits: 3))
      default: items.append(Item(symbol: 18, extra: run - 11, extraBits: 7))
      }
      rest -= run
    }
    for _ in 0..<rest { items.append(Item(symbol: length)) }
  }
}
