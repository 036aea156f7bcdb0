import Grid
import Spreadsheet
import Values

/// Widths and heights that fit what stands in the cells.
extension Sheet {
  /// Gives columns the width of their longest text, wide characters such as Chinese counting two,
  /// and rows the height of their wrapped texts, merged cells included, which Excel does not grow
  /// by itself.
  ///
  /// ```swift
  /// sheet.autofit()
  /// sheet.autofit(widths: 8...40)
  /// ```
  ///
  /// - Parameter widths: the narrowest and the widest column, in characters. Texts in merged or
  ///   wrapped cells do not widen a column that has a width.
  public mutating func autofit(widths: ClosedRange<Double> = 8...60) {
    fitColumns(widths)
    fitRows()
  }

  private mutating func fitColumns(_ bounds: ClosedRange<Double>) {
    let merged = MergedRanges(mergedRanges)
    var wanted: [Int: Double] = [:]
    for (place, cell) in cellsInOrder where merged.range(at: place) == nil {
      let scale = cell.style.font.size / 11
      let width = cell.shownLines.map { TextWidth.characters(of: $0) }.max() ?? 0
      wanted[place.column] = max(wanted[place.column] ?? 0, width * scale)
    }
    for (column, width) in wanted.sorted(by: { $0.key < $1.key })
    where !columns.contains(where: { $0.columns.contains(column) && $0.width != nil }) {
      let fitted = min(max(width + 2, bounds.lowerBound), bounds.upperBound)
      if let known = columns.firstIndex(where: { $0.columns == column...column }) {
        columns[known].width = fitted
      } else if !columns.contains(where: { $0.columns.contains(column) }) {
        columns.append(ColumnSettings(column...column, width: fitted))
      }
    }
  }

  private mutating func fitRows() {
    for (number, row) in rowsInOrder where row.height == nil {
      let heights = row.cells.map { column, cell in
        height(of: cell, at: CellReference(row: number, column: column))
      }
      guard let highest = heights.max(), highest > 15 else { continue }
      self[row: number].height = min(highest, 409)
    }
  }

  /// The points that a cell's lines take, shared by the rows of a merged range.
  private func height(of cell: Cell, at place: CellReference) -> Double {
    let range = mergedRange(at: place) ?? CellRange(place)
    guard range.topLeft == place else { return 0 }
    let size = cell.style.font.size
    let room = max(1, range.columns.map(width(ofColumn:)).reduce(0, +) - 1) * 11 / size
    let lines = cell.shownLines.reduce(0.0) { lines, line in
      let width = TextWidth.characters(of: line)
      return lines + (cell.style.alignment.wrapText ? max(1, (width / room).rounded(.up)) : 1)
    }
    return lines * size * 1.36 / Double(range.rows.count)
  }
}

extension Cell {
  /// The lines of text that show, numbers and dates about as wide as they are.
  fileprivate var shownLines: [String] {
    switch value {
    case .text(let text):
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    case .number(let number): [CellText.number(number)]
    case .boolean: ["FALSE"]
    case .dateTime(let date): [date.time == .midnight ? date.date.description : "\(date)"]
    case .time(let time): [time.description]
    case .error(let error): [error.code]
    case nil: []
    }
  }
}
