import Spreadsheet

/// A row with its settings, as the sheet's part has it.
struct ParsedRow {
  var number: Int
  var cells: [StreamedCell] = []
  var height: Double?
  var isHidden = false
  var outlineLevel = 0
  var style: Style?

  init(number: Int) { self.number = number }

  /// Whether it tells more than its cells.
  var hasSettings: Bool { height != nil || isHidden || outlineLevel != 0 || style != nil }
}
