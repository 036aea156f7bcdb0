import CSV
import Grid
import Spreadsheet
import TextEncoding
import Values
import Wording

/// A CSV file as a table of one sheet. With types it is read twice: once to find them.
final class CSVTable: TableInput {
  let sheets = [TableSheet(name: nil)]
  private(set) var findings: [Notice] = []

  private let source: InputSource
  private var options: CSVReader.Options
  private let limitsText: Bool
  private var plan: TypePlan?
  private var rows: TypedRows?

  /// - Parameter forWorkbook: whether fields are refused that no cell holds.
  init(_ source: InputSource, options: ConversionOptions, forWorkbook: Bool) throws {
    self.source = source
    self.options = CSVReader.Options(
      encoding: options.encoding, dialect: options.dialect, file: source.shownAs)
    limitsText = forWorkbook
    var records = try CSVCursor(source.open(), options: self.options)
    let format = records.format
    guard !records.looksBinary else {
      throw ConversionError(.formatUnknown, file: source.shownAs)
    }
    // The second pass is not to guess again.
    self.options.dialect = format.dialect.dialect
    findings = CSVTable.findings(format, file: source.shownAs)
    if options.types { plan = try TypePlan(&records) }
  }

  var notices: [Notice] { rows?.notices(file: source.shownAs) ?? [] }

  func rows(ofSheet index: Int) throws -> any RowSource {
    let rows = TypedRows(
      try CSVCursor(source.open(), options: options), plan: plan, limitsText: limitsText)
    self.rows = rows
    return rows
  }

  func layout(ofSheet index: Int) -> SheetLayout {
    guard let plan else { return SheetLayout() }
    return SheetLayout(headerRow: plan.headerRow, columns: plan.columns, lastRow: plan.rows)
  }

  private static func findings(_ format: CSVFormat, file: String) -> [Notice] {
    let position = SourcePosition(file: file)
    let delimiter = format.dialect.dialect.delimiter
    let shown = delimiter == 0x09 ? "\\t" : String(decoding: [delimiter], as: UTF8.self)
    return [
      Notice(
        format.encoding.evidence.kind, [format.encoding.encoding.name], at: position),
      Notice(
        format.dialect.evidence.kind, [shown, String(format.dialect.columns ?? 1)], at: position),
    ]
  }
}

extension DetectedEncoding.Evidence {
  /// What is reported about it.
  fileprivate var kind: DiagnosticCode {
    switch self {
    case .byteOrderMark: .encodingByteOrderMark
    case .zeroBytes: .encodingZeroBytes
    case .ascii: .encodingASCII
    case .validUTF8: .encodingValidUTF8
    case .validGB18030: .encodingValidGB18030
    case .fewestErrors: .encodingFewestErrors
    case .told: .encodingNamed
    }
  }
}

extension DetectedDialect.Evidence {
  /// What is reported about it.
  fileprivate var kind: DiagnosticCode {
    switch self {
    case .separatorLine: .dialectSeparatorLine
    case .consistency: .dialectConsistency
    case .singleColumn: .dialectSingleColumn
    case .told: .dialectNamed
    }
  }
}
