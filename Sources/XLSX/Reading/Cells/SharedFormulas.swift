import Grid
import Spreadsheet

/// Reads formulas; those shared between cells are written out for each (ECMA-376 part 1,
/// 18.3.1.40 `f`).
struct SharedFormulas {
  private struct Master {
    var formula: FormulaText
    var cell: CellReference
    var bytes: Int
  }

  private let context: SheetContext
  private let part: String
  private var masters: [Int: Master] = [:]
  private var bytes: [UInt8] = []

  private static let (t, si, ref) = (Tag.t.number, Tag.si.number, Tag.ref.number)

  init(context: SheetContext, part: String) { (self.context, self.part) = (context, part) }

  /// The formula of the element whose start tag was read last; nil for one that a data table
  /// makes, or whose master is not known yet.
  mutating func read(
    _ node: Node, _ reader: inout PartReader, at place: CellReference
  ) throws(XLSXError) -> Formula? {
    let type = reader.bytes(SharedFormulas.t, of: node).map { String(decoding: $0, as: UTF8.self) }
    let shared = reader.bytes(SharedFormulas.si, of: node).flatMap(CellAddress.number)
    let range = reader.bytes(SharedFormulas.ref, of: node)
      .flatMap { CellRange(String(decoding: $0, as: UTF8.self)) }
    bytes.removeAll(keepingCapacity: true)
    try reader.appendText(to: &bytes)
    let text = EscapedText.decode(bytes)
    switch type {
    case "shared": return try self.shared(text, number: shared, at: place)
    case "array": return text.isEmpty ? nil : Formula(plain(text), arrayRange: range)
    default: return text.isEmpty ? nil : Formula(plain(text))
    }
  }

  /// Without the leading `=` that some writers leave.
  private func plain(_ text: String) -> String {
    text.hasPrefix("=") ? String(text.dropFirst()) : text
  }

  private mutating func shared(
    _ text: String, number: Int?, at place: CellReference
  ) throws(XLSXError) -> Formula? {
    guard let number else { return text.isEmpty ? nil : Formula(plain(text)) }
    if !text.isEmpty {
      let formula = FormulaText(plain(text))
      masters[number] = Master(formula: formula, cell: place, bytes: text.utf8.count)
      return Formula(plain(text))
    }
    guard let master = masters[number] else {
      context.log.add("X10.sharedFormula", at: SourcePosition(part: part, cell: place))
      return nil
    }
    try context.countFormula(master.bytes, in: part)
    let moved = master.formula.translated(
      rows: place.row - master.cell.row, columns: place.column - master.cell.column)
    return Formula(moved.text)
  }
}
