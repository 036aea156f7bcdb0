#if Office
  import GRDB
  import JSON

  /// A problem as the ledger of a round had it.
  ///
  /// ```swift
  /// try history.problems(of: "发电部").first?.number  // "2025-3-发电部-08"
  /// ```
  package struct KeptProblem: Hashable, Sendable {
    /// The round of the ledger; of its generations the one that counts.
    package let round: KeptRound.Name
    /// The number with its year.
    package let number: String
    /// The unit.
    package let unit: String
    /// The form it was found with; nil where that is not known.
    package let form: String?
    /// The number of the item.
    package let item: String
    /// The problem.
    package let text: String
    /// When it was found.
    package let found: String?
    /// 责任部门.
    package let department: String?
    /// 责任人.
    package let person: String?
    /// The day or the condition that counts as its date; nil where there is none.
    package let due: String?
    /// The state, in the words of `assess --json`.
    package let state: String
    /// Days past its date on the day of the round.
    package let overdueDays: Int
  }

  extension KeptProblem {
    /// Whether it is neither closed nor withdrawn.
    package var isOpen: Bool { state != "closed" && state != "void" }

    /// A line of `history problem --json`; `changes` where one problem is asked for.
    package func json(changes: [StateChange]? = nil) -> JSONValue {
      let members: [JSONValue.Member] = [
        .init("round", .string(round.description)), .init("id", .string(number)),
        .init("unit", .string(unit)), .init("form", .text(form)), .init("item", .string(item)),
        .init("text", .string(text)), .init("found", .text(found)),
        .init("department", .text(department)), .init("person", .text(person)),
        .init("due", .text(due)), .init("state", .string(state)),
        .init("overdueDays", .integer(overdueDays)),
      ]
      let course = changes.map { JSONValue.Member("changes", .array($0.map(\.json))) }
      return .object(members + (course.map { [$0] } ?? []))
    }

    fileprivate init(_ row: Row) {
      round = KeptRound.Name(year: row["year"], number: row["round_number"])
      (number, unit, form) = (row["number"], row["unit"], row["form"])
      (item, text, found) = (row["item"], row["text"], row["found"])
      (department, person) = (row["department"], row["person"])
      due = row["effective_due"] ?? row["due_condition"]
      (state, overdueDays) = (row["state"], row["overdue_days"])
    }
  }

  extension HistoryFile {
    /// The problems of the ledger of a round, in its order; what is asked for narrows them.
    ///
    /// - Parameters:
    ///   - round: the round; nil for the newest.
    ///   - unit: the unit; nil for all.
    package func problems(
      in round: KeptRound.Name? = nil, of unit: String? = nil
    ) throws -> [KeptProblem] {
      try problems(
        """
        problem.round = (SELECT id FROM counting
          WHERE :year IS NULL OR (year, number) = (:year, :round)
          ORDER BY year DESC, number DESC LIMIT 1)
          AND (:unit IS NULL OR unit = :unit) ORDER BY position
        """, ["year": round?.year, "round": round?.number, "unit": unit])
    }

    /// A problem in every ledger that has it, earlier rounds first.
    package func problems(numbered number: String) throws -> [KeptProblem] {
      try problems(
        "problem.number = :number ORDER BY year, counting.number, position", ["number": number])
    }

    /// The problems of the newest round of a number, each number once: those of its newest
    /// generation first, then those that only earlier ones had.
    ///
    /// - Parameter round: the number of the round; nil for the newest of all.
    package func numbered(inRound round: Int?) throws -> [KeptProblem] {
      let problems = try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT year, round.number AS round_number, problem.*
            FROM problem JOIN round ON round.id = problem.round
            WHERE (year, round.number) = (SELECT year, number FROM round
              WHERE :round IS NULL OR number = :round ORDER BY year DESC, number DESC LIMIT 1)
            ORDER BY generation DESC, position
            """, arguments: ["round": round]
        ).map(KeptProblem.init)
      }
      var told = Set<String>()
      return problems.filter { told.insert($0.number).inserted }
    }

    private func problems(
      _ condition: String, _ arguments: StatementArguments
    ) throws -> [KeptProblem] {
      try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT year, counting.number AS round_number, problem.*
            FROM counting JOIN problem ON problem.round = counting.id WHERE \(condition)
            """, arguments: arguments
        ).map(KeptProblem.init)
      }
    }

    /// The numbers of all problems in rounds that count.
    package func problemNumbers() throws -> [String] {
      try read {
        try String.fetchAll(
          $0,
          sql: "SELECT DISTINCT problem.number FROM problem JOIN counting ON id = problem.round")
      }
    }
  }
#endif
