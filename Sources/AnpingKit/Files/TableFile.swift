import CSV
import Conversion
import Files
import Grid
import Spreadsheet
import Wording
import XLSX
import ZipContainer

/// A workbook or a CSV file, told apart by its content, read whole.
package struct TableFile: Sendable {
  /// What a file is.
  package enum Kind: Sendable {
    case workbook, csv
    /// A workbook of Excel 5 to 2003, or of WPS (`.xls`, `.et`).
    case oldWorkbook
  }

  /// What it is.
  package let kind: Kind
  /// The file.
  package let bytes: [UInt8]
  /// What is in it; of a CSV file one sheet of text cells.
  package let workbook: Workbook

  /// Opens a file.
  ///
  /// - Throws: the reader's error with its sentence, naming the file.
  package static func open(_ path: String) throws -> TableFile {
    try open(InputFile(path: path, shownAs: path, isNamed: true))
  }

  /// Opens a file that is shown by a name of its own.
  ///
  /// - Throws: the reader's error with its sentence, naming the file as it is shown.
  package static func open(
    _ input: InputFile, limits: Limits = .default
  ) throws -> TableFile {
    let bytes = try input.bytes()
    do {
      return try open(bytes, of: input.shownAs, limits: limits)
    } catch let error as any WordedError {
      throw LocatedError(error, file: input.shownAs)
    }
  }

  /// Opens the bytes of a file.
  ///
  /// - Parameter path: its name, which names the sheet of a text.
  /// - Throws: the reader's error with its sentence.
  static func open(
    _ bytes: [UInt8], of path: String, limits: Limits = .default
  ) throws -> TableFile {
    switch FileKind(of: Array(bytes.prefix(FileKind.headLength))) {
    case .text, .jsonLines, .jsonArray, .empty:
      let name = SheetName.cleaned(FilePath(path).stem)
      let workbook = try CSVReader.workbook(bytes, sheetName: name, limits: limits)
      return TableFile(kind: .csv, bytes: bytes, workbook: workbook)
    case .package, .compoundFile, .bareRecords, .pdf, .webPage, .spreadsheetXML, .markup, .picture,
      .archive:
      let format = WorkbookFormat(of: bytes)
      return TableFile(
        kind: format == .xls ? .oldWorkbook : .workbook, bytes: bytes,
        workbook: try format.workbook(bytes, limits: limits))
    }
  }

  /// An `.xlsx` or `.xlsm` with the same on it, to be changed: the file itself, or one that is
  /// written of what was read.
  ///
  /// - Throws: the writer's error.
  func package() throws -> [UInt8] {
    kind == .workbook ? bytes : try workbook.xlsxBytes()
  }

  /// What tells the file from another version of it: `CRC32 1A2B3C4D, 12345 B`.
  package var fingerprint: String {
    let digits = String(Checksum(of: bytes).value, radix: 16, uppercase: true)
    return
      "CRC32 \(String(repeating: "0", count: 8 - digits.utf8.count))\(digits), \(bytes.count) B"
  }
}
