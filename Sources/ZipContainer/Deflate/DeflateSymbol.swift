/// The symbols of lengths and distances (RFC 1951, 3.2.5). Both follow from the highest bits of a
/// number, as those of a floating-point one would: its power of two and the bits behind, and the
/// bits behind those are written as they are.
enum DeflateSymbol {
  /// Literals, the end of a block, and lengths; 286 and 287 have a place in the fixed code alone.
  static let literals = 288
  /// Distances.
  static let distances = 30
  /// The end of a block.
  static let endOfBlock = 256
  /// The first one of a length.
  static let firstLength = 257
  /// How many there are of lengths.
  static let lengths = 29

  /// How far the symbol of a length is behind the first one.
  ///
  /// - Parameter length: what it is longer than the shortest one, 3: 0 to 255.
  static func ofLength(_ length: Int) -> Int {
    if length < 8 { return length }
    if length == 255 { return 28 }
    let power = length.bitWidth - 1 - length.leadingZeroBitCount
    return 4 * (power - 1) + (length >> (power - 2)) & 3
  }

  /// How many bits follow such a symbol.
  static func extraBits(ofLength symbol: Int) -> Int {
    symbol < 8 || symbol == 28 ? 0 : symbol / 4 - 1
  }

  /// The symbol of a distance.
  ///
  /// - Parameter distance: what it is farther than the nearest one, 1: 0 to 32767.
  @inline(__always)
  static func ofDistance(_ distance: Int) -> Int {
    if distance < 2 { return distance }
    let power = distance.bitWidth &- 1 &- distance.leadingZeroBitCount
    return 2 &* power &+ (distance &>> (power &- 1)) & 1
  }

  /// How many bits follow such a symbol.
  static func extraBits(ofDistance symbol: Int) -> Int { max(symbol / 2 - 1, 0) }
}
