#if Office
  import AnpingKit

  /// What is open on the page: rounds, tables to convert, and templates to be looked at.
  ///
  /// ```swift
  /// let round = try await desk.open()
  /// await desk.round(id)?.state
  /// ```
  actor RoundDesk {
    /// Keeps the rounds whose workbook is taken away; nil where nothing is kept.
    nonisolated let keeper: RoundKeeper?
    private let folder: WorkFolder
    /// A round of the templates that are used.
    nonisolated let templates: Round
    private var rounds: Shelf<OfficeRound>
    private var tables: Shelf<SentTable>
    private var readings = WorkLine()
    private var conversions = WorkLine()
    private var drafts: Shelf<SentTemplate>
    private var inspections = WorkLine()

    /// A desk for rounds of some templates.
    ///
    /// - Throws: what the system says of the folder for uploads.
    init(templates: Round, limits: ShelfLimits = ShelfLimits(), keeper: RoundKeeper? = nil) throws {
      (folder, self.templates, self.keeper) = (try WorkFolder(), templates, keeper)
      (rounds, tables, drafts) = (Shelf(limits), Shelf(limits), Shelf(limits))
    }

    /// Removes whatever was sent: the program ends, and a connection that a browser keeps would keep
    /// it.
    nonisolated func clear() { folder.remove() }

    // MARK: Rounds

    /// A round that is open; nil where it is not, or not any more.
    func round(_ id: String) -> OfficeRound? { rounds[id] }

    /// A new round.
    ///
    /// - Throws: `ShelfFull`, or what the system says.
    func open() throws -> OfficeRound {
      try rounds.open { OfficeRound(id: $0, folder: try folder.folder()) }
    }

    /// Has a round read, after those that were sent before it.
    func read(_ sent: SentRound, into round: OfficeRound) {
      let (templates, keeper) = (templates, keeper)
      readings.add { await round.read(sent, with: templates, keeper: keeper) }
    }

    /// Forgets a round and what was sent with it.
    func close(_ id: String) { rounds.close(id) }

    // MARK: Tables

    /// A table that is open; nil where it is not, or not any more.
    func table(_ id: String) -> SentTable? { tables[id] }

    /// A place for a table.
    ///
    /// - Throws: `ShelfFull`, or what the system says.
    func openTable() throws -> SentTable {
      try tables.open { SentTable(id: $0, folder: try folder.folder()) }
    }

    /// Has a table converted, after those that were asked for before it.
    func convert(_ work: @escaping @Sendable () async -> Void) { conversions.add(work) }

    /// Forgets a table and what was made of it.
    func closeTable(_ id: String) { tables.close(id) }

    // MARK: Templates

    /// A folder for something that is sent.
    ///
    /// - Throws: what the system says.
    func newFolder() throws -> WorkFolder { try folder.folder() }

    /// A template that was sent; nil where it is not open, or not any more.
    func template(_ id: String) -> SentTemplate? { drafts[id] }

    /// Opens a template that lies in a folder.
    ///
    /// - Throws: `ShelfFull`.
    func openTemplate(_ file: InputFile, in folder: WorkFolder) throws -> SentTemplate {
      try drafts.open { SentTemplate(id: $0, folder: folder, file: file) }
    }

    /// Has a template looked at, after those that were asked for before it.
    func inspect<Value: Sendable>(
      _ work: @escaping @Sendable () -> Value
    ) -> Task<Value, Never> {
      inspections.result { work() }
    }

    /// Forgets a template that was sent.
    func closeTemplate(_ id: String) { drafts.close(id) }
  }
#endif
