import TextEncoding

/// Rows whose fields are bytes already: copied without a string in between.
extension CSVWriter {
  /// Begins a row; the rows between the last one and this are empty lines.
  package func beginRow(_ number: Int) throws {
    while nextRow < number { try write(record: []) }
    (column, delimiters, isLastEmpty) = (0, 0, false)
  }

  /// Writes a field, in the order of columns.
  ///
  /// - Parameter text: UTF-8.
  package func append(_ text: Span<UInt8>, column next: Int) {
    delimit(upTo: next)
    (column, isLastEmpty) = (next, text.isEmpty)
    // Defused texts and the first field of a file have rules of their own.
    guard !options.defuses, nextRow > 1 || next > 1 else {
      return write(field: String(decodingUTF8: text), column: next)
    }
    guard needsQuotes(text) else { return output.append(text) }
    output.append(CSVScanner.quote)
    var done = 0
    for index in text.indices where text[index] == CSVScanner.quote {
      output.append(text.extracting(done...index))
      done = index
    }
    output.append(text.extracting(done...))
    output.append(CSVScanner.quote)
  }

  /// Ends the row, as wide as the widest one before it.
  package func endRow() throws {
    width = max(width, column)
    delimit(upTo: width)
    // A lone empty field would read as an empty line.
    if width == 1, isLastEmpty { output.append("\"\"") }
    try endRecord()
  }

  private func delimit(upTo column: Int) {
    while delimiters < column - 1 {
      output.append(options.dialect.delimiter)
      delimiters += 1
    }
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    var marks = ByteMarks(text, from: 0, delimiter: options.dialect.delimiter)
    return marks.next(text) < text.count
  }
}
