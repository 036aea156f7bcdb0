/// Bytes on their way out: filled piece by piece, handed on, and filled again.
///
/// An array checks its room, its uniqueness and its count for each piece, and ten million cells
/// are eighty million pieces; this checks its room and stores eight bytes at a time.
///
/// ```swift
/// var buffer = ByteBuffer(capacity: 1 << 18)
/// buffer.append(digitsOf: 86)
/// buffer.withSpan { try file.write($0) }
/// buffer.removeAll()
/// ```
@safe package struct ByteBuffer: ~Copyable {
  /// How many bytes are in it.
  @usableFromInline package internal(set) var count = 0

  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int

  /// The most that is stored beyond what a piece needs: pieces are stored eight bytes at a time.
  private static let slack = 16

  /// An empty buffer with room for some bytes; it grows where more come.
  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe base = .allocate(capacity: self.capacity + ByteBuffer.slack)
  }

  deinit { unsafe base.deallocate() }

  /// Whether nothing is in it.
  @inlinable package var isEmpty: Bool { count == 0 }

  /// Drops everything; the room stays.
  package mutating func removeAll() { count = 0 }

  /// Drops what was added behind a place.
  ///
  /// - Precondition: not more than `count`.
  package mutating func removeAll(from place: Int) {
    precondition(place >= 0 && place <= count)
    count = place
  }

  /// Hands all bytes to a closure.
  @inlinable package func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    return try unsafe body(bytes.span)
  }

  /// A copy of all bytes.
  package var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Adds one byte.
  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count += 1
  }

  /// Adds the first bytes of a word, the lowest first.
  @inlinable @inline(__always)
  package mutating func append(_ word: Word) {
    reserve(16)
    unsafe UnsafeMutableRawPointer(base + count)
      .storeBytes(of: word.low.littleEndian, as: UInt64.self)
    unsafe UnsafeMutableRawPointer(base + count + 8)
      .storeBytes(of: word.high.littleEndian, as: UInt64.self)
    count += word.count
  }

  /// Adds bytes.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    let target = unsafe base + count
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe target.update(from: start, count: source.count)
    }
    count += bytes.count
  }

  /// Adds the text of a literal.
  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    let size = text.utf8CodeUnitCount
    reserve(size)
    unsafe (base + count).update(from: text.utf8Start, count: size)
    count += size
  }

  /// Adds the text of a string.
  package mutating func append(text: String) { append(text.utf8.span) }

  /// Adds a whole number in decimal digits.
  @inlinable @inline(__always)
  package mutating func append(digitsOf number: Int) {
    reserve(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude, atLeast: 1)
  }

  /// Adds a whole number in decimal digits, with zeros before it where it has too few.
  @inlinable @inline(__always)
  package mutating func append(digitsOf number: UInt, atLeast width: Int) {
    reserve(max(width, 20))
    var (digits, left) = (1, number / 10)
    while left > 0 { (digits, left) = (digits + 1, left / 10) }
    digits = max(digits, width)
    var (rest, index) = (number, digits)
    while index > 0 {
      index -= 1
      unsafe base[count + index] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Makes room for more bytes.
  @inlinable @inline(__always)
  package mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never) @usableFromInline
  mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + ByteBuffer.slack)
    unsafe moved.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }
}

extension ByteBuffer {
  /// Up to sixteen bytes in two machine words, made once and stored in two steps.
  package struct Word: Hashable, Sendable {
    package let low: UInt64
    package let high: UInt64
    /// How many of the bytes count.
    package let count: Int

    /// The bytes of a text.
    ///
    /// - Precondition: at most sixteen bytes of UTF-8.
    package init(_ text: String) {
      var words: (low: UInt64, high: UInt64) = (0, 0)
      var index = 0
      for byte in text.utf8 {
        precondition(index < 16)
        if index < 8 {
          words.low |= UInt64(byte) << (8 * UInt64(index))
        } else {
          words.high |= UInt64(byte) << (8 * UInt64(index - 8))
        }
        index += 1
      }
      (low, high, count) = (words.low, words.high, index)
    }
  }
}
