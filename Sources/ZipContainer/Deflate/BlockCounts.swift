/// How often each symbol occurs in a block.
struct BlockCounts {
  /// Literals, the end, lengths.
  private(set) var literals = [UInt32](repeating: 0, count: DeflateSymbol.literals)
  private(set) var distances = [UInt32](repeating: 0, count: DeflateSymbol.distances)

  /// Bits that stand behind symbols.
  var extraBits: Int {
    var bits = 0
    for symbol in 0..<DeflateSymbol.lengths {
      bits +=
        Int(literals[DeflateSymbol.firstLength + symbol])
        * DeflateSymbol.extraBits(ofLength: symbol)
    }
    for symbol in distances.indices {
      bits += Int(distances[symbol]) * DeflateSymbol.extraBits(ofDistance: symbol)
    }
    return bits
  }

  /// Counts the symbols of tokens and of the literals behind them.
  ///
  /// A buffer without checks: this is done for each byte that is in no match. Bytes, lengths and
  /// distances have symbols within the tables whatever they are; tokens stand for the data.
  init(_ tokens: [DeflateToken], of data: Span<UInt8>) {
    literals[DeflateSymbol.endOfBlock] = 1
    var place = 0
    var lengths = [UInt32](repeating: 0, count: 256)
    unsafe data.withUnsafeBufferPointer { data in
      unsafe literals.withUnsafeMutableBufferPointer { literals in
        for token in tokens {
          for index in place..<place + token.literals {
            unsafe literals[Int(data[index])] &+= 1
          }
          place &+= token.size
          lengths[token.shortLength] &+= 1
          distances[token.distanceSymbol] &+= 1
        }
        for index in place..<data.count { unsafe literals[Int(data[index])] &+= 1 }
      }
    }
    for (length, count) in lengths.enumerated() where count > 0 {
      literals[DeflateSymbol.firstLength + DeflateSymbol.ofLength(length)] += count
    }
  }
}
