import CSV
import Grid
import JSON
import Spreadsheet
import Values

/// Rows as lines of JSON or as one array, an object a row; the keys are the texts of the first row.
///
/// A column without a heading has its letters for a key; a heading that is there twice gets a
/// number behind it. Empty cells are null; rows without any value are left out.
package final class ObjectWriter {
  private let output: TextOutput
  private let display: ((Cell) -> String)?
  private let isArray: Bool
  private var hasObjects = false
  private var keys: [String]?
  private var line = ""

  /// Writes to some output.
  ///
  /// - Parameters:
  ///   - display: the shown text of a cell, if all values are to be texts.
  ///   - isArray: whether the objects stand in one array.
  package init(
    to output: TextOutput, display: ((Cell) -> String)? = nil, isArray: Bool = false
  ) {
    (self.output, self.display, self.isArray) = (output, display, isArray)
  }

  /// Begins a new table.
  ///
  /// - Parameter hasKeys: whether its first row holds the keys; without, they are letters.
  package func beginSheet(hasKeys: Bool = true) { keys = hasKeys ? nil : [] }

  /// Writes what stands behind the last object.
  package func finish() {
    if isArray { output.append(hasObjects ? "\n]\n" : "[]\n") }
  }

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
    line = isArray ? (hasObjects ? ",\n{" : "[\n{") : "{"
    hasObjects = true
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
    line += isArray ? "}" : "}\n"
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
    default: CellsWriter.write(cell, to: &line)
    }
  }

  private static func keys(of cells: [StreamedCell]) -> [String] {
    var keys: [String] = []
    for cell in cells {
      while keys.count < cell.column - 1 {
        keys.append(unique(ColumnName.letters(of: keys.count + 1), among: keys))
      }
      let text = cell.cell.plainText.trimmedBlanks
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
