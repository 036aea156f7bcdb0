#if Office
  import AnpingKit
  import History

  /// A round on the page: what was sent, how far reading it is, what was decided.
  ///
  /// ```swift
  /// let round = OfficeRound(id: Secret().text, folder: folder)
  /// await round.read(sent, with: templates)
  /// await round.state
  /// ```
  actor OfficeRound {
    /// How far it is.
    enum State: Sendable {
      /// Others are read first.
      case waiting
      /// Some of its files are read.
      case reading(ReadingSteps)
      /// It is assessed.
      case assessed(AssessedRound)
      /// The list of units or last round's workbook cannot be used.
      case failed(any Error)
    }

    /// Its name in addresses.
    nonisolated let id: String
    /// Where its files are.
    nonisolated let folder: WorkFolder
    /// How far it is.
    private(set) var state = State.waiting
    /// What was decided.
    private(set) var decisions = RoundDecisions()
    /// The workbook whose ledger was edited; nil where nobody did.
    private(set) var ledger: EditedLedger?
    /// The same before it is edited, kept once it was made.
    private var untouched: EditedLedger?
    private var round: Round?
    private var received: RoundReading?
    /// The units as they stand when nothing is decided.
    private var units: [InspectedUnit] = []

    /// A round whose files lie in a folder.
    init(id: String, folder: WorkFolder) { (self.id, self.folder) = (id, folder) }

    /// Reads and assesses what was sent.
    ///
    /// - Parameter keeper: where the round is to be kept, by the digests of its files, and where its
    ///   problems have their numbers from; nil for nowhere.
    func read(_ sent: SentRound, with templates: Round, keeper: RoundKeeper? = nil) async {
      do {
        var round = try templates.beginning(
          on: sent.today, number: sent.number, units: sent.units, previous: sent.previous)
        if let history = try keeper?.history() { round = try round.continuing(history) }
        let (beginning, knowsDigests) = (round, keeper != nil)
        let (steps, report) = AsyncStream<ReadingSteps>.makeStream(
          bufferingPolicy: .bufferingNewest(1))
        let reading = Task(executorPreference: ReadingThreads.shared) {
          defer { report.finish() }
          return await beginning.read(sent: sent.forms, knowingDigests: knowsDigests) {
            report.yield($0)
          }
        }
        for await step in steps { state = .reading(step) }
        let received = await reading.value
        let assessed = round.assess(received)
        units = assessed.units
        (self.round, self.received, state) = (round, received, .assessed(assessed))
      } catch { state = .failed(error) }
    }

    /// Writes into the ledger.
    ///
    /// - Returns: what speaks against it, and then nothing is written; empty where it is done.
    /// - Throws: `EditedLedger.Refusal`, or what keeps the workbook from being made or changed.
    func edit(_ edit: LedgerEdit) throws -> [Diagnostic] {
      guard case .assessed(let assessed) = state, let problem = edit.problem(in: assessed),
        var edited = try openLedger()
      else { throw EditedLedger.Refusal.changed }
      let objections = try edited.edit(problem, edit.changes)
      if !edited.edited.isEmpty { ledger = edited }
      return objections
    }

    /// The ledger as it stands, to be edited; nil for a round that is not assessed.
    ///
    /// - Throws: what keeps the workbook from being made.
    func openLedger() throws -> EditedLedger? {
      guard case .assessed(let assessed) = state else { return nil }
      if let ledger { return ledger }
      if let untouched { return untouched }
      untouched = try EditedLedger(of: assessed)
      return untouched
    }

    /// Leaves the ledger as the round made it.
    func discardEdits() { ledger = nil }

    /// Decides something, and assesses anew; not where the ledger was edited, whose problems might be
    /// others then. Problems that stay keep their numbers.
    ///
    /// - Returns: whether it was done.
    func decide(_ change: @Sendable (inout RoundDecisions) -> Void) -> Bool {
      guard ledger == nil, let received, case .assessed(let before) = state,
        let round = round?.keepingNumbers(of: before.assessment.ledger.problems)
      else { return false }
      change(&decisions)
      (self.round, untouched) = (round, nil)
      state = .assessed(round.deciding(decisions, among: units).assess(received))
      return true
    }
  }

  /// A round as it was sent.
  struct SentRound: Sendable {
    /// The forms, archives among them.
    let forms: [InputFile]
    /// The list of units.
    let units: InputFile?
    /// Last round's assessment workbook.
    let previous: InputFile?
    /// The number of the round.
    let number: Int?
    /// The day that everything is judged by.
    let today: CalendarDate
  }
#endif
