import Grid
import Spreadsheet
import Values
import XLSX

extension Probe {
  /// Patches a workbook with a sheet of any XML; what comes out has to be a workbook that reads
  /// wherever the one that went in did.
  public static func patch(_ bytes: [UInt8]) {
    let file = ProbePackage.workbook(replacing: "xl/worksheets/sheet1.xml", by: bytes)
    guard let book = try? Workbook(xlsx: file, limits: limits) else { return }
    for patches in patches {
      guard let patched = try? XLSXPatcher.apply(patches, to: file, limits: limits) else {
        continue
      }
      let again = try? Workbook(xlsx: patched, limits: limits)
      Disagreement.trap(unless: again != nil, "a patched workbook does not read: \(patches)")
      if patches.isEmpty {
        Disagreement.trap(again?.sheets, book.sheets, "a workbook without a patch")
      }
    }
  }

  private static let patches: [[Patch]] = [
    [],
    [.insertRows(sheet: "S", before: 2, count: 3, formattedLike: [1], extendsRangesAbove: true)],
    [.deleteRows(sheet: "S", 1...2)],
    [.setCell(sheet: "S", CellReference(row: 1, column: 1), .value("文"))],
    [.setCell(sheet: "S", CellReference(row: 3, column: 2), .formula(Formula("A1+1"), cached: 2))],
    [.mergeCells(sheet: "S", CellRange(rows: 5...6, columns: 1...2)), .renameSheet("S", to: "1号")],
    [.copySheet("S", to: "T"), .removeSheet("S")],
  ]
}
