/// Folds and trims texts by their UTF-8. Most of what a form says is ASCII or Chinese, of which the
/// first byte of a character tells that it stays as it is; scalar by scalar, through
/// `StringProtocol`, the same took a twentieth of the time in which a form is read.
package enum FoldedBytes {
  /// Whether a character that begins with a byte may be a blank, or a sign of another width: ASCII
  /// blanks, U+0080...3FFF and U+F000...FFFF. Chinese characters are not.
  @inlinable
  package static func mayChange(_ byte: UInt8) -> Bool {
    byte <= 0x20 || (byte >= 0xC0 && byte < 0xE4) || byte == 0xEF
  }

  /// A text with signs in their ASCII width, with or without its blanks.
  static func string(of text: String, keepsBlanks: Bool) -> String {
    let source = text.utf8Span.span
    guard let first = source.indices.first(where: { mayChange(source[$0]) }) else { return text }
    var folded: [UInt8] = []
    folded.reserveCapacity(source.count)
    for place in 0..<first { folded.append(source[place]) }
    var index = first
    while index < source.count {
      let byte = source[index]
      guard mayChange(byte) else {
        folded.append(byte)
        index += 1
        continue
      }
      let (scalar, length) = scalar(in: source, at: index)
      index += length
      if keepsBlanks || !scalar.isBlank { append(scalar.foldedWidth, to: &folded) }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// A text without blanks at both ends.
  static func trimmed(_ text: String) -> String {
    let source = text.utf8Span.span
    var (start, end) = (0, source.count)
    while start < end, let length = blank(in: source, at: start) { start += length }
    while start < end {
      var last = end - 1
      while last > start, source[last] & 0xC0 == 0x80 { last -= 1 }
      guard blank(in: source, at: last) != nil else { break }
      end = last
    }
    guard start > 0 || end < source.count else { return text }
    let bytes = text.utf8
    let (from, to) = (bytes.index(bytes.startIndex, offsetBy: start), bytes.endIndex)
    return String(text[from..<bytes.index(to, offsetBy: end - source.count)])
  }

  /// How many bytes the blank at a place has; nil where none stands there.
  private static func blank(in source: Span<UInt8>, at index: Int) -> Int? {
    guard mayChange(source[index]) else { return nil }
    let (scalar, length) = scalar(in: source, at: index)
    return scalar.isBlank ? length : nil
  }

  /// A character of up to three bytes, with how many it has.
  @inlinable
  package static func scalar(
    in source: Span<UInt8>, at index: Int
  ) -> (Unicode.Scalar, length: Int) {
    let first = source[index]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : 3
    var value = UInt32(first) & (length == 2 ? 0x1F : 0x0F)
    for place in index + 1..<index + length { value = value << 6 | UInt32(source[place] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(UInt8(scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
