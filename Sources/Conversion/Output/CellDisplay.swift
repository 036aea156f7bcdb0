import CSV
import Spreadsheet
import Values

/// The text that a cell has in CSV and JSON.
struct CellDisplay {
  private let values: ConversionOptions.Values

  init(_ values: ConversionOptions.Values) { self.values = values }

  /// The text of a cell.
  func text(of cell: Cell) -> String { CSVWriter.text(of: cell) }
}
