#if Office
  import GRDB
  import JSON

  /// A change of the state of a problem.
  ///
  /// ```swift
  /// try history.changes(of: "2025-3-发电部-08", "发电部").map(\.state)  // ["issued", "closed"]
  /// ```
  package struct StateChange: Hashable, Sendable {
    /// The round whose ledger has it; of its generations the one that counts.
    package let round: KeptRound.Name
    /// The state, in the words of `assess --json`.
    package let state: String
    /// On which day, as far as the ledger says.
    package let day: String?
    /// Who brought it there, as far as the ledger says.
    package let person: String?
    /// Who kept it.
    package let writer: String
    /// When it was kept, in UTC.
    package let written: String
  }

  extension StateChange {
    /// A member of `changes`.
    package var json: JSONValue {
      [
        "round": .string(round.description), "state": .string(state), "date": .text(day),
        "person": .text(person), "writer": .string(writer), "written": .string(written),
      ]
    }

    fileprivate init(_ row: Row) {
      round = KeptRound.Name(year: row["year"], number: row["round_number"])
      (state, day, person) = (row["state"], row["day"], row["person"])
      (writer, written) = (row["writer"], row["written"])
    }
  }

  extension HistoryFile {
    /// The changes of the state of a problem, earlier ones first. A round that was corrected after
    /// later ones may have made one of theirs none: such are left out.
    package func changes(of number: String, _ unit: String) throws -> [StateChange] {
      let all = try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT year, counting.number AS round_number, change.* FROM counting
            JOIN change ON change.round = counting.id
            WHERE change.number = ? AND change.unit = ?
            ORDER BY year, counting.number, change.id
            """, arguments: [number, unit]
        ).map(StateChange.init)
      }
      return all.indices.filter { $0 == 0 || all[$0].state != all[$0 - 1].state }.map { all[$0] }
    }
  }
#endif
