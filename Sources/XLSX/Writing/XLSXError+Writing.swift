import Grid
import Spreadsheet

/// What cannot be written, the sheet and the cell named.
extension XLSXError.Code {
  /// There is no sheet of this name.
  public static let noSheet = Self("X11.noSheet")
  /// There is a sheet of this name already.
  public static let sheetExists = Self("X11.sheetExists")
  /// A sheet cannot have this name.
  public static let sheetName = Self("X11.sheetName")
  /// The last visible sheet cannot be removed or hidden.
  public static let lastSheet = Self("X11.lastSheet")
  /// A cell, row or column outside a sheet.
  public static let outside = Self("X11.outside")
  /// More rows after inserting than a sheet has.
  public static let rowsFull = Self("X11.rowsFull")
  /// A text of more than 32,767 characters; the argument is their number.
  public static let textTooLong = Self("X11.textTooLong")
  /// Choices of more than 255 characters together; the argument is their number.
  public static let listTooLong = Self("X11.listTooLong")
  /// A choice with a comma in it.
  public static let listComma = Self("X11.listComma")
  /// A title or text of a message that is too long; the arguments are its length and the limit.
  public static let messageTooLong = Self("X11.messageTooLong")
  /// A formula of more than 8,192 characters; the argument is their number.
  public static let formulaTooLong = Self("X11.formulaTooLong")
  /// More than 65,490 cell formats.
  public static let tooManyStyles = Self("X11.tooManyStyles")
  /// An infinite number, or none.
  public static let notNumber = Self("X11.notNumber")
  /// A name that cannot be one.
  public static let name = Self("X11.name")
  /// A range that overlaps another of its kind.
  public static let overlap = Self("X11.overlap")
  /// A row streamed after a later one.
  public static let order = Self("X11.order")
  /// A table that does not fit its range.
  public static let table = Self("X11.table")
  /// A workbook that lacks what the change needs.
  public static let notWritable = Self("X11.notWritable")
  /// A picture that is neither PNG nor JPEG.
  public static let picture = Self("X11.picture")
}

extension XLSXError {
  /// What cannot be written on a sheet.
  init(_ code: Code, _ arguments: [String] = [], sheet: String?, cell: CellReference? = nil) {
    self.init(code, arguments, at: SourcePosition(sheet: sheet, cell: cell))
  }
}
