/// What data becomes before it is written: a run of literals, and a match behind it.
///
/// One word, since there are four tokens for every 100 bytes of a sheet.
struct DeflateToken {
  /// Literals in the upper half; then the distance less 1, its symbol, the length less 3.
  private let word: UInt64

  /// A token of data that was looked at: neither number is checked.
  ///
  /// - Parameters:
  ///   - literals: how many stand before the match; less than 4 GB.
  ///   - length: 3 to 258.
  ///   - distance: 1 to 32768.
  @inline(__always)
  init(literals: Int, length: Int, distance: Int) {
    let far = distance &- 1
    let low = far &<< 16 | DeflateSymbol.ofDistance(far) &<< 8 | (length &- 3)
    word = UInt64(truncatingIfNeeded: literals &<< 32 | low)
  }

  /// How many literals stand before the match.
  @inline(__always) var literals: Int { Int(truncatingIfNeeded: word &>> 32) }
  /// The length of the match less the shortest one, 3: 0 to 255.
  @inline(__always) var shortLength: Int { Int(truncatingIfNeeded: word & 0xFF) }
  /// The symbol of its distance: 0 to 29.
  @inline(__always) var distanceSymbol: Int { Int(truncatingIfNeeded: word &>> 8 & 0x1F) }
  /// The distance less the nearest one, 1.
  @inline(__always) var shortDistance: UInt64 { word &>> 16 & 0x7FFF }
  /// How many bytes of data it stands for.
  @inline(__always) var size: Int { literals &+ shortLength &+ 3 }
}
