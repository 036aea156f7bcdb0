import Grid

/// What may be the name of a range, a formula or a table (Excel's own rules).
enum NameRules {
  /// Whether a text can be a name.
  static func allow(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf16.count <= 255,
      first.properties.isAlphabetic || first == "_" || first == "\\"
    else { return false }
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "_.\\?".unicodeScalars.contains($0)
    }
    return isWord && CellReference(name) == nil && !["r", "c"].contains(name.lowercased())
  }
}
