import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values
import Wording

/// V07: the deduction is what the scoring rule asks for so many problems, where the rule is
/// understood exactly, and what stands beside the problems one by one. What is written counts.
///
/// A single problem is not held against the rule: one text often speaks of several places.
struct RuleCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    form.items.filter { $0.isApplicable && !$0.findings.isEmpty }.compactMap { item in
      guard let deduction = item.deduction, deduction > 0, let full = item.fullScore,
        deduction <= full
      else { return nil }
      return sum(of: item, deduction, full, in: form) ?? rule(of: item, deduction, full, in: form)
    }
  }

  /// Deductions beside all problems that do not add up to the item's.
  private func sum(
    of item: CheckedItem, _ deduction: Decimal, _ full: Decimal, in form: ReturnedForm
  ) -> Diagnostic? {
    guard let sum = total(item.findings.map(\.deduction)), min(sum, full) != deduction else {
      return nil
    }
    return form.finding(
      .findingPointsDiffer, [sum.description, deduction.description],
      field: form.roles.deduction, of: item.record)
  }

  private func rule(
    of item: CheckedItem, _ deduction: Decimal, _ full: Decimal, in form: ReturnedForm
  ) -> Diagnostic? {
    guard item.findings.count > 1, let phrase = form.rules.phrases[item.number],
      total(item.findings.map(\.deduction)) == nil,
      let expected = phrase.disagreement(
        with: deduction, findings: item.findings.count, fullScore: full)
    else { return nil }
    return form.finding(
      .ruleDeductionDiffers,
      [
        String(item.findings.count), phrase.text, expected.description, deduction.description,
      ], field: form.roles.deduction, of: item.record)
  }
}
