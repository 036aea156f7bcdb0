/// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
package enum UTF8Check {
  /// The first bytes from a place on that are no character; nil where all is well. An unfinished
  /// character at the end counts as bad.
  package static func firstInvalid(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(start...))
      return nil
    } catch {
      let range = error.byteOffsets
      return start + range.lowerBound..<start + max(range.upperBound, range.lowerBound + 1)
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
