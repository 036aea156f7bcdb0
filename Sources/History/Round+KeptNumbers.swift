#if Office
  import AnpingKit
  import Assessment
  import Spreadsheet

  extension Round {
    /// The same round as a history goes on with it: its problems keep the numbers that they have
    /// there, and it knows the rounds before it.
    ///
    /// - Throws: `HistoryError`, where the history cannot be read.
    package func continuing(_ history: HistoryFile) throws -> Round {
      try keepingNumbers(of: history).following(history.pastRounds())
    }

    /// The same round, whose problems keep the numbers that a history has of it; the round without
    /// a number counts as the newest that was kept.
    private func keepingNumbers(of history: HistoryFile) throws -> Round {
      let kept = try history.numbered(inRound: options.round)
      return keepingNumbers(of: kept.compactMap(Rectification.init))
    }
  }

  extension Rectification {
    /// A problem as a history kept it, as far as it tells it from others; nil for a number that
    /// cannot be read.
    fileprivate init?(_ kept: KeptProblem) {
      guard let number = RectificationNumber(kept.number, year: kept.round.year) else { return nil }
      self.init(
        number: number, unit: kept.unit, item: kept.item, text: kept.text,
        source: SourcePosition())
      form = kept.form
    }
  }
#endif
