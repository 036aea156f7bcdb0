/// Bits put together to bytes, the lowest first (RFC 1951, 3.1.1).
///
/// Room is made once for a block, whose size is known before it is written, and eight bytes are
/// stored at a time: an array would check its room ten million times for a sheet of 44 MB.
@safe struct BitWriter: ~Copyable {
  /// A store of eight bytes reaches that far beyond the bits that count.
  private static let slack = 8

  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var byteCount = 0
  /// Bits that wait to fill a byte, at most seven.
  private var rest = DeflateBits()

  /// A writer with nothing in it.
  init() {
    capacity = 1 << 10
    unsafe base = .allocate(capacity: capacity + BitWriter.slack)
  }

  deinit { unsafe base.deallocate() }

  /// Begins anew, behind bits that do not fill a byte.
  mutating func begin(behind bits: DeflateBits) { (byteCount, rest) = (0, bits) }

  /// Writes up to 32 bits; a value has no others.
  mutating func write(_ value: Int, _ count: Int) {
    precondition(count <= 32 && value >> count == 0)
    unsafe withRoom(forBits: count) { unsafe $0.append(UInt64(value), UInt64(count)) }
  }

  /// Fills the last byte.
  mutating func align() {
    if rest.count > 0 { write(0, 8 - rest.count) }
  }

  /// Writes bytes as they are, behind a whole byte.
  mutating func write(_ bytes: Span<UInt8>) {
    precondition(rest.count == 0)
    reserve(bits: 8 * bytes.count)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe (base + byteCount).update(from: start, count: bytes.count)
    }
    byteCount += bytes.count
  }

  /// Lends the end of what is written to a closure that writes at most so many bits.
  @unsafe mutating func withRoom(forBits count: Int, _ body: (inout Tail) -> Void) {
    reserve(bits: count)
    var tail = unsafe Tail(next: UnsafeMutableRawPointer(base + byteCount), rest)
    unsafe body(&tail)
    unsafe tail.flush()
    byteCount = unsafe tail.next - UnsafeMutableRawPointer(base)
    // It would have been written behind its room before this is seen, if a size was wrong.
    precondition(byteCount <= capacity)
    rest = unsafe DeflateBits(
      count: Int(tail.count), value: UInt8(truncatingIfNeeded: tail.bits))
  }

  /// Adds all whole bytes to an array.
  func append(to output: inout [UInt8]) {
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: base, count: byteCount))
  }

  private mutating func reserve(bits: Int) {
    let needed = byteCount + (rest.count + bits + 7) / 8
    guard needed > capacity else { return }
    let larger = max(needed, 2 * capacity)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + BitWriter.slack)
    unsafe moved.update(from: base, count: byteCount)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }

  /// The end of what is written, within room that was made: a local of the loop that writes, so
  /// that its parts stay in registers.
  @unsafe struct Tail {
    fileprivate var next: UnsafeMutableRawPointer
    fileprivate var bits: UInt64
    fileprivate var count: UInt64

    fileprivate init(next: UnsafeMutableRawPointer, _ rest: DeflateBits) {
      unsafe self.next = unsafe next
      unsafe bits = UInt64(rest.value)
      unsafe count = UInt64(rest.count)
    }

    /// Adds bits; 57 at most between two calls of `flush`.
    @inline(__always)
    mutating func append(_ value: UInt64, _ count: UInt64) {
      unsafe bits |= value &<< self.count
      unsafe self.count &+= count
    }

    /// Stores whole bytes; at most seven bits are left.
    @inline(__always)
    mutating func flush() {
      unsafe next.storeBytes(of: bits.littleEndian, as: UInt64.self)
      unsafe next += Int(truncatingIfNeeded: count &>> 3)
      unsafe bits &>>= count & 56
      unsafe count &= 7
    }
  }
}
