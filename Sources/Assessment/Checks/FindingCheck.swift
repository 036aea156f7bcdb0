import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Wording

/// V05 and V06: problem, result and deduction say the same.
struct FindingCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    zip(form.items, form.score?.items ?? []).compactMap { item, score in
      guard item.isApplicable else { return problemOfNotApplicable(item, in: form) }
      switch form.rules.scoring.method {
      case .deduction: return ofDeductions(item, in: form)
      case .passOrFail:
        let isClean = item.result != .pass || item.findings.isEmpty
        return isClean
          ? unscored(score, form.roles.result, item, in: form)
          : warning(.findingWithoutDeduction, form.roles.finding, item, in: form)
      case .level: return unscored(score, form.roles.result, item, in: form)
      case .indicator: return nil
      case .score: return unscored(score, form.roles.score, item, in: form)
      }
    }
  }

  private func ofDeductions(_ item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    item.deduction == nil && !item.hasUnreadDeduction
      ? withoutDeduction(item, in: form) : withDeduction(item, in: form)
  }

  /// An item that wants what its method asks for.
  private func unscored(
    _ score: ItemScore, _ field: String, _ item: CheckedItem, in form: ReturnedForm
  ) -> Diagnostic? {
    guard score.reason != nil else { return nil }
    return form.finding(.itemUnscored, [field], field: field, of: item.record)
  }

  private func withoutDeduction(_ item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    switch item.result {
    case .fail, .partial:
      warning(.faultNotDeducted, form.roles.deduction, item, in: form)
    case .pass where !item.findings.isEmpty:
      warning(.findingWithoutDeduction, form.roles.finding, item, in: form)
    case nil:
      warning(.itemUnchecked, form.roles.result, item, in: form)
    default: nil
    }
  }

  private func withDeduction(_ item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    guard let deduction = item.deduction else { return nil }
    if deduction > 0 {
      guard item.saysNoFinding else { return contradiction(item, in: form) }
      return warning(.deductionWithoutFinding, form.roles.finding, item, in: form)
    }
    guard deduction == 0 else { return nil }
    if item.result == .fail {
      return warning(.faultWithoutDeduction, form.roles.deduction, item, in: form)
    }
    guard !item.findings.isEmpty else { return nil }
    return warning(.findingWithoutDeduction, form.roles.finding, item, in: form)
  }

  private func contradiction(_ item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    guard item.result == .pass else { return nil }
    return warning(.deductionWithoutFault, form.roles.result, item, in: form)
  }

  private func problemOfNotApplicable(_ item: CheckedItem, in form: ReturnedForm) -> Diagnostic? {
    guard !item.findings.isEmpty else { return nil }
    return warning(.findingOfNotApplicable, form.roles.finding, item, in: form)
  }

  private func warning(
    _ kind: DiagnosticCode, _ field: String, _ item: CheckedItem, in form: ReturnedForm
  ) -> Diagnostic {
    form.finding(kind, field: field, of: item.record)
  }
}
