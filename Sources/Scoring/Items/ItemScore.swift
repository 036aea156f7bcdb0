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
    /// The level is none of the rules'.
    case unknownLevel
  }

  /// The item's number.
  public let key: String
  /// Its category; nil for none.
  public let category: String?
  /// The most points.
  public let fullScore: Decimal
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

  /// Whether all points are gone.
  public var isZero: Bool { isApplicable && fullScore > 0 && deduction == fullScore }
}

/// Something about an item or a form that its score stands beside, not upon.
public struct ScoringFinding: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// The item has no score, and so has the form.
    case notComputed(ItemScore.Reason)
    /// More points taken off (or given) than the item has; counted up to the limit.
    case beyondFullScore(entered: Decimal, fullScore: Decimal)
    /// A negative number of points; counted as 0.
    case negative(entered: Decimal)
    /// Deduction and score do not make the full score; the deduction counts.
    case scoreMismatch(deduction: Decimal, score: Decimal, fullScore: Decimal)
    /// Points for an item that does not apply; not counted.
    case enteredForNotApplicable
    /// No item of the category applies.
    case categoryNotApplicable
    /// A guarantee item has no points left.
    case guaranteeItemAtZero
    /// All guarantee items together have too few points.
    case guaranteeSubtotalBelowFloor
    /// More bonus than allowed; counted up to the limit.
    case bonusBeyondLimit(entered: Decimal, limit: Decimal)
    /// Items' full scores do not make the category's, or the form's.
    case fullScoreMismatch(items: Decimal, expected: Decimal)
  }

  /// What it is.
  public let kind: Kind
  /// The item's number, or the category; nil for a finding about the form.
  public let key: String?

  /// A finding.
  package init(kind: Kind, key: String?) { (self.kind, self.key) = (kind, key) }
}
