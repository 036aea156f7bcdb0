import Forms
import FoundationEssentials
import Scoring
import Spreadsheet

/// V07: several problems of an item whose rule takes points by the piece, at one price, and a
/// deduction that is not problems times price. What the inspector wrote stands.
///
/// A single problem is left alone: one text often tells of several places.
struct UnitPriceCheck: FormCheck {
  func findings(in form: CheckedForm) -> [Diagnostic] {
    form.items.filter(\.isApplicable).compactMap { item in
      guard item.findings.count > 1, let deduction = item.deduction, deduction > 0,
        let full = item.fullScore, deduction <= full,
        let rule = item.record[form.roles.scoringRule]?.value?.text,
        let expected = PhraseReading(rule, fullScore: full)
          .disagreement(with: deduction, findings: item.findings.count, fullScore: full)
      else { return nil }
      let arguments = ["\(item.findings.count)", rule, "\(expected)", "\(deduction)"]
      return form.finding(
        "V07", .warning, arguments, field: form.roles.deduction, of: item.record)
    }
  }
}
