import Grid
import Spreadsheet
import Values

/// What heads a column of a copy.
struct HeaderText {
  /// The column of the sheet.
  let column: Int
  /// The lowest cell that heads it.
  let cell: CellReference
  /// The texts to compare, folded: of all header rows joined by `/`, then the lowest one alone,
  /// then the one above.
  let texts: [String]
  /// The text for messages.
  let shown: String

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
    var cells: [CellReference] = []
    for row in rows {
      let cell = grid.anchor(of: CellReference(row: row, column: column))
      if !cells.contains(cell), !grid.ownText(at: cell).isEmpty { cells.append(cell) }
    }
    guard let lowest = cells.last else { return nil }
    let isLeft = lowest.column == column || (cells.count > 1 && rows.count > 1)
    guard isLeft else { return nil }
    let shown = cells.map { grid.ownText(at: $0) }
    let folded = shown.map(Similarity.key)
    var texts = [folded.joined(separator: "/")]
    for text in folded.reversed() where !texts.contains(text) { texts.append(text) }
    if folded.count > 1 { texts.append(folded.joined()) }
    return HeaderText(
      column: column, cell: lowest, texts: texts,
      shown: shown.joined(separator: "/").foldedForMatching)
  }

  /// The texts without what stands in brackets, and with it: `应得分（数）` is 应得分 or 应得分数.
  var bare: [String] {
    texts.map { Similarity.key(Similarity.withoutBrackets($0)) }
      + texts.map { text in Similarity.key(text.filter { !"()[]".contains($0) }) }
  }

  /// The names between strokes: `责任部门/单位`.
  var alternatives: [String] {
    texts.flatMap { text in
      Similarity.withoutBrackets(text).split { "/、或".contains($0) }.map {
        Similarity.key($0.trimming("()"))
      }
    }.filter { !$0.isEmpty }
  }

  /// The names in a header of several: 检查情况及扣分原因, 问题/扣分原因.
  static func parts(of text: String) -> [String] {
    for separator in ["及", "与", "和", "/", "、", "(", "+"] {
      let parts = text.split(separator: separator).map { Similarity.key($0.trimming("()")) }
      if parts.count == 2, parts[0] != parts[1] { return parts }
    }
    return []
  }
}
