import Grid
import JSON
import Spreadsheet

extension SheetOverview {
  /// The overview as `sheets --json` prints it.
  package var json: JSONValue {
    [
      "name": .string(name), "visibility": .string(visibility.rawValue),
      "range": .text(range?.description), "rows": .integer(range?.rows.count ?? 0),
      "headerRow": .integer(headerRow), "columns": .array(columns.map(\.json)),
      "hiddenRows": .array(hiddenRows.map { .string("\($0.lowerBound):\($0.upperBound)") }),
      "hiddenColumns": .array(
        hiddenColumns.map { columns in
          .string(
            ColumnName.letters(of: columns.lowerBound) + ":"
              + ColumnName.letters(of: columns.upperBound))
        }),
    ]
  }
}

extension SheetOverview.Column {
  fileprivate var json: JSONValue {
    [
      "column": .string(ColumnName.letters(of: column)), "heading": .text(heading),
      "type": .string(kind.rawValue), "filled": .integer(filled),
    ]
  }
}
