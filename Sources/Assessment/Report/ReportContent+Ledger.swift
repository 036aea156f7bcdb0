import Forms
import FoundationEssentials
import Scoring
import Values

extension ReportContent {
  /// The list 整改: every problem that the round has to do with, as departments go on editing it.
  var ledger: [FillRecord] {
    round.ledger.problems.map { problem in
      var fields = facts(of: problem).merging(progress(of: problem)) { $1 }
      fields[LedgerColumns.rejectionReason] = problem.rejection.flatMap(words.rejection)
      for (column, value) in problem.remarks { fields[column] = .value(value) }
      fields[LedgerColumns.state] = .value(.text(words.state(of: problem)))
      let overdue = problem.overdueDays(on: round.options.today)
      fields[LedgerColumns.overdueDays] = overdue > 0 ? .count(overdue) : nil
      fields[LedgerColumns.hint] = .words(words.hint(on: problem, day: round.options.today))
      fields["标记"] = .words(words.mark(on: problem, day: round.options.today))
      return FillRecord(key: problem.number.printed, fields)
    }
  }

  private func facts(of problem: Rectification) -> [String: FillValue] {
    var fields: [String: FillValue] = [
      LedgerColumns.number: .value(.text(problem.number.printed)),
      LedgerColumns.unit: .value(.text(problem.unit)),
      LedgerColumns.text: .value(.text(problem.text)),
    ]
    fields[LedgerColumns.form] = .words(problem.form)
    fields[LedgerColumns.item] = .words(problem.item)
    fields[LedgerColumns.found] = .day(problem.found)
    fields[LedgerColumns.department] = .words(problem.department)
    fields[LedgerColumns.person] = .words(problem.person)
    fields[LedgerColumns.due] = .day(problem.due) ?? .words(problem.dueCondition)
    return fields
  }

  private func progress(of problem: Rectification) -> [String: FillValue] {
    let progress = problem.progress
    var fields: [String: FillValue] = [:]
    fields[LedgerColumns.accepted] = .day(progress.accepted)
    fields[LedgerColumns.measure] = .words(progress.measure)
    fields[LedgerColumns.completed] = .day(progress.completed)
    fields[LedgerColumns.verdict] = .words(progress.verdict?.rawValue)
    fields[LedgerColumns.reinspector] = .words(progress.reinspector)
    fields[LedgerColumns.reinspected] = .day(progress.reinspected)
    fields[LedgerColumns.extendedTo] = .day(problem.extendedTo)
    fields[LedgerColumns.deferredTo] = .day(progress.deferredTo)
    return fields
  }
}
