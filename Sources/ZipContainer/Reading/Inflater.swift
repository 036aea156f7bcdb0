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
  /// - Throws: `badData` where the input is no deflate data.
  package mutating func inflate(
    _ input: inout [UInt8], _ from: Range<Int>, into output: inout [UInt8], _ to: Range<Int>
  ) throws(ZipError) -> Step {
    precondition(from.upperBound <= input.count && to.upperBound <= output.count)
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + from.lowerBound }
        unsafe stream.pointee.avail_in = UInt32(from.count)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + to.lowerBound }
        unsafe stream.pointee.avail_out = UInt32(to.count)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
      throw ZipError(.badData)
    }
    let consumed = from.count - Int(unsafe stream.pointee.avail_in)
    let produced = to.count - Int(unsafe stream.pointee.avail_out)
    return Step(consumed: consumed, produced: produced, isAtEnd: status == Z_STREAM_END)
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
