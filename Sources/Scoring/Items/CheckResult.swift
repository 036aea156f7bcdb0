import Spellings

/// What an inspector found for an item (检查情况), and what a reinspection came to. The raw values
/// are the choices as forms have them.
///
/// ```swift
/// CheckResult(written: "部分合格")  // .partial
/// CheckResult.notApplicable.rawValue  // "不适用"
/// ```
public enum CheckResult: String, Decodable, Hashable, Sendable, CaseIterable {
  /// `√`.
  case pass = "合格"
  /// `×`.
  case fail = "不合格"
  /// `○`; scored like a failure.
  case partial = "部分合格"
  /// `/`: the item does not apply (缺项).
  case notApplicable = "不适用"

  /// The result that a settled choice says, whatever its width and blanks; nil for anything else.
  package init?(written text: String) {
    guard let result = CheckResult.byWord[FoldedText(text)] else { return nil }
    self = result
  }

  /// The result that a mark or a word stands for, as people name choices (DOMAIN 2.3): `√`, `符合`; nil
  /// for anything else.
  package init?(mark text: String) {
    let folded = FoldedText(text)
    if let result = CheckResult.byWord[folded] ?? CheckResult.byMark[folded] {
      self = result
    } else if NothingWord(folded)?.verdict(in: .result) == .notApplicable {
      self = .notApplicable
    } else {
      return nil
    }
  }

  private static let marks: [(CheckResult, [String])] = [
    (.pass, ["√", "✓", "✔", "☑", "是", "Y", "符合", "达标", "好"]),
    (.fail, ["×", "✗", "✘", "╳", "X", "否", "N", "不符合", "不达标", "有问题"]),
    (.partial, ["○", "◯", "△", "基本符合", "基本合格", "部分符合"]),
    (.notApplicable, ["/", "缺项", "无此项", "N/A"]),
  ]

  private static let byMark: [FoldedText: CheckResult] = marks.reduce(into: [:]) { all, entry in
    for mark in entry.1 { all[FoldedText(mark)] = entry.0 }
  }

  private static let byWord = Dictionary(
    uniqueKeysWithValues: allCases.map { (FoldedText($0.rawValue), $0) })
}
