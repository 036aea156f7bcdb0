#if Office
  import AnpingKit

  /// A table that was sent to be converted, and what was made of it lately.
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
    /// What is being made.
    private var pending: Set<TableWish> = []
    /// The last one behind the others.
    private var made: [ConvertedTable] = []
    /// How many are kept: two people may look at one table, or one at two pages of it.
    private static let most = 3

    /// A table whose files lie in a folder.
    init(id: String, folder: WorkFolder) { (self.id, self.folder) = (id, folder) }

    /// The file is there.
    func take(_ file: InputFile) { self.file = file }

    /// What comes of a wish, made where it was not made lately; nil where that takes its time.
    ///
    /// - Parameter patience: how long to wait for it.
    func outcome(
      of wish: TableWish, at desk: RoundDesk, patience: Duration = .seconds(2)
    ) async -> ConvertedTable? {
      if let known = known(wish) { return known }
      if !pending.contains(wish), pending.count < SentTable.most { await begin(wish, at: desk) }
      let end = ContinuousClock.now + patience
      while ContinuousClock.now < end {
        if let known = known(wish) { return known }
        try? await Task.sleep(for: .milliseconds(30))
      }
      return nil
    }

    private func begin(_ wish: TableWish, at desk: RoundDesk) async {
      guard let file else { return }
      // It may be done before its place in the line is known.
      pending.insert(wish)
      let folder = folder
      await desk.convert { [weak self] in
        guard self != nil else { return }
        let made = ConvertedTable(file, by: wish, in: folder)
        await self?.keep(made)
      }
    }

    private func known(_ wish: TableWish) -> ConvertedTable? { made.last { $0.wish == wish } }

    private func keep(_ new: ConvertedTable) {
      pending.remove(new.wish)
      made = made.suffix(SentTable.most - 1) + [new]
    }
  }
#endif
