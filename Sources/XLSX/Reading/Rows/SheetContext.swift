import Grid
import Spreadsheet

/// What the sheets of a workbook share: strings, styles, dates, limits.
final class SheetContext {
  let package: OPCPackage
  let strings: SharedStrings
  let styles: StyleTable
  let dateSystem: DateSystem
  let keepsRichText: Bool
  let log: NoticeLog
  /// What cells say by number of themselves.
  let metadata: CellMetadata
  /// What is kept of the workbook so far.
  let kept: KeptCounts

  init(
    package: OPCPackage, workbook: Relationships, dateSystem: DateSystem, log: NoticeLog,
    keepsRichText: Bool, kept: KeptCounts
  ) throws(XLSXError) {
    self.package = package
    self.kept = kept
    self.dateSystem = dateSystem
    self.log = log
    self.keepsRichText = keepsRichText
    let strings = SheetContext.part("sharedStrings", type: "sharedStrings+xml", workbook, package)
    let styles = SheetContext.part("styles", type: "styles+xml", workbook, package)
    self.strings =
      if let strings {
        try SharedStrings(part: strings, of: package, keepsRichText: keepsRichText)
      } else { SharedStrings() }
    let metadata = workbook.parts(ofKind: "sheetMetadata").first(where: package.hasPart)
    self.metadata =
      if let metadata { try CellMetadata(part: metadata, of: package) } else { CellMetadata() }
    self.styles = if let styles { try StyleTable(part: styles, of: package) } else { StyleTable() }
  }

  /// A part by its relationship, or by its content type where the relationship is missing.
  private static func part(
    _ kind: String, type: String, _ workbook: Relationships, _ package: OPCPackage
  ) -> String? {
    workbook.parts(ofKind: kind).first(where: package.hasPart)
      ?? package.contentTypes.parts(ofTypeEnding: type).first(where: package.hasPart)
  }
}
