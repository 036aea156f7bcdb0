import Files
import Grid
import Spreadsheet
import TextEncoding
import Values

/// The records of a CSV file, one at a time, as the bytes they are: nothing is made of a field
/// until it is asked for, so that a file of millions of fields passes in a few megabytes.
///
/// Encoding and dialect are found by content unless given. What is asked of a field holds until
/// `next` is called again.
///
/// ```swift
/// var records = try CSVCursor(path: "排查表.csv")
/// var sum = 0.0
/// while try records.next() {
///   for index in 0..<records.count {
///     let field = records.field(index)
///     if field.kind == .number { sum += field.number }
///   }
/// }
/// ```
public struct CSVCursor: ~Copyable {
  /// What the encoding and the dialect are, and why.
  package var format: CSVFormat { CSVFormat(encoding: text.encoding, dialect: dialect) }
  /// What was odd so far and read all the same.
  package private(set) var oddities = CSVOddities()
  /// How many NUL characters were met so far; they are kept.
  package var nullCount: Int { text.nullCount }
  /// The fields of the last record; those whose quotes were resolved stand beside the text.
  private(set) var record = CSVRecord()
  /// The number of the last record, from 1; empty lines count.
  public private(set) var row = 0
  /// The line where the last record begins, from 1.
  public private(set) var line = 1

  private let options: CSVReader.Options
  private let dialect: DetectedDialect
  private let scanner: CSVScanner
  private var text: DecodedText
  private var aside: [UInt8] = []
  private var nextLine = 1

  /// Reads bytes in memory.
  ///
  /// - Throws: nothing that memory allows.
  public init(_ bytes: [UInt8], options: CSVReader.Options = .init()) throws {
    try self.init(BytesInput(bytes), options: options)
  }

  /// Reads a file.
  ///
  /// - Throws: `FileError`.
  public init(path: String, options: CSVReader.Options = .init()) throws {
    try self.init(FileInput(path: path), options: options)
  }

  /// Reads what arrives piece by piece.
  ///
  /// - Throws: `FileError` where the first piece cannot be read.
  package init(_ input: any ByteInput, options: CSVReader.Options = .init()) throws {
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

  /// Goes on to the next record.
  ///
  /// - Returns: false behind the last one.
  /// - Throws: `CSVError`: an unclosed quote, a record past the limit; `FileError`: a failed read.
  public mutating func next() throws -> Bool {
    line = nextLine
    var start = record.end
    while true {
      switch scan(from: start) {
      case .record:
        row += 1
        nextLine += record.lineBreaks
        noteOddities()
        if record.needsUnquoting { unquote() }
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

  /// The window is held only while it is looked at: else it would be copied before it moves on.
  private mutating func scan(from start: Int) -> CSVScanner.Result {
    let bytes = text.bytes
    return scanner.scan(bytes.span, from: start, isLast: text.isWhole, into: &record)
  }

  private mutating func unquote() {
    let bytes = text.bytes
    record.unquote(bytes.span, into: &aside)
  }

  /// How many fields the record has; an empty line has none.
  public var count: Int { record.fields.count }

  /// The bytes of a field in UTF-8, without quotes around it. Nothing is copied.
  ///
  /// - Parameter index: from 0.
  @_lifetime(borrow self)
  public func utf8(_ index: Int) -> Span<UInt8> {
    let field = record.fields[index]
    let all: Span<UInt8>
    if field.isAside { all = aside.span } else { all = text.bytes.span }
    return all.extracting(field.start..<field.end)
  }

  /// What a field is by its spelling, with its typed value.
  ///
  /// - Parameter index: from 0.
  public func field(_ index: Int) -> SpelledField { SpelledField(utf8(index)) }

  /// The text of a field.
  ///
  /// - Parameter index: from 0.
  public func text(_ index: Int) -> String { String(decodingUTF8: utf8(index)) }

  /// The place of a field of the last record; of the record where the field is nil.
  package func position(field: Int?, line: Int) -> SourcePosition {
    SourcePosition(
      file: options.file, cell: CellReference(row: row, column: (field ?? 0) + 1), line: line)
  }

  private mutating func unclosed(_ quote: CSVScanner.OpenQuote) -> CSVError {
    row += 1
    return CSVError(
      .unclosedQuote, at: position(field: quote.field, line: line + quote.lineBreaks))
  }

  private mutating func noteOddities() {
    if let expected = dialect.columns, !record.fields.isEmpty, record.fields.count != expected {
      oddities.note(raggedLine: line)
    }
    while let bad = text.nextBadByte(before: record.end) {
      let column = record.fields.firstIndex { bad < $0.end } ?? record.fields.count - 1
      oddities.note(badByteAt: CellReference(row: row, column: max(column, 0) + 1), line: line)
    }
  }
}
