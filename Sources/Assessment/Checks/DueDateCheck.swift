import Forms
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// V04: a due date is a date, and not before the inspection. Conditions (下次停机) and the
/// original dates of carried-over problems are exempt.
struct DueDateCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    let due = form.roles.due
    let own = form.items.compactMap { item in
      unreadable(item.record, group: nil, in: form) ?? tooEarly(item.record[due], item, in: form)
    }
    let carried = form.carried.compactMap {
      unreadable($0, group: form.roles.carriedGroup, in: form)
    }
    return own + carried
  }

  private func unreadable(
    _ record: RecordReading, group: String?, in form: ReturnedForm
  ) -> Diagnostic? {
    guard let reading = record[form.roles.due], reading.value?.date == nil,
      !reading.isConditional, !form.isWarned(at: reading.cell)
    else { return nil }
    let written = reading.raw ?? reading.value.map(\.plainText) ?? ""
    guard !NothingWord.saysNothing(written, in: .entry) else { return nil }
    return form.finding(
      .dueDateUnreadable, [written], field: form.roles.due, of: record,
      group: group)
  }

  private func tooEarly(
    _ reading: FieldReading?, _ item: CheckedItem, in form: ReturnedForm
  ) -> Diagnostic? {
    guard let day = reading?.value?.date, reading?.isConditional == false,
      let inspected = form.inspectionDate, day < inspected, !form.isInspectionDateDoubtful
    else { return nil }
    return form.finding(
      .dueDateEarly, [day.description, inspected.description],
      field: form.roles.due, of: item.record)
  }
}

extension ReturnedForm {
  /// The date of the inspection, unless it is doubtful.
  var certainInspectionDate: CalendarDate? { isInspectionDateDoubtful ? nil : inspectionDate }

  /// Whether the date of the inspection is wrong, or lies in the future, so that nothing is held against it.
  var isInspectionDateDoubtful: Bool {
    if let inspectionDate, inspectionDate > today { return true }
    let cell = reading.fields[roles.inspectionDate]?.cell
    return cell != nil
      && reading.diagnostics.contains { $0.cell == cell && $0.severity == .error }
  }
}
