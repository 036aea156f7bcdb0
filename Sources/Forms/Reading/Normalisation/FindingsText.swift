import Spellings

/// What a cell for problems says.
enum FindingsText {
  /// Whether a text says that there is no problem.
  static func saysNone(_ text: String) -> Bool {
    NothingWord.saysNothing(FoldedText(text.plainLineBreaks), in: .finding)
  }
}
