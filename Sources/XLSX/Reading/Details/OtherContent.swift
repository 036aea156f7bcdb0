/// What a file may hold and a `Workbook` does not; its names stand in `Wording` under `content.`.
enum OtherContent: String {
  /// A look that depends on values, of a kind that is not known or that Excel would repair.
  case conditionalFormat
  /// A filter by colour or icon, or an order of rows.
  case filter
  /// Small charts of an unknown form, or none at all.
  case sparklines
  /// A value that only newer programs know: a picture in a cell, a share, a country.
  case richValue
}
