/// The place of a cell in a sheet, row and column counted from 1 as in `B7`.
///
/// ```swift
/// let cell = CellReference("B7")!
/// cell.column  // 2
/// cell.offset(rows: 1).description  // "B8"
/// ```
public struct CellReference: Hashable, Comparable, Sendable {
  /// The row, from 1.
  public var row: Int
  /// The column, from 1 for `A`.
  public var column: Int

  /// A cell by row and column, both from 1.
  public init(row: Int, column: Int) {
    (self.row, self.column) = (row, column)
  }

  /// The cell so many rows below and columns to the right.
  public func offset(rows: Int = 0, columns: Int = 0) -> CellReference {
    CellReference(row: row + rows, column: column + columns)
  }

  /// Whether Excel has such a cell.
  public var isWithinLimits: Bool {
    (1...SheetLimits.rows).contains(row) && (1...SheetLimits.columns).contains(column)
  }

  /// By row, then by column: the order of cells in a file.
  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

extension CellReference: LosslessStringConvertible {
  /// `B7`.
  public var description: String { ColumnName.letters(of: column) + String(row) }

  /// A cell by its address, `B7`, `b7` or `$B$7`; nil for anything else and for a cell beyond
  /// Excel's last row and column.
  public init?(_ description: String) {
    var column = 0
    var row = 0
    var state = 0  // 0 before letters, 1 in letters, 2 after $, 3 in digits
    for byte in description.utf8 {
      switch byte {
      case UInt8(ascii: "$") where state == 0 && column == 0: state = 1
      case UInt8(ascii: "$") where state == 1 && column > 0: state = 2
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where state <= 1,
        UInt8(ascii: "a")...UInt8(ascii: "z") where state <= 1:
        column = column * 26 + Int(byte & 0x1F)
        state = 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        state = 3
      default: return nil
      }
      guard column <= SheetLimits.columns, row <= SheetLimits.rows else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }
}

/// Excel's own limits (Excel specifications and limits; ECMA-376 sets none).
public enum SheetLimits {
  /// The last row of a sheet.
  public static let rows = 1_048_576
  /// The last column of a sheet, `XFD`.
  public static let columns = 16_384
  /// The longest text of a cell, in UTF-16 units.
  public static let textLength = 32_767
  /// The longest name of a sheet, in UTF-16 units.
  public static let sheetNameLength = 31
}

/// Columns by their letters.
public enum ColumnName {
  /// The letters of a column, `A` for 1, `AA` for 27.
  ///
  /// - Parameter column: counted from 1.
  public static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
