#if Office
  import AnpingKit
  import Assessment
  import GRDB
  import Values
  import Wording

  /// Writes a generation of a round, within the transaction that its database is in.
  struct RoundWriter {
    private let database: Database
    private let name: KeptRound.Name
    private let generation: Int
    private let stamp: Stamp

    /// A writer of a round.
    init(_ database: Database, name: KeptRound.Name, generation: Int, stamp: Stamp) {
      (self.database, self.name, self.generation, self.stamp) = (database, name, generation, stamp)
    }

    /// Writes all that is kept of it.
    func write(_ rows: RoundRows, of assessed: AssessedRound) throws {
      // Of the round before, not of an earlier generation of this one.
      let before = try statesBefore()
      let round = try insertRound(assessed.assessment.options.today, digest: rows.digest)
      for file in rows.files.sorted() {
        try database.execute(
          sql: "INSERT OR IGNORE INTO file (sha256, first_round) VALUES (?, ?)",
          arguments: [file, round])
      }
      for row in rows.rows { try row.insert(into: database, round: round) }
      for problem in assessed.assessment.ledger.problems {
        let state = before[Problem(number: problem.number.description, unit: problem.unit)]
        if state != problem.state.rawValue { try insertChange(of: problem, from: state, round) }
      }
    }

    private func insertRound(_ day: CalendarDate, digest: String) throws -> Int64 {
      try database.execute(
        sql: """
          INSERT INTO round (year, number, generation, day, digest, writer, written, program)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          name.year, name.number, generation, day.description, digest, stamp.writer,
          stamp.written, stamp.program,
        ])
      return database.lastInsertedRowID
    }

    private struct Problem: Hashable {
      let number: String
      let unit: String
    }

    /// The states of problems in the round that counts before this one.
    private func statesBefore() throws -> [Problem: String] {
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT number, unit, state FROM problem WHERE round =
            (SELECT id FROM counting WHERE (year, number) < (?, ?)
             ORDER BY year DESC, number DESC LIMIT 1)
          """,
        arguments: [name.year, name.number])
      return Dictionary(
        rows.map { (Problem(number: $0["number"], unit: $0["unit"]), $0["state"]) }
      ) { first, _ in first }
    }

    private func insertChange(
      of problem: Rectification, from before: String?, _ round: Int64
    ) throws {
      let step = problem.lastStep
      try database.execute(
        sql: """
          INSERT INTO change (round, number, unit, before, state, day, person, writer, written)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          round, problem.number.description, problem.unit, before, problem.state.rawValue,
          step.day?.description, step.person, stamp.writer, stamp.written,
        ])
    }
  }
#endif
