import FoundationEssentials
import Values

/// The total of a unit.
///
/// ```swift
/// let score = rules.total(of: forms)
/// score.shown  // 86.8
/// ```
public struct UnitScore: Hashable, Sendable {
  /// The weighted mean as an exact quotient; nil where no form has a score.
  package let points: Fraction?
  /// The total as shown: rounded once, half away from zero; nil as `points`.
  public let shown: Decimal?
  /// The grade, by the shown total; nil as `points`.
  public let grade: String?
  /// Whether one of its forms is vetoed.
  public let isVetoed: Bool
  /// The forms that should have a score and have none, by title.
  public let missing: [String]

  /// The weighted mean, not rounded; nil where no form has a score.
  public var exact: Decimal? { points?.decimal }
}
