import CSV
import Grid
import JSON
import Spreadsheet
import Values

/// Cells as lines of JSON, one object for each cell that holds something:
/// `{"sheet":"检查表","cell":"B3","type":"number","value":5,"formula":"SUM(D4:D6)"}`.
///
/// Type and value of a formula are those of its cached result; without one the type is `empty`
/// and the value null.
package final class CellsWriter {
  private let output: TextOutput
  private var line = ""

  /// Writes to some output.
  package init(to output: TextOutput) { self.output = output }

  /// Writes the cells of a row.
  ///
  /// - Parameter sheet: the name of the sheet; nil for a file without sheets.
  package func write(_ row: StreamedRow, sheet: String?) throws {
    for cell in row.cells where cell.cell.value != nil || cell.cell.formula != nil {
      write(cell.cell, at: CellReference(row: row.number, column: cell.column), sheet: sheet)
    }
    try output.flushIfLarge()
  }

  private func write(_ cell: Cell, at reference: CellReference, sheet: String?) {
    line = "{\"sheet\":"
    if let sheet { JSONValue.write(sheet, to: &line) } else { line += "null" }
    line += ",\"cell\":\"\(reference)\",\"type\":\""
    line += CellsWriter.type(of: cell.value)
    line += "\",\"value\":"
    CellsWriter.write(cell, to: &line)
    if let formula = cell.formula {
      line += ",\"formula\":"
      JSONValue.write(formula.text, to: &line)
    }
    line += "}\n"
    output.append(line)
  }

  /// The word for the type of a value.
  static func type(of value: CellValue?) -> String {
    switch value {
    case nil: "empty"
    case .number(let number): number.isFinite ? "number" : "error"
    case .text: "text"
    case .boolean: "boolean"
    case .dateTime, .time: "date"
    case .error: "error"
    }
  }

  /// The value of a cell as JSON, long digits as the file has them.
  static func write(_ cell: Cell, to line: inout String) {
    if let digits = cell.longDigits { line += digits } else { write(cell.value, to: &line) }
  }

  /// A value as JSON: numbers in their fewest digits, a date as `2026-11-03T00:00:00`, a time
  /// alone as `T08:30:00`.
  static func write(_ value: CellValue?, to line: inout String) {
    switch value {
    case nil: line += "null"
    case .number(let number):
      // JSON has no infinity; Excel shows #NUM! for it.
      line += number.isFinite ? number.shortestDigits : "\"\(CellError.number.code)\""
    case .text(let text): JSONValue.write(text, to: &line)
    case .boolean(let value): line += value ? "true" : "false"
    case .dateTime(let moment): line += "\"\(moment)\""
    case .time(let time): line += "\"T\(time)\""
    case .error(let error): JSONValue.write(error.code, to: &line)
    }
  }
}
