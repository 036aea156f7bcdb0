import FoundationEssentials
import Values

/// Ranks 1, 2, 2, 4 by total; vetoed units behind all others, units without a total nowhere.
///
/// ```swift
/// Ranking.ranks([.init(total: 90), .init(total: 85), .init(total: 85), .init(total: nil)])
/// // [1, 2, 2, nil]
/// ```
public enum Ranking {
  /// Totals are compared at so many places, so that the last digits of a division make no order.
  public static let comparedPlaces = 10

  /// A unit to be ranked.
  public struct Entry: Hashable, Sendable {
    /// The total, not rounded; nil for none.
    public var total: Decimal?
    /// Whether it is vetoed.
    public var isVetoed: Bool
    /// What decides between equal totals, in order, more being better; equal ones share a rank.
    public var tieBreakers: [Decimal]

    /// A unit with its total.
    public init(total: Decimal?, isVetoed: Bool = false, tieBreakers: [Decimal] = []) {
      (self.total, self.isVetoed, self.tieBreakers) = (total, isVetoed, tieBreakers)
    }
  }

  /// The rank of each entry, in the same order; nil for those without a total.
  public static func ranks(_ entries: [Entry]) -> [Int?] {
    let keys = entries.map(key)
    let ordered = keys.compactMap { $0 }.sorted { isBetter($0, $1) }
    return keys.map { key in
      guard let key else { return nil }
      return ordered.firstIndex { !isBetter($0, key) }.map { $0 + 1 }
    }
  }

  /// What entries are compared by, part after part, more being better.
  private static func key(_ entry: Entry) -> [Decimal]? {
    guard let total = entry.total else { return nil }
    let rounded = total.rounded(toPlaces: comparedPlaces)
    return [entry.isVetoed ? 0 : 1, rounded] + entry.tieBreakers
  }

  private static func isBetter(_ key: [Decimal], _ other: [Decimal]) -> Bool {
    for (mine, theirs) in zip(key, other) where mine != theirs { return mine > theirs }
    return false
  }
}
