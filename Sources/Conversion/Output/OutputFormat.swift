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
  /// An array of JSON objects, one a row.
  case json
  /// A table of Markdown.
  case markdown
  /// A JSON object a cell.
  case cells

  /// The format that an extension stands for; nil for none of ours.
  package init?(fileExtension: String) {
    switch fileExtension {
    case "xlsx": self = .xlsx
    case "csv", "txt": self = .csv
    case "tsv", "tab": self = .tsv
    case "ndjson", "jsonl": self = .ndjson
    case "json": self = .json
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }

  /// The extension of its files.
  package var fileExtension: String {
    switch self {
    case .cells: "ndjson"
    case .markdown: "md"
    default: rawValue
    }
  }

  /// Whether a file of this format may have an extension: none that says another format.
  package func mayHave(fileExtension name: String) -> Bool {
    if self == .xlsx { return name == "xlsx" || name.isEmpty }
    return name != "xlsx" && !OutputFormat.foreignExtensions.contains(name)
  }

  /// Extensions that say formats that are never written.
  private static let foreignExtensions: Set<String> = [
    "xls", "xlsb", "xlsm", "xltx", "xltm", "et", "ett", "ods", "fods", "numbers", "dbf", "parquet",
    "feather", "arrow", "orc", "avro", "db", "sqlite", "mdb", "accdb", "xml", "html", "htm", "pdf",
    "doc", "docx", "wps", "ppt", "pptx", "png", "jpg", "jpeg", "zip", "rar", "7z", "gz",
  ]

  /// Whether the rows are objects or a table under their headings.
  var needsHeader: Bool { self == .ndjson || self == .json || self == .markdown }

  /// Whether values are written as text alone.
  var isText: Bool { self == .csv || self == .tsv || self == .markdown }

  /// Whether a file of it holds several sheets.
  package var holdsSheets: Bool { self == .xlsx || self == .cells }
}
