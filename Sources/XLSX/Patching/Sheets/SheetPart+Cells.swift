import Grid
import Spreadsheet
import XMLStream

/// Cells of a sheet, found and set.
extension SheetPart {
  /// The cell at a place; nil where it is not there.
  func cell(at reference: CellReference) -> SheetCell? {
    guard let row = index(of: reference.row) else { return nil }
    return rows[row].opened(source).cells.last { $0.column == reference.column }
  }

  /// Whether there is a formula in a cell.
  func hasFormula(at reference: CellReference) -> Bool {
    cell(at: reference)?.hasFormula(prefix: prefix) ?? false
  }

  /// The number of the look that shows at a place: the cell's, else the row's, else the column's.
  func style(at reference: CellReference) -> String? {
    if let cell = cell(at: reference) { return cell.style }
    return style(ofEmpty: reference, row: index(of: reference.row))
  }

  /// The number of the look that shows where no cell is: the row's, else the column's.
  ///
  /// - Parameter row: the index of the row; nil where it is not there.
  func style(ofEmpty reference: CellReference, row: Int?) -> String? {
    if let row {
      let tag = rows[row].opened(source).tag
      if let style = tag["s"], tag["customFormat"].map(isTrue) ?? false { return style }
    }
    let columns = frame.first("cols")?.all("col") ?? []
    return columns.first { contains($0, column: reference.column) }?["style"]
  }

  /// Puts a cell in its place.
  func set(_ cell: SheetCell, row number: Int) { put(cell, row: openedRow(number)) }

  /// Puts a cell in its place of a row that was taken apart.
  ///
  /// - Parameter row: the index of the row.
  func put(_ cell: SheetCell, row: Int) {
    isChanged = true
    if let content = cell.madeContent { noteReferences(in: content) }
    if rows[row].put(cell) { widenSpans(ofRow: row, to: cell.column) }
    widenDimension(to: CellReference(row: rows[row].number, column: cell.column))
  }

  /// The index of a row, taken apart, which is made where it is not there.
  func openedRow(_ number: Int) -> Int {
    let index = indexMakingRow(number)
    rows[index].open(source)
    return index
  }

  /// Takes a row apart that is about to be changed.
  func openRow(_ number: Int) {
    if let index = index(of: number) { rows[index].open(source) }
  }

  /// Changes the cell's look and leaves what it holds.
  func setStyle(_ style: String?, at reference: CellReference) {
    var changed = cell(at: reference) ?? SheetCell(column: reference.column, style: nil)
    guard changed.style != style else { return }
    changed.style = style
    set(changed, row: reference.row)
  }

  /// The cells' range, as far as the sheet states it, takes in another cell.
  private func widenDimension(to cell: CellReference) {
    if dimension?.contains(cell) ?? false { return }
    guard let element = frame.first("dimension"), let text = element["ref"],
      let range = CellRange(text)
    else { return }
    let rows = min(range.rows.lowerBound, cell.row)...max(range.rows.upperBound, cell.row)
    let columns =
      min(range.columns.lowerBound, cell.column)...max(range.columns.upperBound, cell.column)
    let widened = CellRange(rows: rows, columns: columns)
    if widened != range { element["ref"] = widened.description }
    dimension = widened
  }

  private func widenSpans(ofRow index: Int, to column: Int) {
    guard let spans = rows[index].tag["spans"] else { return }
    let ends = spans.split(separator: ":").compactMap { Int($0) }
    guard ends.count == 2, !(ends[0]...max(ends[0], ends[1])).contains(column) else { return }
    rows[index].tag["spans"] = "\(min(ends[0], column)):\(max(ends[1], column))"
  }

  private func contains(_ element: XMLElement, column: Int) -> Bool {
    guard let first = element["min"].flatMap({ Int($0) }),
      let last = element["max"].flatMap({ Int($0) })
    else { return false }
    return first <= column && column <= last
  }
}

/// A boolean of XML Schema.
func isTrue(_ text: String) -> Bool { text == "1" || text == "true" }
