import Files
import Grid
import Spreadsheet
import TextEncoding
import Values

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

  /// Reads what arrives piece by piece.
  ///
  /// - Throws: `FileError` where the first piece cannot be read.
  package init(_ input: any ByteInput, options: Options = Options()) throws {
    records = try CSVCursor(input, options: options)
  }

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
