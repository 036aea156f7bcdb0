#if Office
  import FoundationEssentials
  import GRDB
  import JSON
  import Scoring
  import Values
  import Wording

  /// Where a unit stood in a round.
  ///
  /// ```swift
  /// try history.standings(of: "锅炉车间").map(\.rank)  // [3, 1, 2]
  /// ```
  package struct KeptStanding: Hashable, Sendable {
    /// The round; of its generations the one that counts.
    package let round: KeptRound.Name
    /// The unit.
    package let unit: String
    /// Whether it was ranked, and if not, why, in the words of `assess --json`.
    package let state: String
    /// The rank; nil for a unit without.
    package let rank: Int?
    /// The total as an exact quotient, provisional unless it was ranked; nil where there is none.
    package let points: Fraction?
    /// The total as it was shown.
    package let shown: Decimal?
    /// The grade; nil for a unit that was not ranked.
    package let grade: String?
    /// How many problems the round found.
    package let findings: Int
    /// How many problems were to be rectified.
    package let owed: Int
    /// How many of them were closed.
    package let closed: Int
    /// How many problems were overdue.
    package let overdue: Int
  }

  extension KeptStanding {
    /// The total with one decimal, a provisional one told apart; nil for none.
    package func total(in wording: Wording) -> String? {
      guard let text = shown?.oneDecimal else { return nil }
      return rank == nil ? wording.text("history.provisional", [text]) : text
    }

    /// A line of `history trend --json`.
    package var json: JSONValue {
      [
        "round": .string(round.description), "unit": .string(unit), "status": .string(state),
        "rank": .integer(rank), "total": .decimal(rank == nil ? nil : shown),
        "provisionalTotal": .decimal(rank == nil ? shown : nil), "grade": .text(grade),
        "findings": .integer(findings), "owed": .integer(owed), "closed": .integer(closed),
        "overdue": .integer(overdue),
      ]
    }

    init(_ row: Row) {
      round = KeptRound.Name(year: row["year"], number: row["number"])
      (unit, state, rank, grade) = (row["unit"], row["state"], row["rank"], row["grade"])
      points = (row["points"] as String?).flatMap { Fraction(quotient: $0) }
      shown = (row["shown"] as String?).flatMap { Decimal(string: $0) }
      (findings, owed, closed) = (row["findings"], row["owed"], row["closed"])
      overdue = row["overdue"]
    }
  }

  extension HistoryFile {
    /// Where units stood in the rounds that count, earlier rounds first, in each by rank.
    ///
    /// - Parameter unit: the unit; nil for all.
    package func standings(of unit: String? = nil) throws -> [KeptStanding] {
      let condition = unit == nil ? "" : "WHERE unit = :unit"
      return try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT year, number, standing.* FROM counting
            JOIN standing ON standing.round = counting.id \(condition)
            ORDER BY year, number, position
            """,
          arguments: unit.map { ["unit": $0] } ?? []
        ).map(KeptStanding.init)
      }
    }

    /// The names of all units that ever stood in a round.
    package func units() throws -> [String] {
      try read { try String.fetchAll($0, sql: "SELECT DISTINCT unit FROM standing ORDER BY unit") }
    }
  }
#endif
