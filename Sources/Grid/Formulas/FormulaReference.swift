/// A reference in the text of a formula: `B7`, `$B$7:D9`, `B:D`, `2:9`, with or without a sheet
/// before it.
package struct FormulaReference: Hashable, Sendable {
  /// One end of a reference; a part that is nil runs over the whole sheet.
  package struct End: Hashable, Sendable {
    /// The column, from 1; nil in a reference to whole rows.
    package var column: Int?
    /// Whether the column stays when the formula is copied (`$B`).
    package var isColumnAbsolute = false
    /// The row, from 1; nil in a reference to whole columns.
    package var row: Int?
    /// Whether the row stays when the formula is copied (`$7`).
    package var isRowAbsolute = false
  }

  /// The sheet before the `!`; nil where the reference is to the formula's own sheet.
  package var sheet: SheetPrefix?
  /// The first end; nil where something that is no address follows the sheet (a name, `#REF!`).
  package var first: End?
  /// The last end of a range; nil for a single cell.
  package var last: End?

  /// The rows it covers, in order; nil for whole columns and for names.
  package var rows: ClosedRange<Int>? {
    guard let top = first?.row else { return nil }
    let bottom = last?.row ?? top
    return min(top, bottom)...max(top, bottom)
  }
}

/// The sheet, or the sheets from one to another, that a reference names before its `!`.
package struct SheetPrefix: Hashable, Sendable {
  /// The name of the sheet.
  package var name: String
  /// The last sheet of a reference through several sheets (`一月:三月!B2`); nil for one sheet.
  package var lastName: String?
  /// The workbook in brackets, as it is written; nil for this workbook.
  package var workbook: String?

  /// One sheet of this workbook, or what is told otherwise.
  package init(_ name: String, lastName: String? = nil, workbook: String? = nil) {
    (self.name, self.lastName, self.workbook) = (name, lastName, workbook)
  }

  /// Whether it is just that sheet of this workbook. Excel ignores case in names.
  package func isJust(_ sheet: String) -> Bool {
    workbook == nil && lastName == nil && SheetPrefix.isSame(name, sheet)
  }

  /// Whether two names are those of one sheet.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }

  /// As it stands in a formula, `!` included, in quotes where the name needs them.
  package var text: String {
    let names = (workbook ?? "") + name + (lastName.map { ":" + $0 } ?? "")
    let isPlain =
      SheetPrefix.isPlain(name) && (lastName.map(SheetPrefix.isPlain) ?? true)
      && (workbook.map { !$0.contains("'") && !$0.contains(" ") } ?? true)
    guard !isPlain else { return names + "!" }
    return "'"
      + names.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'!"
  }

  /// Whether a name may stand without quotes: letters, digits, `_` and `.`, not beginning with a
  /// digit and not looking like a reference.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else { return false }
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "."
    }
    return isWord && CellReference(name) == nil && !looksLikeR1C1(name)
  }

  private static func looksLikeR1C1(_ name: String) -> Bool {
    let rest = name.lowercased().drop { $0 == "r" || $0 == "c" || ("0"..."9").contains($0) }
    return rest.isEmpty
  }
}

extension FormulaReference {
  /// As it stands in a formula.
  package var text: String {
    var text = sheet?.text ?? ""
    if let first { text += first.text }
    if let last { text += ":" + last.text }
    return text
  }
}

extension FormulaReference.End {
  /// As it stands in a formula, `$B$7`.
  package var text: String {
    var text = ""
    if let column { text += (isColumnAbsolute ? "$" : "") + ColumnName.letters(of: column) }
    if let row { text += (isRowAbsolute ? "$" : "") + String(row) }
    return text
  }

  /// The end so many rows and columns away as far as its parts are relative; nil outside the sheet.
  func translated(rows: Int, columns: Int) -> Self? {
    var end = self
    if let row, !isRowAbsolute {
      let moved = row + rows
      guard (1...SheetLimits.rows).contains(moved) else { return nil }
      end.row = moved
    }
    if let column, !isColumnAbsolute {
      let moved = column + columns
      guard (1...SheetLimits.columns).contains(moved) else { return nil }
      end.column = moved
    }
    return end
  }
}
