/// Where the fields of one record stand in a buffer. Made once and used for record after record,
/// so that scanning allocates nothing.
package struct CSVRecord: Sendable {
  /// One field.
  package struct Field: Hashable, Sendable {
    /// Its text, without the quotes around it.
    package var start: Int, end: Int
    /// Whether it begins with a quote.
    package var isQuoted: Bool
    /// Whether quotes inside it are still to be resolved.
    package var needsUnquoting: Bool
    /// Whether its text stands beside the record's, its quotes resolved.
    package var isAside = false

    /// A field as it stands in a text.
    package init(start: Int, end: Int, isQuoted: Bool, needsUnquoting: Bool) {
      (self.start, self.end) = (start, end)
      (self.isQuoted, self.needsUnquoting) = (isQuoted, needsUnquoting)
    }
  }

  /// The fields, at least one; none in an empty line.
  package internal(set) var fields: [Field] = []
  /// Where the record begins, and where the next one does.
  package internal(set) var start = 0, end = 0
  /// How many line breaks it has, the one at its end included.
  package internal(set) var lineBreaks = 0
  /// Whether quotes inside some field are still to be resolved.
  package private(set) var needsUnquoting = false

  /// No fields yet.
  package init() {}

  /// Begins a record that has no fields yet.
  mutating func begin(at place: Int) {
    fields.removeAll(keepingCapacity: true)
    (start, end, lineBreaks, needsUnquoting) = (place, place, 0, false)
  }

  /// Adds a field that begins with a quote.
  mutating func append(quoted range: Range<Int>, needsUnquoting: Bool) {
    fields.append(
      Field(
        start: range.lowerBound, end: range.upperBound, isQuoted: true,
        needsUnquoting: needsUnquoting))
    if needsUnquoting { self.needsUnquoting = true }
  }

  /// Resolves the quotes inside fields; their texts then stand in a buffer of their own.
  mutating func unquote(_ text: Span<UInt8>, into aside: inout [UInt8]) {
    aside.removeAll(keepingCapacity: true)
    for index in fields.indices where fields[index].needsUnquoting {
      let from = aside.count
      CSVRecord.unquote(text.extracting(fields[index].start..<fields[index].end), into: &aside)
      (fields[index].start, fields[index].end) = (from, aside.count)
      (fields[index].needsUnquoting, fields[index].isAside) = (false, true)
    }
    needsUnquoting = false
  }

  /// Adds a field without quotes.
  @inline(__always)
  mutating func append(plain range: Range<Int>) {
    fields.append(
      Field(start: range.lowerBound, end: range.upperBound, isQuoted: false, needsUnquoting: false))
  }

  /// Resolves the quotes of a field that began with one, as Excel and Python's csv module do:
  /// `""` is a quote, the first single quote ends the quoting, and what follows is plain text.
  ///
  /// - Parameter text: the field's bytes behind its first quote.
  package static func unquote(_ text: Span<UInt8>, into bytes: inout [UInt8]) {
    var isOpen = true
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard isOpen, byte == CSVScanner.quote else {
        bytes.append(byte)
        continue
      }
      if index < text.count, text[index] == CSVScanner.quote {
        bytes.append(byte)
        index += 1
      } else {
        isOpen = false
      }
    }
  }
}
