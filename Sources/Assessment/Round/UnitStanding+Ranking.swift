import FoundationEssentials
import Values

extension [UnitStanding] {
  /// Gives ranks 1, 2, 2, 4 by the unrounded total; vetoed units come last, units without a total
  /// get none. Sorted by rank, the others behind in their order.
  package func ranked() -> [UnitStanding] {
    var standings = self
    for index in standings.indices {
      guard let own = standings[index].rankKey else { continue }
      let better = compactMap(\.rankKey).filter { $0 > own }.count
      standings[index].rank = better + 1
    }
    return standings.enumerated().sorted { left, right in
      (left.element.rank ?? .max, left.offset) < (right.element.rank ?? .max, right.offset)
    }.map(\.element)
  }
}

extension UnitStanding {
  /// What units are ranked by; nil without a total.
  fileprivate var rankKey: RankKey? {
    exact.map { RankKey(isVetoed: veto, total: $0.rounded(toPlaces: 10)) }
  }
}

private struct RankKey: Comparable {
  let isVetoed: Bool
  let total: Decimal

  static func < (left: RankKey, right: RankKey) -> Bool {
    left.isVetoed != right.isVetoed ? left.isVetoed : left.total < right.total
  }
}
