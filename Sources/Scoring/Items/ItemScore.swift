import FoundationEssentials

/// What an item counts.
public struct ItemScore: Hashable, Sendable {
  /// Why an item has no score.
  public enum Reason: String, Hashable, Sendable {
    /// Nothing was entered.
    case unchecked
    /// It failed, but no points were taken off.
    case failWithoutDeduction
    /// No points were given.
    case missingScore
    /// Its indicator has no value.
    case withoutValue
    /// The level is none of the rules'.
    case unknownLevel
  }

  /// The item's number.
  public let key: String
  /// The most points.
  public let fullScore: Decimal
  /// How many times its points count in the form's.
  public let weight: Decimal
  /// Whether it is a guarantee item.
  public let isGuarantee: Bool
  /// Whether it counts in the denominator.
  public let isApplicable: Bool
  /// The points taken off, at most all; nil where unknown and for items that do not count.
  public let deduction: Decimal?
  /// Why there is no score; nil where there is one, and for items that do not count.
  public let reason: Reason?

  /// The points it has; nil where unknown and for items that do not count.
  public var score: Decimal? { deduction.map { fullScore - $0 } }

  /// The most points as they count in the form's.
  package var weightedFullScore: Decimal { fullScore * weight }

  /// The points as they count in the form's; nil as `score`.
  package var weightedScore: Decimal? { score.map { $0 * weight } }

  /// Whether all points are gone.
  public var isZero: Bool { isApplicable && fullScore > 0 && deduction == fullScore }
}
