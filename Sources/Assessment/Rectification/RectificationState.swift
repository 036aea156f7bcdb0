import Values
import Wording

/// Where a problem stands on its way to being closed (DOMAIN 5.4). Overdue, extended and
/// penalised are no states but facts beside one.
package enum RectificationState: String, Hashable, Sendable, CaseIterable {
  /// 待下达: written down, department or due date still missing.
  case drafted
  /// 已下达: a department has it, with a due date.
  case issued
  /// 整改中: the department has taken it over.
  case inProgress
  /// 已报完成: the department says it is done.
  case reported
  /// 已销号: found good on reinspection.
  case closed
  /// 复查不合格: found bad on reinspection.
  case rejected
  /// 挂账: put off with approval until a stop or a project.
  case deferred
  /// 作废: withdrawn.
  case void

  /// A state as a ledger has it, in either language; nil for another word.
  init?(written text: String) {
    guard let state = RectificationState.byWord[text.foldedForMatching] else { return nil }
    self = state
  }

  private static let byWord = Dictionary(
    allCases.flatMap { state in
      Wording.Language.allCases.map { language in
        (Wording(language).text("report.state.\(state.rawValue)").foldedForMatching, state)
      }
    }
  ) { first, _ in first }

  /// How far along it is; what was put off or sent back is no further than what is at work.
  var step: Int {
    switch self {
    case .drafted: 0
    case .issued: 1
    case .inProgress, .deferred, .rejected: 2
    case .reported: 3
    case .closed, .void: 4
    }
  }

  /// Whether nothing is left to do.
  package var isFinal: Bool { self == .closed || self == .void }
  /// Whether it counts as to be rectified: issued and beyond, not withdrawn.
  package var counts: Bool { self != .drafted && self != .void }
}
