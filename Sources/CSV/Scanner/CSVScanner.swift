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

    /// A quote in a field, behind so many line breaks of its record.
    package init(field: Int, lineBreaks: Int) {
      (self.field, self.lineBreaks) = (field, lineBreaks)
    }
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
    record.begin(at: start)
    guard start < bytes.count else { return isLast ? .end : .needsMore }
    if let ended = lineEnd(bytes, at: start, isLast: isLast, into: &record) {
      return ended ? .record : .needsMore
    }
    var marks = ByteMarks(bytes, from: start, delimiter: delimiter)
    var fieldStart = start
    while true {
      let end: Int
      if fieldStart < bytes.count, bytes[fieldStart] == CSVScanner.quote {
        let before = record.lineBreaks
        guard let close = quotedField(bytes, at: fieldStart, &marks, into: &record) else {
          guard isLast else { return .needsMore }
          return .unclosedQuote(OpenQuote(field: record.fields.count, lineBreaks: before))
        }
        end = close
      } else {
        end = plainEnd(bytes, &marks)
        record.append(plain: fieldStart..<end)
      }
      if end == bytes.count {
        guard isLast else { return .needsMore }
        record.end = end
        return .record
      }
      if bytes[end] == delimiter {
        fieldStart = end + 1
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

  /// The next delimiter or line end; quotes before it are text.
  @inline(__always)
  private func plainEnd(_ bytes: Span<UInt8>, _ marks: inout ByteMarks) -> Int {
    while true {
      let mark = marks.next(bytes)
      if mark == bytes.count || bytes[mark] != CSVScanner.quote { return mark }
    }
  }

  /// Takes a field that begins with a quote: where its delimiter or line end stands; nil if it
  /// does not end.
  private func quotedField(
    _ bytes: Span<UInt8>, at start: Int, _ marks: inout ByteMarks, into record: inout CSVRecord
  ) -> Int? {
    _ = marks.next(bytes)
    guard let (close, hasDoubled) = closingQuote(bytes, &marks, into: &record) else { return nil }
    let end = plainEnd(bytes, &marks)
    let isPlain = end == close + 1
    record.append(
      quoted: start + 1..<(isPlain && !hasDoubled ? close : end),
      needsUnquoting: hasDoubled || !isPlain)
    return end
  }

  /// The quote that ends a quoted field, and whether doubled ones stand before it.
  private func closingQuote(
    _ bytes: Span<UInt8>, _ marks: inout ByteMarks, into record: inout CSVRecord
  ) -> (position: Int, hasDoubled: Bool)? {
    var hasDoubled = false
    var lineBreaks = 0
    while true {
      let mark = marks.next(bytes)
      guard mark < bytes.count else { return nil }
      let isPair = mark + 1 < bytes.count
      switch bytes[mark] {
      case CSVScanner.quote:
        guard isPair, bytes[mark + 1] == CSVScanner.quote else {
          record.lineBreaks += lineBreaks
          return (mark, hasDoubled)
        }
        hasDoubled = true
        _ = marks.next(bytes)
      case CSVScanner.lineFeed: lineBreaks += 1
      case CSVScanner.carriageReturn:
        if !isPair || bytes[mark + 1] != CSVScanner.lineFeed { lineBreaks += 1 }
      default: continue
      }
    }
  }
}
