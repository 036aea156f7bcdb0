import Grid
import Spreadsheet
import Wording

/// Formulas as cells have them; those shared between cells are written out for each (ECMA-376
/// part 1, 18.3.1.40 `f`).
struct SharedFormulas {
  private struct Master {
    var formula: FormulaText
    var cell: CellReference
    var bytes: Int
  }

  private let context: SheetContext
  private let position: SourcePosition
  private var masters: [Int: Master] = [:]

  init(context: SheetContext, position: SourcePosition) {
    (self.context, self.position) = (context, position)
  }

  /// Keeps a formula that others refer to by its number.
  mutating func share(_ text: String, as number: Int, at place: CellReference) {
    masters[number] = Master(
      formula: FormulaText(plain(text)), cell: place, bytes: text.utf8.count)
  }

  /// The formula of a cell; nil for one that a data table makes, or whose master is not known.
  ///
  /// - Parameter text: the formula's own text; empty where another cell has it.
  func formula(
    _ raw: RawFormula, text: String, range: String, at place: CellReference
  ) throws(XLSXError) -> Formula? {
    guard text.isEmpty else {
      let isDynamic = raw.kind == .dynamicArray
      let isArray = raw.kind == .array || isDynamic
      return Formula(
        plain(text), arrayRange: isArray ? CellRange(range) : nil, isDynamic: isDynamic)
    }
    guard raw.kind == .shared, let number = raw.number else { return nil }
    guard let master = masters[number] else {
      var position = position
      position.cell = place
      context.log.add(.sharedFormulaMissing, at: position)
      return nil
    }
    try context.kept.countFormula(master.bytes, in: position.part ?? "")
    let moved = master.formula.translated(
      rows: place.row - master.cell.row, columns: place.column - master.cell.column)
    return Formula(moved.text)
  }

  /// Without the leading `=` that some writers leave.
  private func plain(_ text: String) -> String {
    text.hasPrefix("=") ? String(text.dropFirst()) : text
  }
}
