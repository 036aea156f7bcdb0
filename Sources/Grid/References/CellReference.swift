/// The place of a cell in a sheet, row and column counted from 1 as in `B7`.
///
/// ```swift
/// let cell: CellReference = "B7"
/// cell.column  // 2
/// cell.offset(rows: 1).description  // "B8"
/// CellReference(text)  // nil where the text is no address
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
    guard let cell = ReferenceEnd(description.utf8)?.cell else { return nil }
    self = cell
  }
}

extension CellReference: ExpressibleByStringLiteral {
  /// A cell by an address that stands in the program: `let cell: CellReference = "B7"`.
  ///
  /// - Precondition: the address is one; for addresses from elsewhere `CellReference(text)` is
  ///   nil where it is none.
  public init(stringLiteral address: StaticString) {
    guard let cell = CellReference(address.description) else {
      preconditionFailure("“\(address)” is no address of a cell")
    }
    self = cell
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

  /// The column of letters, 27 for `AA` and `aa`; nil for other texts and beyond Excel's last.
  package static func number(of letters: some StringProtocol) -> Int? {
    CellReference(letters + "1").flatMap { letters.contains("$") ? nil : $0.column }
  }
}
