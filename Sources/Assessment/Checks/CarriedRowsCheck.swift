import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Wording

/// V14: every carried-over problem is judged where the whole section says nothing, and none of them
/// is scored.
struct CarriedRowsCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    let group = form.roles.carriedGroup
    let deducted = form.carried.filter { ($0[form.roles.deduction]?.value?.number ?? 0) > 0 }.map {
      form.finding(
        .carriedOverDeducted, [form.carriedNumber(of: $0) ?? ""], field: form.roles.deduction,
        of: $0,
        group: group)
    }
    guard let silent = form.categories.first(where: { $0.isCarriedOver && $0.saysNothing }) else {
      return deducted
    }
    let unjudged = form.carried.filter { form.rules.result(of: $0) == nil }.map {
      form.finding(
        .carriedOverUnjudged, [form.carriedNumber(of: $0) ?? "", silent.name],
        field: form.roles.result,
        of: $0, group: group)
    }
    return unjudged + deducted
  }
}

extension CategoryItems {
  /// Whether all its items are left out or blank.
  fileprivate var saysNothing: Bool {
    !items.isEmpty
      && items.allSatisfy {
        !$0.isApplicable || ($0.result == nil && $0.deduction == nil && !$0.hasUnreadDeduction)
      }
  }
}
