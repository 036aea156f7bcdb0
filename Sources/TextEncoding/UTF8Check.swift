import CByteMasks

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
package enum UTF8Check {
  /// The first bytes from a place on that are no character; nil where all is well. An unfinished
  /// character at the end counts as bad.
  package static func firstInvalid(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    let start = start + validPrefix(of: bytes.extracting(start...))
    guard start < bytes.count else { return nil }
    return start..<start + brokenLength(of: bytes.extracting(start...))
  }

  /// How many bytes at the start, which are no character, would begin one together (Unicode 3.9,
  /// "maximal subpart"). Text in another encoding has one in every third byte: the standard library's
  /// errors were a quarter of the time that 10 MB of GB 18030 took.
  private static func brokenLength(of bytes: Span<UInt8>) -> Int {
    let seconds: ClosedRange<UInt8>
    switch bytes[0] {
    case 0xE0: seconds = 0xA0...0xBF
    case 0xED: seconds = 0x80...0x9F
    case 0xE1...0xEF, 0xF1...0xF3: seconds = 0x80...0xBF
    case 0xF0: seconds = 0x90...0xBF
    case 0xF4: seconds = 0x80...0x8F
    default: return 1
    }
    guard bytes.count > 1, seconds.contains(bytes[1]) else { return 1 }
    return bytes[0] >= 0xF0 && bytes.count > 2 && bytes[2] & 0xC0 == 0x80 ? 3 : 2
  }

  /// How many bytes from the start are whole characters.
  private static func validPrefix(of bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe anping_utf8_prefix(start, buffer.count)
    }
  }

  /// How many of some bytes are NUL.
  package static func nullCount(in bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe anping_count_nul(start, buffer.count)
    }
  }

  /// Whether some bytes are the beginning of one character, and not yet the whole.
  package static func isUnfinished(_ bytes: Span<UInt8>) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return false
    } catch {
      return error.kind == .truncatedScalar && error.byteOffsets.lowerBound == 0
        && error.byteOffsets.upperBound == bytes.count
    }
  }
}
