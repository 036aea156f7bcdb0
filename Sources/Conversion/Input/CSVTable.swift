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
  private var reader: CSVReader?

  /// - Parameter forWorkbook: whether fields are refused that no cell holds.
  init(_ source: InputSource, options: ConversionOptions, forWorkbook: Bool) throws {
    self.source = source
    self.options = CSVReader.Options(
      encoding: options.encoding, dialect: options.dialect, file: source.shownAs)
    limitsText = forWorkbook
    let reader = try CSVReader(source.open(), options: self.options)
    let format = reader.format
    guard !reader.looksBinary else {
      throw ConversionError(.formatUnknown, file: source.shownAs)
    }
    // The second pass is not to guess again.
    self.options.dialect = format.dialect.dialect
    findings = CSVTable.findings(format, file: source.shownAs)
    if options.types { plan = try TypePlan(reader) }
  }

  var notices: [Notice] {
    guard let reader else { return [] }
    let notices = reader.oddities.notices(of: reader.format, file: source.shownAs)
    guard reader.nullCount > 0 else { return notices }
    let nulls = Notice(
      .nullCharacters, [String(reader.nullCount)], at: SourcePosition(file: source.shownAs))
    return notices + [nulls]
  }

  func rows(ofSheet index: Int) throws -> any RowSource {
    let reader = try CSVReader(source.open(), options: options)
    self.reader = reader
    return TypedRows(reader, plan: plan, limitsText: limitsText)
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
        format.encoding.evidence.kind, [format.encoding.encoding.rawValue], at: position),
      Notice(
        format.dialect.evidence.kind, [shown, String(format.dialect.columns ?? 1)], at: position),
    ]
  }
}

/// The records of a CSV file with the types of their columns.
struct TypedRows: RowSource {
  private let reader: CSVReader
  private let plan: TypePlan?
  private let limitsText: Bool
  private let textStyle: Style
  private var styles: [String: Style] = [:]

  /// - Parameters:
  ///   - plan: the types; nil to leave all as text.
  ///   - limitsText: whether fields are refused that no cell holds.
  init(_ reader: CSVReader, plan: TypePlan?, limitsText: Bool) {
    (self.reader, self.plan, self.limitsText) = (reader, plan, limitsText)
    var style = Style.default
    style.numberFormat = "@"
    textStyle = style
  }

  mutating func next() throws -> StreamedRow? {
    guard try reader.advance() else { return nil }
    var cells: [StreamedCell] = []
    cells.reserveCapacity(reader.record.fields.count)
    let isBody = reader.recordNumber > plan?.headerRow ?? 0
    for index in reader.record.fields.indices {
      let reading = reader.withField(index) { FieldSpelling($0) }
      guard reading.kind != .empty else { continue }
      let cell = cell(reading, at: index, isBody: isBody)
      if limitsText, case .text(let text) = cell.value { try check(text, at: index) }
      cells.append(StreamedCell(column: index + 1, cell: cell))
    }
    return StreamedRow(number: reader.recordNumber, cells: cells)
  }

  private mutating func cell(_ reading: FieldSpelling, at index: Int, isBody: Bool) -> Cell {
    if isBody, let plan, let value = reading.value, plan.types.indices.contains(index),
      plan.types[index].takes(reading.kind)
    {
      return Cell(value: value, style: style(reading.numberFormat))
    }
    let text = reader.field(index)
    switch reading.kind {
    case .text, .placeholder: return Cell(value: .text(text))
    default: return Cell(value: .text(text), style: textStyle)
    }
  }

  private mutating func style(_ format: String) -> Style {
    if format == "General" { return .default }
    if let style = styles[format] { return style }
    var style = Style.default
    style.numberFormat = format
    styles[format] = style
    return style
  }

  private func check(_ text: String, at index: Int) throws {
    guard text.utf8.count > SheetLimits.textLength, text.utf16.count > SheetLimits.textLength
    else { return }
    throw CSVError(
      .fieldTooLong(limit: SheetLimits.textLength),
      at: reader.position(field: index, line: reader.line))
  }
}

extension DetectedEncoding.Evidence {
  /// What is told about it.
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
  /// What is told about it.
  fileprivate var kind: DiagnosticCode {
    switch self {
    case .separatorLine: .dialectSeparatorLine
    case .consistency: .dialectConsistency
    case .singleColumn: .dialectSingleColumn
    case .told: .dialectNamed
    }
  }
}
