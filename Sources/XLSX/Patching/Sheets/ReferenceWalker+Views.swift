import Grid
import XMLStream

/// Views of one's own (ECMA-376 part 1, 18.3.1.25): where one was in a sheet stays with its cells.
///
/// The views that a sheet opens with stay, as in Excel: one types on where rows were inserted.
extension ReferenceWalker {
  /// The cell at the top left of a view or of a pane.
  mutating func moveCorner(of view: XMLElement) {
    guard let cell = view["topLeftCell"].flatMap({ CellReference($0) }) else { return }
    set("topLeftCell", of: view, to: place(of: cell).description)
  }

  /// What is selected (18.3.1.78): a selection of deleted cells is what stands there now, and the
  /// active cell is one of those selected.
  mutating func moveSelection(of element: XMLElement) {
    let active = element["activeCell"].flatMap { CellReference($0) }
    let selected = element["sqref"].map { ranges($0, extends: false) ?? "" }
    let left = (selected ?? "").split(separator: " ").compactMap { CellRange(String($0)) }
    let moved = active.map { cell in
      edit?.cell(cell) ?? left.first?.topLeft ?? place(of: cell)
    }
    if let selected {
      let isNumberKept = left.count == element["sqref"]?.split(separator: " ").count
      if !isNumberKept { set("activeCellId", of: element, to: nil) }
      set("sqref", of: element, to: selected.isEmpty ? moved?.description ?? "A1" : selected)
    }
    if let moved { set("activeCell", of: element, to: moved.description) }
  }

  /// Where a cell is now; for one that is gone, the cell that stands in its place.
  private func place(of cell: CellReference) -> CellReference {
    guard let edit, edit.cell(cell) == nil else { return edit?.cell(cell) ?? cell }
    let line = edit.axis == .rows ? cell.row : cell.column
    let next = edit.lines(line...edit.axis.limit)?.lowerBound ?? line
    return edit.axis == .rows
      ? CellReference(row: next, column: cell.column) : CellReference(row: cell.row, column: next)
  }
}
