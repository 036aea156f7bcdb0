import Spreadsheet

extension AssessedRound {
  /// The sheet that a form stands on, read once more; nil where its file is not there any more.
  ///
  /// - Parameter index: the form's place among all forms.
  package func sheet(ofForm index: Int) -> Sheet? {
    var first = 0
    let file = files.first { file in
      first += file.forms.count
      return index < first
    }
    guard let file, let workbook = try? TableFile.open(file.input).workbook else { return nil }
    return forms[index].reading.sheet.flatMap { workbook[$0] } ?? workbook.sheets.first
  }
}
