/// A reference in the text of a formula: `B7`, `$B$7:D9`, `B:D`, `2:9`, with or without a sheet
/// before it.
package struct FormulaReference: Hashable, Sendable {
  /// The sheet before the `!`; nil where the reference is to the formula's own sheet.
  package var sheet: SheetPrefix?
  /// The first end; nil where something that is no address follows the sheet (a name, `#REF!`).
  package var first: ReferenceEnd?
  /// The last end of a range; nil for a single cell.
  package var last: ReferenceEnd?

  /// The rows it covers, in order; nil for whole columns and for names.
  package var rows: ClosedRange<Int>? {
    guard let top = first?.row else { return nil }
    let bottom = last?.row ?? top
    return min(top, bottom)...max(top, bottom)
  }

  /// Whether a cell of a sheet is among those it covers.
  ///
  /// - Parameter home: the sheet the formula stands on.
  package func covers(_ cell: CellReference, on sheet: String, home: String) -> Bool {
    let isThere = self.sheet?.isJust(sheet) ?? SheetPrefix.isSame(sheet, home)
    guard isThere, let first else { return false }
    return CellRange(first, last)?.contains(cell) ?? false
  }
}

extension FormulaReference {
  /// As a formula writes it.
  package var text: String {
    var text = sheet?.text ?? ""
    if let first { text += first.text }
    if let last { text += ":" + last.text }
    return text
  }
}
