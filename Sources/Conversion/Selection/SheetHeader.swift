import CSV
import Grid
import Spreadsheet
import Values

/// The headings of a sheet: where they stand and what they say.
struct SheetHeader {
  /// The row of the sheet; nil for none.
  var row: Int?
  /// What stands in it, by column.
  var texts: [Int: String] = [:]
  /// Whether no row looked like headings, so that the first one was taken.
  var isAssumed = false

  /// No headings.
  init() {}

  /// Looks for headings in rows: a row of texts below at most a few narrower title rows, else the
  /// first row that holds something.
  ///
  /// - Parameter rows: the rows of the sheet that may hold them.
  init(searching source: any RowSource, in rows: ClosedRange<Int>) throws {
    var (source, first) = (source, [StreamedRow]())
    while first.count < SheetHeader.depth, let row = try source.next() {
      let isFilled = row.cells.contains { $0.cell.value != nil }
      if rows.contains(row.number), isFilled { first.append(row) }
    }
    guard let top = first.first else { return }
    var search = HeaderSearch(columns: first.map(SheetHeader.width).max() ?? 1)
    for row in first where !search.isOver { search.add(row.cells.map(SheetHeader.spelling)) }
    isAssumed = search.headerRow == nil
    take(search.headerRow.map { first[$0 - 1] } ?? top)
  }

  /// The headings of a row that is known.
  init(row number: Int, of source: any RowSource) throws {
    var source = source
    row = number
    while let row = try source.next(), row.number <= number {
      if row.number == number { take(row) }
    }
  }

  private mutating func take(_ row: StreamedRow) {
    self.row = row.number
    for cell in row.cells where cell.cell.value != nil {
      texts[cell.column] = cell.cell.plainText.trimmedBlanks
    }
  }

  private static let depth = 20

  private static func width(of row: StreamedRow) -> Int {
    row.cells.count { $0.cell.value != nil }
  }

  /// Only whether it is a text counts.
  private static func spelling(of cell: StreamedCell) -> SpelledField {
    let spelled =
      switch cell.cell.value {
      case nil: ""
      case .text(let text): text
      default: "0"
      }
    return SpelledField(spelled.utf8.span)
  }
}
