import Spellings
import Values

/// Where a workbook came from, for what the form itself does not say.
struct FormSource {
  /// The file, as it is shown.
  let file: String
  let isCSV: Bool

  /// What the file's name says.
  let hints: FileNameHints

  init(file: String, isCSV: Bool) {
    (self.file, self.isCSV, hints) = (file, isCSV, FileNameHints(file))
  }

  /// The unit that the name of the sheet, of the file or of a folder seems to be.
  func unit(sheet: String, title: String) -> (name: String, from: String, isSheet: Bool)? {
    if !isCSV, let name = UnitName.name(in: sheet, beside: title) { return (name, sheet, true) }
    for text in [hints.stem] + hints.folders {
      if let name = UnitName.name(in: text, beside: title) { return (name, text, false) }
    }
    return nil
  }
}
