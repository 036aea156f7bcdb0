import Grid
import Spreadsheet

/// A name for a formula ([MS-XLS] 2.4.150 Lbl); some built-in ones say what is printed.
struct NameRecord {
  /// The name; of a built-in one as workbooks of today write it.
  let name: String
  let isHidden: Bool
  /// Whether it stands for a macro or a function.
  let isProcedure: Bool
  /// The sheet that it belongs to, counted from 0 among all in the list; nil for the workbook.
  let sheet: Int?
  private let formula: FormulaTokens

  /// nil before BIFF8.
  init?(_ reader: inout PayloadReader, _ form: TextForm) throws(XLSError) {
    guard form.codePage == nil else { return nil }
    let flags = try reader.number16()
    (isHidden, isProcedure) = (flags & 1 != 0, flags & 0x0E != 0)
    try reader.skip(1)
    let length = Int(try reader.byte())
    let formulaLength = try reader.number16()
    try reader.skip(2)
    let sheet = try reader.number16()
    self.sheet = sheet > 0 ? sheet - 1 : nil
    try reader.skip(4)
    let name = try TextForm.unicode(&reader, length)
    self.name = flags & 0x20 != 0 ? NameRecord.builtIn(name.units.first ?? 0) : name.text
    formula = FormulaTokens(try reader.bytes(formulaLength))
  }

  private static func builtIn(_ number: UInt16) -> String {
    let names = [
      "Consolidate_Area", "Auto_Open", "Auto_Close", "Extract", "Database", "Criteria",
      "Print_Area", "Print_Titles", "Recorder", "Data_Form", "Auto_Activate", "Auto_Deactivate",
      "Sheet_Title", "_FilterDatabase",
    ]
    return "_xlnm." + (Int(number) < names.count ? names[Int(number)] : String(number))
  }

  /// What it stands for; nil where that is not understood.
  func text(in scope: FormulaScope) -> String? {
    var decoder = FormulaDecoder(formula, scope: scope)
    return decoder.text()
  }

  /// Puts what is printed on its sheet, if that is what it says.
  func apply(to sheet: inout Sheet, in scope: FormulaScope) {
    guard name.hasPrefix("_xlnm."), let text = text(in: scope) else { return }
    _ = PrintNames.apply(name, formula: text, to: &sheet)
  }
}
