import Files
import Grid
import Spreadsheet
import Wording
import ZipContainer

/// Reads an xlsx (or xlsm) workbook: sheet by sheet as streams of rows, or as a whole.
///
/// The file stays open as long as the reader lives, and is read piece by piece. In memory are the
/// shared strings and the styles; rows of a stream are not.
///
/// ```swift
/// let reader = try XLSXReader(path: "锅炉车间.xlsx")
/// for sheet in reader.sheets {
///   var rows = try reader.rows(of: sheet)
///   while let row = try rows.next() { print(sheet.name, row.number, row.cells.count) }
/// }
/// ```
public final class XLSXReader {
  /// The sheets in the order of their tabs.
  public let sheets: [SheetListing]
  /// Which day is day 1 of serial numbers.
  public let dateSystem: DateSystem
  /// The name of the file, where it was opened by one.
  private let file: String?
  let package: OPCPackage
  let workbook: WorkbookPart
  let workbookPart: String
  let relationships: Relationships
  let log = NoticeLog()
  private let kept: KeptCounts
  private var content: [Bool: SheetContext] = [:]

  /// Opens a file.
  ///
  /// - Throws: `FileError` where it cannot be opened; `XLSXError`: encrypted, another format,
  ///   damaged, a limit passed.
  public convenience init(path: String, limits: Limits = .default) throws {
    try self.init(InputBytes(path: path), limits: limits, file: path)
  }

  /// Opens the bytes of a file.
  ///
  /// - Throws: `XLSXError`: encrypted, another format, damaged, a limit passed.
  public convenience init(bytes: [UInt8], limits: Limits = .default) throws(XLSXError) {
    try self.init(InputBytes(bytes), limits: limits)
  }

  /// Opens the bytes of a file and reads them in a way of one's own.
  package convenience init(
    bytes: [UInt8], limits: Limits = .default, way: ReadingWay
  ) throws(XLSXError) {
    try self.init(InputBytes(bytes), limits: limits, way: way)
  }

  init(
    _ source: InputBytes, limits: Limits, way: ReadingWay = ReadingWay(), file: String? = nil,
    counting kept: KeptCounts? = nil
  ) throws(XLSXError) {
    self.file = file
    self.kept = kept ?? KeptCounts(limits: limits)
    let package = try OPCPackage(source, limits: limits, way: way)
    let part = try package.workbookPart()
    let workbook = try WorkbookPart(part: part, of: package)
    let relationships = try package.relationships(of: part)
    (self.package, workbookPart, self.workbook) = (package, part, workbook)
    self.relationships = relationships
    dateSystem = workbook.dateSystem
    let isLost = relationships.all.isEmpty
    let byType = isLost ? XLSXReader.sheetParts(of: package, count: workbook.sheets.count) : nil
    if byType != nil { log.add(.relationshipsMissing, at: SourcePosition()) }
    let sheets = workbook.sheets.enumerated().map { index, entry in
      if let byType {
        return SheetListing(
          name: entry.name, visibility: entry.visibility, part: byType[index], kind: "worksheet")
      }
      let relationship = relationships[entry.relationship]
      let part = relationship.flatMap(relationships.part(of:))
      return SheetListing(
        name: entry.name, visibility: entry.visibility,
        part: part.flatMap { package.hasPart($0) ? $0 : nil }, kind: relationship?.kind ?? "")
    }
    self.sheets = sheets
    let uses = Dictionary(sheets.compactMap { $0.part }.map { ($0, 1) }, uniquingKeysWith: +)
    guard uses.values.allSatisfy({ $0 <= limits.sheetsOfOnePart }) else {
      throw .limit("sheetsOfOnePart", limits.sheetsOfOnePart, part: workbookPart)
    }
  }

  /// The parts of sheets by what they are, in order of their numbers; nil where they are not as
  /// many as the workbook has sheets.
  private static func sheetParts(of package: OPCPackage, count: Int) -> [String]? {
    let parts = package.contentTypes.parts(ofTypeEnding: "worksheet+xml").filter(package.hasPart)
    guard parts.count == count else { return nil }
    let number = { (part: String) in Int(part.filter(\.isNumber)) ?? 0 }
    return parts.sorted { (number($0), $0) < (number($1), $1) }
  }

  /// What was noticed so far and read all the same.
  public var notices: [Notice] { log.notices }

  /// The rows of a sheet with their cells, from the top; none for a sheet without cells.
  ///
  /// They stream as they stand in the file. A sheet of less than 256 KB (inflated) out of order is
  /// sorted; in a larger one the first row out of order is an error, since rows were given already:
  /// `sortedRows` reads it.
  ///
  /// - Throws: `XLSXError`.
  public func rows(of sheet: SheetListing) throws(XLSXError) -> SheetReader {
    let isSmall = sheet.part.map(package.size(ofPart:)) ?? 0 < package.way.aheadFrom / 4
    return isSmall
      ? try sortedRows(of: sheet) : SheetReader(try cursor(of: sheet), origin: origin(of: sheet))
  }

  /// The rows of a sheet with their cells in order, whatever their order in the file; of two cells
  /// at one place the last wins. All of them are in memory, within `Limits.sortedBytes`.
  ///
  /// - Throws: `XLSXError`.
  public func sortedRows(of sheet: SheetListing) throws(XLSXError) -> SheetReader {
    var rows = try cursor(of: sheet)
    return SheetReader(rows: try SortedRows.read(&rows), origin: origin(of: sheet))
  }

  private func origin(of sheet: SheetListing) -> SourcePosition {
    SourcePosition(file: file, sheet: sheet.name)
  }

  /// Whether the rows of a sheet stand in order, found by reading all of it.
  ///
  /// - Throws: `XLSXError`.
  package func isInOrder(_ sheet: SheetListing) throws(XLSXError) -> Bool {
    var rows = try cursor(of: sheet, keepsRichText: false, isMute: true)
    while rows.isInOrder, try rows.next() {}
    return rows.isInOrder
  }

  /// The rows of a sheet in the order of the file; none for a sheet without cells.
  ///
  /// - Parameter isMute: whether nothing is reported or counted.
  func cursor(
    of sheet: SheetListing, keepsRichText: Bool, details: SheetDetails? = nil, isMute: Bool = false
  ) throws(XLSXError) -> RowCursor {
    let context = try context(keepsRichText: keepsRichText)
    let part = sheet.kind == "chartsheet" ? nil : sheet.part
    let findings = SheetFindings(part: part, sheet: sheet.name, log: log)
    findings.isMute = isMute
    findings.hasStyles = !context.styles.entries.isEmpty
    if sheet.part == nil { findings.tellMissingPart() }
    let rows = try PartRows(part: part, findings: findings, context: context, details: details)
    return RowCursor(rows, context: context, findings: findings)
  }

  /// Strings and styles, read when first wanted.
  func context(keepsRichText: Bool) throws(XLSXError) -> SheetContext {
    if let known = content[keepsRichText] { return known }
    let context = try SheetContext(
      package: package, workbook: relationships, dateSystem: dateSystem, log: log,
      keepsRichText: keepsRichText, kept: kept)
    content[keepsRichText] = context
    return context
  }
}
