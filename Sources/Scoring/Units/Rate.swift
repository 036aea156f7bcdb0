import FoundationEssentials
import Values

/// A share such as 整改率, never prettier than it is: without a denominator there is no rate, and
/// 100 % stands only where everything is done.
///
/// ```swift
/// Rate(1377, of: 1378).percent(places: 1)  // 99.9
/// Rate(0, of: 0).percent(places: 1)        // nil
/// ```
public struct Rate: Hashable, Sendable {
  /// What is done.
  public let count: Int
  /// Of how many.
  public let total: Int

  /// A share of a whole.
  public init(_ count: Int, of total: Int) { (self.count, self.total) = (count, total) }

  /// The exact share, 1 for all; nil where there is nothing to share.
  public var share: Decimal? { total > 0 ? Decimal(count) / Decimal(total) : nil }

  /// The share in percent, rounded half away from zero; 100 (or 0) only if it is exactly that.
  public func percent(places: Int) -> Decimal? {
    guard let share else { return nil }
    let percent = share * 100
    let rounded = percent.rounded(toPlaces: places)
    let unit = Decimal(sign: .plus, exponent: -places, significand: 1)
    if rounded == 100, count < total { return 100 - unit }
    if rounded == 0, count > 0 { return unit }
    return rounded
  }
}
