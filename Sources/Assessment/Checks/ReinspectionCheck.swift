import Forms
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

/// V12: what was found good on reinspection says by whom and when, in the order of days.
struct ReinspectionCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    let start = form.isInspectionDateDoubtful ? nil : form.inspectionDate
    let own = form.items.flatMap {
      missing($0.record, nil, in: form) + order($0.record, nil, from: start, in: form)
    }
    let group = form.roles.carriedGroup
    let carried = form.carried.flatMap {
      missing($0, group, in: form) + order($0, group, from: nil, in: form)
    }
    return own + carried
  }

  private func isPassed(_ record: RecordReading, in form: ReturnedForm) -> Bool {
    record.result(form.roles.reinspection) == .pass
  }

  private func missing(_ record: RecordReading, _ group: String?, in form: ReturnedForm)
    -> [Diagnostic]
  {
    guard isPassed(record, in: form) else { return [] }
    return [form.roles.reinspector, form.roles.reinspectionDate].compactMap { field in
      guard record[field]?.value == nil, !form.isWarned(at: record[field]?.cell) else { return nil }
      return form.finding(
        .reinspectionFieldMissing, [field], field: field, of: record, group: group)
    }
  }

  private func order(
    _ record: RecordReading, _ group: String?, from start: CalendarDate?, in form: ReturnedForm
  ) -> [Diagnostic] {
    guard isPassed(record, in: form) else { return [] }
    let completed = record[form.roles.completion]?.value?.date
    let reinspected = record[form.roles.reinspectionDate]?.value?.date
    var found: [Diagnostic] = []
    func hold(_ day: CalendarDate?, _ field: String, after other: CalendarDate?, _ label: String) {
      guard let day, let other, day < other else { return }
      found.append(
        form.finding(
          .reinspectionOrder, [field, day.description, label, other.description],
          field: field, of: record, group: group))
    }
    hold(completed, form.roles.completion, after: start, form.roles.inspectionDate)
    hold(reinspected, form.roles.reinspectionDate, after: completed, form.roles.completion)
    if completed == nil {
      hold(reinspected, form.roles.reinspectionDate, after: start, form.roles.inspectionDate)
    }
    return found
  }
}
