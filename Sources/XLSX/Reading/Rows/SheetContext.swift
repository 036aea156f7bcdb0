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
  private var cellBytes = 0
  private var formulaBytes = 0
  private var formulas = 0

  init(
    package: OPCPackage, workbook: Relationships, dateSystem: DateSystem, log: NoticeLog,
    keepsRichText: Bool
  ) throws(XLSXError) {
    self.package = package
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

  /// Counts the bytes of cells that are kept.
  func countCells(_ bytes: Int, at position: SourcePosition) throws(XLSXError) {
    cellBytes += bytes
    guard cellBytes <= package.limits.workbookBytes else {
      throw XLSXError(
        .limit, ["workbookBytes", String(package.limits.workbookBytes)], at: position)
    }
  }

  /// Counts a cell with a formula that is kept.
  func countFormula(at position: SourcePosition) throws(XLSXError) {
    formulas += 1
    guard formulas <= package.limits.formulas else {
      throw XLSXError(.limit, ["formulas", String(package.limits.formulas)], at: position)
    }
  }

  /// Counts the bytes of formulas that were written out: one shared formula of 8,000 letters for
  /// a million cells would take hours.
  func countFormula(_ bytes: Int, in part: String) throws(XLSXError) {
    formulaBytes += bytes
    guard formulaBytes <= package.limits.formulaBytes else {
      throw .limit("formulaBytes", package.limits.formulaBytes, part: part)
    }
  }
}
