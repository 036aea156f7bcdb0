import Forms
import Scoring
import Values

extension Rectification {
  /// The state that the filled columns show, in the order of the state machine: what is further
  /// along counts, and only with what its transition asks for (DOMAIN 5.4).
  package var stateFromProgress: RectificationState {
    if progress.isVoid { return .void }
    switch progress.verdict {
    case .pass where hasClosingSignature: return .closed
    case .fail where !isDoneAgain: return .rejected
    default: break
    }
    if progress.completed != nil { return .reported }
    if progress.isDeferred { return .deferred }
    guard department != nil, due != nil || dueCondition != nil else { return .drafted }
    return progress.accepted != nil ? .inProgress : .issued
  }

  /// Whether a completion stands beside a rejection that has its reason and no signature: a
  /// rejection clears both, so the completion is a later one.
  private var isDoneAgain: Bool {
    progress.completed != nil && progress.reinspected == nil
      && remarks[LedgerColumns.rejectionReason] != nil
  }

  /// Reinspector and day are there, and the day is not before the completion.
  private var hasClosingSignature: Bool {
    guard progress.reinspector != nil, let reinspected = progress.reinspected else { return false }
    return progress.completed.map { $0 <= reinspected } ?? true
  }

  /// Who brought it to its state, and on which day, as far as the ledger says.
  package var lastStep: (day: CalendarDate?, person: String?) {
    switch state {
    case .drafted, .issued: (found, nil)
    case .inProgress: (progress.accepted, remarks[LedgerColumns.acceptedBy]?.plainText)
    case .reported: (progress.completed, person)
    case .closed: (progress.reinspected, progress.reinspector)
    case .rejected:
      (rejection?.day ?? progress.reinspected, rejection?.inspector ?? progress.reinspector)
    case .deferred: (nil, remarks[LedgerColumns.deferralApprover]?.plainText)
    case .void: (nil, nil)
    }
  }
}
