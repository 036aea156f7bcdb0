import CZlib

/// zlib's inflate for raw deflate data (RFC 1951); owns its state and frees it.
@safe package struct Inflater: ~Copyable {
  /// What came of one step.
  package struct Step {
    /// How many bytes of the input were used.
    package var consumed: Int
    /// How many bytes of the output were filled.
    package var produced: Int
    /// Whether the compressed data ended.
    package var isAtEnd: Bool
    /// How many bits of the last byte used stand behind the block that ended; nil within one, and
    /// where nobody asked to stop there.
    package var bitsBehindBlock: Int?
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// A fresh state.
  ///
  /// - Throws: `badData` where zlib gets no memory.
  package init() throws(ZipError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK else {
      unsafe stream.deallocate()
      throw ZipError(.badData)
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates from a range of the input to a range of the output, until one of them is used up.
  ///
  /// - Parameters:
  ///   - stopsBehindBlocks: whether to stop where a block ends, the last one aside.
  ///   - isWhole: whether all the rest goes in and has room to come out: no window is kept then.
  /// - Throws: `badData` where the input is no deflate data.
  package mutating func inflate(
    _ input: [UInt8], _ from: Range<Int>, into output: inout [UInt8], _ to: Range<Int>,
    stopsBehindBlocks: Bool = false, isWhole: Bool = false
  ) throws(ZipError) -> Step {
    precondition(from.upperBound <= input.count && to.upperBound <= output.count)
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        // inflate does not write to its input, though C's signature allows it.
        unsafe stream.pointee.next_in = source.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + from.lowerBound)
        }
        unsafe stream.pointee.avail_in = UInt32(from.count)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + to.lowerBound }
        unsafe stream.pointee.avail_out = UInt32(to.count)
        let flush = stopsBehindBlocks ? Z_BLOCK : isWhole ? Z_FINISH : Z_NO_FLUSH
        return unsafe CZlib.inflate(stream, flush)
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      throw ZipError(.badData)
    }
    let consumed = from.count - Int(unsafe stream.pointee.avail_in)
    let produced = to.count - Int(unsafe stream.pointee.avail_out)
    // zlib.h, inflate(): bit 7 behind a block, bit 6 in the last one, the unused bits below.
    let state = Int(unsafe stream.pointee.data_type)
    let isBehindBlock = stopsBehindBlocks && state & 128 != 0 && state & 64 == 0
    return Step(
      consumed: consumed, produced: produced, isAtEnd: status == Z_STREAM_END,
      bitsBehindBlock: isBehindBlock ? state & 7 : nil)
  }
}

/// The checksum of ZIP (CRC-32, as in zlib), taken piece by piece.
package struct Checksum: Hashable, Sendable {
  /// The checksum of everything so far.
  package private(set) var value: UInt32 = 0

  /// The checksum of nothing.
  package init() {}

  /// The checksum of some bytes.
  package init(of bytes: [UInt8]) { update(bytes, bytes.indices) }

  /// Goes on with the first bytes of a buffer.
  package mutating func update(_ bytes: [UInt8], count: Int) { update(bytes, 0..<count) }

  /// Goes on with some bytes of a buffer.
  package mutating func update(_ bytes: [UInt8], _ range: Range<Int>) {
    value = unsafe bytes[range].withUnsafeBufferPointer { bytes in
      unsafe UInt32(crc32_z(UInt(value), bytes.baseAddress, bytes.count))
    }
  }
}
