import FoundationEssentials
import Scoring
import Values

/// A round before this one, as far as a trend over rounds tells it.
///
/// ```swift
/// assessment.pastRounds.last?.mean?.rounded(toPlaces: 1)  // 84.5
/// ```
package struct PastRound: Hashable, Sendable {
  /// Where a unit stood.
  package struct Standing: Hashable, Sendable {
    /// The name of the unit.
    package let unit: String
    /// The rank; nil for a unit without.
    package let rank: Int?
    /// The total as an exact quotient, provisional without a rank; nil where there is none.
    package let points: Fraction?
    /// How many problems the round found with it.
    package let findings: Int
    /// How many of its problems were to be rectified, and how many of them were.
    package let rectified: Rate
    /// How many of its problems were overdue.
    package let overdue: Int

    /// A unit in a round.
    package init(
      unit: String, rank: Int?, points: Fraction?, findings: Int, rectified: Rate, overdue: Int
    ) {
      (self.unit, self.rank, self.points) = (unit, rank, points)
      (self.findings, self.rectified, self.overdue) = (findings, rectified, overdue)
    }
  }

  /// The year.
  package let year: Int
  /// The number in the year.
  package let number: Int
  /// The units, by rank.
  package let standings: [Standing]

  /// A round.
  package init(year: Int, number: Int, standings: [Standing]) {
    (self.year, self.number, self.standings) = (year, number, standings)
  }

  /// The totals of ranked units.
  package var totals: [Fraction] { standings.filter { $0.rank != nil }.compactMap(\.points) }

  /// Their mean; nil where there is none.
  package var mean: Fraction? {
    let totals = totals
    return totals.isEmpty ? nil : totals.reduce(.zero, +) / Fraction(Decimal(totals.count))
  }
}

extension RoundAssessment {
  /// This round, as it will be told when it is past.
  package var asPast: PastRound? {
    round.map { round in
      PastRound(
        year: year, number: round,
        standings: units.map { standing in
          PastRound.Standing(
            unit: standing.unit.name, rank: standing.rank, points: standing.score.points,
            findings: standing.findings,
            rectified: Rate(standing.statistics.closed, of: standing.statistics.owed),
            overdue: standing.statistics.overdue)
        })
    }
  }
}
