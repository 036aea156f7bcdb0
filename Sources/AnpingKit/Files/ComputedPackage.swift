import Calculation
import Grid
import Spreadsheet
import Values
import XLSX

/// Puts the results of formulas into a workbook file, so that previews and phones show numbers.
enum ComputedPackage {
  /// The file with a result in every formula cell.
  ///
  /// - Parameter today: what `TODAY()` is; by default the clock's day.
  /// - Throws: the reader's or the patcher's error.
  static func bytes(_ bytes: [UInt8], today: CalendarDate = .clockDay) throws -> [UInt8] {
    let workbook = try Workbook(xlsx: bytes)
    let patches = Calculator(workbook, today: today).results().map { result in
      Patch.setCell(sheet: result.sheet, result.cell, .cachedResult(result.value))
    }
    return patches.isEmpty ? bytes : try XLSXPatcher.apply(patches, to: bytes)
  }
}
