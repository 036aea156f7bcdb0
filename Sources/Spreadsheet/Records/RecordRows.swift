import Grid
import Values

/// The rows below headings as values of a type, one at a time.
///
/// The names of its properties are the headings, spaces and width of characters aside; a blank cell
/// is nil. Texts, numbers of all kinds, `Decimal`, `Bool`, `CalendarDate`, `DateTime`, `TimeOfDay`,
/// Foundation's `Date` (by the clock of Greenwich) and enumerations of texts are read; blank rows are
/// passed over.
///
/// ```swift
/// struct Deduction: Decodable { var 单位: String; var 扣分: Double?; var 检查日期: CalendarDate }
/// let reader = try XLSXReader(path: "扣分.xlsx")
/// var rows = try reader.rows(of: reader.sheets[0]).records(as: Deduction.self)
/// while let deduction = try rows.next() { print(deduction.单位) }
/// ```
public struct RecordRows<Record: Decodable, Source: RowSource> {
  private var source: Source
  private let headerRow: Int
  private var headings: RecordHeadings?

  init(_ source: Source, headerRow: Int) { (self.source, self.headerRow) = (source, headerRow) }

  /// The next row as a value; nil after the last.
  ///
  /// - Throws: `RecordError` with the cell for what the type does not take, and the reader's error.
  public mutating func next() throws -> Record? {
    if headings == nil { headings = RecordHeadings(try header()) }
    guard let headings else { return nil }
    while let row = try source.next() {
      guard row.cells.contains(where: { !$0.cell.plainText.trimmedBlanks.isEmpty }) else {
        continue
      }
      return try record(of: row, under: headings)
    }
    return nil
  }

  /// All values that are left.
  ///
  /// - Throws: as `next` does.
  public func all() throws -> [Record] {
    var (rows, records) = (self, [Record]())
    while let record = try rows.next() { records.append(record) }
    return records
  }

  /// The row of the headings; what stands above it is passed over.
  private mutating func header() throws -> StreamedRow? {
    while let row = try source.next() { if row.number >= headerRow { return row } }
    return nil
  }

  private func record(of row: StreamedRow, under headings: RecordHeadings) throws -> Record {
    let source = source
    let node = RecordNode(row, under: headings, spelled: { source.value(spelled: $0) })
    do {
      return try Record(from: NodeDecoder(node: node))
    } catch let error as DecodingError {
      throw RecordError(error, row: row, headings, origin: source.origin)
    }
  }
}

extension RowSource {
  /// The rows below headings as values of a type.
  ///
  /// - Parameters:
  ///   - type: what each row becomes.
  ///   - headerRow: the row with the headings, from 1.
  public func records<Record: Decodable>(
    as type: Record.Type = Record.self, headerRow: Int = 1
  ) -> RecordRows<Record, Self> {
    RecordRows(self, headerRow: headerRow)
  }
}

extension Sheet {
  /// The rows below headings as values of a type.
  ///
  /// ```swift
  /// let deductions = try sheet.records(as: Deduction.self)
  /// ```
  ///
  /// - Parameters:
  ///   - type: what each row becomes.
  ///   - headerRow: the row with the headings, from 1.
  /// - Throws: `RecordError` with the cell for what the type does not take.
  public func records<Record: Decodable>(
    as type: Record.Type = Record.self, headerRow: Int = 1
  ) throws -> [Record] {
    try SheetRowSource(self).records(as: type, headerRow: headerRow).all()
  }
}
