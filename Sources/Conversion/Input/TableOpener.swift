import CSV
import Files
import JSON
import Spreadsheet
import TextEncoding
import Wording

/// Tells files apart and opens them as tables.
enum TableOpener {
  /// The kinds of files that are read.
  enum Kind: Hashable, Sendable { case workbook, csv, objects, cells }

  private static let workbookExtensions: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "et", "ods",
  ]

  /// The kind of a file by its content; a file that is named as a workbook is one, or refused
  /// with the reason by the reader of workbooks.
  static func kind(of source: InputSource) throws -> Kind {
    let head = try source.head()
    let content = FileKind(of: head)
    if workbookExtensions.contains(source.fileExtension) {
      guard content != .text || !isPlainText(head) else {
        throw ConversionError(.textAsWorkbook, file: source.shownAs)
      }
      return .workbook
    }
    switch content {
    case .package, .compoundFile, .bareRecords, .pdf, .picture, .archive: return .workbook
    case .webPage, .spreadsheetXML, .markup, .text, .empty: return .csv
    case .jsonLines, .jsonArray: return try kind(ofJSON: source)
    }
  }

  /// Whether bytes are text and nothing else: an encoding fits, and no control characters but
  /// white space stand in it.
  private static func isPlainText(_ head: [UInt8]) -> Bool {
    DetectedEncoding(of: head.span, isWhole: false).evidence != .fewestErrors
      && !head.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
  }

  private static func kind(ofJSON source: InputSource) throws -> Kind {
    var lines = try JSONLines(source)
    let isNamedSo = ["ndjson", "jsonl", "json"].contains(source.fileExtension)
    do {
      return try lines.next().map(CellsTable.matches) == true ? .cells : .objects
    } catch let error as ConversionError {
      if isNamedSo { throw error }
      return .csv
    }
  }

  /// Opens a file.
  static func open(
    _ source: InputSource, for format: OutputFormat, options: ConversionOptions
  ) throws -> any TableInput {
    switch try kind(of: source) {
    case .workbook: try workbook(source)
    case .csv:
      try CSVTable(source, options: options.reading(for: format), forWorkbook: format == .xlsx)
    case .objects: try JSONTable(source, options: options)
    case .cells: try CellsTable(source)
    }
  }

  private static func workbook(_ source: InputSource) throws -> any TableInput {
    switch try source.workbookFormat() {
    case .xlsx: try WorkbookTable(source)
    case .xls: try OldWorkbookTable(source)
    }
  }
}

extension ConversionOptions {
  /// From CSV to CSV nothing is typed, and a given delimiter is the one to write; the one to read
  /// is found. Of a part of a table, only its own rows say what its columns are.
  fileprivate func reading(for format: OutputFormat) -> ConversionOptions {
    var options = self
    if format.isText || selection.selects { options.types = false }
    if format == .csv || format == .tsv { options.dialect = nil }
    return options
  }
}
