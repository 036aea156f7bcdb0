import Grid
import Spreadsheet
import Values

extension CSVReader {
  /// All records that are left as a sheet of text cells: row 3, column 2 is the second field of
  /// the third record.
  ///
  /// - Throws: `CSVError`; `fieldTooLong` where a field is longer than a cell can be,
  ///   `workbookTooLarge` where the cells take more than `Limits.workbookBytes`, `empty` for a file
  ///   without anything.
  /// - Complexity: memory grows with the file.
  public func sheet(named name: String, limits: Limits = .default) throws -> Sheet {
    var sheet = Sheet(name: name)
    var room = limits.workbookBytes
    while let row = try next() {
      var cells = Row()
      for cell in row.cells {
        try check(cell)
        room -= cell.cell.byteCount
        cells.cells[cell.column] = cell.cell
      }
      guard room >= 0 else {
        throw CSVError(
          .workbookTooLarge(limit: limits.workbookBytes), at: position(field: 0))
      }
      if !cells.cells.isEmpty { sheet[row: row.number] = cells }
    }
    guard recordNumber > 0 else {
      throw CSVError(.empty, at: SourcePosition(file: position(field: 0).file))
    }
    return sheet
  }

  /// Refuses what no cell can hold.
  private func check(_ cell: StreamedCell) throws(CSVError) {
    guard case .text(let text) = cell.cell.value, text.utf8.count > SheetLimits.textLength,
      text.utf16.count > SheetLimits.textLength
    else { return }
    throw CSVError(
      .fieldTooLong(limit: SheetLimits.textLength),
      at: position(field: cell.column - 1))
  }

  /// A CSV file as a workbook of one sheet, with what was odd in it as notices.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - sheetName: the name of the sheet, which CSV has none for.
  ///   - options: encoding and dialect, where they are not left to the content.
  ///   - limits: how much the sheet may hold.
  /// - Throws: `CSVError`.
  public static func workbook(
    _ bytes: [UInt8], sheetName: String, options: Options = Options(), limits: Limits = .default
  ) throws -> Workbook {
    let reader = try CSVReader(bytes, options: options)
    var workbook = Workbook(sheets: [try reader.sheet(named: sheetName, limits: limits)])
    workbook.notices = reader.notices
    return workbook
  }
}
