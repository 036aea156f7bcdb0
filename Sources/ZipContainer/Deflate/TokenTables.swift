/// What is written for each literal, length and distance of a block: code and extra bits together.
struct TokenTables {
  /// Bits, and their number from bit 24 on.
  private var literals = [UInt32](repeating: 0, count: 256)
  private var lengths = [UInt32](repeating: 0, count: 256)
  /// Codes of distances, the number of their bits from bit 16 on, that of the extra bits from 24 on;
  /// 32, so that five bits are always in range.
  private var distances = [UInt32](repeating: 0, count: 32)
  private var end = (code: UInt64(0), count: UInt64(0))

  /// Takes the codes of a block.
  mutating func fill(_ literals: HuffmanCode, _ distances: HuffmanCode) {
    for byte in 0..<256 {
      self.literals[byte] = UInt32(literals.codes[byte]) | UInt32(literals.lengths[byte]) << 24
    }
    for length in 0..<256 {
      let symbol = DeflateSymbol.ofLength(length)
      let code = DeflateSymbol.firstLength + symbol
      let (bits, extra) = (literals.lengths[code], DeflateSymbol.extraBits(ofLength: symbol))
      let rest = length & (1 << extra - 1)
      lengths[length] =
        UInt32(literals.codes[code]) | UInt32(rest) << bits | (UInt32(bits) + UInt32(extra)) << 24
    }
    for symbol in distances.codes.indices {
      let extra = UInt32(DeflateSymbol.extraBits(ofDistance: symbol))
      self.distances[symbol] =
        UInt32(distances.codes[symbol]) | UInt32(distances.lengths[symbol]) << 16 | extra << 24
    }
    let symbol = DeflateSymbol.endOfBlock
    end = (UInt64(literals.codes[symbol]), UInt64(literals.lengths[symbol]))
  }

  /// Writes tokens, the literals behind them, and the end of the block.
  ///
  /// Nothing is checked, since this is done for each literal and match. A byte and eight bits of a
  /// length are within 256 whatever they are, five bits of a symbol within 32; tokens stand for the
  /// data, and who made room counted the same symbols.
  @unsafe func write(_ tokens: [DeflateToken], of data: Span<UInt8>, to tail: inout BitWriter.Tail)
  {
    unsafe data.withUnsafeBufferPointer { data in
      unsafe literals.withUnsafeBufferPointer { literals in
        unsafe lengths.withUnsafeBufferPointer { lengths in
          unsafe distances.withUnsafeBufferPointer { distances in
            // A local stays in registers.
            var local = unsafe tail
            var place = 0
            for token in tokens {
              unsafe TokenTables.write(data, place, token.literals, literals, &local)
              place &+= token.size
              // At most 14 + 5 + 15 + 13 bits.
              let length = unsafe lengths[token.shortLength]
              unsafe local.append(UInt64(length & 0xFF_FFFF), UInt64(length &>> 24))
              let distance = unsafe distances[token.distanceSymbol]
              unsafe local.append(UInt64(distance & 0xFFFF), UInt64(distance &>> 16 & 0xFF))
              let extra = UInt64(distance &>> 24)
              unsafe local.append(token.shortDistance & (1 &<< extra &- 1), extra)
              unsafe local.flush()
            }
            unsafe TokenTables.write(data, place, data.count - place, literals, &local)
            unsafe local.append(end.code, end.count)
            unsafe tail = local
          }
        }
      }
    }
  }

  @inline(__always)
  private static func write(
    _ data: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int,
    _ literals: UnsafeBufferPointer<UInt32>, _ tail: inout BitWriter.Tail
  ) {
    var place = start
    let end = start &+ count
    while place &+ 4 <= end {
      for index in 0..<4 { unsafe write(literals[Int(data[place &+ index])], &tail) }
      unsafe tail.flush()
      place &+= 4
    }
    guard place < end else { return }
    while place < end {
      unsafe write(literals[Int(data[place])], &tail)
      place &+= 1
    }
    unsafe tail.flush()
  }

  @inline(__always)
  private static func write(_ literal: UInt32, _ tail: inout BitWriter.Tail) {
    unsafe tail.append(UInt64(literal & 0xFFFF), UInt64(literal &>> 24))
  }
}
