import Grid
import Spreadsheet

/// What Excel demands of a file beyond its schema: one that breaks a rule is opened "with repair",
/// which takes away what broke it. The writer and the patcher ask the same list before they write.
///
/// Its sentences stand in `Wording` under `rule.` and the name. Texts of cells, messages, lists of
/// choices, merged ranges and names of sheets have codes of their own (`XLSXError.Code`).
enum ExcelRule: String, CaseIterable {
  /// A column is 0 to 255 characters wide.
  case columnWidth
  /// A row is 0 to 409.5 points high.
  case rowHeight
  /// Settings of columns lie within the sheet, none over another.
  case columnsApart
  /// Rows and columns are grouped 0 to 7 deep.
  case outlineLevel
  /// Ranges lie within the sheet, and there is at least one.
  case ranges
  /// A header or a footer has at most 255 characters.
  case headerLength
  /// A margin is 0 to 49 inches.
  case margin
  /// A sheet has at most 1,026 page breaks of a kind, each within the sheet.
  case pageBreaks
  /// Fewer rows and columns are frozen than a sheet has.
  case frozen
  /// An address is 1 to 2,079 characters long, without spaces and control characters.
  case address
  /// The text shown at a link has at most 255 characters.
  case tooltip
  /// A sheet has at most 65,530 links to addresses.
  case linkCount
  /// A formula of a rule is not empty.
  case emptyFormula
  /// A look by rank takes 1 to 1,000 values or 1 to 100 in a hundred, one by the mean 1 to 3
  /// deviations, one by text has a text; scales have 2 or 3 colours, bars two ends, sets of icons a
  /// step each.
  case conditionalFormat
  /// A formula of what may be typed has at most 255 characters.
  case validationFormula
  /// A number format has at most 255 characters, and quotes and brackets are closed.
  case numberFormat
  /// A font has 1 to 409 points, and a name of at most 31 characters.
  case font
  /// The name of a table begins with a letter, has neither spaces nor signs, is no cell's address
  /// and no other name of the workbook.
  case tableName
  /// The names of a table's columns are 1 to 255 characters long, each its own, as many as columns.
  case tableColumns
  /// A table has a row between its headings and its totals.
  case tableRows
  /// The headings of a table are the texts in its first row.
  case tableHead
  /// The texts in the totals row of a table stand in its cells.
  case tableTotals
  /// Filters are of columns within their range, each once; the first so many are 1 to 500.
  case filter
  /// Tables, the range with filter buttons and merged ranges lie apart from one another.
  case tablesApart
  /// A chart has 1 to 255 series, each with the range of its values.
  case chartSeries
  /// Small charts lie within the sheet, at least one in a group; lines are 0 to 1,584 points thick, the
  /// axis ends above where it begins.
  case sparklines
  /// Nothing is inserted into the cells of one array formula.
  case arrayWhole
  /// The series of a chart have forms that stand on the same axes, one of them on the first axes;
  /// pies and rings have no second.
  case chartForms
  /// A line through values has powers from 2 to 6, or the mean of 2 to 255 values; sums one upon
  /// the other, pies and rings have none.
  case chartTrendLine
  /// At least one sheet is visible.
  case visibleSheet
}

extension XLSXError {
  /// What breaks a rule of Excel's.
  static func breaks(
    _ rule: ExcelRule, _ value: String, sheet: String?, cell: CellReference? = nil
  ) -> XLSXError {
    XLSXError(.rule, [rule.rawValue, value], sheet: sheet, cell: cell)
  }
}
