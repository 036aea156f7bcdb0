import Grid
import Spreadsheet
import XMLStream

/// Formulas in the cells of a sheet.
extension SheetPart {
  /// What becomes of a formula's text; nil where it stays.
  typealias FormulaChange = (FormulaText) -> FormulaText?

  /// Rewrites what stands on the sheet: formulas, rules, links, ranges.
  ///
  /// - Parameters:
  ///   - edit: rows or columns inserted or deleted on this sheet.
  ///   - home: the name of this sheet.
  ///   - change: the new text of a formula.
  func rewriteContent(_ edit: RowEdit? = nil, home: String, _ change: @escaping ReferenceChange) {
    rewriteFormulas({ change($0, home) }, edit: edit)
    var walker = ReferenceWalker(edit: edit) { change(FormulaText($0), home)?.text }
    walker.walk(frame)
    if walker.isChanged { isChanged = true }
  }

  /// Rewrites the formulas of all cells; those shared between cells are written out for each as
  /// far as one of them changes.
  ///
  /// - Parameters:
  ///   - change: the new text of a formula.
  ///   - edit: rows inserted or deleted on this sheet, which array formulas and the groups of
  ///     shared ones follow.
  func rewriteFormulas(_ change: FormulaChange, edit: RowEdit? = nil) {
    unshareFormulas { member, formula in
      let moves = edit.map { $0.cell(member) != member } ?? false
      return moves || change(formula) != nil
    }
    for index in rows.indices where rows[index].hasFormula(source, prefix: prefix) {
      rows[index].open(source)
      for place in rows[index].cells.indices {
        guard rows[index].cells[place].hasFormula(prefix: prefix),
          let cell = rows[index].cells[place].element, let formula = cell.first("f")
        else { continue }
        guard rewrite(formula, change, edit) else { continue }
        isChanged = true
        rows[index].cells[place].replace(with: cell)
      }
    }
  }

  private func rewrite(
    _ formula: XMLElement, _ change: FormulaChange, _ edit: RowEdit?
  ) -> Bool {
    var isRewritten = false
    if let changed = change(FormulaText(formula.text)), !formula.text.isEmpty {
      formula.text = changed.text
      noteReferences(in: changed.text.utf8)
      isRewritten = true
    }
    guard let edit, formula["t"] != "shared" else { return isRewritten }
    for name in ["ref", "r1", "r2"] {
      guard let text = formula[name], let range = CellRange(text),
        let moved = edit.range(range), moved != range
      else { continue }
      formula[name] = moved.description
      isRewritten = true
    }
    return isRewritten
  }

  /// The range of an array formula of one result for several cells, for which something is true;
  /// nil where there is none. Those that take the cells they need are no such ranges.
  func arrayRange(where condition: (CellRange) -> Bool) -> CellRange? {
    for index in rows.indices where rows[index].hasFormula(source, prefix: prefix) {
      for cell in rows[index].opened(source).cells where cell.hasFormula(prefix: prefix) {
        guard let element = cell.element, element["cm"] == nil, let formula = element.first("f"),
          formula["t"] == "array", let range = formula["ref"].flatMap({ CellRange($0) }),
          condition(range)
        else { continue }
        return range
      }
    }
    return nil
  }

  // MARK: Shared formulas

  private struct Group {
    var master: CellReference
    var formula: FormulaText
    var members: [(row: Int, cell: Int, reference: CellReference)] = []
  }

  /// Writes the formulas of groups out for each cell, so that each can be changed on its own.
  ///
  /// - Parameter condition: whether a member with its formula makes its group be written out.
  func unshareFormulas(where condition: (CellReference, FormulaText) -> Bool) {
    for group in sharedGroups() {
      let texts = group.members.map { member in
        group.formula.translated(
          rows: member.reference.row - group.master.row,
          columns: member.reference.column - group.master.column)
      }
      let isTouched = zip(group.members, texts).contains { condition($0.reference, $1) }
      guard isTouched else { continue }
      isChanged = true
      for (member, text) in zip(group.members, texts) {
        rows[member.row].open(source)
        guard let cell = rows[member.row].cells[member.cell].element,
          let formula = cell.first("f")
        else { continue }
        for name in ["t", "si", "ref"] { formula[name] = nil }
        formula.text = text.text
        rows[member.row].cells[member.cell].replace(with: cell)
      }
    }
  }

  private func sharedGroups() -> [Group] {
    guard mayShareFormulas else { return [] }
    var groups: [String: Group] = [:]
    var waiting: [String: [(row: Int, cell: Int, reference: CellReference)]] = [:]
    for index in rows.indices where rows[index].hasFormula(source, prefix: prefix) {
      let number = rows[index].number
      for (place, cell) in rows[index].opened(source).cells.enumerated()
      where cell.hasFormula(prefix: prefix) {
        guard let formula = cell.element?.first("f"), formula["t"] == "shared",
          let name = formula["si"]
        else { continue }
        let member = (index, place, CellReference(row: number, column: cell.column))
        if !formula.text.isEmpty, groups[name] == nil {
          groups[name] = Group(master: member.2, formula: FormulaText(formula.text))
        }
        waiting[name, default: []].append(member)
      }
    }
    for (name, members) in waiting { groups[name]?.members = members }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
