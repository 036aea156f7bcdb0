/// A prefix code as deflate has it: codes follow from their lengths (RFC 1951, 3.2.2).
///
/// ```swift
/// var code = HuffmanCode(symbols: 3)
/// code.build(frequencies: [5, 1, 1], limit: 15)
/// code.lengths == [1, 2, 2]
/// ```
struct HuffmanCode {
  /// How many bits the code of each symbol has; 0 for one without.
  private(set) var lengths: [UInt8]
  /// The codes, their first bit lowest, as they are written.
  private(set) var codes: [UInt16]
  /// Symbols by their frequency, which stands in the higher bits; room that is used again.
  private var order: [UInt64] = []
  /// Parents of symbols and of joined trees, later their depths.
  private var parents: [Int] = []
  private var weights: [UInt64] = []

  /// Symbols without codes.
  init(symbols: Int) {
    lengths = Array(repeating: 0, count: symbols)
    codes = Array(repeating: 0, count: symbols)
  }

  /// The shortest codes for symbols that are so frequent, none longer than a limit. At least two
  /// symbols get one: there are readers that refuse a code which is not complete.
  mutating func build(frequencies: [UInt32], limit: Int) {
    sort(frequencies)
    var counts = HuffmanCode.counts(depths(), limit: limit)
    for symbol in lengths.indices { lengths[symbol] = 0 }
    // The most frequent symbols stand last and get the shortest codes.
    var place = order.count
    for length in 1...limit {
      for _ in 0..<counts[length] {
        place -= 1
        lengths[Int(order[place] & 0xFFFF)] = UInt8(length)
      }
    }
    setCodes(&counts)
  }

  /// The codes of known lengths.
  mutating func build(lengths: [UInt8]) {
    self.lengths = lengths
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    setCodes(&counts)
  }

  /// How many bits symbols take together that are so frequent.
  func cost(_ frequencies: [UInt32]) -> Int {
    zip(frequencies, lengths).reduce(0) { $0 + Int($1.0) * Int($1.1) }
  }

  private mutating func sort(_ frequencies: [UInt32]) {
    order.removeAll(keepingCapacity: true)
    for (symbol, frequency) in frequencies.enumerated() where frequency > 0 {
      order.append(UInt64(frequency) << 16 | UInt64(symbol))
    }
    var symbol = 0
    while order.count < 2 {
      if frequencies[symbol] == 0 { order.append(1 << 16 | UInt64(symbol)) }
      symbol += 1
    }
    order.sort()
  }

  /// Joins the two lightest trees until one is left. Symbols are in order, and joined trees become
  /// ever heavier, so that the lightest stand at the fronts of two rows. A parent stands behind its
  /// children: depths are told from the last one on.
  ///
  /// - Returns: how many symbols are at each depth.
  private mutating func depths() -> [Int] {
    let leaves = order.count
    let root = 2 * leaves - 2
    weights.removeAll(keepingCapacity: true)
    parents = Array(repeating: 0, count: root + 1)
    var (leaf, joined) = (0, 0)
    for parent in leaves...root {
      var weight: UInt64 = 0
      for _ in 0..<2 {
        if leaf < leaves, joined == weights.count || order[leaf] >> 16 <= weights[joined] {
          weight += order[leaf] >> 16
          parents[leaf] = parent
          leaf += 1
        } else {
          weight += weights[joined]
          parents[leaves + joined] = parent
          joined += 1
        }
      }
      weights.append(weight)
    }
    var counts = [Int](repeating: 0, count: leaves)
    for node in stride(from: root - 1, through: 0, by: -1) {
      // The root's depth is 0; every other parent's place was overwritten by its depth before.
      parents[node] = parents[parents[node]] + 1
      if node < leaves { counts[parents[node]] += 1 }
    }
    return counts
  }

  /// As many codes, none longer than the limit: longer ones become as long as it, and then shorter
  /// ones longer, until all have room.
  private static func counts(_ depths: [Int], limit: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: limit + 1)
    for (depth, count) in depths.enumerated() { counts[min(depth, limit)] += count }
    var taken = 0
    for length in 1...limit { taken += counts[length] << (limit - length) }
    while taken > 1 << limit {
      var length = limit - 1
      while counts[length] == 0 { length -= 1 }
      // This code becomes one bit longer, and one of the longest moves beside it.
      counts[length] -= 1
      counts[length + 1] += 2
      counts[limit] -= 1
      taken -= 1
    }
    return counts
  }

  /// Numbers the codes: the shorter first, then by symbol.
  private mutating func setCodes(_ counts: inout [Int]) {
    var next = 0
    for length in 1..<counts.count {
      let count = counts[length]
      counts[length] = next
      next = (next + count) << 1
    }
    for symbol in lengths.indices where lengths[symbol] > 0 {
      let length = Int(lengths[symbol])
      codes[symbol] = HuffmanCode.reversed(UInt16(counts[length])) >> UInt16(16 - length)
      counts[length] += 1
    }
  }

  private static func reversed(_ code: UInt16) -> UInt16 {
    let pairs = (code & 0x5555) << 1 | (code >> 1) & 0x5555
    let halves = (pairs & 0x3333) << 2 | (pairs >> 2) & 0x3333
    return ((halves & 0x0F0F) << 4 | (halves >> 4) & 0x0F0F).byteSwapped
  }
}
