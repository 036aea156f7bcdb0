import Forms
import FoundationEssentials
import Scoring
import Spellings
import Spreadsheet
import Values

/// An item of a form as the checks and the score see it.
package struct CheckedItem: Sendable {
  /// The record it comes from.
  package let record: RecordReading
  /// Its number, `1.1`.
  package let number: String
  /// 标准分, as written in this copy, else as printed in the template; nil where neither is known.
  package let fullScore: Decimal?
  /// How many times its points count; nil where its form says so and it cannot be read.
  package let weight: Decimal?
  /// What the inspector found; nil for a blank and for what the reader has warned about.
  package let result: CheckResult?
  /// 扣分 as the inspector wrote it; nil for a blank and for what cannot be read.
  package let deduction: Decimal?
  /// Whether something is written as 扣分 that could not be read as a number.
  package let hasUnreadDeduction: Bool
  /// The problems, without `无` and strokes.
  package let findings: [Finding]
  /// Whether a problem's place holds a word for "none" such as `无`.
  package let saysNoFinding: Bool
  /// Whether it is a guarantee item (★).
  package let isGuarantee: Bool

  /// Whether it counts in the score.
  package var isApplicable: Bool { result != .notApplicable }

  /// The deduction that counts, before it is capped at the standard score; nil where the score
  /// cannot be known.
  ///
  /// What the inspector wrote counts. A blank counts 0 beside `√`; beside a fault or a blank
  /// result it leaves the item without a score (DESIGN, settled).
  package var effectiveDeduction: Decimal? {
    if let deduction { return deduction }
    if hasUnreadDeduction { return nil }
    return result == .pass ? 0 : nil
  }
}
