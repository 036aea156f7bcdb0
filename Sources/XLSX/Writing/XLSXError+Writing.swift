import Grid
import Spreadsheet
import Wording

/// What cannot be written, the sheet and the cell named.
extension XLSXError.Code {
  /// There is no sheet of this name.
  public static let noSheet = Self(.sheetMissing)
  /// There is a sheet of this name already.
  public static let sheetExists = Self(.sheetTwice)
  /// A sheet cannot have this name.
  public static let sheetName = Self(.sheetNameInvalid)
  /// The last visible sheet cannot be removed or hidden.
  public static let lastSheet = Self(.lastVisibleSheet)
  /// A cell, row or column outside a sheet.
  public static let outside = Self(.editOutside)
  /// More rows after inserting than a sheet has.
  public static let rowsFull = Self(.rowsFull)
  /// More columns after inserting than a sheet has.
  public static let columnsFull = Self(.columnsFull)
  /// Columns that a table or a pivot table would be cut by; the arguments are its name and range.
  public static let columnsInTable = Self(.columnsInTable)
  /// A text of more than 32,767 characters; the argument is their number.
  public static let textTooLong = Self(.textTooLong)
  /// Choices of more than 255 characters together; the argument is their number.
  public static let listTooLong = Self(.choicesTooLong)
  /// A choice with a comma in it.
  public static let listComma = Self(.choiceWithComma)
  /// A title or text of a message that is too long; the arguments are its length and the limit.
  public static let messageTooLong = Self(.messageTooLong)
  /// A formula of more than 8,192 characters; the argument is their number.
  public static let formulaTooLong = Self(.formulaTooLong)
  /// More than 65,490 cell formats.
  public static let tooManyStyles = Self(.stylesTooMany)
  /// An infinite number, or none.
  public static let notNumber = Self(.numberNotFinite)
  /// A name that cannot be one.
  public static let name = Self(.nameInvalid)
  /// A range that overlaps another of its kind.
  public static let overlap = Self(.rangesOverlap)
  /// A row streamed after a later one.
  public static let order = Self(.rowsOutOfOrder)
  /// A workbook that lacks what the change needs.
  public static let notWritable = Self(.workbookNotWritable)
  /// Something of a streamed sheet that is no frame of rows: rows themselves, or what stands in parts
  /// of its own.
  public static let notStreamed = Self(.sheetNotStreamed)
  /// What Excel would repair; the arguments are the rule and what breaks it.
  public static let rule = Self(.ruleBroken)
  /// A picture of a format that is not known, or without a size.
  public static let picture = Self(.pictureFormat)
}

extension XLSXError {
  /// What cannot be written on a sheet.
  init(_ code: Code, _ arguments: [String] = [], sheet: String?, cell: CellReference? = nil) {
    self.init(code, arguments, at: SourcePosition(sheet: sheet, cell: cell))
  }
}
