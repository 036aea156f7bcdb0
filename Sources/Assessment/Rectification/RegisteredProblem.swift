import Forms
import Registers
import Values

/// A row of a register that enters the rectification ledger (整改).
struct RegisteredProblem: Sendable {
  /// The register.
  let form: ReturnedForm
  /// The row.
  let record: RecordReading
  /// Its day; nil for a row without one.
  let found: CalendarDate?
}

extension RegisterAssessment {
  /// The rows that are problems to be rectified; a row that repeats another is not one of them.
  func problems(in forms: [ReturnedForm]) -> [RegisteredProblem] {
    origins.compactMap { origin in
      let form = forms[origin.form]
      guard form.rules.roles.problemGroup == origin.group else { return nil }
      let record = form.reading.records(of: origin.group)[origin.record]
      let group = rules.definitions[form.title]?.group(origin.group)
      guard form.rules.isRectified(record),
        group?.field(form.rules.roles.finding)?.isPrivate != true
      else { return nil }
      let dated = group.flatMap { group in group.dated.flatMap(group.field) }
      let found = dated?.isPrivate == true ? nil : dated.flatMap { record[$0.name]?.value?.date }
      return RegisteredProblem(form: form, record: record, found: found)
    }
  }
}
