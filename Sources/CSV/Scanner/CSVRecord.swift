/// Where the fields of one record stand in a buffer. Made once and used for record after record,
/// so that scanning allocates nothing.
package struct CSVRecord: Sendable {
  /// One field.
  package struct Field: Hashable, Sendable {
    /// Its text, without the quotes around it.
    package var start: Int, end: Int
    /// Whether it begins with a quote.
    package var isQuoted: Bool
    /// Whether quotes inside it are still to be resolved (`CSVRecord.unquote`).
    package var needsUnquoting: Bool
  }

  /// The fields, at least one; none in an empty line.
  package internal(set) var fields: [Field] = []
  /// Where the record begins, and where the next one does.
  package internal(set) var start = 0, end = 0
  /// How many line breaks it has, the one at its end included.
  package internal(set) var lineBreaks = 0

  /// No fields yet.
  package init() {}

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
