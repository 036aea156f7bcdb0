/// What encoding some bytes are in, and why that is believed.
///
/// ```swift
/// let detected = DetectedEncoding(of: bytes.span, isWhole: true)
/// detected.encoding  // .gb18030
/// detected.evidence  // .validGB18030
/// ```
package struct DetectedEncoding: Hashable, Sendable {
  /// What speaks for an encoding.
  package enum Evidence: String, Hashable, Sendable {
    /// The file begins with U+FEFF.
    case byteOrderMark
    /// Every other byte is often zero.
    case zeroBytes
    /// All bytes are ASCII.
    case ascii
    /// All bytes together are strict UTF-8.
    case validUTF8
    /// Not UTF-8, and all bytes together are strict GB 18030.
    case validGB18030
    /// Neither fits; this one has the fewest bad bytes.
    case fewestErrors
    /// Somebody said so.
    case told
  }

  /// The encoding.
  package var encoding: TextEncoding
  /// What speaks for it.
  package var evidence: Evidence
  /// How many bytes of byte order mark stand before the text.
  package var byteOrderMarkLength: Int
  /// What speaks against it; nil for nothing.
  package private(set) var doubt: EncodingDoubt?

  /// An encoding with its evidence, by default without a byte order mark.
  package init(_ encoding: TextEncoding, _ evidence: Evidence, byteOrderMarkLength: Int = 0) {
    (self.encoding, self.evidence) = (encoding, evidence)
    self.byteOrderMarkLength = byteOrderMarkLength
  }

  /// The encoding of a file by a sample from its start: byte order mark, UTF-16 by the parity of
  /// zero bytes, strict UTF-8, strict GB 18030, in this order.
  ///
  /// - Parameter isWhole: whether the sample is all there is; else a character may be cut at its
  ///   end.
  package init(of sample: Span<UInt8>, isWhole: Bool) {
    if let marked = DetectedEncoding.marked(sample) {
      self = marked
      return
    }
    let utf8 = DecodingCensus(sample, as: .utf8, isWhole: isWhole)
    if let wide = DetectedEncoding.wide(sample, isUTF8: utf8.errors == 0) {
      self = wide
    } else if utf8.errors == 0 {
      self.init(.utf8, utf8.nonASCII == 0 ? .ascii : .validUTF8)
    } else {
      self = DetectedEncoding.narrow(
        utf8: utf8, gb18030: DecodingCensus(sample, as: .gb18030, isWhole: isWhole))
      doubt = EncodingDoubt(about: sample, foundToBe: encoding, isWhole: isWhole)
    }
  }

  /// A given encoding; a byte order mark of it is skipped.
  package init(told encoding: TextEncoding, sample: Span<UInt8>) {
    var encoding = encoding
    let marked = DetectedEncoding.marked(sample)
    // `utf-16` without a word on the order of bytes: the mark decides.
    if encoding == .utf16LittleEndian, marked?.encoding == .utf16BigEndian {
      encoding = .utf16BigEndian
    }
    let length = marked?.encoding == encoding ? marked?.byteOrderMarkLength ?? 0 : 0
    self.init(encoding, .told, byteOrderMarkLength: length)
  }

  private static func marked(_ sample: Span<UInt8>) -> DetectedEncoding? {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let mark = encoding.byteOrderMark
      guard sample.count >= mark.count, mark.indices.allSatisfy({ sample[$0] == mark[$0] })
      else { continue }
      return DetectedEncoding(encoding, .byteOrderMark, byteOrderMarkLength: mark.count)
    }
    // U+FEFF in GB 18030 (84 31 95 33).
    let mark: [UInt8] = [0x84, 0x31, 0x95, 0x33]
    guard sample.count >= 4, mark.indices.allSatisfy({ sample[$0] == mark[$0] }) else { return nil }
    return DetectedEncoding(.gb18030, .byteOrderMark, byteOrderMarkLength: 4)
  }

  /// UTF-16 without a mark. Bytes that are UTF-8 too need many zeros: text with a stray NUL is
  /// no UTF-16.
  private static func wide(_ sample: Span<UInt8>, isUTF8: Bool) -> DetectedEncoding? {
    guard UTF8Check.nullCount(in: sample) > 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<sample.count where sample[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let (most, least) = (max(zeros.even, zeros.odd), min(zeros.even, zeros.odd))
    let units = sample.count / 2
    let needed = isUTF8 ? units / 2 : units / 100
    guard most > 0, most > needed, least * 10 <= most else { return nil }
    return DetectedEncoding(
      zeros.odd > zeros.even ? .utf16LittleEndian : .utf16BigEndian, .zeroBytes)
  }

  /// UTF-8 with bad bytes, or GB 18030. Good UTF-8 characters of three bytes for each bad one are
  /// no accident: Chinese text in GB 18030 has about one to a hundred bad bytes.
  private static func narrow(utf8: DecodingCensus, gb18030: DecodingCensus) -> DetectedEncoding {
    if utf8.nonASCII >= 20 * utf8.errors || utf8.wide >= 2 * utf8.errors {
      return DetectedEncoding(.utf8, .fewestErrors)
    }
    if gb18030.errors == 0 { return DetectedEncoding(.gb18030, .validGB18030) }
    let isUTF8 =
      utf8.errors < gb18030.errors
      || (utf8.errors == gb18030.errors && utf8.nonASCII > 0)
    return DetectedEncoding(isUTF8 ? .utf8 : .gb18030, .fewestErrors)
  }
}

/// How well a sample reads in an encoding.
struct DecodingCensus {
  /// Bytes that are no character.
  private(set) var errors = 0
  /// Characters beyond ASCII, without those that stand for bad bytes.
  private(set) var nonASCII = 0
  /// Those of them that take three bytes of UTF-8, as Chinese does.
  private(set) var wide = 0

  /// Decodes a sample and counts; of UTF-8 nothing has to be made.
  init(_ sample: Span<UInt8>, as encoding: TextEncoding, isWhole: Bool) {
    if encoding == .utf8 {
      countUTF8(sample, isWhole: isWhole)
      return
    }
    var decoder = TextDecoder(encoding)
    var text: [UInt8] = []
    _ = decoder.decode(sample, isLast: isWhole, into: &text)
    errors = decoder.badByteCount
    count(text.span)
    nonASCII -= errors
    wide -= errors
  }

  private mutating func countUTF8(_ sample: Span<UInt8>, isWhole: Bool) {
    var place = 0
    while let bad = UTF8Check.firstInvalid(in: sample, from: place) {
      count(sample.extracting(place..<bad.lowerBound))
      place = bad.lowerBound
      let isCut = !isWhole && sample.count - place < 4
      if isCut, UTF8Check.isUnfinished(sample.extracting(place...)) { return }
      errors += 1
      place = bad.upperBound
    }
    count(sample.extracting(place...))
  }

  private mutating func count(_ text: Span<UInt8>) {
    for index in text.indices where text[index] >= 0xC0 {
      nonASCII += 1
      if text[index] & 0xF0 == 0xE0 { wide += 1 }
    }
  }
}
