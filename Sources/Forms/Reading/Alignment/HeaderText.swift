import Grid
import Spellings
import Spreadsheet
import Values

/// What heads a column of a copy. A class, since every column of a template is held against it.
final class HeaderText: Sendable {
  /// The column of the sheet.
  let column: Int
  /// The lowest cell that heads it.
  let cell: CellReference
  /// The texts to compare, folded: of all header rows joined by `/`, then the lowest one alone,
  /// then the one above.
  let texts: [FoldedText]
  /// The texts without what stands in brackets, and with it: `应得分（数）` is 应得分 or 应得分数.
  let bare: [FoldedText]
  /// The names between strokes: `责任部门/单位`.
  let alternatives: [FoldedText]
  /// The text for messages.
  let shown: String

  private init(column: Int, cell: CellReference, texts: [FoldedText], shown: String) {
    (self.column, self.cell, self.texts, self.shown) = (column, cell, texts, shown)
    let outside = texts.map(Similarity.withoutBrackets)
    bare =
      outside.map { Similarity.key($0) } + texts.map { Similarity.key(HeaderText.unbracketed($0)) }
    alternatives = outside.flatMap { text in
      text.split { "/、或".unicodeScalars.contains($0) }.map(HeaderText.name)
    }.filter { !$0.isEmpty }
  }

  /// The headers in some rows, one for each column with a text.
  static func all(in rows: ClosedRange<Int>, of grid: SheetGrid) -> [HeaderText] {
    let columns = Set(
      grid.rows(in: rows).flatMap { row in
        row.cells.flatMap { cell in
          grid.merge(at: cell.reference).map { Array($0.columns.prefix(64)) }
            ?? [cell.reference.column]
        }
      })
    return columns.sorted().compactMap { header(of: $0, in: rows, grid) }
  }

  private static func header(
    of column: Int, in rows: ClosedRange<Int>, _ grid: SheetGrid
  ) -> HeaderText? {
    var cells: [GridCell] = []
    for row in rows {
      let place = grid.anchor(of: CellReference(row: row, column: column))
      if let cell = grid.cell(at: place), !cell.text.isEmpty,
        !cells.contains(where: { $0.reference == place })
      {
        cells.append(cell)
      }
    }
    guard let lowest = cells.last else { return nil }
    let isLeft = lowest.reference.column == column || (cells.count > 1 && rows.count > 1)
    guard isLeft else { return nil }
    let folded = cells.map(\.key)
    var texts = [joined(folded, by: "/")]
    for text in folded.reversed() where !texts.contains(text) { texts.append(text) }
    if folded.count > 1 { texts.append(joined(folded, by: "")) }
    return HeaderText(
      column: column, cell: lowest.reference, texts: texts,
      shown: cells.map(\.text.foldedForMatching).joined(separator: "/"))
  }

  private static func joined(_ texts: [FoldedText], by separator: String) -> FoldedText {
    FoldedText(folded: Array(texts.map(\.bytes).joined(separator: separator.utf8)))
  }

  private static func unbracketed(_ text: FoldedText) -> FoldedText {
    FoldedText(folded: text.bytes.filter { !"()[]".utf8.contains($0) })
  }

  private static func name(_ part: FoldedText) -> FoldedText {
    Similarity.key(part.trimming { $0 == "(" || $0 == ")" })
  }

  private static let separators: [FoldedText] = ["及", "与", "和", "/", "、", "(", "+"]

  /// The names in a header of several: 检查情况及扣分原因, 问题/扣分原因.
  static func parts(of text: FoldedText) -> [FoldedText] {
    for separator in separators where text.contains(separator) {
      let parts = text.replacing(separator, with: "\u{1}").split { $0 == "\u{1}" }.map(name)
      if parts.count == 2, parts[0] != parts[1] { return parts }
    }
    return []
  }
}
