#if Office
  import AnpingKit
  import Assessment
  import Foundation
  import GRDB
  import Values
  import Wording

  extension HistoryFile {
    /// What became of a round that was to be kept.
    package enum Keeping: Hashable, Sendable {
      /// It is there, as a generation: the first, or one that corrects those before it.
      case added(KeptRound.Name, generation: Int)
      /// It says what the newest generation says already.
      case unchanged(KeptRound.Name, generation: Int)
    }

    /// Keeps a round: as its first generation, or as the next one where it says something else than
    /// the newest. Nothing is kept in part.
    ///
    /// - Parameters:
    ///   - writer: who keeps it.
    ///   - time: when.
    ///   - program: the version of the program.
    /// - Throws: `HistoryError` where the round has no number, or the file does not take it.
    package func keep(
      _ assessed: AssessedRound, by writer: String, at time: Date = Date(), program: String
    ) throws -> Keeping {
      guard let number = assessed.assessment.round else {
        throw HistoryError(.historyRoundUnknown, file: path)
      }
      let name = KeptRound.Name(year: assessed.assessment.year, number: number)
      let rows = RoundRows(assessed)
      let digest = rows.digest
      return try write { database in
        let newest = try Row.fetchOne(
          database, sql: "SELECT generation, digest FROM counting WHERE year = ? AND number = ?",
          arguments: [name.year, name.number])
        let generation: Int = newest?["generation"] ?? 0
        if newest?["digest"] == digest { return .unchanged(name, generation: generation) }
        let stamp = Stamp(writer: writer, time: time, program: program)
        try RoundWriter(database, name: name, generation: generation + 1, stamp: stamp)
          .write(rows, of: assessed)
        return .added(name, generation: generation + 1)
      }
    }
  }

  /// Who wrote something, and when.
  struct Stamp {
    /// Who.
    let writer: String
    /// When, in UTC: `2026-11-03T08:30:00Z`.
    let written: String
    /// The version of the program.
    let program: String

    /// A stamp.
    init(writer: String, time: Date, program: String) {
      (self.writer, self.program) = (writer, program)
      written = time.ISO8601Format()
    }
  }
#endif
