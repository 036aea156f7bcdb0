import Values

/// Names of sheets: what Excel allows, and how formulas write them.
///
/// ```swift
/// SheetName.quoted("发电部-党管")       // "'发电部-党管'"
/// SheetName.cleaned("1/2 车间:现场?")  // "1 2 车间 现场"
/// ```
public enum SheetName {
  /// A name as formulas and links write it: always in quotes, a quote in it doubled.
  public static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A name that Excel takes: none of `\ / ? * [ ] :`, no quote at either end, at most 31 UTF-16
  /// units, not empty, and not `History`, which it keeps for itself.
  public static func cleaned(_ text: String) -> String {
    let forbidden: Set<Character> = ["\\", "/", "?", "*", "[", "]", ":"]
    var name = String(text.map { forbidden.contains($0) || $0.isNewline ? " " : $0 }).trimmedBlanks
    while name.hasPrefix("'") { name.removeFirst() }
    while name.utf16.count > SheetLimits.sheetNameLength { name.removeLast() }
    while name.hasSuffix("'") { name.removeLast() }
    name = name.trimmedBlanks
    if name.lowercased() == "history" { return name + "_" }
    return name.isEmpty ? "Sheet" : name
  }

  /// A cleaned name that is not among those taken, in any case; a number in brackets makes it so.
  public static func unique(_ text: String, among taken: some Sequence<String>) -> String {
    unique(text, amongLowercased: Set(taken.map { $0.lowercased() }))
  }

  /// The same for names in small letters, which a workbook of many sheets keeps.
  package static func unique(_ text: String, amongLowercased taken: Set<String>) -> String {
    let name = cleaned(text)
    var candidate = name
    var number = 2
    while taken.contains(candidate.lowercased()) {
      let suffix = "(\(number))"
      var stem = name
      while stem.utf16.count + suffix.utf16.count > SheetLimits.sheetNameLength {
        stem.removeLast()
      }
      candidate = stem + suffix
      number += 1
    }
    return candidate
  }
}
