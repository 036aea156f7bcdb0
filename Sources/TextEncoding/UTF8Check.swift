import CByteMasks

/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
package enum UTF8Check {
  /// The first bytes from a place on that are no character; nil where all is well. An unfinished
  /// character at the end counts as bad.
  package static func firstInvalid(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    let start = start + validPrefix(of: bytes.extracting(start...))
    guard start < bytes.count else { return nil }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(start...))
      return nil
    } catch {
      let range = error.byteOffsets
      return start + range.lowerBound..<start + max(range.upperBound, range.lowerBound + 1)
    }
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
