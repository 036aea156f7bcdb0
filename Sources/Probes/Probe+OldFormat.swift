import CompoundFile
import Files
import Spreadsheet
import XLS
import XLSX

extension Probe {
  /// Reads a compound file and all its streams.
  public static func compoundFile(_ bytes: [UInt8]) {
    guard let file = try? CompoundFile(InputBytes(bytes)) else { return }
    _ = file.kind
    for entry in file.entries.prefix(100) { _ = try? file.contents(of: entry, limit: 1 << 20) }
  }

  /// Reads a file as a workbook of the old format and shows its cells; what was read can be written,
  /// but for what the format of today forbids.
  public static func oldWorkbook(_ bytes: [UInt8]) {
    guard let book = try? Workbook(xls: bytes, limits: limits) else { return }
    for sheet in book.sheets { for (_, cell) in sheet.cellsInOrder { _ = cell.displayedText } }
    _ = try? book.xlsxBytes()
  }
}
