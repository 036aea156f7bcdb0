import FoundationEssentials
import Scoring
import Values

/// Where a unit stands in a round.
package struct UnitStanding: Sendable {
  /// Whether a unit is ranked, and if not, why; what is worse comes first where several hold
  /// (DESIGN 3, settled).
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// It has a rank, or nothing that could be ranked.
    case ranked
    /// 待放行: a form waits.
    case waiting
    /// 重复: there are two versions of a form.
    case duplicate
    /// 缺表: a form it owes is not there.
    case missing
  }

  /// The unit.
  package let unit: InspectedUnit
  /// Its forms, as positions among the round's, in the order of the forms' titles.
  package let forms: [(title: String, indices: [Int])]
  /// How many forms it owes.
  package let owedCount: Int
  /// The titles of forms it owes and did not send.
  package let missing: [String]
  /// Whether it is ranked.
  package let state: State
  /// What its forms come to; provisional unless it is ranked.
  package var score: UnitScore
  /// The rank; nil for a unit without a total.
  package var rank: Int?
  /// Whether a guarantee item is at zero in one of its forms that count.
  package var guaranteeZero = false
  /// How many problems this round found.
  package var findings = 0
  /// Its problems, carried-over ones included, as the ledger has them.
  package var problems: [Rectification] = []
  /// The figures of its problems.
  package var statistics = RectificationStatistics([], on: CalendarDate(daysSince1970: 0)!)

  /// The total as it is shown; nil where it is not ranked, and where no form counts.
  package var total: Decimal? { state == .ranked ? score.shown : nil }
  /// The grade of the total; nil as the total.
  package var grade: String? { state == .ranked ? score.grade : nil }
  /// What the total would be from the forms that have a score, of a unit that is not ranked.
  package var provisionalTotal: Decimal? { state == .ranked ? nil : score.shown }
}
