#if Office
  import AnpingKit
  import Foundation
  import History

  /// Keeps a round in a history, and says what became of it.
  struct HistoryKeeper: Sendable {
    private let path: String

    /// A keeper for a file.
    init(_ path: String) { self.path = path }

    /// A round as the history goes on with it; as it is where there is none.
    ///
    /// - Throws: `HistoryError` or `FileError`, where it cannot be read.
    func continuing(_ round: Round) throws -> Round {
      try HistoryFile.existing(at: path).map { try round.continuing($0) } ?? round
    }

    /// Keeps a round.
    ///
    /// - Parameter clerk: who keeps it; nil for the user of this process.
    /// - Throws: `HistoryError` or `FileError`, where it cannot be kept.
    func keep(_ assessed: AssessedRound, for clerk: String? = nil) throws -> HistoryFile.Keeping {
      try HistoryFile(writing: path)
        .keep(
          assessed, by: clerk ?? ProcessInfo.processInfo.userName, program: AnpingVersion.current)
    }

    /// Keeps a round, and says so.
    ///
    /// - Throws: `HistoryError` or `FileError`, where it cannot be kept.
    func keep(_ assessed: AssessedRound, reportingTo reporter: Reporter) throws {
      switch try keep(assessed) {
      case .unchanged(let name, let generation):
        inform(reporter, "unchanged", name, generation)
      case .added(let name, generation: 1): inform(reporter, "added", name, 1)
      case .added(let name, let generation): inform(reporter, "corrected", name, generation)
      }
    }

    private func inform(
      _ reporter: Reporter, _ key: String, _ name: KeptRound.Name, _ generation: Int
    ) {
      let round = name.text(in: CommandLanguage.wording)
      reporter.inform("assess.history.\(key)", [path, round, String(generation)])
    }
  }
#endif
