import CSV
import Grid
import JSON
import Spreadsheet
import Values

/// Rows as lines of JSON, an object a row; the keys are the texts of the first row.
///
/// A column without a heading has its letters for a key; a heading that is there twice gets a
/// number behind it. Empty cells are null; rows without any value are left out.
package final class ObjectWriter {
  private let output: TextOutput
  private let display: ((Cell) -> String)?
  private var keys: [String]?
  private var line = ""

  /// Writes to some output.
  ///
  /// - Parameter display: the shown text of a cell, if all values are to be texts.
  package init(to output: TextOutput, display: ((Cell) -> String)? = nil) {
    (self.output, self.display) = (output, display)
  }

  /// Begins a new table: the next row holds the keys.
  package func beginSheet() { keys = nil }

  /// Writes a row.
  package func write(_ row: StreamedRow) throws {
    let cells = row.cells.filter { $0.cell.value != nil }
    guard !cells.isEmpty else { return }
    guard var keys else {
      keys = ObjectWriter.keys(of: cells)
      return
    }
    if let last = cells.last?.column, last > keys.count {
      for column in keys.count + 1...last {
        keys.append(ObjectWriter.unique(ColumnName.letters(of: column), among: keys))
      }
      self.keys = keys
    }
    write(cells, keys: keys)
    try output.flushIfLarge()
  }

  private func write(_ cells: [StreamedCell], keys: [String]) {
    line = "{"
    var next = cells.startIndex
    for (index, key) in keys.enumerated() {
      if index > 0 { line += "," }
      JSONValue.write(key, to: &line)
      line += ":"
      if next < cells.endIndex, cells[next].column == index + 1 {
        write(cells[next].cell)
        next += 1
      } else {
        line += "null"
      }
    }
    line += "}\n"
    output.append(line)
  }

  private func write(_ cell: Cell) {
    if let display {
      JSONValue.write(display(cell), to: &line)
      return
    }
    switch cell.value {
    case .dateTime(let moment):
      line += moment.time == .midnight ? "\"\(moment.date)\"" : "\"\(moment)\""
    case .time(let time): line += "\"\(time)\""
    default: CellsWriter.write(cell.value, to: &line)
    }
  }

  private static func keys(of cells: [StreamedCell]) -> [String] {
    var keys: [String] = []
    for cell in cells {
      while keys.count < cell.column - 1 {
        keys.append(unique(ColumnName.letters(of: keys.count + 1), among: keys))
      }
      let text = CSVWriter.text(of: cell.cell).trimmedBlanks
      keys.append(unique(text.isEmpty ? ColumnName.letters(of: cell.column) : text, among: keys))
    }
    return keys
  }

  private static func unique(_ key: String, among keys: [String]) -> String {
    var (candidate, number) = (key, 2)
    while keys.contains(candidate) {
      candidate = "\(key)_\(number)"
      number += 1
    }
    return candidate
  }
}
