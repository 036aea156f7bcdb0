import Grid

/// Print titles and areas, which workbooks keep as names of their sheets.
///
/// ```swift
/// PrintNames.apply("_xlnm.Print_Titles", formula: "检查表!$1:$3", to: &sheet)  // true
/// sheet.printSetup.titleRows  // 1...3
/// ```
package enum PrintNames {
  private static let titles = "_xlnm.Print_Titles"
  private static let area = "_xlnm.Print_Area"
  private static let filter = "_xlnm._FilterDatabase"

  /// Puts what a name says into a sheet; false for a name that is none of these.
  package static func apply(_ name: String, formula: String, to sheet: inout Sheet) -> Bool {
    switch name {
    case area: sheet.printSetup.areas = pieces(of: formula).compactMap(range)
    case titles:
      for piece in pieces(of: formula) {
        guard let range = range(piece) else { continue }
        if range.columns == 1...SheetLimits.columns { sheet.printSetup.titleRows = range.rows }
        if range.rows == 1...SheetLimits.rows { sheet.printSetup.titleColumns = range.columns }
      }
    case filter: break
    default: return false
    }
    return true
  }

  /// The pieces between commas that stand outside of quoted names of sheets.
  private static func pieces(of formula: String) -> [Substring] {
    var isQuoted = false
    return formula.split { letter in
      if letter == "'" { isQuoted.toggle() }
      return letter == "," && !isQuoted
    }
  }

  /// The range behind the name of a sheet; the old format puts several ranges in brackets.
  private static func range(_ piece: Substring) -> CellRange? {
    let address = piece.lastIndex(of: "!").map { piece[piece.index(after: $0)...] } ?? piece
    return CellRange(String(address.filter { $0 != "(" && $0 != ")" }))
  }
}
