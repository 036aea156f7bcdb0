import Calculation
import Grid
import Spreadsheet
import Values
import XLSX

/// Patches a workbook file and puts the results of its formulas into it, so that previews and
/// phones show numbers.
enum ComputedPackage {
  /// The patched file with a result in every formula cell.
  ///
  /// - Parameters:
  ///   - today: what `TODAY()` is; by default the clock's day.
  ///   - progress: called now and then, with how much is done of how much.
  /// - Throws: the reader's or the patcher's error.
  static func bytes(
    _ patches: PatchList, to bytes: [UInt8], today: CalendarDate = .clockDay,
    progress: XLSXPatcher.Progress? = nil
  ) throws -> [UInt8] {
    try XLSXPatcher.apply(
      patches, to: bytes,
      results: { workbook in
        var patches = PatchList()
        for result in Calculator(workbook, today: today).results() {
          patches.set(result.cell, .cachedResult(result.value), on: result.sheet)
        }
        return patches
      }, progress: progress)
  }
}
