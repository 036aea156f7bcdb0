/// What a conversion writes.
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// A workbook.
  case xlsx
  /// Fields separated by commas.
  case csv
  /// Fields separated by tabs.
  case tsv
  /// A JSON object a row.
  case ndjson
  /// A JSON object a cell.
  case cells

  /// The format that an extension stands for; nil for none of ours.
  package init?(fileExtension: String) {
    switch fileExtension {
    case "xlsx": self = .xlsx
    case "csv", "txt": self = .csv
    case "tsv", "tab": self = .tsv
    case "ndjson", "jsonl", "json": self = .ndjson
    default: return nil
    }
  }

  /// The extension of its files.
  package var fileExtension: String { self == .cells ? "ndjson" : rawValue }

  /// Whether a file of it holds several sheets.
  package var holdsSheets: Bool { self == .xlsx || self == .cells }
}
