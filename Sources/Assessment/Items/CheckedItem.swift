import Forms
import FoundationEssentials
import Scoring
import Spellings
import Spreadsheet
import Values

/// An item of a form as the checks and the score see it. A class, since every check goes through all
/// items of a form.
package final class CheckedItem: Sendable {
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

  /// An item of a reading by the rules of its form.
  init(_ record: RecordReading, rules: AssessmentRules) {
    let roles = rules.roles
    self.record = record
    let number = record.key ?? record[roles.key]?.value.map(\.plainText) ?? ""
    self.number = number
    fullScore = record[roles.fullScore]?.value?.number ?? rules.printedScores[number]
    weight = roles.weight.map { record[$0]?.value?.number ?? rules.printedWeights[number] } ?? 1
    let isTicked = roles.notApplicable.map { record[$0]?.value == .boolean(true) } ?? false
    result = rules.result(of: record) ?? (isTicked ? .notApplicable : nil)
    let written = record[roles.deduction]
    deduction = written?.value?.number
    let entry = written?.raw ?? written?.value?.text ?? ""
    hasUnreadDeduction = deduction == nil && !NothingWord.saysNothing(entry, in: .deduction)
    let text = record[roles.finding]
    let problems = record.findings.filter { !NothingWord.saysNothing($0.text, in: .finding) }
    let whole = text?.value?.text ?? ""
    findings =
      problems.isEmpty && record.findings.isEmpty && !NothingWord.saysNothing(whole, in: .finding)
      ? [Finding(whole)] : problems
    let raw = text?.raw ?? whole
    saysNoFinding = findings.isEmpty && !raw.foldedForMatching.isEmpty
    isGuarantee = rules.isGuarantee(record)
  }

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
