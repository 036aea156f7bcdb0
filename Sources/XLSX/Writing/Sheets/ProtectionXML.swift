import Spreadsheet
import XMLStream

/// What people may not change, as a sheet writes it (ECMA-376 part 1, 18.3.1.85).
enum ProtectionXML {
  /// Writes the protection of a sheet.
  static func write(_ protection: SheetProtection, to writer: inout XMLWriter) {
    let allowed = { (isAllowed: Bool) -> String? in isAllowed ? "0" : nil }
    writer.element(
      "sheetProtection",
      [
        "sheet": "1", "objects": "1", "scenarios": "1",
        "formatCells": allowed(protection.allowsFormattingCells),
        "formatColumns": allowed(protection.allowsFormattingColumns),
        "formatRows": allowed(protection.allowsFormattingRows),
        "insertRows": allowed(protection.allowsInsertingRows),
        "deleteRows": allowed(protection.allowsDeletingRows),
        "sort": allowed(protection.allowsSorting),
        "autoFilter": allowed(protection.allowsFiltering),
      ])
  }
}
