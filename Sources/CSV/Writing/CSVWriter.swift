import Files
import Grid
import Spreadsheet
import TextEncoding
import Values

/// Rows to a CSV file, in memory that does not grow with them. Mirrors `CSVReader`.
///
/// Quotes stand only where they are needed. Rows that are left out become empty lines; each row
/// has as many fields as the widest one before it.
///
/// ```swift
/// let bytes = try CSVWriter.bytes(of: sheet)
/// ```
public final class CSVWriter: RowSink {
  /// How a file is written.
  public struct Options: Hashable, Sendable {
    /// What stands between fields; a comma by default.
    public var dialect: CSVDialect
    /// The encoding; UTF-8 by default.
    public var encoding: TextEncoding
    /// Whether U+FEFF stands at the start, so that Excel reads UTF-8 as such; true by default.
    public var byteOrderMark: Bool
    /// The end of a line; CRLF by default, as Excel writes it.
    public var lineEnd: String
    /// Whether text that a spreadsheet program would run as a formula gets an apostrophe before
    /// it; numbers do not. False by default: text is never altered.
    public var defuses: Bool

    /// UTF-8 with a byte order mark, commas, CRLF.
    public init(
      dialect: CSVDialect = .commas, encoding: TextEncoding = .utf8, byteOrderMark: Bool = true,
      lineEnd: String = "\r\n", defuses: Bool = false
    ) {
      (self.dialect, self.encoding, self.byteOrderMark) = (dialect, encoding, byteOrderMark)
      (self.lineEnd, self.defuses) = (lineEnd, defuses)
    }
  }

  /// The characters that the encoding lacks, of what was handed on so far.
  public private(set) var lostCharacters = LostCharacters()

  let options: Options
  let output: TextOutput
  private let format: (Cell) -> String
  var nextRow = 1
  /// The first row that is still held back.
  private var firstRow = 1
  var width = 0
  /// Of the row that is being written from bytes: its last field so far, the delimiters before it,
  /// and whether it is empty.
  var (column, delimiters, isLastEmpty) = (0, 0, false)

  /// Writes to some output.
  ///
  /// - Parameter format: the text of a cell; by default that of its value.
  package init(
    to output: any ByteOutput, options: Options = Options(),
    format: @escaping (Cell) -> String = \.plainText
  ) throws {
    self.options = options
    self.format = format
    self.output = try TextOutput(
      to: output, encoding: options.encoding, byteOrderMark: options.byteOrderMark)
  }

  /// Writes a row; the rows between the last one and this are empty lines.
  public func write(_ row: StreamedRow) throws {
    var fields: [String] = []
    for cell in row.cells {
      while fields.count < cell.column - 1 { fields.append("") }
      fields.append(format(cell.cell))
    }
    while nextRow < row.number { try write(record: []) }
    try write(record: fields)
  }

  /// Writes a record of texts.
  package func write(record fields: [String]) throws {
    width = max(width, fields.count)
    for index in 0..<width {
      if index > 0 { output.append(options.dialect.delimiter) }
      guard fields.indices.contains(index) else { continue }
      write(field: fields[index], column: index + 1)
    }
    // A lone empty field would read as an empty line.
    if width == 1, fields.first?.isEmpty == true { output.append("\"\"") }
    try endRecord()
  }

  /// Writes a record in which nothing and an empty text are two things: nil is nothing, an empty text
  /// two quotes, as databases read them.
  package func write(values: [String?]) throws {
    width = max(width, values.count)
    for index in 0..<width {
      if index > 0 { output.append(options.dialect.delimiter) }
      guard values.indices.contains(index), let value = values[index] else { continue }
      if value.isEmpty { output.append("\"\"") } else { write(field: value, column: index + 1) }
    }
    try endRecord()
  }

  func endRecord() throws {
    output.append(options.lineEnd)
    nextRow += 1
    if output.isLarge { try finish() }
  }

  /// Hands on what is still held back.
  ///
  /// - Throws: what the output throws.
  public func finish() throws {
    try output.flush { text, places in
      lostCharacters.note(
        places, in: text, delimiter: options.dialect.delimiter, firstRow: firstRow)
    }
    firstRow = nextRow
  }

  func write(field: String, column: Int) {
    let text = options.defuses ? CSVWriter.defused(field) : field
    guard needsQuotes(text, column: column) else { return output.append(text) }
    output.append(CSVScanner.quote)
    for byte in text.utf8 {
      if byte == CSVScanner.quote { output.append(byte) }
      output.append(byte)
    }
    output.append(CSVScanner.quote)
  }

  private func needsQuotes(_ text: String, column: Int) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case options.dialect.delimiter, CSVScanner.quote, 0x0A, 0x0D: return true
      default: continue
      }
    }
    return nextRow == 1 && column == 1 && text.lowercased().hasPrefix("sep=")
  }
}
