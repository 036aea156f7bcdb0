import Forms
import Grid
import Scoring
import Spellings
import Spreadsheet
import Values

extension Rectification {
  /// A row of last round's ledger as departments edited it; the state is what the filled columns
  /// show, whatever the column 状态 says. Nil for a row without a number.
  ///
  /// - Parameter year: the year of a number written without one, where neither 发现日期 nor the
  ///   ledger's round tells it.
  package init?(ledger record: RecordReading, of reading: FormReading, year: Int) {
    func text(_ column: String) -> String? { record.entry(of: column) }
    func day(_ column: String) -> CalendarDate? { record[column]?.value?.date }
    // Asked for by few rows: most say when they were found.
    func round() -> RoundNumber? {
      reading.fields[LedgerColumns.round]?.value.flatMap { RoundNumber(written: $0.plainText) }
    }
    guard let written = text(LedgerColumns.number),
      let number = day(LedgerColumns.found).map({ RectificationNumber(written, year: $0.year) })
        ?? RectificationNumber(written, in: round(), year: year)
    else { return nil }
    self.init(
      number: number, unit: text(LedgerColumns.unit) ?? number.unit,
      item: text(LedgerColumns.item) ?? "", text: text(LedgerColumns.text) ?? "",
      source: SourcePosition(
        file: reading.file, sheet: reading.sheet,
        cell: record[LedgerColumns.number]?.cell))
    form = text(LedgerColumns.form)
    found = day(LedgerColumns.found)
    department = text(LedgerColumns.department)
    person = text(LedgerColumns.person)
    due = day(LedgerColumns.due)
    if due == nil { dueCondition = record[LedgerColumns.due]?.raw ?? text(LedgerColumns.due) }
    progress = Progress(ledger: record)
    let guards = LedgerGuards(record, of: reading)
    if guards.isExtended { extendedTo = day(LedgerColumns.extendedTo) }
    for column in LedgerColumns.remarks { remarks[column] = record[column]?.value }
    state = stateFromProgress
    objections = guards.objections(to: state)
    wasFinal = guards.wasFinal(state)
  }
}

extension Rectification.Progress {
  /// What a row of the ledger says; a deferral and a withdrawal count only with what must be
  /// written for them.
  init(ledger record: RecordReading) {
    func text(_ column: String) -> String? { record.entry(of: column) }
    measure = text(LedgerColumns.measure)
    accepted = record[LedgerColumns.accepted]?.value?.date
    if text(LedgerColumns.acceptedBy) == nil { accepted = nil }
    completed = record[LedgerColumns.completed]?.value?.date
    verdict = record.result(LedgerColumns.verdict)
    reinspector = text(LedgerColumns.reinspector)
    reinspected = record[LedgerColumns.reinspected]?.value?.date
    deferredTo = record[LedgerColumns.deferredTo]?.value?.date
    isDeferred =
      text(LedgerColumns.deferralReason) != nil && text(LedgerColumns.deferralApprover) != nil
      && deferredTo != nil
    isVoid = text(LedgerColumns.voidReason) != nil
  }
}
