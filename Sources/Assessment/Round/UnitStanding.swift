import FoundationEssentials
import Scoring
import Values

/// Where a unit stands in a round.
package struct UnitStanding: Sendable {
  /// The unit.
  package let unit: InspectedUnit
  /// Its forms, as positions among the round's, in the order of the forms' titles.
  package let forms: [(title: String, indices: [Int])]
  /// The titles of forms it did not send.
  package let missing: [String]
  /// The total of the forms that count.
  package var score: UnitScore
  /// The rank; nil for a unit without a total.
  package var rank: Int?
  /// Whether a guarantee item is at zero in one of its forms that count.
  package var guaranteeZero = false
  /// How many problems this round found.
  package var findings = 0
  /// The figures of its problems, carried-over ones included.
  package var statistics = RectificationStatistics([], on: CalendarDate(daysSince1970: 0)!)

  /// The total as it is shown; nil where no form counts.
  package var total: Decimal? { score.shown }
  /// The grade of the total; nil as the total.
  package var grade: String? { score.grade }
}
