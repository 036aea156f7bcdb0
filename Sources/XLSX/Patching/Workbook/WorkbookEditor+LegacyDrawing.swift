import Grid
import Spreadsheet
import XMLStream

/// Notes and form controls in VML (ECMA-376 part 4, 19.4), whose places follow the rows.
extension WorkbookEditor {
  /// Moves the shapes of a sheet's VML drawing with their cells.
  func moveLegacyDrawing(
    _ part: String, _ edit: RowEdit, of sheet: EditedSheet
  ) throws(XLSXError) {
    // VML of old programs is not always well-formed; such a drawing stays as it is.
    guard let root = try? package.document(part).root else { return }
    root.removeElements { shape in
      guard let data = shape.first("ClientData") else { return false }
      return !LegacyShape(data).move(edit)
    }
    var walker = ReferenceWalker {
      FormulaText($0).applying(edit, to: sheet.name, home: sheet.name)?.text
    }
    for data in root.elements.compactMap({ $0.first("ClientData") }) {
      for name in ["FmlaLink", "FmlaRange", "FmlaTxbx", "FmlaPict", "FmlaGroup"] {
        guard let formula = data.first(name), let changed = walker.formula(formula.text) else {
          continue
        }
        formula.text = changed
      }
    }
    walker.walk(root)
  }
}

/// The data of a VML shape that ties it to cells.
struct LegacyShape {
  private let data: XMLElement

  init(_ data: XMLElement) { self.data = data }

  /// Moves the shape with its cells.
  ///
  /// - Returns: whether the cell of a note is still there.
  func move(_ edit: RowEdit) -> Bool {
    let name = edit.axis == .columns ? "Column" : "Row"
    guard let place = data.first(name), let number = Int(place.text.trimmed), number >= 0 else {
      moveAnchor(edit) { edit.line($0) ?? $0 }
      return true
    }
    guard let moved = edit.line(number + 1) else { return false }
    let distance = moved - number - 1
    guard distance != 0 else { return true }
    place.text = String(moved - 1)
    moveAnchor(edit) { $0 + distance }
    return true
  }

  /// The columns of the corners count from 0 and stand first and fifth in the anchor, the rows
  /// third and seventh.
  private func moveAnchor(_ edit: RowEdit, _ change: (Int) -> Int) {
    guard let anchor = data.first("Anchor") else { return }
    var parts = anchor.text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts.count == 8 else { return }
    for index in edit.axis == .columns ? [0, 4] : [2, 6] {
      if let line = Int(parts[index]), (0..<edit.axis.limit).contains(line) {
        parts[index] = String(max(0, change(line + 1) - 1))
      }
    }
    let text = parts.joined(separator: ", ")
    if text != anchor.text { anchor.text = text }
  }
}
