/// What says "the same as above": 同上, 〃.
///
/// ```swift
/// DittoMark.stands(in: "同上")        // true
/// DittoMark.stands(in: "同上次检查")  // false
/// ```
package enum DittoMark {
  /// Whether a text is a ditto mark and nothing else.
  package static func stands(in text: String) -> Bool {
    text.utf8.count <= longest && marks.contains(FoldedText(text))
  }

  /// The most bytes that one has, spaces included; what is longer need not be folded.
  private static let longest = 24

  private static let marks: Set<FoldedText> = [
    "同上", "〃", "″", "〞", "\"", "''", "同前", "同上行",
  ]
}
