extension CompoundFile {
  /// What a compound file is, by the names of its streams.
  package enum Kind: Hashable, Sendable {
    case encrypted, oldWorkbook, wps, document, presentation, unknown
  }

  /// What it is: what lies at the top counts, since a document may hold whole workbooks below.
  /// A workbook of WPS counts as `wps` where it names itself so.
  package var kind: Kind {
    let top = children.isEmpty ? entries : children
    let names = Set(top.map(\.name))
    let lowercased = Set(names.map { $0.lowercased() })
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .encrypted }
    if names.contains(where: { $0.hasPrefix("ETExtData") || $0.hasPrefix("WpsCustomData") }) {
      return .wps
    }
    if lowercased.contains("workbook") || lowercased.contains("book") { return .oldWorkbook }
    if names.contains("WordDocument") { return .document }
    return names.contains("PowerPoint Document") ? .presentation : .unknown
  }
}
