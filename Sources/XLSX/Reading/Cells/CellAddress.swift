import Grid
import Spreadsheet

/// Addresses of cells as bytes, without a string for each.
enum CellAddress {
  /// The cell of an address such as `B7`; nil for anything else. Rows and columns beyond Excel's
  /// last are reported as such, not refused here.
  static func read(_ bytes: ArraySlice<UInt8>) -> CellReference? {
    var (column, row, digits) = (0, 0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && column < 1 << 30:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0 && column < 1 << 30:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && digits < 18:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      case UInt8(ascii: "$"): continue
      default: return nil
      }
    }
    return row > 0 && column > 0 ? CellReference(row: row, column: column) : nil
  }

  /// A whole number of digits alone; nil for anything else, and for more than 18 digits.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...18).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
