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

  /// More rows than any text in a merged range needs.
  private static let mostMergedRows = 1000

  private mutating func fitRows() {
    let merged = MergedRanges(mergedRanges)
    var wanted: [Int: Double] = [:]
    for (place, cell) in cellsInOrder
    where self[row: place.row].height == nil && merged.range(at: place) == nil {
      let height = height(of: cell, in: CellRange(place))
      wanted[place.row] = max(wanted[place.row] ?? 0, height)
    }
    for range in mergedRanges.sorted(by: { $0.rows.count < $1.rows.count })
    where range.rows.count <= Sheet.mostMergedRows { widen(range, &wanted) }
    for (row, height) in wanted where height > usualHeight {
      self[row: row].height = min(height, 409)
    }
  }

  /// The height of rows that nobody has set.
  private var usualHeight: Double { defaultRowHeight ?? 15 }

  /// Gives the rows of a merged range what its text needs beyond what they have, each as much, but
  /// for those whose height is set.
  private func widen(_ range: CellRange, _ wanted: inout [Int: Double]) {
    let free = range.rows.filter { self[row: $0].height == nil }
    let known = range.rows.map { self[row: $0].height ?? max(wanted[$0] ?? 0, usualHeight) }
    let lacking = height(of: self[range.topLeft], in: range) - known.reduce(0, +)
    guard lacking > 0, !free.isEmpty else { return }
    for row in free {
      wanted[row] = max(wanted[row] ?? 0, usualHeight) + lacking / Double(free.count)
    }
  }

  /// The points that a cell's lines take in a range. Fonts of other systems are higher than Excel's,
  /// which shows in the second line and all below.
  private func height(of cell: Cell, in range: CellRange) -> Double {
    let size = cell.style.font.size
    let room = max(1, range.columns.map(width(ofColumn:)).reduce(0, +) - 1) * 11 / size
    let lines = cell.shownLines.reduce(0.0) { lines, line in
      let width = TextWidth.characters(of: line)
      return lines + (cell.style.alignment.wrapText ? max(1, (width / room).rounded(.up)) : 1)
    }
    guard lines > 1 else { return lines * size * 1.36 }
    return size * 1.36 + (lines - 1) * size * 1.45 + 2
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
