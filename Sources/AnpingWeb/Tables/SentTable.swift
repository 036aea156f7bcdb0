#if Office
  import AnpingKit

  /// A table that was sent to be converted, and what was made of it last.
  ///
  /// ```swift
  /// await table.outcome(of: wish, at: desk)
  /// ```
  actor SentTable {
    /// Its name in addresses.
    nonisolated let id: String
    /// Where its files are.
    nonisolated let folder: WorkFolder
    /// The file; nil as long as it is not there.
    private(set) var file: InputFile?
    private var wanted: TableWish?
    private var work: Task<Void, Never>?
    private var made: ConvertedTable?

    /// A table whose files lie in a folder.
    init(id: String, folder: WorkFolder) { (self.id, self.folder) = (id, folder) }

    /// The file is there.
    func take(_ file: InputFile) { self.file = file }

    /// What comes of a wish, made where it was not made last; nil where that takes its time.
    ///
    /// - Parameter patience: how long to wait for it.
    func outcome(
      of wish: TableWish, at desk: RoundDesk, patience: Duration = .seconds(2)
    ) async -> ConvertedTable? {
      if wanted != wish { await begin(wish, at: desk) }
      let end = ContinuousClock.now + patience
      while ContinuousClock.now < end {
        if let made, made.wish == wish { return made }
        try? await Task.sleep(for: .milliseconds(30))
      }
      return nil
    }

    private func begin(_ wish: TableWish, at desk: RoundDesk) async {
      guard let file else { return }
      work?.cancel()
      // It may be done before its place in the line is known.
      wanted = wish
      let folder = folder
      work = await desk.convert { [weak self] in
        guard self != nil else { return }
        let made = ConvertedTable(file, by: wish, in: folder)
        await self?.keep(made)
      }
    }

    /// Keeps what was made, unless something else is wanted by now.
    private func keep(_ made: ConvertedTable) {
      if wanted == made.wish { self.made = made }
    }
  }
#endif
