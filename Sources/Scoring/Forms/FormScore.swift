import FoundationEssentials

/// The points of a category.
public struct CategoryScore: Hashable, Sendable {
  /// Its number or name.
  public let key: String
  /// The full scores of its items that count.
  public let applicable: Decimal
  /// Its points, extra deductions taken off; nil where an item has none.
  public let score: Decimal?

  /// The points it lost; nil where an item has no score.
  public var deducted: Decimal? { score.map { applicable - $0 } }
}

/// The score of a form and how it came about. Nothing is rounded but the score as shown.
public struct FormScore: Hashable, Sendable {
  /// The items in order.
  public let items: [ItemScore]
  /// The categories in order.
  public let categories: [CategoryScore]
  /// The full scores of the items that count (应得分).
  public let applicable: Decimal
  /// The points left (实得分); nil where an item has no score, or nothing applies.
  public let raw: Decimal?
  /// The points converted to the base, without bonus; nil as `raw`.
  public let converted: Decimal?
  /// The bonus that counts.
  public let bonus: Decimal
  /// The score, bonus included, not rounded; nil as `raw`.
  public let exact: Decimal?
  /// The score as shown: rounded once, half away from zero; nil as `raw`.
  public let shown: Decimal?
  /// The grade, by the shown score; nil as `raw`.
  public let grade: String?
  /// Whether it is vetoed; it is ranked behind all others.
  public let isVetoed: Bool
  /// Whether a guarantee item has no points, or all together too few; the grade is the lowest.
  public let isGuaranteeFailed: Bool
  /// What was noticed on the way.
  public let findings: [ScoringFinding]

  /// The points lost (扣分合计); nil where an item has no score.
  public var deducted: Decimal? {
    raw.map { applicable - $0 } ?? (items.allSatisfy { $0.reason == nil } ? 0 : nil)
  }

  /// The items without a score, each with the reason.
  public var missing: [ItemScore] { items.filter { $0.reason != nil } }
}
