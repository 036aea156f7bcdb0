import CSV
import Testing

/// The grammar of CSV one byte at a time: slow and plain, the measure of `CSVScanner`.
struct PlainScanner {
  /// What it finds of a record.
  struct Record: Equatable {
    var fields: [CSVRecord.Field] = []
    var start = 0, end = 0
    var lineBreaks = 0
  }

  static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  let delimiter: UInt8

  /// Finds the next record.
  ///
  /// - Parameter isLast: whether nothing follows the bytes.
  func scan(
    _ bytes: Span<UInt8>, from start: Int, isLast: Bool, into record: inout Record
  ) -> CSVScanner.Result {
    record.fields.removeAll(keepingCapacity: true)
    (record.start, record.end, record.lineBreaks) = (start, start, 0)
    guard start < bytes.count else { return isLast ? .end : .needsMore }
    if let ended = lineEnd(bytes, at: start, isLast: isLast, into: &record) {
      return ended ? .record : .needsMore
    }
    var position = start
    while true {
      let before = record.lineBreaks
      guard let end = field(bytes, at: position, isLast: isLast, into: &record) else {
        guard isLast else { return .needsMore }
        return .unclosedQuote(CSVScanner.OpenQuote(field: record.fields.count, lineBreaks: before))
      }
      if end == bytes.count {
        guard isLast else { return .needsMore }
        record.end = end
        return .record
      }
      if bytes[end] == delimiter {
        position = end + 1
      } else if let ended = lineEnd(bytes, at: end, isLast: isLast, into: &record) {
        return ended ? .record : .needsMore
      }
    }
  }

  /// Takes a line end, if one stands here: true if taken, false if it may go on behind the bytes.
  private func lineEnd(
    _ bytes: Span<UInt8>, at position: Int, isLast: Bool, into record: inout Record
  ) -> Bool? {
    switch bytes[position] {
    case PlainScanner.lineFeed: record.end = position + 1
    case PlainScanner.carriageReturn:
      let next = position + 1
      guard next < bytes.count || isLast else { return false }
      record.end = next < bytes.count && bytes[next] == PlainScanner.lineFeed ? next + 1 : next
    default: return nil
    }
    record.lineBreaks += 1
    return true
  }

  /// Takes a field: where its delimiter or line end stands; nil if it is quoted and does not end.
  private func field(
    _ bytes: Span<UInt8>, at start: Int, isLast: Bool, into record: inout Record
  ) -> Int? {
    guard start < bytes.count, bytes[start] == PlainScanner.quote else {
      let end = plainEnd(bytes, from: start)
      record.fields.append(
        .init(start: start, end: end, isQuoted: false, needsUnquoting: false))
      return end
    }
    guard let (close, hasDoubled) = closingQuote(bytes, from: start + 1, into: &record) else {
      return nil
    }
    let end = plainEnd(bytes, from: close + 1)
    let isPlain = end == close + 1
    record.fields.append(
      .init(
        start: start + 1, end: isPlain && !hasDoubled ? close : end, isQuoted: true,
        needsUnquoting: hasDoubled || !isPlain))
    return end
  }

  private func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == PlainScanner.lineFeed || byte == PlainScanner.carriageReturn {
        break
      }
      position += 1
    }
    return position
  }

  /// The quote that ends a quoted field, and whether doubled ones stand before it.
  private func closingQuote(
    _ bytes: Span<UInt8>, from start: Int, into record: inout Record
  ) -> (position: Int, hasDoubled: Bool)? {
    var position = start
    var hasDoubled = false
    var lineBreaks = 0
    while position < bytes.count {
      switch bytes[position] {
      case PlainScanner.quote:
        guard position + 1 < bytes.count, bytes[position + 1] == PlainScanner.quote else {
          record.lineBreaks += lineBreaks
          return (position, hasDoubled)
        }
        hasDoubled = true
        position += 2
      case PlainScanner.lineFeed:
        lineBreaks += 1
        position += 1
      case PlainScanner.carriageReturn:
        let next = position + 1
        if next >= bytes.count || bytes[next] != PlainScanner.lineFeed { lineBreaks += 1 }
        position += 1
      default: position += 1
      }
    }
    return nil
  }
}

@Suite("Scanner") struct ScannerTests {
  /// Pieces that quotes, delimiters and line ends are put together from.
  private static let pieces = [
    "a", "长", ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "5\" pipe", "\"a,b\"", "\"a\nb\"",
    String(repeating: "x", count: 61),
  ]

  private static func text(seed: Int) -> [UInt8] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<(seed % 40)).flatMap { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Array(pieces[Int(state >> 33) % pieces.count].utf8)
    }
  }

  @Test(
    "64 bytes at a time find what one byte at a time finds, wherever the text is cut",
    arguments: 0..<400)
  func test64BytesAtATimeFindWhatOneByteAtATimeFindsWhereverTheText(seed: Int) {
    let text = ScannerTests.text(seed: seed)
    let (fast, plain) = (CSVScanner(delimiter: 0x2C), PlainScanner(delimiter: 0x2C))
    for end in 0...text.count {
      let window = text.span.extracting(..<end)
      for isLast in [false, true] {
        var (record, expected) = (CSVRecord(), PlainScanner.Record())
        var place = 0
        while true {
          let found = fast.scan(window, from: place, isLast: isLast, into: &record)
          #expect(found == plain.scan(window, from: place, isLast: isLast, into: &expected))
          guard found == .record else { break }
          #expect(record.fields == expected.fields)
          #expect(record.end == expected.end && record.lineBreaks == expected.lineBreaks)
          guard record.end == expected.end else { return }
          place = record.end
        }
      }
    }
  }
}
