/// Which part of each table is converted, and what its columns are.
///
/// ```swift
/// var selection = TableSelection()
/// selection.range = SheetArea("A3:H")
/// selection.columns = ["序号", "C-E"]
/// ```
package struct TableSelection: Hashable, Sendable {
  /// Where the headings stand.
  package enum Header: Hashable, Sendable {
    /// They are found, where they are needed.
    case found
    /// In a row of the sheet.
    case row(Int)
    /// There are none.
    case none
  }

  /// The rows and columns of the sheet.
  package var range = SheetArea()
  /// How many rows at its top are left out.
  package var skip = 0
  /// Where the headings stand.
  package var header = Header.found
  /// The columns by heading or letters, in the order they are wanted; empty for all.
  package var columns: [String] = []
  /// The types of columns, each by heading or letters.
  package var types: [ColumnTyping] = []
  /// Texts that stand for nothing.
  package var nulls: Set<String> = []
  /// How dates are written.
  package var dateFormat: DatePattern?
  /// The heading of a column that names the file of each row; all rows then are one table.
  package var sourceColumn: String?

  /// All of a table.
  package init() {}

  /// Whether something is left out, typed or renamed.
  package var selects: Bool { self != TableSelection() }

  /// Whether columns are named, so that their headings are needed.
  var namesColumns: Bool { !columns.isEmpty || !types.isEmpty || sourceColumn != nil }
}

/// A column and the type that its values are to have.
package struct ColumnTyping: Hashable, Sendable {
  /// The column by heading or letters.
  package let column: String
  /// The type.
  package let type: FieldType

  /// `列=文本`; nil for anything else.
  package init?(_ text: String) {
    guard let mark = text.lastIndex(of: "="), mark > text.startIndex,
      let type = FieldType(word: String(text[text.index(after: mark)...]))
    else { return nil }
    (column, self.type) = (String(text[..<mark]), type)
  }
}
