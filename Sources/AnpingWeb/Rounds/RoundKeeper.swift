#if Office
  import AnpingKit
  import History

  /// Where rounds are kept whose workbook is taken away, and what shows them again.
  ///
  /// ```swift
  /// RoundKeeper(at: "历次.sqlite") { assessed, clerk in try keep(assessed, by: clerk) }
  /// ```
  package struct RoundKeeper: Sendable {
    /// Keeps a round, for a clerk where it is known who that is; throws where it cannot be kept.
    package typealias Keeping = @Sendable (AssessedRound, _ clerk: String?) throws -> Void

    /// Keeps a round.
    let keep: Keeping
    private let path: String

    /// A keeper with the history that it keeps rounds in.
    package init(at path: String, keep: @escaping Keeping) {
      (self.path, self.keep) = (path, keep)
    }

    /// The rounds that are kept; nil where none is yet.
    ///
    /// - Throws: what keeps the history from being read.
    func history() throws -> HistoryFile? { try HistoryFile.existing(at: path) }
  }
#endif
