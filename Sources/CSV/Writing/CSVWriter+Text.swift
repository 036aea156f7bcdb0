import Files
import Grid
import Spreadsheet
import Values

extension CSVWriter {
  /// A sheet as the bytes of a CSV file.
  ///
  /// - Throws: nothing that memory allows.
  public static func bytes(of sheet: Sheet, options: Options = Options()) throws -> [UInt8] {
    let output = BytesOutput()
    let writer = try CSVWriter(to: output, options: options)
    for (number, row) in sheet.rowsInOrder {
      let cells = row.cells.sorted { $0.key < $1.key }
        .map { StreamedCell(column: $0.key, cell: $0.value) }
      try writer.write(StreamedRow(number: number, cells: cells))
    }
    try writer.finish()
    return output.bytes
  }

  /// The value of a cell as text: numbers in their fewest digits, dates as `2026-11-03`, with a
  /// time behind it where there is one.
  public static func text(of cell: Cell) -> String {
    switch cell.value {
    case nil: ""
    case .text(let text): text
    case .number(let number): digits(of: number, raw: cell.rawText)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .dateTime(let moment):
      moment.time == .midnight ? moment.date.description : "\(moment.date) \(moment.time)"
    case .time(let time): time.description
    case .error(let error): error.code
    }
  }

  /// Whole numbers of more than 15 digits are written as they stand in the file.
  private static func digits(of number: Double, raw: String?) -> String {
    if let raw, raw.utf8.count > 15, raw.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return raw
    }
    return number.shortestDigits
  }

  /// A text that no spreadsheet program runs as a formula: with an apostrophe before it where it
  /// begins with `=`, `+`, `-`, `@`, a tab or a line end and is no number.
  package static func defused(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return "'" + text
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return isNumber(text.utf8.dropFirst()) ? text : "'" + text
    default: return text
    }
  }

  /// Digits with at most one point, groups by commas, perhaps a percent sign.
  private static func isNumber(_ digits: Substring.UTF8View) -> Bool {
    var (count, points) = (0, 0)
    let body = digits.last == UInt8(ascii: "%") ? digits.dropLast() : digits
    for byte in body {
      switch byte {
      case 0x30...0x39: count += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: ",") where points == 0: continue
      default: return false
      }
    }
    return count > 0 && points <= 1
  }
}
