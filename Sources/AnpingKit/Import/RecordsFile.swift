import CSV
import Forms
import JSON
import Spreadsheet
import Wording
import XLSX

/// The records of files as one file, written piece by piece: JSON goes on its way at once, a table
/// when all its columns are known.
///
/// ```swift
/// var file = RecordsFile(.ndjson, of: FileRecords(in: round, wording: wording))
/// try await round.importEach(paths, standardInputAs: "-", make: file.piece) {
///   try file.append($0, to: write)
/// }
/// try file.finish(to: write)
/// ```
package struct RecordsFile {
  /// What one file adds to it.
  package struct Piece: Sendable {
    /// The file.
    package let file: ImportedFile
    fileprivate let records: [[UInt8]]
    fileprivate let readings: [FormReading]
  }

  private let format: RecordFormat
  private let records: FileRecords
  private let wording: Wording
  private var readings: [FormReading] = []
  private var isEmpty = true

  /// A file without records.
  package init(_ format: RecordFormat, of records: FileRecords, wording: Wording) {
    (self.format, self.records, self.wording) = (format, records, wording)
  }

  /// Makes the piece of a file, on any thread.
  package var piece: @Sendable (ImportedFile) -> Piece {
    let (isTable, records) = ([.csv, .xlsx].contains(format), records)
    return { file in
      Piece(
        file: file, records: isTable ? [] : records.json(of: file),
        readings: isTable ? records.readings(of: file) : [])
    }
  }

  /// Adds a piece.
  ///
  /// - Throws: the writer's error.
  package mutating func append(_ piece: Piece, to output: ([UInt8]) throws -> Void) throws {
    readings += piece.readings
    for record in piece.records {
      switch format {
      case .ndjson: try output(record + [UInt8(ascii: "\n")])
      default: try output([UInt8(ascii: isEmpty ? "[" : ",")] + record)
      }
      isEmpty = false
    }
  }

  /// Writes what is left to be written.
  ///
  /// - Throws: the writer's error.
  package func finish(to output: ([UInt8]) throws -> Void) throws {
    switch format {
    case .ndjson: break
    case .json: try output(Array((isEmpty ? "[]\n" : "]\n").utf8))
    case .csv: try output(CSVWriter.bytes(of: table, options: .init(defuses: true)))
    case .xlsx: try output(Workbook(sheets: [table]).xlsxBytes())
    }
  }

  private var table: Sheet {
    ReadingTable(readings).sheet(named: wording.text("records.sheet"))
  }
}
