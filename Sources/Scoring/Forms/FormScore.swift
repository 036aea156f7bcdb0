import FoundationEssentials
import Values

/// The score of a form and how it came about. Nothing is rounded but the score as shown.
public struct FormScore: Hashable, Sendable {
  /// The items in order.
  public let items: [ItemScore]
  /// The full scores of the items that count (应得分).
  public let applicable: Decimal
  /// The points left (实得分); nil where an item has no score, or nothing applies.
  public let raw: Decimal?
  /// The points converted to the base, without bonus; nil as `raw`.
  public let converted: Decimal?
  /// The bonus that counts.
  public let bonus: Decimal
  /// The score, bonus included, as an exact quotient; nil as `raw`.
  package let points: Fraction?
  /// The score as shown: rounded once, half away from zero; nil as `raw`.
  public let shown: Decimal?
  /// The grade, by the shown score; nil as `raw`.
  public let grade: String?
  /// Whether it is vetoed; it is ranked behind all others.
  public let isVetoed: Bool
  /// Whether a guarantee item has no points, or all together too few.
  public let isGuaranteeFailed: Bool
  /// Whether a unit with it has the lowest grade whatever its total.
  package let failsUnit: Bool
  /// Whether a guarantee item has no points; where there are none of those, any item.
  public let hasZeroItem: Bool

  /// The score, bonus included, not rounded; nil as `raw`.
  public var exact: Decimal? { points?.decimal }

  /// The points lost (扣分合计); nil where an item has no score.
  public var deducted: Decimal? {
    raw.map { applicable - $0 } ?? (items.allSatisfy { $0.reason == nil } ? 0 : nil)
  }

  /// The items without a score, each with the reason.
  public var missing: [ItemScore] { items.filter { $0.reason != nil } }
}
