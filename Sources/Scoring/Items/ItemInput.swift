import FoundationEssentials

/// What a form says of one item.
///
/// ```swift
/// ItemInput("1.2", fullScore: 5, isGuarantee: true, result: .fail, deduction: 2)
/// ```
package struct ItemInput: Hashable, Sendable {
  /// The item's number; findings name it.
  package var key: String
  /// The most points (标准分).
  package var fullScore: Decimal
  /// How many times its points count (权重字段).
  package var weight: Decimal
  /// Whether it is a guarantee item (★).
  package var isGuarantee: Bool
  /// What was found; nil for a blank.
  package var result: CheckResult?
  /// The points taken off, as a positive number; nil for a blank.
  package var deduction: Decimal?
  /// The points given, where a column has them; nil for a blank.
  package var score: Decimal?
  /// The level's name, for items scored by level.
  package var level: String?

  /// An item; what is not named is blank.
  package init(
    _ key: String, fullScore: Decimal, weight: Decimal = 1, isGuarantee: Bool = false,
    result: CheckResult? = nil, deduction: Decimal? = nil, score: Decimal? = nil,
    level: String? = nil
  ) {
    (self.key, self.fullScore, self.weight) = (key, fullScore, weight)
    (self.isGuarantee, self.result, self.deduction) = (isGuarantee, result, deduction)
    (self.score, self.level) = (score, level)
  }
}
