/// A word for what is still to be decided: `待定`, `待明确`.
///
/// ```swift
/// UndecidedWord.stands(in: "待定")  // true
/// ```
package enum UndecidedWord {
  private static let words: Set<FoldedText> = [
    "待定", "未定", "待确定", "待明确", "另定", "另行确定", "待补", "待补充", "待填", "待填写", "待核", "待核实", "tbd",
  ]

  /// Whether a text is nothing but such a word.
  package static func stands(in text: String) -> Bool { stands(in: FoldedText(text)) }

  /// Whether a folded text is nothing but such a word.
  static func stands(in text: FoldedText) -> Bool {
    words.contains(text.trimming { "()。.?".unicodeScalars.contains($0) })
  }
}
