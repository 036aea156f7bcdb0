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

/// Names of files.
package enum OutputName {
  /// The extension in lower case, without its point; empty without one.
  package static func fileExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The name without folders and extension.
  package static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A text as part of a file name: no slash, no control character.
  package static func cleaned(_ text: String) -> String {
    String(text.map { $0 == "/" || $0.isNewline || $0 == "\0" ? "_" : $0 })
  }
}
