import CSV
import Grid
import Spreadsheet
import Values
import Wording

/// The records of a CSV file with the types of their columns.
final class TypedRows: RowSource {
  private var records: CSVCursor
  private let plan: TypePlan?
  private let limitsText: Bool
  private let textStyle: Style
  private var styles: [SpelledFormat: Style] = [:]

  /// - Parameters:
  ///   - plan: the types; nil to leave all as text.
  ///   - limitsText: whether fields are refused that no cell holds.
  init(_ records: consuming CSVCursor, plan: TypePlan?, limitsText: Bool) {
    (self.plan, self.limitsText) = (plan, limitsText)
    self.records = records
    var style = Style.default
    style.numberFormat = "@"
    textStyle = style
  }

  /// What was odd in what has been read so far.
  func notices(file: String) -> [Notice] {
    let notices = records.oddities.notices(of: records.format, file: file)
    guard records.nullCount > 0 else { return notices }
    return notices
      + [Notice(.nullCharacters, [String(records.nullCount)], at: SourcePosition(file: file))]
  }

  func next() throws -> StreamedRow? {
    guard try records.next() else { return nil }
    var cells: [StreamedCell] = []
    cells.reserveCapacity(records.count)
    for index in 0..<records.count {
      let field = records.field(index)
      guard field.kind != .empty else { continue }
      cells.append(StreamedCell(column: index + 1, cell: try cell(field, at: index)))
    }
    return StreamedRow(number: records.row, cells: cells)
  }

  /// Copies all rows into a workbook, from bytes to bytes.
  ///
  /// - Parameter goesOn: called before each row; false ends the copying.
  /// - Returns: how many cells were copied.
  func copy(to output: WorkbookOutput, while goesOn: () -> Bool) throws -> Int {
    var cells = 0
    while goesOn(), try records.next() {
      cells += try copyRecord(of: &records, to: output)
    }
    return cells
  }

  private func copyRecord(
    of records: inout CSVCursor, to output: WorkbookOutput
  ) throws -> Int {
    var cells = 0
    let isBody = records.row > plan?.headerRow ?? 0
    try output.beginRow(records.row)
    for index in 0..<records.count {
      let field = records.field(index)
      guard field.kind != .empty else { continue }
      cells += 1
      if isBody, isTaken(field, at: index) {
        try output.append(field, column: index + 1)
      } else {
        let text = records.utf8(index)
        if limitsText, text.count > SheetLimits.textLength {
          try TypedRows.check(records.text(index), at: index, of: records)
        }
        try output.append(text, isPlain: field.isPlainText, column: index + 1)
      }
    }
    try output.endRow()
    return cells
  }

  private func isTaken(_ field: SpelledField, at index: Int) -> Bool {
    guard let plan, index < plan.types.count else { return false }
    return plan.types[index].takes(field.kind)
  }

  private func cell(_ field: SpelledField, at index: Int) throws -> Cell {
    if records.row > plan?.headerRow ?? 0, isTaken(field, at: index), let value = field.value {
      return Cell(value: value, style: style(field.format))
    }
    let text = records.text(index)
    if limitsText { try TypedRows.check(text, at: index, of: records) }
    return Cell(value: .text(text), style: field.isPlainText ? .default : textStyle)
  }

  private func style(_ format: SpelledFormat) -> Style {
    if format == .general { return .default }
    if let style = styles[format] { return style }
    var style = Style.default
    style.numberFormat = format.code
    styles[format] = style
    return style
  }

  private static func check(
    _ text: String, at index: Int, of records: borrowing CSVCursor
  ) throws {
    guard text.utf8.count > SheetLimits.textLength, text.utf16.count > SheetLimits.textLength
    else { return }
    throw CSVError(
      .fieldTooLong(limit: SheetLimits.textLength),
      at: records.position(field: index, line: records.line))
  }
}

extension SpelledField {
  /// Whether nobody could take the text for anything else: other texts get the format `@`, so that
  /// they stay text when somebody edits the cell.
  fileprivate var isPlainText: Bool { kind == .text || kind == .placeholder }
}
