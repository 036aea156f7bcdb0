#if Office
  import Assessment
  import Scoring
  import Values

  extension HistoryFile {
    /// The rounds that count, earlier ones first, as a trend tells them.
    func pastRounds() throws -> [PastRound] {
      let byRound = Dictionary(grouping: try standings(), by: \.round)
      return byRound.sorted { $0.key < $1.key }.map { name, standings in
        PastRound(
          year: name.year, number: name.number, standings: standings.map(PastRound.Standing.init))
      }
    }
  }

  extension PastRound.Standing {
    fileprivate init(_ kept: KeptStanding) {
      self.init(
        unit: kept.unit, rank: kept.rank, points: kept.points, findings: kept.findings,
        rectified: Rate(kept.closed, of: kept.owed), overdue: kept.overdue)
    }
  }
#endif
