import Grid
import Spreadsheet

/// A built-in name: what of a sheet is printed, and which rows and columns on each page
/// ([MS-XLS] 2.4.150 Lbl).
struct PrintNameRecord {
  enum Kind: UInt16 {
    case area = 6
    case titles = 7
  }

  let kind: Kind
  /// The sheet, counted from 0 among all in the list.
  let sheet: Int
  let ranges: [CellRange]

  /// nil for any other name, and for one that is more than a list of ranges.
  init?(_ reader: inout PayloadReader, _ form: TextForm) throws(XLSError) {
    let flags = try reader.number16()
    try reader.skip(1)
    let length = Int(try reader.byte())
    let formulaLength = try reader.number16()
    try reader.skip(2)
    let sheet = try reader.number16()
    try reader.skip(4)
    guard flags & 0x20 != 0, length == 1, form.codePage == nil, sheet > 0 else { return nil }
    let name = try TextForm.unicode(&reader, length)
    guard let kind = Kind(rawValue: name.units[0]),
      let ranges = try PrintNameRecord.ranges(&reader, length: formulaLength)
    else { return nil }
    (self.kind, self.sheet, self.ranges) = (kind, sheet - 1, ranges)
  }

  /// The ranges of a formula that joins them ([MS-XLS] 2.5.198.27, .28, .29, .94, .71); nil for any
  /// other.
  private static func ranges(
    _ reader: inout PayloadReader, length: Int
  ) throws(XLSError) -> [CellRange]? {
    var ranges: [CellRange] = []
    var rest = length
    while rest > 0 {
      let token = try reader.byte()
      switch token & 0x1F | (token & 0x60 == 0 ? 0 : 0x20) {
      case 0x3B:
        try reader.skip(2)
        ranges.append(try reader.range())
        rest -= 11
      case 0x3A:
        try reader.skip(2)
        let (row, column) = (try reader.number16(), try reader.number16() & 0xFF)
        ranges.append(CellRange(CellReference(row: row + 1, column: column + 1)))
        rest -= 7
      case 0x29:
        try reader.skip(2)
        rest -= 3
      case 0x10: rest -= 1
      default: return nil
      }
    }
    return ranges
  }

  /// Puts it on its sheet.
  func apply(to sheet: inout Sheet) {
    switch kind {
    case .area: sheet.printSetup.areas = ranges
    case .titles:
      for range in ranges {
        if range.columns.count >= BIFFLimits.columns {
          sheet.printSetup.titleRows = range.rows
        } else if range.rows.count >= BIFFLimits.rows {
          sheet.printSetup.titleColumns = range.columns
        }
      }
    }
  }
}
