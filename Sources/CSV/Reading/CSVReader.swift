// Whoever imports this module has its cells, places and errors with it.
@_exported import Files
@_exported import Grid
@_exported import Spreadsheet
@_exported import TextEncoding
@_exported import Values
@_exported import Wording

/// A CSV file read record by record as rows of cells, in memory that does not grow with the
/// records. `CSVCursor` beneath it hands out the bytes themselves.
///
/// Encoding and dialect are found by content unless given. All values are text. Rows are numbered
/// by record, columns by field.
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

  /// The records as bytes.
  private var records: CSVCursor

  /// Reads bytes in memory.
  ///
  /// - Throws: nothing that memory allows.
  public convenience init(_ bytes: [UInt8], options: Options = Options()) throws {
    try self.init(BytesInput(bytes), options: options)
  }

  /// Reads a file.
  ///
  /// - Throws: `FileError`.
  public convenience init(path: String, options: Options = Options()) throws {
    try self.init(FileInput(path: path), options: options.naming(path))
  }

  /// Reads what a file that is open already, a pipe or a socket gives; it stays open.
  ///
  /// - Throws: `FileError` where the first piece cannot be read.
  public convenience init(fileDescriptor: Int32, options: Options = Options()) throws {
    try self.init(FileInput(sharing: fileDescriptor), options: options)
  }

  /// Reads what arrives piece by piece.
  ///
  /// - Throws: `FileError` where the first piece cannot be read.
  package init(_ input: any ByteInput, options: Options = Options()) throws {
    records = try CSVCursor(input, options: options)
    origin = SourcePosition(file: options.file)
  }

  /// The file, where its name is known.
  public let origin: SourcePosition
  /// The encoding, as it was told or found.
  public var encoding: TextEncoding { format.encoding.encoding }
  /// What stands between fields, as it was told or found.
  public var dialect: CSVDialect { format.dialect.dialect }
  /// What was odd so far and read all the same: bytes that are no characters, uneven records, an
  /// encoding that is rather another.
  public var notices: [Notice] { oddities.notices(of: format, file: origin.file) }

  /// A field as a number, a date, a time or a truth value; nil for what is text, long digits and
  /// leading zeros among it.
  public func value(spelled text: String) -> CellValue? { SpelledField(text.utf8.span).value }

  /// What the encoding and the dialect are, and why.
  package var format: CSVFormat { records.format }
  /// What was odd so far and read all the same.
  package var oddities: CSVOddities { records.oddities }
  /// The number of the last record, from 1.
  package var recordNumber: Int { records.row }
  /// How many fields the last record has.
  package var count: Int { records.count }

  /// The next record as a row of text cells, without its empty fields; nil after the last.
  ///
  /// - Throws: `CSVError`: an unclosed quote, a record past the limit; `FileError`: a failed read.
  public func next() throws -> StreamedRow? {
    guard try records.next() else { return nil }
    var cells: [StreamedCell] = []
    cells.reserveCapacity(records.count)
    for index in 0..<records.count where !records.utf8(index).isEmpty {
      cells.append(StreamedCell(column: index + 1, cell: Cell(value: .text(records.text(index)))))
    }
    return StreamedRow(number: records.row, cells: cells)
  }

  /// Goes to the next record; false after the last.
  package func advance() throws -> Bool { try records.next() }

  /// The text of a field of the last record.
  ///
  /// - Parameter index: from 0.
  package func field(_ index: Int) -> String { records.text(index) }

  /// The place of a field of the last record.
  func position(field: Int) -> SourcePosition { records.position(field: field, line: records.line) }
}

extension CSVReader.Options {
  /// The same for a file, which messages name unless they have another name.
  fileprivate func naming(_ path: String) -> CSVReader.Options {
    var options = self
    options.file = file ?? path
    return options
  }
}
