/// A format of the records that `import` writes.
///
/// ```swift
/// RecordFormat(file: "记录.ndjson")  // .ndjson
/// ```
public enum RecordFormat: String, CaseIterable, Sendable {
  case ndjson, json, csv, xlsx

  /// The format that the name of a file asks for; nil for an extension that is none of them.
  public init?(file: String) {
    guard let name = file.split(separator: ".").last else { return nil }
    self.init(rawValue: name.lowercased())
  }
}
