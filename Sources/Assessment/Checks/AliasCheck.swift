import Forms
import Spreadsheet
import Values
import Wording

/// V16: a department by another name than the directory's; the directory's name is reported.
struct AliasCheck: RoundCheck {
  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    guard let units = options.units else { return forms.map { _ in [] } }
    return forms.map { form in
      form.items.compactMap { alias(in: $0.record, nil, of: form, units) }
        + form.carried.compactMap { alias(in: $0, form.roles.carriedGroup, of: form, units) }
    }
  }

  private func alias(
    in record: RecordReading, _ group: String?, of form: ReturnedForm, _ units: UnitDirectory
  ) -> Diagnostic? {
    guard let written = record[form.roles.department]?.value?.text,
      let unit = units.unit(written: written), unit.name != written, unit.branch != written
    else { return nil }
    return form.finding(
      .aliasWritten, [written, unit.name], field: form.roles.department, of: record, group: group)
  }
}
