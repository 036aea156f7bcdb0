/// The sheet, or the sheets from one to another, that a reference names before its `!`.
package struct SheetPrefix: Hashable, Sendable {
  /// The name of the sheet.
  package var name: String
  /// The last sheet of a reference through several sheets (`一月:三月!B2`); nil for one sheet.
  package var lastName: String?
  /// The workbook in brackets, as it is written; nil for this workbook, which is `[0]` too.
  package var workbook: String?

  /// One sheet of this workbook, unless given otherwise.
  package init(_ name: String, lastName: String? = nil, workbook: String? = nil) {
    (self.name, self.lastName, self.workbook) = (name, lastName, workbook)
  }

  /// Whether it is of this workbook.
  package var isOfThisWorkbook: Bool { workbook == nil || workbook == "[0]" }

  /// Whether it is just that sheet of this workbook. Excel ignores case in names.
  package func isJust(_ sheet: String) -> Bool {
    isOfThisWorkbook && lastName == nil && SheetPrefix.isSame(name, sheet)
  }

  /// Whether two names are those of one sheet.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }

  /// As it stands in a formula, `!` included, in quotes where the name needs them.
  package var text: String {
    let names = (workbook ?? "") + name + (lastName.map { ":" + $0 } ?? "")
    let isPlain =
      SheetPrefix.isPlain(name) && (lastName.map(SheetPrefix.isPlain) ?? true)
      && (workbook.map { !$0.contains("'") && !$0.contains(" ") } ?? true)
    guard !isPlain else { return names + "!" }
    return SheetName.quoted(names) + "!"
  }

  /// Whether a name may stand without quotes: letters, digits, `_` and `.`, not beginning with a
  /// digit and not looking like a reference.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else { return false }
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "."
    }
    return isWord && CellReference(name) == nil && !looksLikeR1C1(name)
  }

  private static func looksLikeR1C1(_ name: String) -> Bool {
    let rest = name.lowercased().drop { $0 == "r" || $0 == "c" || ("0"..."9").contains($0) }
    return rest.isEmpty
  }
}
