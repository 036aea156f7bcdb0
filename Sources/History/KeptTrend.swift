#if Office
  import Values

  /// Where units stood from round to round: what a table of units and rounds is made of.
  ///
  /// ```swift
  /// let trend = KeptTrend(try history.standings())
  /// trend.standing(of: "锅炉车间", in: trend.rounds.last!)?.rank  // 2
  /// ```
  package struct KeptTrend: Sendable {
    /// The rounds, earlier ones first.
    package let rounds: [KeptRound.Name]
    /// The units of the newest round by rank, then those that were in earlier ones only.
    package let units: [String]
    private let standings: [KeptRound.Name: [String: KeptStanding]]

    /// The trend that some standings make.
    package init(_ standings: [KeptStanding]) {
      let byRound = Dictionary(grouping: standings, by: \.round)
      rounds = byRound.keys.sorted()
      let current = rounds.last.flatMap { byRound[$0] }?.map(\.unit) ?? []
      units = current + Set(standings.map(\.unit)).subtracting(current).sorted()
      self.standings = byRound.mapValues { standings in
        Dictionary(standings.map { ($0.unit, $0) }) { first, _ in first }
      }
    }

    /// Where a unit stood in a round; nil where it was not in it.
    package func standing(of unit: String, in round: KeptRound.Name) -> KeptStanding? {
      standings[round]?[unit]
    }

    /// The mean of the totals of a round's ranked units; nil where there is none.
    package func mean(in round: KeptRound.Name) -> Fraction? {
      (standings[round] ?? [:]).values.filter { $0.rank != nil }.compactMap(\.points).mean
    }
  }
#endif
