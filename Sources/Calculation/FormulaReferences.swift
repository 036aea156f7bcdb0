import Expressions
import Grid
import Spreadsheet

/// The cells that a formula refers to: whether a total covers the rows it should.
///
/// ```swift
/// let references = FormulaReferences(of: Formula("SUM(D4:D6)"), on: "检查表")
/// references?.contains(CellReference("D5")!, on: "检查表")  // true
/// ```
package struct FormulaReferences: Hashable, Sendable {
  /// A range of a sheet.
  package struct Reference: Hashable, Sendable {
    /// The sheet.
    package let sheet: String
    /// The cells.
    package let range: CellRange
  }

  /// The ranges, in the order of the formula's text.
  package let ranges: [Reference]

  /// The references of a formula; nil for a text that is no formula. Names are not followed.
  ///
  /// - Parameter sheet: the sheet that the formula stands on.
  package init?(of formula: Formula, on sheet: String) {
    guard let expression = try? FormulaExpression(formula.text) else { return nil }
    var ranges: [Reference] = []
    expression.syntax.visit { node in
      guard case .reference(let area) = node else { return }
      let range = CellRange(rows: area.rows, columns: area.columns)
      ranges.append(Reference(sheet: area.sheet ?? sheet, range: range))
    }
    self.ranges = ranges
  }

  /// Whether a cell is among them.
  package func contains(_ cell: CellReference, on sheet: String) -> Bool {
    ranges.contains {
      $0.range.contains(cell) && $0.sheet.lowercased() == sheet.lowercased()
    }
  }
}
