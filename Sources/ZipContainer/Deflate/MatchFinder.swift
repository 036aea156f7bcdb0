/// Finds what stood in the 32 KB before already (RFC 1951, 4), the longest piece first of all.
///
/// Every place is linked to the one before it whose next six bytes have the same hash. Six, since
/// shorter matches hardly pay in XML and there are many: with four bytes sheets became 1 to 4 %
/// larger, and those of numbers took a quarter more time. Small parts are 3 % larger than with four.
///
/// Pointers, since two thirds of the time of deflating go here: each byte is hashed and linked.
/// Their indices are in range: a hash has no more bits than `heads` has, a place is masked to
/// `links`, and a place that is followed lies in this data, as told at `base`.
@safe struct MatchFinder: ~Copyable {
  /// The last place of each hash, and `base`.
  private var heads: UnsafeMutablePointer<UInt32>
  private var headBits = 0
  private var headCapacity = 0
  /// How far before each place the one with the same hash is, by the place's lowest bits.
  private let links: UnsafeMutablePointer<UInt16>
  /// What is added to places of this data: more than the reach beyond every place of data before,
  /// so that what is left of it need not be cleared and is too far away.
  private var base: UInt32 = 0
  private var nextBase: UInt32 = 0

  /// A finder that knows no data.
  init() {
    unsafe heads = .allocate(capacity: 0)
    unsafe links = .allocate(capacity: Int(MatchFinder.reach) + 1)
  }

  deinit {
    unsafe heads.deallocate()
    unsafe links.deallocate()
  }

  /// Begins with data, all of whose history is to be found.
  mutating func begin(_ input: Span<UInt8>, history: Int) {
    // About twice as many hashes as places that can be reached; half of them took a fifth more
    // time, since every fourth was of other bytes then.
    headBits = min(max(input.count.bitWidth - input.count.leadingZeroBitCount, 8), 16)
    let more = UInt32(input.count) + MatchFinder.reach + 1
    if 1 << headBits > headCapacity || nextBase > .max - more { forget() }
    base = nextBase
    nextBase = base + more
    unsafe input.withUnsafeBufferPointer { input in
      guard let start = input.baseAddress, input.count >= 8 else { return }
      let search = unsafe MatchSearch(
        heads: heads, headBits: headBits, links: links, base: base, start)
      for place in 0..<min(history, input.count - 7) { unsafe search.link(place) }
    }
  }

  /// Makes tokens of data, until it ends, or there are so many, or a place is reached.
  ///
  /// - Parameter start: what is before it was given already, or is history.
  /// - Returns: the place up to which tokens were made; literals may be left before it.
  mutating func find(
    in input: Span<UInt8>, from start: Int, to limit: Int, upTo count: Int,
    into tokens: inout [DeflateToken]
  ) -> Int {
    unsafe input.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress, bytes.count - start >= 8 else { return bytes.count }
      let search = unsafe MatchSearch(
        heads: heads, headBits: headBits, links: links, base: base, first)
      return unsafe search.tokens(
        from: start, to: limit, end: bytes.count, upTo: count, into: &tokens)
    }
  }

  private mutating func forget() {
    headCapacity = max(headCapacity, 1 << headBits)
    unsafe heads.deallocate()
    unsafe heads = .allocate(capacity: headCapacity)
    unsafe heads.initialize(repeating: 0, count: headCapacity)
    nextBase = MatchFinder.reach + 1
  }
}
