import Grid
import Spreadsheet

extension Sheet {
  /// What stands in a workbook's list of names for this sheet: print areas and titles, and the range
  /// of a filter, under a hidden name.
  var fileNames: [DefinedName] {
    var names: [DefinedName] = []
    if !printSetup.areas.isEmpty {
      let areas = AbsoluteAddress.text(of: printSetup.areas, on: name)
      names.append(DefinedName("_xlnm.Print_Area", formula: areas))
    }
    let titles = AbsoluteAddress.titles(
      rows: printSetup.titleRows, columns: printSetup.titleColumns, on: name)
    if let titles { names.append(DefinedName("_xlnm.Print_Titles", formula: titles)) }
    if let range = autoFilter?.range {
      let formula = AbsoluteAddress.text(of: [range], on: name)
      names.append(DefinedName("_xlnm._FilterDatabase", formula: formula, isHidden: true))
    }
    return names
  }
}
