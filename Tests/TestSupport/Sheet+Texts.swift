import Grid
import Spreadsheet
import Values

extension Sheet {
  /// A sheet of texts, row by row from A1; empty ones leave their cell empty.
  ///
  /// ```swift
  /// Sheet(name: "台账", texts: [["谈话台账"], ["序号", "对象"]])
  /// ```
  package init(name: String, texts rows: [[String]]) {
    self.init(name: name)
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        self[CellReference(row: row + 1, column: column + 1)].value = .text(text)
      }
    }
  }
}
