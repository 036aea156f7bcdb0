import TestSupport
import Testing

@testable import ZipContainer

@Suite("Huffman codes") struct HuffmanCodeTests {
  /// How full the codes are, in parts of the longest: 1 << 15 for a complete code.
  private static func fullness(_ code: HuffmanCode) -> Int {
    code.lengths.reduce(0) { $0 + ($1 > 0 ? 1 << (15 - Int($1)) : 0) }
  }

  /// The cost of the best code without a limit: the sum of all joined trees.
  private static func least(_ frequencies: [UInt32]) -> Int {
    var trees = frequencies.filter { $0 > 0 }.map(Int.init).sorted()
    var cost = 0
    while trees.count > 1 {
      let joined = trees.removeFirst() + trees.removeFirst()
      cost += joined
      trees.insert(joined, at: trees.firstIndex { $0 >= joined } ?? trees.count)
    }
    return cost
  }

  /// 1, 1, 2, 3, 5, …: each code is longer than the next one by a bit.
  private static let skewed: [UInt32] = (0..<40).reduce(into: [1, 1]) { numbers, _ in
    numbers.append(numbers[numbers.count - 1] &+ numbers[numbers.count - 2])
  }

  @Test("codes are those of the example in RFC 1951, 3.2.2")
  func example() {
    var code = HuffmanCode(symbols: 8)
    code.build(lengths: [3, 3, 3, 3, 3, 2, 4, 4])
    let written = zip(code.codes, code.lengths).map { code, length in
      String((0..<length).map { code >> UInt16($0) & 1 == 1 ? "1" : "0" })
    }
    #expect(written == ["010", "011", "100", "101", "110", "00", "1110", "1111"])
  }

  @Test("without need of a limit, codes are the best ones", arguments: 0..<50)
  func best(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let frequencies = (0..<Int.random(in: 2...286, using: &random)).map { _ in
      UInt32.random(in: 1...50, using: &random)
    }
    var code = HuffmanCode(symbols: frequencies.count)
    code.build(frequencies: frequencies, limit: 15)
    #expect(HuffmanCodeTests.fullness(code) == 1 << 15)
    #expect(code.cost(frequencies) == HuffmanCodeTests.least(frequencies))
  }

  @Test("codes of very different frequencies stay within a limit", arguments: [7, 14, 15])
  func limit(limit: Int) {
    for count in 2...min(HuffmanCodeTests.skewed.count, 1 << limit) {
      let frequencies = Array(HuffmanCodeTests.skewed.prefix(count))
      var code = HuffmanCode(symbols: count)
      code.build(frequencies: frequencies, limit: limit)
      #expect(code.lengths.allSatisfy { (1...limit).contains(Int($0)) })
      #expect(HuffmanCodeTests.fullness(code) == 1 << 15)
      #expect(code.lengths == code.lengths.sorted(by: >), "the more frequent, the shorter")
    }
  }

  @Test("a code that is built again knows nothing of the one before")
  func again() {
    var (fresh, used) = (HuffmanCode(symbols: 19), HuffmanCode(symbols: 19))
    used.build(frequencies: (1...19).map { UInt32($0 * $0) }, limit: 7)
    var frequencies = [UInt32](repeating: 0, count: 19)
    (frequencies[3], frequencies[18]) = (5, 1)
    used.build(frequencies: frequencies, limit: 7)
    fresh.build(frequencies: frequencies, limit: 7)
    #expect(used.lengths == fresh.lengths)
  }

  @Test("no symbol and one symbol get a complete code", arguments: [nil, 0, 1, 17])
  func few(symbol: Int?) {
    var frequencies = [UInt32](repeating: 0, count: 30)
    if let symbol { frequencies[symbol] = 9 }
    var code = HuffmanCode(symbols: 30)
    code.build(frequencies: frequencies, limit: 15)
    #expect(HuffmanCodeTests.fullness(code) == 1 << 15)
    #expect(code.lengths.filter { $0 > 0 } == [1, 1])
    if let symbol { #expect(code.lengths[symbol] == 1) }
  }
}
