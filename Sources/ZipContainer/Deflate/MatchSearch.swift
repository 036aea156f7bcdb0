extension MatchFinder {
  /// How far back is looked; with one more, a link could be that of the place itself.
  static let reach: UInt32 = 0x7FFF
  /// How many places with the same hash are looked at: one more takes 3 % more time, and sheets are
  /// 0.3 to 1 % smaller.
  fileprivate static let depth = 5
  /// A match of that length is good enough: no further place is looked at, nor the next byte.
  fileprivate static let goodLength = 32
  /// Of longer matches only the end is linked, the rest was where it stood before: an eighth less
  /// time where much repeats, 0.4 % larger.
  fileprivate static let linkedLength = 32, linkedEnd = 16
  fileprivate static let shortest = 3, longest = 258
}

/// One search of the `MatchFinder`: its loops, and what they need, in one place that nothing else
/// writes to, so that it stays in registers.
@unsafe struct MatchSearch {
  let heads: UnsafeMutablePointer<UInt32>
  let links: UnsafeMutablePointer<UInt16>
  let mask: UInt64
  let base: UInt32
  let start: UnsafePointer<UInt8>

  init(
    heads: UnsafeMutablePointer<UInt32>, headBits: Int, links: UnsafeMutablePointer<UInt16>,
    base: UInt32, _ start: UnsafePointer<UInt8>
  ) {
    unsafe self.heads = unsafe heads
    unsafe self.links = unsafe links
    unsafe mask = 1 << UInt64(headBits) - 1
    unsafe self.base = base
    unsafe self.start = unsafe start
  }

  @inline(__always)
  func word(_ place: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  func half(_ place: UnsafePointer<UInt8>) -> UInt32 {
    unsafe UnsafeRawPointer(place).loadUnaligned(as: UInt32.self)
  }

  /// Links a place.
  ///
  /// - Returns: how far before it the last place with the same hash is.
  @inline(__always) @discardableResult
  func link(_ place: Int) -> UInt32 {
    let here = unsafe base &+ UInt32(truncatingIfNeeded: place)
    // The lower six of eight bytes.
    let product = unsafe (word(start + place) &<< 16) &* 0x9E37_79B1_85EB_CA87
    let hash = unsafe Int(truncatingIfNeeded: product &>> 48 & mask)
    let distance = unsafe here &- heads[hash]
    unsafe heads[hash] = here
    let far = MatchFinder.reach + 1
    unsafe links[Int(here & MatchFinder.reach)] = UInt16(truncatingIfNeeded: min(distance, far))
    return distance
  }

  /// How many bytes are the same at two places.
  ///
  /// - Parameters:
  ///   - known: so many are.
  ///   - most: how many there are.
  @inline(__always)
  func length(
    _ first: UnsafePointer<UInt8>, _ second: UnsafePointer<UInt8>, _ known: Int, most: Int
  ) -> Int {
    var count = known
    while count &+ 8 <= most {
      let difference = unsafe word(first + count) ^ word(second + count)
      if difference != 0 { return count &+ difference.trailingZeroBitCount &>> 3 }
      count &+= 8
    }
    while count < most, unsafe first[count] == second[count] { count &+= 1 }
    return count
  }

  /// Links a place and looks for a match that is better than one of the place before.
  ///
  /// - Parameters:
  ///   - most: how long it can be; longer than the other one.
  ///   - length: that of the other one, or 3; becomes that of the match.
  /// - Returns: its distance; 0 where there is none.
  @inline(__always)
  func match(_ place: Int, most: Int, length: inout Int) -> UInt32 {
    var distance = unsafe link(place)
    guard distance <= MatchFinder.reach else { return 0 }
    let here = unsafe base &+ UInt32(truncatingIfNeeded: place)
    let bytes = unsafe start + place
    let first = unsafe half(bytes)
    var (best, last) = (UInt32(0), unsafe half(bytes + length - 3))
    for _ in 0..<MatchFinder.depth {
      let other = unsafe bytes - Int(distance)
      // A longer match has the four bytes around the end of the other one, too.
      if unsafe half(other + length - 3) == last, unsafe half(other) == first {
        let found = unsafe self.length(bytes, other, 4, most: most)
        if found > length, unsafe isWorth(found &- length, distance, than: best) {
          (length, best) = (found, distance)
          if found >= MatchFinder.goodLength || found == most { break }
          last = unsafe half(bytes + length - 3)
        }
      }
      distance &+= UInt32(unsafe links[Int((here &- distance) & MatchFinder.reach)])
      if distance > MatchFinder.reach { break }
    }
    return best
  }

  /// Whether more bytes are worth the bits of a greater distance: two for each, measured (0.8 %
  /// on sheets with texts).
  @inline(__always)
  func isWorth(_ bytes: Int, _ distance: UInt32, than other: UInt32) -> Bool {
    other == 0
      || 2 &* bytes > other.leadingZeroBitCount &- distance.leadingZeroBitCount
  }

  func tokens(
    from start: Int, to limit: Int, end: Int, upTo count: Int, into tokens: inout [DeflateToken]
  ) -> Int {
    // Eight bytes can be loaded there.
    let last = end - 8
    var (place, literals) = (start, start)
    while place <= last, place < limit, tokens.count < count {
      var length = MatchFinder.shortest
      var most = min(MatchFinder.longest, end &- place)
      var distance = unsafe match(place, most: most, length: &length)
      var next = place &+ 1
      guard distance > 0 else {
        place = next
        continue
      }
      while length < MatchFinder.goodLength, next <= last {
        most = min(MatchFinder.longest, end &- next)
        guard length < most else { break }
        let better = unsafe match(next, most: most, length: &length)
        if better > 0 { (place, distance) = (next, better) }
        next &+= 1
        if better == 0 { break }
      }
      tokens.append(
        DeflateToken(literals: place &- literals, length: length, distance: Int(distance)))
      place &+= length
      let linked = min(place, last)
      if length > MatchFinder.linkedLength { next = max(next, linked &- MatchFinder.linkedEnd) }
      while next < linked {
        unsafe link(next)
        next &+= 1
      }
      literals = place
    }
    return place > last ? end : place
  }
}
