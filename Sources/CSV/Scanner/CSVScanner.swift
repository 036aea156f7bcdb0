/// The grammar of CSV on a span of bytes: no I/O, no allocation, no errors.
///
/// RFC 4180 and what people write instead: records end with LF, CRLF or CR; a quote counts only at
/// the start of a field (`5" pipe` is text); text behind a closing quote belongs to the field.
///
/// ```swift
/// var record = CSVRecord()
/// let scanner = CSVScanner(delimiter: UInt8(ascii: ","))
/// if case .record = scanner.scan(bytes.span, from: 0, isLast: true, into: &record) { … }
/// ```
package struct CSVScanner: Hashable, Sendable {
  /// What a call came to.
  package enum Result: Hashable, Sendable {
    /// A whole record is found.
    case record
    /// The bytes end before the record does; call again with more of them.
    case needsMore
    /// There is nothing left.
    case end
    /// The text ends inside a quoted field.
    case unclosedQuote(OpenQuote)
  }

  /// Where a quoted field began that does not end.
  package struct OpenQuote: Hashable, Sendable {
    /// The field in its record, from 0.
    package var field: Int
    /// Line breaks of the record before it.
    package var lineBreaks: Int
  }

  static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// What stands between two fields.
  package let delimiter: UInt8

  /// A scanner for a delimiter.
  package init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Finds the next record.
  ///
  /// - Parameter isLast: whether nothing follows the bytes.
  package func scan(
    _ bytes: Span<UInt8>, from start: Int, isLast: Bool, into record: inout CSVRecord
  ) -> Result {
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
        return .unclosedQuote(OpenQuote(field: record.fields.count, lineBreaks: before))
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
    _ bytes: Span<UInt8>, at position: Int, isLast: Bool, into record: inout CSVRecord
  ) -> Bool? {
    switch bytes[position] {
    case CSVScanner.lineFeed: record.end = position + 1
    case CSVScanner.carriageReturn:
      let next = position + 1
      guard next < bytes.count || isLast else { return false }
      record.end = next < bytes.count && bytes[next] == CSVScanner.lineFeed ? next + 1 : next
    default: return nil
    }
    record.lineBreaks += 1
    return true
  }

  /// Takes a field: where its delimiter or line end stands; nil if it is quoted and does not end.
  private func field(
    _ bytes: Span<UInt8>, at start: Int, isLast: Bool, into record: inout CSVRecord
  ) -> Int? {
    guard start < bytes.count, bytes[start] == CSVScanner.quote else {
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
      if byte == delimiter || byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn {
        break
      }
      position += 1
    }
    return position
  }

  /// The quote that ends a quoted field, and whether doubled ones stand before it.
  private func closingQuote(
    _ bytes: Span<UInt8>, from start: Int, into record: inout CSVRecord
  ) -> (position: Int, hasDoubled: Bool)? {
    var position = start
    var hasDoubled = false
    var lineBreaks = 0
    while position < bytes.count {
      switch bytes[position] {
      case CSVScanner.quote:
        guard position + 1 < bytes.count, bytes[position + 1] == CSVScanner.quote else {
          record.lineBreaks += lineBreaks
          return (position, hasDoubled)
        }
        hasDoubled = true
        position += 2
      case CSVScanner.lineFeed:
        lineBreaks += 1
        position += 1
      case CSVScanner.carriageReturn:
        let next = position + 1
        if next >= bytes.count || bytes[next] != CSVScanner.lineFeed { lineBreaks += 1 }
        position += 1
      default: position += 1
      }
    }
    return nil
  }
}
