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
