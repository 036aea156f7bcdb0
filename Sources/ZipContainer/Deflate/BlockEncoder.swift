/// Writes blocks (RFC 1951, 3.2.3), each in the shortest of the three ways there are.
struct BlockEncoder {
  /// The longest code of a literal or length; 15 would be allowed, but four of 14 go into one store.
  private static let longestLiteral = 14
  private static let longestDistance = 15
  /// The most that a stored block has.
  private static let longestStored = 0xFFFF

  private var literals = HuffmanCode(symbols: DeflateSymbol.literals)
  private var distances = HuffmanCode(symbols: DeflateSymbol.distances)
  private var tables = TokenTables()

  /// Writes a block.
  ///
  /// - Parameters:
  ///   - tokens: what its data became; literals are left behind them.
  ///   - isLast: whether the stream ends with it.
  mutating func write(
    _ tokens: [DeflateToken], of data: Span<UInt8>, isLast: Bool, to writer: inout BitWriter
  ) {
    let counts = BlockCounts(tokens, of: data)
    literals.build(frequencies: counts.literals, limit: BlockEncoder.longestLiteral)
    distances.build(frequencies: counts.distances, limit: BlockEncoder.longestDistance)
    let lengths = CodeLengths(of: literals, distances)
    let dynamic = lengths.cost + literals.cost(counts.literals) + distances.cost(counts.distances)
    let fixed =
      FixedCode.literals.cost(counts.literals) + FixedCode.distances.cost(counts.distances)
    let shortest = min(dynamic, fixed) + counts.extraBits
    let blocks = max(1, (data.count + BlockEncoder.longestStored - 1) / BlockEncoder.longestStored)
    if 8 * data.count + 40 * blocks < shortest {
      return BlockEncoder.store(data, isLast: isLast, to: &writer)
    }
    writer.write(isLast ? 1 : 0, 1)
    if fixed <= dynamic {
      writer.write(1, 2)
      tables.fill(FixedCode.literals, FixedCode.distances)
    } else {
      writer.write(2, 2)
      lengths.write(to: &writer)
      tables.fill(literals, distances)
    }
    unsafe writer.withRoom(forBits: shortest) { tail in
      unsafe tables.write(tokens, of: data, to: &tail)
    }
  }

  /// Stored blocks (RFC 1951, 3.2.4).
  private static func store(_ data: Span<UInt8>, isLast: Bool, to writer: inout BitWriter) {
    var place = 0
    repeat {
      let end = min(place + longestStored, data.count)
      writer.write(isLast && end == data.count ? 1 : 0, 3)
      writer.align()
      writer.write(end - place, 16)
      writer.write((end - place) ^ 0xFFFF, 16)
      writer.write(data.extracting(place..<end))
      place = end
    } while place < data.count
  }
}

/// The code that is known to everybody (RFC 1951, 3.2.6).
private enum FixedCode {
  static let literals: HuffmanCode = {
    var code = HuffmanCode(symbols: DeflateSymbol.literals)
    code.build(
      lengths: (0..<DeflateSymbol.literals).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    return code
  }()

  static let distances: HuffmanCode = {
    var code = HuffmanCode(symbols: DeflateSymbol.distances)
    code.build(lengths: Array(repeating: 5, count: DeflateSymbol.distances))
    return code
  }()
}
