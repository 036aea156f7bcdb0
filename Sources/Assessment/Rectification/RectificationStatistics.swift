import FoundationEssentials
import Scoring
import Values

/// How many problems are to be rectified, done, overdue.
package struct RectificationStatistics: Hashable, Sendable {
  /// 期初: carried over into the round.
  package private(set) var opening = 0
  /// 新增: found by the round.
  package private(set) var added = 0
  /// 作废.
  package private(set) var withdrawn = 0
  /// 待下达: written down and not issued; they enter no rate.
  package private(set) var drafted = 0
  /// 应整改: issued and beyond, withdrawn ones left out.
  package private(set) var owed = 0
  /// 已销号.
  package private(set) var closed = 0
  /// 已到期: of those to be rectified, the ones whose date has come, and those closed before it.
  package private(set) var fallenDue = 0
  /// Closed by their date, of those whose date has come.
  package private(set) var closedInTime = 0
  /// 逾期.
  package private(set) var overdue = 0
  /// 挂账.
  package private(set) var deferred = 0
  /// 立改.
  package private(set) var fixedOnSpot = 0

  /// The figures of some problems on a day.
  package init(_ problems: [Rectification], on day: CalendarDate) {
    for problem in problems {
      if problem.isCarriedOver { opening += 1 } else { added += 1 }
      if problem.state == .void { withdrawn += 1 }
      if problem.state == .drafted { drafted += 1 }
      if problem.isOverdue(on: day) { overdue += 1 }
      guard problem.state.counts else { continue }
      owed += 1
      if problem.state == .closed { closed += 1 }
      if problem.state == .deferred { deferred += 1 }
      if problem.isFixedOnSpot { fixedOnSpot += 1 }
      guard let due = problem.effectiveDue else { continue }
      let isClosedInTime =
        problem.state == .closed && (problem.progress.completed ?? due) <= due
      if due <= day || problem.state == .closed { fallenDue += 1 }
      if isClosedInTime { closedInTime += 1 }
    }
  }

  /// 整改率 = closed ÷ owed.
  package var rate: Rate { Rate(closed, of: owed) }
  /// 按期整改率 = closed in time ÷ fallen due.
  package var timelyRate: Rate { Rate(closedInTime, of: fallenDue) }
}

extension Rate {
  /// As a fraction of 1 with three decimals; nil where there is nothing to count of. 1 only where
  /// nothing is left.
  package var shown: Decimal? { percent(places: 1).map { $0 / 100 } }

  /// `99.9%`; `—` where there is nothing to count of.
  package var shownText: String {
    guard let percent = percent(places: 1) else { return "—" }
    return percent.oneDecimal + "%"
  }
}
