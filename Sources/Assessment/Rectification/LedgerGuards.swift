import Forms
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

/// What the columns of a ledger's row must hold for an edit to count (DOMAIN 5.4), and what is told
/// where it does not.
struct LedgerGuards {
  private let record: RecordReading
  private let reading: FormReading

  init(_ record: RecordReading, of reading: FormReading) {
    (self.record, self.reading) = (record, reading)
  }

  private func has(_ column: String) -> Bool { record.entry(of: column) != nil }
  private func day(_ column: String) -> CalendarDate? { record[column]?.value?.date }

  /// Whether a later date is approved: with reason and approver, by the old date, to a later one.
  var isExtended: Bool { has(LedgerColumns.extendedTo) && extensionObjection == nil }

  /// Whether a problem that is final now was so when the ledger was written: its state stands there
  /// as written then, and it was not signed later.
  func wasFinal(_ state: RectificationState) -> Bool {
    guard state.isFinal else { return false }
    let written = reading.fields[LedgerColumns.reportDate]?.value?.date
    if let written, let signed = day(LedgerColumns.reinspected), signed > written { return false }
    return writtenState.map(\.isFinal) ?? true
  }

  /// The edits that do not count, by the state that the columns show.
  func objections(to state: RectificationState) -> [Diagnostic] {
    [
      closingObjection(state), extensionObjection, deferralObjection(state),
      stateObjection(state),
    ].compactMap { $0 }
  }

  // MARK: One edit

  private func closingObjection(_ state: RectificationState) -> Diagnostic? {
    guard record.result(LedgerColumns.verdict) == .pass, !state.isFinal else { return nil }
    let missing = [LedgerColumns.reinspector, LedgerColumns.reinspected].filter { !has($0) }
    if !missing.isEmpty {
      return objection(.closingIncomplete, [list(missing)], at: LedgerColumns.verdict)
    }
    guard let signed = day(LedgerColumns.reinspected), let done = day(LedgerColumns.completed)
    else { return nil }
    return objection(
      .closingBeforeCompletion, [signed.description, done.description],
      at: LedgerColumns.reinspected)
  }

  private var extensionObjection: Diagnostic? {
    let column = LedgerColumns.extendedTo
    guard has(column) else { return nil }
    let missing = [
      LedgerColumns.extensionReason, LedgerColumns.extensionApprover,
      LedgerColumns.extensionApproved,
    ].filter { !has($0) }
    guard missing.isEmpty else {
      return objection(.extensionIncomplete, [list(missing)], at: column)
    }
    guard let later = day(column), let due = day(LedgerColumns.due),
      let approved = day(LedgerColumns.extensionApproved)
    else {
      return objection(
        .extensionIncomplete, [list([LedgerColumns.due, column].filter { day($0) == nil })],
        at: column)
    }
    if later <= due {
      return objection(.extensionNotLater, [later.description, due.description], at: column)
    }
    return approved <= due
      ? nil
      : objection(
        .extensionLate, [approved.description, due.description],
        at: LedgerColumns.extensionApproved)
  }

  private func deferralObjection(_ state: RectificationState) -> Diagnostic? {
    let columns = [
      LedgerColumns.deferralReason, LedgerColumns.deferralApprover, LedgerColumns.deferredTo,
    ]
    let missing = columns.filter { !has($0) }
    guard !missing.isEmpty, let written = columns.first(where: has) else { return nil }
    return objection(.deferralIncomplete, [list(missing)], at: written)
  }

  /// A state further along than the columns: typed by hand.
  private func stateObjection(_ state: RectificationState) -> Diagnostic? {
    guard let text = record.entry(of: LedgerColumns.state) else { return nil }
    guard let written = writtenState else {
      return objection(.stateUnknown, [text], at: LedgerColumns.state)
    }
    return written.step > state.step
      ? objection(.stateAhead, [text], at: LedgerColumns.state) : nil
  }

  private var writtenState: RectificationState? {
    record.entry(of: LedgerColumns.state).flatMap { RectificationState(written: $0) }
  }

  private func list(_ columns: [String]) -> String { columns.joined(separator: "、") }

  private func objection(
    _ kind: DiagnosticCode, _ arguments: [String], at column: String
  ) -> Diagnostic {
    let place = record[column]?.cell ?? record[LedgerColumns.number]?.cell
    return reading.placed(
      Diagnostic(
        kind, arguments, cell: place, field: column,
        item: record[LedgerColumns.number]?.value?.plainText))
  }
}
