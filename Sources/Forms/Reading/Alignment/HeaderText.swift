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
  /// The texts of all header rows, folded, joined by `/` and by nothing.
  let paths: [FoldedText]
  /// The lowest text, folded: it names the column.
  let lowest: FoldedText
  /// The texts above it, folded, the nearest first: they only complete it.
  let upper: [FoldedText]
  /// The texts without what stands in brackets, and with it: `应得分（数）` is 应得分 or 应得分数.
  let bare: [FoldedText]
  /// The names between strokes: `责任部门/单位`.
  let alternatives: [FoldedText]
  /// The text for messages.
  let shown: String

  /// The paths and the lowest text.
  var texts: [FoldedText] { paths + [lowest] }

  private init(column: Int, cell: CellReference, texts: [FoldedText], shown: String) {
    (self.column, self.cell, self.shown) = (column, cell, shown)
    lowest = texts.last ?? .empty
    upper = texts.dropLast().reversed().filter { [lowest] in $0 != lowest }
    paths = [HeaderText.joined(texts, by: "/"), HeaderText.joined(texts, by: "")]
    let own = paths + [lowest]
    let outside = own.map(Similarity.withoutBrackets)
    bare =
      outside.map { Similarity.key($0) } + own.map { Similarity.key(HeaderText.unbracketed($0)) }
    alternatives = Similarity.withoutBrackets(lowest)
      .split { "/、或".unicodeScalars.contains($0) }.map(HeaderText.name).filter { !$0.isEmpty }
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
    return HeaderText(
      column: column, cell: lowest.reference, texts: cells.map(\.key),
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
