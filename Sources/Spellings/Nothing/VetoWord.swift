/// What is written under 否决事项 says of a veto.
///
/// ```swift
/// VetoWord("未发现。")  // .absent
/// VetoWord("无人员伤亡，但有重大隐患")  // .unsure
/// ```
package enum VetoWord: Hashable, Sendable {
  /// There is none.
  case absent
  /// It begins like "none" or says that something is open, and it is not sure that it is none:
  /// somebody must confirm it.
  case unsure
  /// There is one.
  case stands

  /// What a text says.
  package init(_ text: String) {
    let folded = FoldedText(text)
    if folded.isEmpty || NothingWord(folded)?.verdict(in: .veto) != nil {
      self = .absent
    } else {
      let bare = folded.trimming { ".。;,!".unicodeScalars.contains($0) }
      self = VetoWord.noes.contains(bare) ? .absent : VetoWord.isUnsure(bare) ? .unsure : .stands
    }
  }

  /// Whether a text speaks of a veto without saying in the same clause that there is none:
  /// `一票否决`, but not `无否决事项`.
  package static func isNamed(in text: String) -> Bool {
    let clauses = FoldedText(text).split { ",.;。\n".unicodeScalars.contains($0) }
    return clauses.contains { clause in
      clause.contains("否决") && !["无", "未", "没", "不存在", "不涉及"].contains { clause.contains($0) }
    }
  }

  /// Answers "no" to whether there is one.
  private static let noes: Set<FoldedText> = [
    "否", "不", "不是", "非", "0", "0项", "0条", "零", "零项", "×", "x", "✗", "✘", "╳", "no", "n", "false",
  ]
  private static let negations: [FoldedText] = ["无", "未", "没", "不", "否", "非", "暂"]
  private static let open: [FoldedText] = ["待", "见附", "详见", "?", "拟", "疑似", "是否"]

  private static func isUnsure(_ text: FoldedText) -> Bool {
    negations.contains { text.hasPrefix($0) } || open.contains { text.contains($0) }
  }
}
