import FoundationEssentials
import Values

/// Ranks 1, 2, 2, 4 by total; vetoed units behind all others, units without a total nowhere.
///
/// ```swift
/// Ranking.ranks([.init(total: 90), .init(total: 85), .init(total: 85), .init(total: nil)])
/// // [1, 2, 2, nil]
/// ```
public enum Ranking {
  /// Totals are compared at so many places, as in the workbook.
  public static let comparedPlaces = 10

  /// A unit to be ranked.
  public struct Entry: Hashable, Sendable {
    /// The total; nil for none.
    package var total: Fraction?
    /// Whether it is vetoed.
    public var isVetoed: Bool

    /// A unit with its total.
    package init(total: Fraction?, isVetoed: Bool = false) {
      (self.total, self.isVetoed) = (total, isVetoed)
    }

    /// A unit with its total as a decimal number.
    public init(total: Decimal?, isVetoed: Bool = false) {
      self.init(total: total.map { Fraction($0) }, isVetoed: isVetoed)
    }

    /// What entries are compared by, more being better; nil for one without a total.
    fileprivate var key: (standing: Int, total: Decimal)? {
      total.map { (isVetoed ? 0 : 1, $0.rounded(toPlaces: Ranking.comparedPlaces)) }
    }
  }

  /// The rank of each entry, in the same order; nil for those without a total.
  public static func ranks(_ entries: [Entry]) -> [Int?] {
    let keys = entries.map(\.key)
    let ordered = keys.compactMap { $0 }.sorted { $0 > $1 }
    return keys.map { key in
      guard let key else { return nil }
      return ordered.firstIndex { $0 == key }.map { $0 + 1 }
    }
  }
}
