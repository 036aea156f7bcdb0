#if Office
  import AnpingKit

  /// The rounds that are open on the page, in memory only: few, and none for longer than a working
  /// day.
  ///
  /// ```swift
  /// let round = try await desk.open()
  /// await desk.round(id)?.state
  /// ```
  actor RoundDesk {
    /// How many rounds, and how long.
    struct Limits: Sendable {
      /// Rounds at a time.
      var rounds = 60
      /// After so long without a look at it, a round is forgotten.
      var age = Duration.seconds(12 * 3600)
      /// After so long, it makes room for another.
      var rest = Duration.seconds(15 * 60)
    }

    /// There are too many rounds.
    struct Full: Error {}

    /// Keeps the rounds whose workbook is taken away; nil where nothing is kept.
    nonisolated let keeper: RoundKeeper?
    private let folder: WorkFolder
    private let limits: Limits
    private let templates: Round
    private var rounds: [String: OfficeRound] = [:]
    private var lastReading: Task<Void, Never>?

    /// A desk for rounds of some templates.
    ///
    /// - Throws: what the system says of the folder for uploads.
    init(templates: Round, limits: Limits = Limits(), keeper: RoundKeeper? = nil) throws {
      (folder, self.limits, self.templates) = (try WorkFolder(), limits, templates)
      self.keeper = keeper
    }

    /// A round that is open; nil where it is not, or not any more.
    func round(_ id: String) async -> OfficeRound? {
      guard let round = rounds[id] else { return nil }
      await round.use()
      return round
    }

    /// A new round.
    ///
    /// - Throws: `Full`, or what the system says.
    func open() async throws -> OfficeRound {
      await forget(olderThan: limits.age)
      if rounds.count >= limits.rounds { await forget(olderThan: limits.rest) }
      guard rounds.count < limits.rounds else { throw Full() }
      let round = OfficeRound(id: Secret().text, folder: try folder.folder())
      rounds[round.id] = round
      return round
    }

    /// Has a round read, after those that were sent before it.
    func read(_ sent: SentRound, into round: OfficeRound) {
      let (earlier, templates, keeper) = (lastReading, templates, keeper)
      lastReading = Task {
        await earlier?.value
        await round.read(sent, with: templates, keeper: keeper)
      }
    }

    /// Removes whatever was sent: the program ends, and a connection that a browser keeps would keep
    /// it.
    nonisolated func clear() { folder.remove() }

    /// Forgets a round and what was sent with it.
    func close(_ id: String) { rounds[id] = nil }

    private func forget(olderThan age: Duration) async {
      for (id, round) in rounds where await ContinuousClock.now - round.lastUse > age {
        rounds[id] = nil
      }
    }
  }
#endif
