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

  private static let byWord = Dictionary(
    uniqueKeysWithValues: allCases.map { (FoldedText($0.rawValue), $0) })
}
