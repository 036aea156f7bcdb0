import Forms
import FoundationEssentials
import Spellings
import Spreadsheet
import Values
import Wording

/// V03: where points are deducted, the problem, the department and the due date are written; the
/// person in charge too, but its lack is only a warning. `无` is no problem: V06 says so besides.
struct RectificationFieldsCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    form.items.filter { $0.isApplicable && ($0.deduction ?? 0) > 0 }.flatMap { item in
      var missing: [Diagnostic] = []
      if form.rules.itemFields.contains(form.roles.finding), item.findings.isEmpty {
        missing.append(finding(form.roles.finding, .error, of: item, in: form))
      }
      for (field, severity) in [
        (form.roles.department, Severity.error), (form.roles.due, .error),
        (form.roles.person, .warning),
      ] where form.rules.itemFields.contains(field) && isBlank(item.record[field]) {
        missing.append(finding(field, severity, of: item, in: form))
      }
      return missing
    }
  }

  /// A value that could not be read is not missing: the reader has warned about it.
  private func isBlank(_ reading: FieldReading?) -> Bool {
    guard let reading else { return true }
    return reading.value == nil && !reading.isConditional
      && NothingWord.saysNothing(reading.raw ?? "", in: .entry)
  }

  private func finding(
    _ field: String, _ severity: Severity, of item: CheckedItem, in form: ReturnedForm
  ) -> Diagnostic {
    form.finding(
      .rectificationFieldMissing, as: severity, [field], field: field, of: item.record)
  }
}
