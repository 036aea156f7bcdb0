import Scoring
import Values

/// What this round's inspection says of a problem of an earlier round.
package struct CarriedVerdict: Hashable, Sendable {
  /// The verdict.
  package var result: CheckResult?
  /// The day of the inspection.
  package var day: CalendarDate?
  /// Who signs for it.
  package var inspector: String?

  /// A verdict.
  package init(_ result: CheckResult?, day: CalendarDate?, inspector: String?) {
    (self.result, self.day, self.inspector) = (result, day, inspector)
  }
}

extension Rectification {
  /// Writes this round's verdict back: good closes the problem, bad rejects what was reported as
  /// done and leaves the rest open; without a verdict nothing changes.
  ///
  /// A rejection clears the day of completion and the signature, and a verdict is signed by who
  /// gave it: nobody stands there for what somebody else did later.
  package mutating func take(_ verdict: CarriedVerdict) {
    guard !state.isFinal else { return }
    switch verdict.result {
    case .pass:
      progress.verdict = .pass
      progress.reinspector = verdict.inspector
      progress.reinspected = verdict.day
      progress.completed = progress.completed ?? verdict.day
      state = .closed
    case .fail where state == .reported:
      progress.verdict = .fail
      (progress.completed, progress.reinspector, progress.reinspected) = (nil, nil, nil)
      rejection = Rejection(day: verdict.day, inspector: verdict.inspector)
      state = .rejected
    default: break
    }
  }
}
