import Files
import Grid
import Spreadsheet
import TextEncoding
import Values

/// A CSV file read record by record, in memory that does not grow with the records.
///
/// Encoding and dialect are found by content unless told; `encoding` and `dialect` say what was
/// found. All values are text. Rows are numbered by record, columns by field.
///
/// ```swift
/// let reader = try CSVReader(bytes)
/// while let row = try reader.next() { print(row.number, row.cells.count) }
/// ```
public final class CSVReader: RowSource {
  /// How a file is read, where that is not left to its content.
  public struct Options: Hashable, Sendable {
    /// The encoding; nil to find it.
    public var encoding: TextEncoding?
    /// The dialect; nil to find it.
    public var dialect: CSVDialect?
    /// The name of the file, for messages.
    public var file: String?
    /// The longest record in bytes of UTF-8; 64 MB by default.
    public var recordLimit = 64 << 20

    /// Everything found by content.
    public init(encoding: TextEncoding? = nil, dialect: CSVDialect? = nil, file: String? = nil) {
      (self.encoding, self.dialect, self.file) = (encoding, dialect, file)
    }
  }

  /// What the encoding and the dialect are, and why.
  package var format: CSVFormat { CSVFormat(encoding: text.encoding, dialect: dialect) }
  /// What was odd so far and read all the same.
  package private(set) var oddities = CSVOddities()
  /// How many NUL characters were met so far; they are kept.
  package var nullCount: Int { text.nullCount }
  /// The fields of the last record, as ranges of `text`.
  package private(set) var record = CSVRecord()
  /// The number of the last record, from 1.
  package private(set) var recordNumber = 0
  /// The line where the last record begins, from 1.
  package private(set) var line = 1

  private let options: Options
  private let dialect: DetectedDialect
  private let scanner: CSVScanner
  private var text: DecodedText
  private var nextLine = 1

  /// Reads bytes in memory.
  ///
  /// - Throws: nothing that memory allows.
  public convenience init(_ bytes: [UInt8], options: Options = Options()) throws {
    try self.init(BytesInput(bytes), options: options)
  }

  /// Reads what arrives piece by piece.
  ///
  /// - Throws: `FileError` where the first piece cannot be read.
  package init(_ input: any ByteInput, options: Options = Options()) throws {
    self.options = options
    text = try DecodedText(input, encoding: options.encoding)
    let sample = text.bytes
    dialect =
      if let told = options.dialect {
        DetectedDialect(told: told, sample: sample.span, isWhole: text.isWhole)
      } else {
        DetectedDialect(of: sample.span, isWhole: text.isWhole)
      }
    scanner = CSVScanner(delimiter: dialect.dialect.delimiter)
    record.end = dialect.separatorLineLength
    if dialect.separatorLineLength > 0 { nextLine = 2 }
  }

  /// Whether the start of the file is hardly text: more than one in twenty bytes is NUL or
  /// no character of any encoding.
  package var looksBinary: Bool { text.badShareOfSample > 0.05 }

  /// The next record as a row of text cells, without its empty fields; nil after the last.
  ///
  /// - Throws: `CSVError`: an unclosed quote, a record past the limit; `FileError`: a failed read.
  public func next() throws -> StreamedRow? {
    guard try advance() else { return nil }
    var cells: [StreamedCell] = []
    cells.reserveCapacity(record.fields.count)
    for index in record.fields.indices {
      let field = self.field(index)
      if !field.isEmpty {
        cells.append(StreamedCell(column: index + 1, cell: Cell(value: .text(field))))
      }
    }
    return StreamedRow(number: recordNumber, cells: cells)
  }

  /// Goes to the next record; false after the last.
  package func advance() throws -> Bool {
    line = nextLine
    var start = record.end
    while true {
      switch scanner.scan(text.bytes.span, from: start, isLast: text.isWhole, into: &record) {
      case .record:
        recordNumber += 1
        nextLine += record.lineBreaks
        noteOddities()
        return true
      case .end: return false
      case .unclosedQuote(let quote): throw unclosed(quote)
      case .needsMore:
        guard text.bytes.count - start < options.recordLimit else {
          throw CSVError(
            .recordTooLong(limit: options.recordLimit), at: position(field: nil, line: line))
        }
        try text.refill(dropping: start)
        start = 0
      }
    }
  }

  /// The text of a field of the last record.
  ///
  /// - Parameter index: from 0.
  package func field(_ index: Int) -> String {
    withField(index) { String(decodingUTF8: $0) }
  }

  /// Hands the bytes of a field of the last record to a closure, in UTF-8 and without quotes.
  package func withField<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let field = record.fields[index]
    let bytes = text.bytes
    guard field.needsUnquoting else {
      return body(bytes.span.extracting(field.start..<field.end))
    }
    var unquoted: [UInt8] = []
    CSVRecord.unquote(bytes.span.extracting(field.start..<field.end), into: &unquoted)
    return body(unquoted.span)
  }

  /// The place of a field of the last record; of the record where the field is nil.
  package func position(field: Int?, line: Int) -> SourcePosition {
    SourcePosition(
      file: options.file, cell: CellReference(row: recordNumber, column: (field ?? 0) + 1),
      line: line)
  }

  private func unclosed(_ quote: CSVScanner.OpenQuote) -> CSVError {
    recordNumber += 1
    return CSVError(
      .unclosedQuote, at: position(field: quote.field, line: line + quote.lineBreaks))
  }

  private func noteOddities() {
    if let expected = dialect.columns, !record.fields.isEmpty,
      record.fields.count != expected
    {
      oddities.note(raggedLine: line)
    }
    while let bad = text.nextBadByte(before: record.end) {
      let column = record.fields.firstIndex { bad < $0.end } ?? record.fields.count - 1
      oddities.note(
        badByteAt: CellReference(row: recordNumber, column: max(column, 0) + 1), line: line)
    }
  }
}
