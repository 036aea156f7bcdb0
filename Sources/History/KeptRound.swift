#if Office
  import FoundationEssentials
  import GRDB
  import JSON
  import Spellings
  import Values

  /// A generation of a round, as a history has it.
  ///
  /// ```swift
  /// try history.rounds().last?.name.description  // "2025-3"
  /// ```
  package struct KeptRound: Hashable, Sendable {
    /// A round among all rounds.
    package struct Name: Hashable, Comparable, Sendable, CustomStringConvertible {
      /// The year.
      package let year: Int
      /// The number in the year.
      package let number: Int

      /// As JSON and tables have it: `2025-3`.
      package var description: String { "\(year)-\(number)" }

      package static func < (left: Name, right: Name) -> Bool {
        (left.year, left.number) < (right.year, right.number)
      }
    }

    /// Which round.
    package let name: Name
    /// The first, or a correction of those before it.
    package let generation: Int
    /// Whether it is the newest generation, which counts.
    package let counts: Bool
    /// The day that counted as today.
    package let day: String
    /// Who kept it.
    package let writer: String
    /// When it was kept, in UTC.
    package let written: String
    /// How many units there were.
    package let units: Int
    /// How many of them were ranked.
    package let ranked: Int
    /// The mean of the totals of ranked units, as an exact quotient; nil where there is none.
    package let mean: Fraction?
    /// How many problems it had to do with, those carried over included.
    package let problems: Int
    /// How many of them are neither closed nor withdrawn.
    package let open: Int
    /// How many of them were overdue on its day.
    package let overdue: Int
    let id: Int64
  }

  extension KeptRound {
    /// A line of `history rounds --json`.
    package var json: JSONValue {
      [
        "round": .string(name.description), "generation": .integer(generation),
        "counts": .boolean(counts), "date": .string(day), "units": .integer(units),
        "ranked": .integer(ranked), "mean": .decimal(mean?.rounded(toPlaces: 2)),
        "problems": .integer(problems), "open": .integer(open), "overdue": .integer(overdue),
        "writer": .string(writer), "written": .string(written),
      ]
    }
  }

  extension HistoryFile {
    /// All generations of all rounds, earlier ones first.
    package func rounds() throws -> [KeptRound] {
      try read { database in
        let totals = try HistoryFile.totals(database)
        return try Row.fetchAll(database, sql: HistoryFile.rounds).map { row in
          let points = totals[row["id"]] ?? []
          return KeptRound(
            name: KeptRound.Name(year: row["year"], number: row["number"]),
            generation: row["generation"], counts: row["counts"], day: row["day"],
            writer: row["writer"], written: row["written"], units: row["units"],
            ranked: row["ranked"], mean: points.mean, problems: row["problems"],
            open: row["open"], overdue: row["overdue"], id: row["id"])
        }
      }
    }

    private static let rounds = """
      SELECT round.*, round.id IN (SELECT id FROM counting) AS counts,
        (SELECT count(*) FROM standing WHERE round = round.id) AS units,
        (SELECT count(rank) FROM standing WHERE round = round.id) AS ranked,
        count(problem.number) AS problems,
        coalesce(sum(problem.state NOT IN ('closed', 'void')), 0) AS open,
        coalesce(sum(problem.overdue_days > 0), 0) AS overdue
      FROM round LEFT JOIN problem ON problem.round = round.id
      GROUP BY round.id ORDER BY year, number, generation
      """

    /// The totals of ranked units, by round.
    private static func totals(_ database: Database) throws -> [Int64: [Fraction]] {
      let rows = try Row.fetchAll(
        database, sql: "SELECT round, points FROM standing WHERE rank IS NOT NULL")
      return Dictionary(grouping: rows, by: { $0["round"] }).mapValues { rows in
        rows.compactMap { Fraction(quotient: $0["points"]) }
      }
    }
  }

  extension [Fraction] {
    /// The mean; nil where there is none.
    var mean: Fraction? {
      isEmpty ? nil : reduce(.zero, +) / Fraction(Decimal(count))
    }
  }
#endif
