import Spreadsheet

/// Excel's rules for how cells look. The place is filled in by who knows it.
enum StyleRules {
  /// The parts of a look that are set.
  static func check(_ change: StyleModification) throws(XLSXError) {
    if let font = change.font {
      guard (1...409).contains(font.size), (1...31).contains(font.name.utf16.count) else {
        throw .breaks(.font, "\(font.name), \(font.size)", sheet: nil)
      }
    }
    if let code = change.numberFormat {
      guard code.utf16.count <= 255, !code.isEmpty, isClosed(code) else {
        throw .breaks(.numberFormat, code, sheet: nil)
      }
    }
  }

  /// Whether quotes and brackets of a number format are closed.
  private static func isClosed(_ code: String) -> Bool {
    var (closing, isEscaped) = (nil as Character?, false)
    for letter in code {
      switch (closing, letter) {
      case _ where isEscaped: isEscaped = false
      case (nil, "\\"), (nil, "_"), (nil, "*"): isEscaped = true
      case (nil, "\""): closing = "\""
      case (nil, "["): closing = "]"
      case (let end?, letter) where end == letter: closing = nil
      default: continue
      }
    }
    return closing == nil && !isEscaped
  }
}
