import Values

/// An answer to a yes or no: `√`, `是`, `×`, `V`.
///
/// ```swift
/// TickMark.isYes("✓")  // true
/// ```
package enum TickMark {
  private static let yes: Set<FoldedText> = [
    "√", "✓", "✔", "√√", "☑", "是", "对", "有", "y", "yes", "1", "true", "r", "v",
  ]
  private static let no: Set<FoldedText> = [
    "×", "✗", "✘", "╳", "x", "否", "错", "n", "no", "0", "false",
  ]

  /// Whether a text says yes; nil where it says neither yes nor no.
  package static func isYes(_ text: String) -> Bool? {
    let folded = FoldedText(text)
    if yes.contains(folded) { return true }
    if no.contains(folded) { return false }
    switch NothingWord(folded) {
    case .stroke, .nothing: return false
    default: return nil
    }
  }
}
