import Grid
import Spreadsheet
import Values

/// What the cells of all sheets refer to: looks, texts, names, days.
struct CellBackground {
  let texts: SharedTexts
  let packedTexts: PackedRows.Texts
  let records: LookRecords
  let looks: [PackedRows.Look]
  let scope: FormulaScope
  let dateSystem: DateSystem

  init(_ globals: WorkbookGlobals) {
    (texts, packedTexts) = (globals.texts, globals.texts.packed)
    (records, looks) = (globals.looks, globals.looks.looks())
    (scope, dateSystem) = (globals.scope, globals.dateSystem)
  }

  /// What a number is under a look; nil where it is a date that no day has.
  func value(of number: Double, _ look: PackedRows.Look) -> CellValue? {
    guard look.kind.isDateOrTime else { return .number(number) }
    return SerialNumber.value(of: number, kind: look.kind, in: dateSystem)
  }
}
